-- audited as dashboard.view of check_in
SELECT * FROM (
   SELECT DISTINCT ON (c.id) k.id, c.id AS "clientId", coalesce(c.preferred_name, c.legal_name) AS "clientName", k.pain, k.at,
          (SELECT b.pain FROM check_in b WHERE b.practice_id = k.practice_id AND b.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))
           AND (b.day, b.at) < (k.day, k.at) ORDER BY b.day DESC, b.at DESC LIMIT 1) AS "painBefore"
   FROM check_in k JOIN client o ON o.practice_id = k.practice_id AND o.id = k.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
   WHERE k.recorded_at >= $1::timestamptz ORDER BY c.id, k.day DESC, k.at DESC) latest
 ORDER BY at DESC LIMIT 20;
