-- audited as visit.list of planned_visit, client clientId
SELECT v.id, v.client_id AS "clientId", v.starts_at AS "startsAt", v.therapist_id AS "therapistId",
s.name AS "therapistName", v.cancelled_at IS NOT NULL AS "isCancelled", v.version FROM planned_visit v JOIN staff_member s ON s.practice_id = v.practice_id AND s.id = v.therapist_id
 WHERE v.client_id = $1 AND v.starts_at >= $2 AND v.cancelled_at IS NULL
 ORDER BY v.starts_at, v.id LIMIT 100;
