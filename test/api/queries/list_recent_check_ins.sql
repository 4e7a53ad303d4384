-- audited as dashboard.view of check_in
SELECT * FROM (
  SELECT DISTINCT ON (k.client_id) k.id, c.id AS "clientId", coalesce(c.preferred_name, c.legal_name) AS "clientName", k.pain, k.at,
         (SELECT b.pain FROM check_in b WHERE b.practice_id = k.practice_id AND b.client_id = k.client_id
          AND (b.day, b.at) < (k.day, k.at) ORDER BY b.day DESC, b.at DESC LIMIT 1) AS "painBefore"
  FROM check_in k JOIN client c ON c.practice_id = k.practice_id AND c.id = k.client_id
  WHERE k.recorded_at >= $1::timestamptz ORDER BY k.client_id, k.day DESC, k.at DESC) latest
ORDER BY at DESC LIMIT 20;
