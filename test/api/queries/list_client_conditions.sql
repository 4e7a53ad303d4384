-- audited as client_condition.list of client, client id
SELECT c.id, (
   SELECT coalesce(json_agg(json_build_object('id', h.id, 'conditionId', h.condition_id, 'status', h.status,
            'source', h.source, 'note', h.note, 'version', h.version, 'recordedAt', h.recorded_at,
            'updatedAt', h.updated_at) ORDER BY array_position('{active,unsure,past}'::text[], h.status), h.recorded_at, h.id), '[]')
   FROM client_condition h WHERE h.practice_id = c.practice_id AND h.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND NOT EXISTS (
SELECT FROM client a JOIN client b ON b.practice_id = a.practice_id
  AND b.record_of = a.record_of AND b.id <> a.id
JOIN client_condition w ON w.practice_id = b.practice_id AND w.client_id = b.id AND w.condition_id = h.condition_id
WHERE a.practice_id = h.practice_id AND a.id = h.client_id
  AND (w.updated_at, w.status = 'active', w.id) > (h.updated_at, h.status = 'active', h.id))) AS items
 FROM client c WHERE c.id = (SELECT m.record_of FROM client m WHERE m.id = $1);
