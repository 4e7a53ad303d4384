-- not audited
SELECT r.id FROM intake_reminder m
 JOIN intake_request r ON r.practice_id = m.practice_id AND r.id = m.intake_request_id
 JOIN client o ON o.practice_id = r.practice_id AND o.id = r.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
 WHERE m.id = $2 AND c.archived_at IS NULL AND r.revoked_at IS NULL AND r.expires_at > $1
AND NOT EXISTS (
  SELECT FROM submitted_intake i WHERE i.practice_id = r.practice_id AND i.intake_response_id = r.intake_response_id)
AND NOT EXISTS (
  SELECT FROM intake_error x WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id
    AND x.taken_back_at IS NULL)
   AND (r.reminders_refused_at IS NULL OR m.reminded_by IS NOT NULL);
