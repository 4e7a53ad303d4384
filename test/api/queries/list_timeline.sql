-- audited as timeline.view of timeline_entry, client client_id
SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "exactAt" FROM ((SELECT * FROM (
SELECT s.id, s.client_id, s.submitted_at AS at, 'intake' AS kind, jsonb_build_object(
  'requestId', s.intake_request_id,
  'marks', (SELECT count(*) FROM intake_mark m WHERE m.practice_id = s.practice_id
            AND m.intake_response_id = s.intake_response_id AND NOT m.is_removed AND s.has_body_map),
  'conditions', (SELECT count(*) FROM client_condition h WHERE h.practice_id = s.practice_id
                 AND h.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND h.status = 'active' AND NOT EXISTS (
SELECT FROM client a JOIN client b ON b.practice_id = a.practice_id
  AND b.record_of = a.record_of AND b.id <> a.id
JOIN client_condition w ON w.practice_id = b.practice_id AND w.client_id = b.id AND w.condition_id = h.condition_id
WHERE a.practice_id = h.practice_id AND a.id = h.client_id
  AND (w.updated_at, w.status = 'active', w.id) > (h.updated_at, h.status = 'active', h.id))),
  'reviewedAt', (SELECT r.reviewed_at FROM intake_review r WHERE r.practice_id = s.practice_id
                 AND r.submitted_intake_id = s.id),
  'errorReason', x.reason, 'errorAt', x.marked_at, 'errorByName', a.name) AS facts
FROM submitted_intake s
LEFT JOIN intake_error x ON x.practice_id = s.practice_id AND x.intake_request_id = s.intake_request_id
  AND x.taken_back_at IS NULL
LEFT JOIN staff_member a ON a.practice_id = x.practice_id AND a.id = x.marked_by
WHERE s.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) b0
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4) UNION ALL (SELECT * FROM (
SELECT n.id, n.client_id, n.signed_at AS at, 'note' AS kind, jsonb_build_object(
  'noteId', n.note_id, 'author', a.name, 'painBefore', d.pain_before, 'painAfter', d.pain_after,
  'excerpt', left(coalesce(nullif(d.objective, ''), nullif(d.assessment, ''), d.subjective), 200),
  'addenda', (SELECT count(*) FROM note_addendum x WHERE x.practice_id = n.practice_id AND x.note_id = n.note_id)) AS facts
FROM signed_note n
JOIN session_note_draft d ON d.practice_id = n.practice_id AND d.note_id = n.note_id
JOIN staff_member a ON a.practice_id = n.practice_id AND a.id = n.signed_by
WHERE n.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) b1
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4) UNION ALL (SELECT * FROM (
SELECT v.id, v.client_id, v.shared_at AS at, 'plan' AS kind, jsonb_build_object(
  'number', v.number, 'title', v.title, 'message', v.message,
  'itemNames', (SELECT coalesce(jsonb_agg(i.words ->> 'name' ORDER BY i.position), '[]') FROM home_care_plan_item i
                WHERE i.practice_id = v.practice_id AND i.version_id = v.id)) AS facts
FROM home_care_plan_version v WHERE v.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) b2
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4) UNION ALL (SELECT * FROM (
SELECT c.id, c.client_id, c.at, 'check_in' AS kind, jsonb_build_object(
  'pain', c.pain, 'newSigns', c.new_signs, 'note', c.note,
  'spots', (SELECT jsonb_array_length(m.marks) FROM check_in_map m
            WHERE m.practice_id = c.practice_id AND m.check_in_id = c.id),
  'painBefore', (SELECT b.pain FROM check_in b WHERE b.practice_id = c.practice_id AND b.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))
                 AND (b.day, b.at) < (c.day, c.at) ORDER BY b.day DESC, b.at DESC LIMIT 1),
  'done', (SELECT count(DISTINCT l.item_id) FROM item_log l WHERE l.practice_id = c.practice_id
           AND l.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND l.day = c.day AND l.result IN ('done', 'partly')),
  'skipped', (SELECT count(DISTINCT l.item_id) FROM item_log l WHERE l.practice_id = c.practice_id
              AND l.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND l.day = c.day AND l.result = 'skipped')) AS facts
FROM check_in c WHERE c.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) b3
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4) UNION ALL (SELECT * FROM (
SELECT m.id, m.client_id, m.sent_at AS at, 'message' AS kind, jsonb_build_object(
  'author', m.author, 'text', m.text, 'itemName', m.item_name,
  'authorName', coalesce(s.name, p.preferred_name, split_part(p.legal_name, ' ', 1)),
  'isWaiting', coalesce(m.author = 'client' AND t.waiting_since <= m.sent_at, false)) AS facts
FROM message m
JOIN message_thread t ON t.practice_id = m.practice_id AND t.client_id = m.client_id
JOIN client p ON p.practice_id = m.practice_id AND p.id = (SELECT m.record_of FROM client m WHERE m.id = $1)
LEFT JOIN staff_member s ON s.practice_id = m.practice_id AND s.id = m.staff_member_id
WHERE m.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) b4
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4) UNION ALL (SELECT * FROM (
SELECT e.id, e.client_id, e.raised_at AS at, 'red_flag' AS kind, jsonb_build_object(
  'label', e.label, 'closedAt', a.recorded_at, 'answer', a.answer) AS facts
FROM red_flag_event e
LEFT JOIN red_flag_answer a ON a.practice_id = e.practice_id AND a.red_flag_event_id = e.id
WHERE e.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) b5
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4)) entries
ORDER BY at DESC, id DESC LIMIT $4;
