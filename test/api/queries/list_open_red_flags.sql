-- audited as red_flag.list of red_flag
SELECT e.id, json_build_object('id', e.id, 'clientId', c.id,
'clientName', coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name),
'redFlagId', e.red_flag_id, 'label', e.label, 'severity', e.severity, 'source', e.source, 'textShown', e.text_shown,
'therapistAction', e.therapist_action, 'raisedAt', e.raised_at, 'takenBackAt', t.said_at,
'clinicianAnswer', CASE WHEN a.id IS NOT NULL THEN json_build_object('clinicianName', a.clinician_name,
  'clinicianRole', a.clinician_role, 'answer', a.answer, 'answeredOn', a.answered_on, 'recordedByName', s.name,
  'recordedAt', a.recorded_at) END) AS event
 FROM red_flag_event e JOIN client o ON o.practice_id = e.practice_id AND o.id = e.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of

LEFT JOIN red_flag_answer a ON a.practice_id = e.practice_id AND a.red_flag_event_id = e.id
LEFT JOIN staff_member s ON s.practice_id = a.practice_id AND s.id = a.recorded_by
LEFT JOIN LATERAL (
  SELECT l.kind, l.said_at FROM red_flag_statement l
  WHERE l.practice_id = e.practice_id AND l.red_flag_event_id = e.id ORDER BY l.said_at DESC, l.id DESC LIMIT 1
) t ON t.kind = 'taken_back'
 WHERE a.id IS NULL ORDER BY e.raised_at DESC, e.id DESC LIMIT 200;
