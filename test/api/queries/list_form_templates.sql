-- not audited
SELECT t.id, t.draft, t.draft_version AS version, t.archived_at IS NOT NULL AS "isArchived",
t.changed_at AS "changedAt", s.name AS "changedByName", (
  SELECT coalesce(json_agg(json_build_object('number', v.number, 'draftVersion', v.draft_version,
           'publishedAt', v.published_at, 'publishedByName', p.name) ORDER BY v.number DESC), '[]')
  FROM form_version v LEFT JOIN staff_member p ON p.practice_id = v.practice_id AND p.id = v.published_by
  WHERE v.practice_id = t.practice_id AND v.form_template_id = t.id) AS versions FROM form_template t
JOIN staff_member s ON s.practice_id = t.practice_id AND s.id = t.changed_by ORDER BY lower(t.draft ->> 'title'), t.id LIMIT $1;
