-- audited as note.list of session_note, client client_id
SELECT n.id, n.client_id, n.state, json_build_object('id', a.id, 'name', a.name) AS author, n.started_at AS "startedAt",
       n.ended_at AS "endedAt", d.pain_before AS "painBefore", d.pain_after AS "painAfter",
       left(coalesce(nullif(d.subjective, ''), nullif(d.objective, ''), nullif(d.assessment, ''), d.plan),
            160) AS excerpt,
       jsonb_array_length(d.techniques) AS techniques,
       (SELECT count(*)::integer FROM session_note_mark m
        WHERE (m.practice_id, m.note_id) = (n.practice_id, n.id)) AS marks,
       (SELECT count(*)::integer FROM note_addendum e
        WHERE (e.practice_id, e.note_id) = (n.practice_id, n.id)) AS addenda
FROM session_note n
JOIN session_note_draft d ON (d.practice_id, d.note_id) = (n.practice_id, n.id)
JOIN staff_member a ON (a.practice_id, a.id) = (n.practice_id, n.author_id)
WHERE n.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND (n.started_at, n.id) < ($2::timestamptz, $3::uuid)
ORDER BY n.started_at DESC, n.id DESC LIMIT $4;
