-- not audited
SELECT r.id, r.client_id AS "clientId", r.link_id AS "linkId", r.sent_at AS "sentAt",
(SELECT count(*)::int FROM intake_reminder n WHERE n.practice_id = r.practice_id AND n.intake_request_id = r.id) AS count,
(SELECT max(n.reminded_at) FROM intake_reminder n
 WHERE n.practice_id = r.practice_id AND n.intake_request_id = r.id) AS "remindedAt" FROM intake_request r WHERE r.revoked_at IS NULL AND r.expires_at > $1
AND NOT EXISTS (
  SELECT FROM submitted_intake i WHERE i.practice_id = r.practice_id AND i.intake_response_id = r.intake_response_id)
AND NOT EXISTS (
  SELECT FROM intake_error x WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id
    AND x.taken_back_at IS NULL) AND r.id = $2;
