-- audited as client_match.list of client_match
SELECT t.id, t.strength, t.reasons, t.found_at AS "foundAt", t.decided_at IS NOT NULL AS "isDecided",
c.id AS "clientId", json_build_object('clientId', c.id,
  'name', coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name), 'birthDate', c.birth_date,
  'email', c.email, 'phone', c.phone, 'createdAt', c.created_at, 'isArchived', c.archived_at IS NOT NULL) AS client,
json_build_object('clientId', d.id,
  'name', coalesce(d.preferred_name || ' (' || d.legal_name || ')', d.legal_name), 'birthDate', d.birth_date,
  'email', d.email, 'phone', d.phone, 'createdAt', d.created_at, 'isArchived', d.archived_at IS NOT NULL) AS other FROM client_match t
JOIN client o ON o.practice_id = t.practice_id AND o.id = t.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
JOIN client p ON p.practice_id = t.practice_id AND p.id = t.other_id
JOIN client d ON d.practice_id = p.practice_id AND d.id = p.record_of
 WHERE t.decided_at IS NULL AND c.id <> d.id AND (c.archived_at IS NULL OR d.archived_at IS NULL)
 ORDER BY t.found_at DESC, t.id LIMIT 10;
