-- not audited
SELECT v.id, v.number, v.content FROM form_version v WHERE v.id = $1;
