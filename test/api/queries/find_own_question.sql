-- audited as sent_question.view of sent_question, client client_id
SELECT q.id, q.client_id, q.cause_id AS "causeId", q.state, q.value, q.settled_at AS "settledAt", q.version,
  s.name AS "askedByName", (EXISTS (
  SELECT FROM interview_answer w
  WHERE w.practice_id = q.practice_id AND w.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND w.topic = 'cause'
    AND w.subject_id = q.cause_id AND w.answered_at > coalesce(q.settled_at, q.sent_at))
OR EXISTS (
  SELECT FROM submitted_intake i
  WHERE i.practice_id = q.practice_id AND i.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND i.has_body_map AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL)
    AND i.submitted_at > coalesce(q.settled_at, q.sent_at)
    AND i.content::jsonb @> jsonb_build_object(
      'habits', jsonb_build_array(jsonb_build_object('questionId', 'cause.' || q.cause_id))))) AS "isMoot"
FROM sent_question q JOIN staff_member s ON s.practice_id = q.practice_id AND s.id = q.sent_by WHERE q.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND q.id = $2;
