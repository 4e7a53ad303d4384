-- not audited
SELECT v.id, v.number, v.content FROM form_version v
WHERE v.form_template_id = $1 ORDER BY v.number DESC LIMIT 1;
