-- audited as note.list of session_note
SELECT n.id, c.id AS "clientId", coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name) AS "clientName", n.started_at AS "startedAt"
FROM session_note n JOIN client o ON (o.practice_id, o.id) = (n.practice_id, n.client_id) JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
WHERE n.author_id = $1 AND n.state = 'draft' AND (n.started_at, n.id) > ($2::timestamptz, $3::uuid)
ORDER BY n.started_at, n.id LIMIT $4;
