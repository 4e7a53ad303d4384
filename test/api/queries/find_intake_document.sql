-- audited as intake.print of submitted_intake, client clientId
SELECT i.id, c.id AS "clientId", coalesce(c.preferred_name, c.legal_name) AS "clientName", i.content,
       i.content_hash AS "contentHash", i.submitted_at AS "submittedAt", p.time_zone AS "timeZone",
       v.reviewed_at AS "reviewedAt", s.name AS "reviewedByName",
       x.reason AS "errorReason", x.marked_at AS "errorAt", m.name AS "errorByName",
       (
SELECT coalesce(json_agg(json_build_object('questionId', w.question_id, 'question', w.question, 'value', w.value,
  'words', w.words, 'answeredByName', w.name, 'answeredAt', w.answered_at) ORDER BY w.question_id), '[]')
FROM (
  SELECT DISTINCT ON (y.question_id) y.*, z.name
  FROM review_answer y JOIN staff_member z ON z.practice_id = y.practice_id AND z.id = y.answered_by
  WHERE y.practice_id = i.practice_id AND y.submitted_intake_id = i.id
  ORDER BY y.question_id, y.id DESC) w) AS "reviewAnswers"
FROM submitted_intake i
JOIN client o ON o.practice_id = i.practice_id AND o.id = i.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
JOIN practice p ON p.id = i.practice_id
LEFT JOIN intake_review v ON v.practice_id = i.practice_id AND v.submitted_intake_id = i.id
LEFT JOIN staff_member s ON s.practice_id = v.practice_id AND s.id = v.reviewed_by
LEFT JOIN intake_error x ON x.practice_id = i.practice_id AND x.intake_request_id = i.intake_request_id
  AND x.taken_back_at IS NULL
LEFT JOIN staff_member m ON m.practice_id = x.practice_id AND m.id = x.marked_by
WHERE i.intake_request_id = $1;
