-- not audited
SELECT max(o.at) AS at FROM (SELECT * FROM (
SELECT i.intake_request_id AS id, 'intake' AS kind, 'client' AS layer, i.submitted_at AS at,
       i.content::jsonb -> 'marks' AS marks
FROM submitted_intake i
WHERE i.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND i.has_body_map AND NOT EXISTS (
  SELECT FROM intake_error x WHERE x.practice_id = i.practice_id AND x.intake_request_id = i.intake_request_id
    AND x.taken_back_at IS NULL)
ORDER BY i.submitted_at DESC LIMIT $2) f UNION ALL SELECT * FROM (
SELECT k.check_in_id AS id, 'check_in' AS kind, 'client' AS layer, k.drawn_at AS at, k.marks
FROM check_in_map k WHERE k.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))
ORDER BY k.drawn_at DESC LIMIT $2) k) o;
