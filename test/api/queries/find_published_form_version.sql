-- not audited
SELECT v.number, v.content, v.published_at AS "publishedAt", p.name AS "publishedByName"
FROM form_version v LEFT JOIN staff_member p ON p.practice_id = v.practice_id AND p.id = v.published_by
WHERE v.form_template_id = $1 AND v.number = $2;
