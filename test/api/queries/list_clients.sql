-- audited as client.list of client
SELECT c.id, coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name) AS name, c.pronouns, c.email, c.phone,
c.archived_at IS NOT NULL AS "isArchived", c.sort_name AS "sortName" FROM client c
 WHERE (c.archived_at IS NULL) = $1 AND c.merged_into IS NULL AND (c.sort_name, c.id) > ($2, $3::uuid)
 ORDER BY c.sort_name, c.id LIMIT $4;
