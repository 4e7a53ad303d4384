-- audited as dashboard.view of submitted_intake
SELECT s.id, s.intake_request_id AS "requestId", c.id AS "clientId", coalesce(c.preferred_name, c.legal_name) AS "clientName", s.submitted_at AS "submittedAt"
FROM submitted_intake s
JOIN client c ON c.practice_id = s.practice_id AND c.id = s.client_id
WHERE NOT EXISTS (SELECT FROM intake_review r WHERE r.practice_id = s.practice_id AND r.submitted_intake_id = s.id)
ORDER BY s.submitted_at DESC LIMIT 20;
