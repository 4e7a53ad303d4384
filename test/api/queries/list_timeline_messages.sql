-- audited as timeline.view of timeline_entry, client client_id
SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "exactAt" FROM ((SELECT * FROM (
SELECT m.id, m.client_id, m.sent_at AS at, 'message' AS kind, jsonb_build_object(
  'author', m.author, 'text', m.text, 'itemName', m.item_name,
  'authorName', coalesce(s.name, p.preferred_name, split_part(p.legal_name, ' ', 1)),
  'isWaiting', coalesce(m.author = 'client' AND t.waiting_since <= m.sent_at, false)) AS facts
FROM message m
JOIN message_thread t ON t.practice_id = m.practice_id AND t.client_id = m.client_id
JOIN client p ON p.practice_id = m.practice_id AND p.id = (SELECT m.record_of FROM client m WHERE m.id = $1)
LEFT JOIN staff_member s ON s.practice_id = m.practice_id AND s.id = m.staff_member_id
WHERE m.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) b0
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4)) entries
ORDER BY at DESC, id DESC LIMIT $4;
