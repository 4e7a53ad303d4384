-- audited as dashboard.view of submitted_intake
SELECT i.id, i.intake_request_id AS "requestId", c.id AS "clientId", coalesce(c.preferred_name, c.legal_name) AS "clientName", i.submitted_at AS "submittedAt"
 FROM submitted_intake i
 JOIN client o ON o.practice_id = i.practice_id AND o.id = i.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
 WHERE NOT EXISTS (SELECT FROM intake_review r WHERE r.practice_id = i.practice_id AND r.submitted_intake_id = i.id)
   AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL)
 ORDER BY i.submitted_at DESC LIMIT 20;
