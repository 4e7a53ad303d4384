-- audited as client_merge.list of client_merge, client clientId
SELECT j.id, c.id AS "clientId", j.client_id AS "staysId", j.merged_id AS "mergedId",
coalesce(g.preferred_name || ' (' || g.legal_name || ')', g.legal_name) AS "mergedName",
b.name AS "mergedByName", j.merged_at AS "mergedAt", j.reason, j.fields_before AS "fieldsBefore",
j.fields_after AS "fieldsAfter", j.plan_set_aside_id AS "planSetAsideId", j.carried_ids AS "carriedIds",
j.was_archived_at AS "wasArchivedAt", j.parted_at AS "partedAt", u.name AS "partedByName",
j.merged_at + make_interval(days => 30) AS "undoUntil", EXISTS (
SELECT FROM client_merge l
WHERE l.practice_id = j.practice_id AND l.parted_at IS NULL AND (l.merged_at, l.id) > (j.merged_at, j.id)
  AND (l.client_id IN (j.client_id, j.merged_id) OR l.merged_id IN (j.client_id, j.merged_id))) AS "isFollowed", (
   SELECT json_object_agg(side.name, json_build_object(
'notes', (SELECT count(*) FROM signed_note n WHERE n.client_id = ANY (side.ids) AND n.signed_at > j.merged_at),
'forms', (SELECT count(*) FROM submitted_intake i WHERE i.client_id = ANY (side.ids) AND i.submitted_at > j.merged_at),
'plans', (SELECT count(*) FROM home_care_plan_version v WHERE v.client_id = ANY (side.ids) AND v.shared_at > j.merged_at),
'checkIns', (SELECT count(*) FROM check_in k WHERE k.client_id = ANY (side.ids) AND k.recorded_at > j.merged_at),
'messages', (SELECT count(*) FROM message m WHERE m.client_id = ANY (side.ids) AND m.sent_at > j.merged_at))) FROM (VALUES
     ('merged', j.carried_ids || j.merged_id),
     ('stays', ARRAY(SELECT r.id FROM client r
        WHERE r.practice_id = c.practice_id AND r.record_of = c.id
          AND r.id <> ALL (j.carried_ids || j.merged_id)))) side (name, ids)) AS "addedSince"
 FROM client_merge j
JOIN client o ON o.practice_id = j.practice_id AND o.id = j.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
JOIN client g ON g.practice_id = j.practice_id AND g.id = j.merged_id
JOIN staff_member b ON b.practice_id = j.practice_id AND b.id = j.merged_by
LEFT JOIN staff_member u ON u.practice_id = j.practice_id AND u.id = j.parted_by
 WHERE j.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))
 ORDER BY j.merged_at DESC, j.id DESC LIMIT 50;
