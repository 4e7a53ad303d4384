-- audited as intake.list_own of submitted_intake, client clientId
SELECT i.id, c.id AS "clientId", i.intake_request_id AS "requestId", i.submitted_at AS "submittedAt",
        i.content::jsonb -> 'form' ->> 'title' AS "formTitle"
 FROM submitted_intake i
 JOIN client o ON o.practice_id = i.practice_id AND o.id = i.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
 WHERE i.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL)
 ORDER BY i.submitted_at DESC, i.id DESC LIMIT $2;
