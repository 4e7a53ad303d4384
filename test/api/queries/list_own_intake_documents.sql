-- audited as intake.list_own of submitted_intake, client clientId
SELECT i.id, i.client_id AS "clientId", i.intake_request_id AS "requestId", i.submitted_at AS "submittedAt",
       i.content::jsonb -> 'form' ->> 'title' AS "formTitle"
FROM submitted_intake i
WHERE NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
  AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL)
ORDER BY i.submitted_at DESC, i.id DESC LIMIT $1;
