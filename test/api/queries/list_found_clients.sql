-- audited as client.search of client
SELECT c.id, coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name) AS name, c.pronouns, c.email, c.phone,
c.archived_at IS NOT NULL AS "isArchived" FROM client c WHERE c.id = ANY ($1::uuid[]);
