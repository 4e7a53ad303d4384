-- audited as red_flag.list of client, client id
SELECT c.id, (
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
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))) AS items FROM client c WHERE c.id = (SELECT m.record_of FROM client m WHERE m.id = $1);
