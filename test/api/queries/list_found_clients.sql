-- audited as client.search of client
SELECT c.id, coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name) AS name, c.pronouns, c.email, c.phone,
c.archived_at IS NOT NULL AS "isArchived", array_agg(o.id) AS "recordIds"
 FROM client o JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of WHERE o.id = ANY ($1::uuid[]) GROUP BY c.practice_id, c.id;
