-- not audited
SELECT own.*, s.id AS "staffId", s.name AS "staffName"
FROM (SELECT practice_id, id, 'item' AS kind, NULL AS "rowId", content, NULL AS reason, version, revision,
             data_version AS "dataVersion", changed_by, changed_at AS "changedAt",
             archived_at IS NOT NULL AS "isArchived"
      FROM practice_item
      UNION ALL
      SELECT practice_id, id, kind, row_id, changes, reason, version, revision, data_version, changed_by, changed_at,
             false
      FROM knowledge_override) own
JOIN staff_member s ON s.practice_id = own.practice_id AND s.id = own.changed_by
ORDER BY own.id;
