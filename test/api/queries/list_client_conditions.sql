-- audited as client_condition.list of client, client id
SELECT c.id, (
  SELECT coalesce(json_agg(json_build_object('id', h.id, 'conditionId', h.condition_id, 'status', h.status,
           'source', h.source, 'note', h.note, 'version', h.version, 'recordedAt', h.recorded_at,
           'updatedAt', h.updated_at) ORDER BY array_position('{active,unsure,past}'::text[], h.status), h.recorded_at, h.id), '[]')
  FROM client_condition h WHERE h.practice_id = c.practice_id AND h.client_id = c.id) AS items
FROM client c WHERE c.id = $1;
