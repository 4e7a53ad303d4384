-- audited as timeline.view of timeline_entry, client client_id
SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "exactAt" FROM ((SELECT * FROM (
SELECT v.id, v.client_id, v.shared_at AS at, 'plan' AS kind, jsonb_build_object(
  'number', v.number, 'title', v.title, 'message', v.message,
  'itemNames', (SELECT coalesce(jsonb_agg(i.words ->> 'name' ORDER BY i.position), '[]') FROM home_care_plan_item i
                WHERE i.practice_id = v.practice_id AND i.version_id = v.id)) AS facts
FROM home_care_plan_version v WHERE v.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) b0
    WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4)) entries
ORDER BY at DESC, id DESC LIMIT $4;
