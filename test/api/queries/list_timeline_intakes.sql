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
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4)) entries
ORDER BY at DESC, id DESC LIMIT $4;
