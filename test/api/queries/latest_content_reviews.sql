-- not audited
SELECT DISTINCT ON (r.area) r.id, r.area, r.reviewed_at AS "reviewedAt", s.id AS "staffId", s.name AS "staffName"
FROM content_review r JOIN staff_member s ON s.practice_id = r.practice_id AND s.id = r.reviewed_by
WHERE r.data_version = $1 ORDER BY r.area, r.id DESC;
