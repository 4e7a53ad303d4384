-- not audited
SELECT c.id AS "clientId", c.legal_name AS "legalName", c.preferred_name AS "preferredName",
       c.birth_date::text AS "birthDate", c.email, c.phone, i.content
FROM submitted_intake i JOIN client o ON o.practice_id = i.practice_id AND o.id = i.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
WHERE i.intake_request_id = $1;
