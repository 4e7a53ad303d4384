-- not audited
SELECT s.is_given AS "isGiven" FROM consent s
 WHERE s.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND s.kind = $2 AND NOT EXISTS (
SELECT FROM submitted_intake i JOIN intake_error x ON x.practice_id = i.practice_id AND x.intake_request_id = i.intake_request_id
WHERE i.practice_id = s.practice_id AND i.intake_response_id = s.intake_response_id AND x.taken_back_at IS NULL) ORDER BY s.said_at DESC, s.id DESC LIMIT 1;
