-- audited as timeline.view of timeline_entry, client client_id
SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "exactAt" FROM ((SELECT * FROM (
SELECT n.id, n.client_id, n.signed_at AS at, 'note' AS kind, jsonb_build_object(
  'noteId', n.note_id, 'author', a.name, 'painBefore', d.pain_before, 'painAfter', d.pain_after,
  'excerpt', left(coalesce(nullif(d.objective, ''), nullif(d.assessment, ''), d.subjective), 200),
  'addenda', (SELECT count(*) FROM note_addendum x WHERE x.practice_id = n.practice_id AND x.note_id = n.note_id)) AS facts
FROM signed_note n
JOIN session_note_draft d ON d.practice_id = n.practice_id AND d.note_id = n.note_id
JOIN staff_member a ON a.practice_id = n.practice_id AND a.id = n.signed_by
WHERE n.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) b0
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4)) entries
ORDER BY at DESC, id DESC LIMIT $4;
