-- audited as dashboard.view of session_note
SELECT n.id, n.id AS "noteId", c.id AS "clientId", coalesce(c.preferred_name, c.legal_name) AS "clientName", n.started_at AS "startedAt",
       (d.subjective <> '')::int + (d.objective <> '')::int + (d.assessment <> '')::int + (d.plan <> '')::int AS "writtenParts"
FROM session_note n
JOIN session_note_draft d ON d.practice_id = n.practice_id AND d.note_id = n.id
JOIN client o ON o.practice_id = n.practice_id AND o.id = n.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
WHERE n.state = 'draft' AND n.author_id = $1 ORDER BY n.started_at DESC LIMIT 20;
