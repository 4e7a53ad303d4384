-- audited as visit.view of planned_visit, client clientId
SELECT v.id, c.id AS "clientId", v.starts_at AS "startsAt", v.therapist_id AS "therapistId",
s.name AS "therapistName", v.cancelled_at IS NOT NULL AS "isCancelled", v.version FROM planned_visit v JOIN staff_member s ON s.practice_id = v.practice_id AND s.id = v.therapist_id
JOIN client o ON o.practice_id = v.practice_id AND o.id = v.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of WHERE v.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND v.id = $2;
