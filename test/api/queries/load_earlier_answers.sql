-- audited as intake.view_earlier of client, client id
SELECT c.id,
   json_build_object('legal_name', c.legal_name, 'preferred_name', c.preferred_name, 'pronouns', c.pronouns,
     'birth_date', c.birth_date, 'phone', c.phone, 'email', c.email, 'emergency_name', c.emergency_contact_name,
     'emergency_phone', c.emergency_contact_phone, 'occupation', c.occupation) AS profile,
   ARRAY(SELECT i.content FROM submitted_intake i
         WHERE i.practice_id = c.practice_id AND i.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL)
         ORDER BY i.submitted_at DESC, i.id DESC LIMIT 5) AS contents
 FROM client c WHERE c.id = (SELECT m.record_of FROM client m WHERE m.id = $1);
