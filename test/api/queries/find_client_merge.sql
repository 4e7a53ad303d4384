-- audited as client_merge.view of client_merge, client clientId
SELECT j.id, c.id AS "clientId", j.client_id AS "staysId", j.merged_id AS "mergedId",
coalesce(g.preferred_name || ' (' || g.legal_name || ')', g.legal_name) AS "mergedName",
b.name AS "mergedByName", j.merged_at AS "mergedAt", j.reason, j.fields_before AS "fieldsBefore",
j.fields_after AS "fieldsAfter", j.plan_set_aside_id AS "planSetAsideId", j.carried_ids AS "carriedIds",
j.was_archived_at AS "wasArchivedAt", j.parted_at AS "partedAt", u.name AS "partedByName",
j.merged_at + make_interval(days => 30) AS "undoUntil", EXISTS (
SELECT FROM client_merge l
WHERE l.practice_id = j.practice_id AND l.parted_at IS NULL AND (l.merged_at, l.id) > (j.merged_at, j.id)
  AND (l.client_id IN (j.client_id, j.merged_id) OR l.merged_id IN (j.client_id, j.merged_id))) AS "isFollowed" FROM client_merge j
JOIN client o ON o.practice_id = j.practice_id AND o.id = j.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
JOIN client g ON g.practice_id = j.practice_id AND g.id = j.merged_id
JOIN staff_member b ON b.practice_id = j.practice_id AND b.id = j.merged_by
LEFT JOIN staff_member u ON u.practice_id = j.practice_id AND u.id = j.parted_by WHERE j.id = $1;
