-- audited as intake.view of submitted_intake, client clientId
SELECT i.id, (
SELECT coalesce(json_agg(json_build_object('questionId', w.question_id, 'question', w.question, 'value', w.value,
  'words', w.words, 'answeredByName', w.name, 'answeredAt', w.answered_at) ORDER BY w.question_id), '[]')
FROM (
  SELECT DISTINCT ON (y.question_id) y.*, z.name
  FROM review_answer y JOIN staff_member z ON z.practice_id = y.practice_id AND z.id = y.answered_by
  WHERE y.practice_id = i.practice_id AND y.submitted_intake_id = i.id
  ORDER BY y.question_id, y.id DESC) w) AS "reviewAnswers", i.id AS "submittedIntakeId", i.intake_request_id AS "requestId", c.id AS "clientId", i.content,
i.content_hash AS "contentHash", i.submitted_at AS "submittedAt", r.form_version_id AS "formVersionId",
b.intake_request_id AS "beforeRequestId", b.content AS "beforeContent", b.submitted_at AS "beforeAt", b.form_version_id AS "beforeVersionId", v.reviewed_at AS "reviewedAt",
s.name AS "reviewedByName", (
SELECT coalesce(json_agg(json_build_object('id', e.id, 'clientId', c.id,
'clientName', coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name),
'redFlagId', e.red_flag_id, 'label', e.label, 'severity', e.severity, 'source', e.source, 'textShown', e.text_shown,
'therapistAction', e.therapist_action, 'raisedAt', e.raised_at, 'takenBackAt', t.said_at,
'clinicianAnswer', CASE WHEN a.id IS NOT NULL THEN json_build_object('clinicianName', a.clinician_name,
  'clinicianRole', a.clinician_role, 'answer', a.answer, 'answeredOn', a.answered_on, 'recordedByName', s.name,
  'recordedAt', a.recorded_at) END) ORDER BY a.id IS NOT NULL, e.raised_at DESC, e.id DESC), '[]')
FROM red_flag_event e
LEFT JOIN red_flag_answer a ON a.practice_id = e.practice_id AND a.red_flag_event_id = e.id
LEFT JOIN staff_member s ON s.practice_id = a.practice_id AND s.id = a.recorded_by
LEFT JOIN LATERAL (
  SELECT l.kind, l.said_at FROM red_flag_statement l
  WHERE l.practice_id = e.practice_id AND l.red_flag_event_id = e.id ORDER BY l.said_at DESC, l.id DESC LIMIT 1
) t ON t.kind = 'taken_back'
WHERE e.practice_id = c.practice_id AND e.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))) AS "redFlags", (
  SELECT coalesce(json_object_agg(h.condition_id, h.status), '{}')
  FROM client_condition h WHERE h.practice_id = c.practice_id AND h.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND NOT EXISTS (
SELECT FROM client a JOIN client b ON b.practice_id = a.practice_id
  AND b.record_of = a.record_of AND b.id <> a.id
JOIN client_condition w ON w.practice_id = b.practice_id AND w.client_id = b.id AND w.condition_id = h.condition_id
WHERE a.practice_id = h.practice_id AND a.id = h.client_id
  AND (w.updated_at, w.status = 'active', w.id) > (h.updated_at, h.status = 'active', h.id))) AS statuses
 FROM submitted_intake i JOIN client o ON o.practice_id = i.practice_id AND o.id = i.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
LEFT JOIN intake_response r ON r.practice_id = i.practice_id AND r.id = i.intake_response_id
LEFT JOIN LATERAL (
  SELECT i.intake_request_id, i.content, i.submitted_at, p.form_version_id
  FROM (SELECT i.submitted_at AS at, i.has_body_map AS has_map) n, submitted_intake i
  JOIN intake_response p ON p.practice_id = i.practice_id AND p.id = i.intake_response_id
  WHERE i.practice_id = c.practice_id AND i.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND i.submitted_at < n.at
    AND i.has_body_map = n.has_map AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL)
  ORDER BY i.submitted_at DESC, i.id DESC LIMIT 1) b ON true
LEFT JOIN intake_review v ON v.practice_id = i.practice_id AND v.submitted_intake_id = i.id
LEFT JOIN staff_member s ON s.practice_id = v.practice_id AND s.id = v.reviewed_by
 WHERE i.intake_request_id = $1;
