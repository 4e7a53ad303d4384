-- audited as intake_request.view of intake_request, client client_id
SELECT r.id, r.client_id, json_build_object('id', r.id, 'linkId', r.link_id, 'delivery', coalesce(d.state, 'none'),
'sentByName', s.name, 'preparedAt', r.prepared_at, 'sentAt', r.sent_at, 'expiresAt', r.expires_at,
'openedAt', r.opened_at, 'revokedAt', r.revoked_at, 'birthDateTries', r.birth_date_tries,
'submittedAt', i.submitted_at, 'reviewedAt', v.reviewed_at, 'hasAnswers', (EXISTS (SELECT FROM intake_answer a WHERE a.practice_id = p.practice_id AND a.intake_response_id = p.id)
OR EXISTS (SELECT FROM intake_mark m WHERE m.practice_id = p.practice_id AND m.intake_response_id = p.id)
OR EXISTS (SELECT FROM intake_file l WHERE l.practice_id = p.practice_id AND l.intake_response_id = p.id)),
'formRef', coalesce(coalesce(r.form_template_id::text, r.shipped_id), coalesce(f.form_template_id::text, f.shipped_id, 'first_visit')), 'formTitle', coalesce(f.title, (SELECT w.title FROM form_version w WHERE w.practice_id = r.practice_id
AND w.form_template_id = r.form_template_id ORDER BY w.number DESC LIMIT 1)), 'sentByRule', r.sent_by_rule,
'hasRemindersStopped', r.reminders_stopped_at IS NOT NULL,
'hasRefusedReminders', r.reminders_refused_at IS NOT NULL, 'reminders', (
SELECT coalesce(json_agg(json_build_object('at', n.reminded_at, 'byName', b.name, 'delivery', e.state) ORDER BY n.number), '[]')
FROM intake_reminder n
LEFT JOIN staff_member b ON b.practice_id = n.practice_id AND b.id = n.reminded_by
JOIN delivery e ON e.practice_id = n.practice_id AND e.event_id = n.id AND e.kind = 'intake_reminder'
WHERE n.practice_id = r.practice_id AND n.intake_request_id = r.id), 'error', (
  SELECT json_build_object('reason', x.reason, 'markedAt', x.marked_at, 'markedByName', m.name)
  FROM intake_error x JOIN staff_member m ON m.practice_id = x.practice_id AND m.id = x.marked_by
  WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id AND x.taken_back_at IS NULL)) AS facts FROM intake_request r
LEFT JOIN intake_response p ON p.practice_id = r.practice_id AND p.id = r.intake_response_id
LEFT JOIN form_version f ON f.practice_id = p.practice_id AND f.id = p.form_version_id
JOIN staff_member s ON s.practice_id = r.practice_id AND s.id = r.sent_by
LEFT JOIN delivery d ON d.practice_id = r.practice_id AND d.event_id = r.id AND d.kind = 'intake'
LEFT JOIN submitted_intake i ON i.practice_id = r.practice_id AND i.intake_request_id = r.id
LEFT JOIN intake_review v ON v.practice_id = i.practice_id AND v.submitted_intake_id = i.id WHERE r.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND r.id = $2;
