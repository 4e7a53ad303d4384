-- audited as note.view of session_note, client clientId
SELECT n.id, c.id AS "clientId", coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name) AS "clientName", n.state, n.version,
       json_build_object('id', a.id, 'name', a.name) AS author, n.started_at AS "startedAt",
       n.ended_at AS "endedAt", n.updated_at AS "savedAt", d.subjective, d.objective, d.assessment, d.plan,
       d.techniques, d.pain_before AS "painBefore", d.pain_after AS "painAfter",
       (SELECT coalesce(json_agg(json_build_object(
                 'id', m.id, 'regionId', m.region_id, 'kind', m.kind, 'intensity', m.intensity,
                 'qualities', m.qualities, 'since', m.since, 'pattern', m.pattern, 'worse', m.worse,
                 'better', m.better, 'radiatesTo', m.radiates_to, 'note', m.note,
                 'point', m.point, 'strokes', m.strokes, 'areas', m.areas) ORDER BY m.created_at, m.id), '[]')
        FROM session_note_mark m WHERE (m.practice_id, m.note_id) = (n.practice_id, n.id)) AS marks,
       s.content AS "signedContent", s.hash, s.signed_at AS "signedAt",
       json_build_object('id', p.id, 'name', p.name) AS "signedBy",
       (SELECT coalesce(json_agg(json_build_object(
                 'id', e.id, 'text', e.text, 'reason', e.reason, 'addedAt', e.added_at,
                 'author', json_build_object('id', w.id, 'name', w.name)) ORDER BY e.added_at, e.id), '[]')
        FROM note_addendum e JOIN staff_member w ON (w.practice_id, w.id) = (e.practice_id, e.author_id)
        WHERE (e.practice_id, e.note_id) = (n.practice_id, n.id)) AS addenda
FROM session_note n
JOIN session_note_draft d ON (d.practice_id, d.note_id) = (n.practice_id, n.id)
JOIN client o ON (o.practice_id, o.id) = (n.practice_id, n.client_id) JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
JOIN staff_member a ON (a.practice_id, a.id) = (n.practice_id, n.author_id)
LEFT JOIN signed_note s ON (s.practice_id, s.note_id) = (n.practice_id, n.id)
LEFT JOIN staff_member p ON (p.practice_id, p.id) = (s.practice_id, s.signed_by)
WHERE n.id = $1;
