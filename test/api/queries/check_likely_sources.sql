-- not audited
SELECT c.id, i.id AS "submittedIntakeId", i.intake_request_id AS "requestId", i.content, i.submitted_at AS "submittedAt",
  (SELECT coalesce(json_agg(h.condition_id ORDER BY h.recorded_at, h.condition_id), '[]')
   FROM client_condition h
   WHERE h.practice_id = c.practice_id AND h.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND h.status = 'active'
     AND NOT EXISTS (
SELECT FROM client a JOIN client b ON b.practice_id = a.practice_id
  AND b.record_of = a.record_of AND b.id <> a.id
JOIN client_condition w ON w.practice_id = b.practice_id AND w.client_id = b.id AND w.condition_id = h.condition_id
WHERE a.practice_id = h.practice_id AND a.id = h.client_id
  AND (w.updated_at, w.status = 'active', w.id) > (h.updated_at, h.status = 'active', h.id))) AS "conditionIds",
  (SELECT coalesce(json_agg(json_build_object('redFlagId', e.red_flag_id, 'isOpen', a.id IS NULL)), '[]')
   FROM red_flag_event e
   LEFT JOIN red_flag_answer a ON a.practice_id = e.practice_id AND a.red_flag_event_id = e.id
   WHERE e.practice_id = c.practice_id AND e.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))) AS "redFlags",
  (SELECT coalesce(json_agg(json_build_object(
     'topic', w.topic, 'subjectId', w.subject_id, 'value', w.value, 'answeredAt', w.answered_at,
     'answeredByName', s.name) ORDER BY w.answered_at, w.id), '[]')
   FROM interview_answer w
   JOIN staff_member s ON s.practice_id = w.practice_id AND s.id = w.answered_by
   WHERE w.practice_id = c.practice_id AND w.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND NOT EXISTS (
       SELECT FROM interview_answer n
       WHERE n.practice_id = c.practice_id AND n.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND n.topic = w.topic
         AND n.subject_id = w.subject_id AND (n.answered_at, n.id) > (w.answered_at, w.id))) AS interview,
  (SELECT coalesce(json_agg(json_build_object(
     'id', q.id, 'causeId', q.cause_id, 'state', q.state, 'value', q.value, 'sentByName', s.name,
     'sentAt', q.sent_at, 'settledAt', q.settled_at) ORDER BY q.sent_at, q.id), '[]')
   FROM sent_question q
   JOIN staff_member s ON s.practice_id = q.practice_id AND s.id = q.sent_by
   WHERE q.practice_id = c.practice_id AND q.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND q.state <> 'withdrawn'
     AND NOT (q.state = 'open' AND (EXISTS (
  SELECT FROM interview_answer w
  WHERE w.practice_id = q.practice_id AND w.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND w.topic = 'cause'
    AND w.subject_id = q.cause_id AND w.answered_at > coalesce(q.settled_at, q.sent_at))
OR EXISTS (
  SELECT FROM submitted_intake i
  WHERE i.practice_id = q.practice_id AND i.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND i.has_body_map AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL)
    AND i.submitted_at > coalesce(q.settled_at, q.sent_at)
    AND i.content::jsonb @> jsonb_build_object(
      'habits', jsonb_build_array(jsonb_build_object('questionId', 'cause.' || q.cause_id))))))) AS "sentQuestions",
  (SELECT coalesce(json_agg(d ORDER BY d."decidedAt"), '[]') FROM (
     SELECT DISTINCT ON (x.subject_kind, x.subject_id, x.subject_side) x.id, x.subject_kind AS kind,
       x.subject_id AS "subjectId", x.subject_side AS side, x.decision, x.why, s.name AS "decidedByName",
       x.decided_at AS "decidedAt", r.fingerprint
     FROM finder_decision x
     JOIN finder_run r ON r.practice_id = x.practice_id AND r.id = x.finder_run_id
     JOIN staff_member s ON s.practice_id = x.practice_id AND s.id = x.decided_by
     WHERE x.practice_id = c.practice_id AND x.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))
     ORDER BY x.subject_kind, x.subject_id, x.subject_side, x.decided_at DESC, x.id DESC) d) AS decisions
FROM client c LEFT JOIN LATERAL (
  SELECT i.* FROM submitted_intake i WHERE i.practice_id = c.practice_id AND i.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))
    AND i.has_body_map AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL)
  ORDER BY i.submitted_at DESC, i.id DESC LIMIT 1) i ON true
WHERE c.id = (SELECT m.record_of FROM client m WHERE m.id = $1);
