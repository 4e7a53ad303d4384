-- not audited
WITH typed AS MATERIALIZED (
  SELECT t.nth::int, t.low, t.low || U&'\+10FFFF' AS high, string_to_array(t.spellings, ' ') AS spellings
  FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t(low, spellings, nth)
), hit AS MATERIALIZED (
  SELECT t.nth, found.client_id, found.word FROM typed t CROSS JOIN LATERAL (
    (SELECT s.client_id, s.word FROM client_search s
     WHERE s.is_archived = ANY ($3::boolean[]) AND s.key >= t.low AND s.key < t.high LIMIT $4)
    UNION
    (SELECT s.client_id, s.word FROM client_search s
     WHERE s.is_archived = ANY ($3::boolean[]) AND s.key = ANY (t.spellings) LIMIT $4)
  ) found
), rarest AS MATERIALIZED (
  SELECT t.nth FROM typed t ORDER BY (SELECT count(*) FROM hit h WHERE h.nth = t.nth), t.nth LIMIT 1
), candidate AS MATERIALIZED (
  SELECT h.client_id, h.nth, h.word FROM hit h JOIN rarest r ON r.nth = h.nth
)
SELECT c.client_id AS "clientId", c.nth, c.word FROM candidate c
UNION ALL
SELECT c.client_id, t.nth, s.word
FROM (SELECT DISTINCT client_id, nth FROM candidate) c JOIN typed t ON t.nth <> c.nth
JOIN client_search s ON s.client_id = c.client_id
 AND ((s.key >= t.low AND s.key < t.high) OR s.key = ANY (t.spellings));
