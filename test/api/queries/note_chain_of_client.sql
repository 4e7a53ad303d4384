-- audited as note.verify of session_note, client clientId
SELECT n.id, n.client_id AS "clientId", s.content, s.previous_hash AS "previousHash", s.hash,
       s.signed_by AS "signedBy", s.signed_at AS "signedAt",
       (SELECT coalesce(json_agg(json_build_object(
                 'id', e.id, 'noteId', e.note_id, 'authorId', e.author_id, 'text', e.text, 'reason', e.reason,
                 'addedAt', e.added_at, 'previousHash', e.previous_hash, 'hash', e.hash)), '[]')
        FROM note_addendum e WHERE (e.practice_id, e.note_id) = (n.practice_id, n.id)) AS addenda
FROM session_note n LEFT JOIN signed_note s ON (s.practice_id, s.note_id) = (n.practice_id, n.id)
WHERE n.client_id = $1 AND n.state = 'signed';
