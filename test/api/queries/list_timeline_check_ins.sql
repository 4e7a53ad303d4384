-- audited as timeline.view of timeline_entry, client client_id
SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "exactAt" FROM ((SELECT * FROM (
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
FROM check_in c WHERE c.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) b0
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4)) entries
ORDER BY at DESC, id DESC LIMIT $4;
