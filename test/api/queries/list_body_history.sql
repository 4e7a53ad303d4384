-- audited as body_history.view of client, client id
SELECT c.id, (
   SELECT coalesce(json_agg(e ORDER BY e.at DESC, e.id DESC), '[]')
   FROM (SELECT * FROM (
SELECT i.intake_request_id AS id, 'intake' AS kind, 'client' AS layer, i.submitted_at AS at,
       i.content::jsonb -> 'marks' AS marks
FROM submitted_intake i
WHERE i.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND i.has_body_map AND NOT EXISTS (
  SELECT FROM intake_error x WHERE x.practice_id = i.practice_id AND x.intake_request_id = i.intake_request_id
    AND x.taken_back_at IS NULL)
ORDER BY i.submitted_at DESC LIMIT $2) f UNION ALL SELECT * FROM (
SELECT k.check_in_id AS id, 'check_in' AS kind, 'client' AS layer, k.drawn_at AS at, k.marks
FROM check_in_map k WHERE k.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))
ORDER BY k.drawn_at DESC LIMIT $2) k
         UNION ALL SELECT * FROM (
SELECT n.id, 'note', 'therapist', n.started_at, (
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'regionId', m.region_id, 'kind', m.kind,
           'intensity', m.intensity, 'qualities', m.qualities, 'since', m.since, 'pattern', m.pattern, 'worse', m.worse,
           'better', m.better, 'radiatesTo', m.radiates_to, 'note', m.note, 'point', m.point,
           'strokes', m.strokes, 'areas', m.areas)
           ORDER BY m.created_at, m.id), '[]')
  FROM session_note_mark m WHERE m.practice_id = n.practice_id AND m.note_id = n.id)
FROM session_note n WHERE n.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))
ORDER BY n.started_at DESC LIMIT $2) n) e) AS items
 FROM client c WHERE c.id = (SELECT m.record_of FROM client m WHERE m.id = $1);
