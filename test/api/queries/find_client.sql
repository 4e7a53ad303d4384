-- audited as client.view of client, client id
SELECT c.id, c.legal_name AS "legalName", c.preferred_name AS "preferredName", c.pronouns,
       c.birth_date::text AS "birthDate", c.email, c.phone, c.emergency_contact_name AS "emergencyContactName",
       c.emergency_contact_phone AS "emergencyContactPhone", c.occupation, c.dominant_hand AS "dominantHand", c.tags,
       c.archived_at AS "archivedAt", c.version, c.created_at AS "createdAt"
FROM client c WHERE c.id = (SELECT m.record_of FROM client m WHERE m.id = $1);
