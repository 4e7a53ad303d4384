-- not audited
WITH found AS MATERIALIZED (
  (SELECT s.client_id FROM client_search s
   WHERE s.is_archived = ANY ('{false,true}') AND s.key = ANY ($1::text[]) LIMIT 200)
  UNION
  (SELECT f.client_id FROM client_search f
   WHERE f.is_archived = ANY ('{false,true}') AND f.key = ANY ($3::text[]) AND EXISTS (
     SELECT FROM client_search g WHERE g.client_id = f.client_id AND g.key = ANY ($2::text[]))
   LIMIT 200)
  UNION
  (SELECT b.id FROM client b WHERE b.birth_date = ANY ($4::text[]::date[]) LIMIT 200)
)
SELECT o.record_of AS "clientId", o.legal_name AS "legalName",
       o.preferred_name AS "preferredName", o.birth_date::text AS "birthDate", o.email, o.phone
FROM found JOIN client o ON o.id = found.client_id WHERE o.record_of <> $5;
