-- not audited
SELECT r.id, c.id AS "clientId", r.client_id AS "recordId", r.intake_response_id AS "responseId", r.expires_at AS "expiresAt",
        r.opened_at IS NOT NULL AS "isOpened",
        r.revoked_at IS NOT NULL AS "isRevoked", r.birth_date_tries AS "birthDateTries",
        r.reminders_refused_at IS NOT NULL AS "hasRefusedReminders",
        EXISTS (SELECT FROM intake_reminder n
                WHERE n.practice_id = r.practice_id AND n.intake_request_id = r.id) AS "isReminded",
        r.first_session_id AS "firstSessionId", i.submitted_at AS "submittedAt",
        coalesce(c.preferred_name, split_part(c.legal_name, ' ', 1)) AS "clientFirstName",
        split_part(coalesce(t.name, s.name), ' ', 1) AS "therapistFirstName",
        coalesce(b.value #>> '{}', c.birth_date::text) AS "birthDate",
        c.birth_date::text AS "clientBirthDate", c.legal_name AS "clientName",
        (c.birth_date IS NOT NULL AND EXISTS (
           SELECT FROM submitted_intake i
           WHERE i.practice_id = r.practice_id AND i.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL))) AS "hasEarlier",
        p.form_version_id AS "formVersionId",
        (EXISTS (SELECT FROM intake_answer a
                 WHERE a.practice_id = r.practice_id AND a.intake_response_id = r.intake_response_id)
         OR EXISTS (SELECT FROM intake_mark m
                    WHERE m.practice_id = r.practice_id AND m.intake_response_id = r.intake_response_id)
         OR EXISTS (SELECT FROM intake_file f
                    WHERE f.practice_id = r.practice_id AND f.intake_response_id = r.intake_response_id)) AS "hasAnswers"
 FROM intake_request r
 JOIN intake_response p ON p.practice_id = r.practice_id AND p.id = r.intake_response_id
 JOIN client o ON o.practice_id = r.practice_id AND o.id = r.client_id JOIN LATERAL (
   SELECT k.* FROM client k WHERE k.practice_id = o.practice_id AND k.id IN (o.merged_into, o.id)
   ORDER BY k.id = o.id LIMIT 1) c ON true
 JOIN staff_member s ON s.practice_id = r.practice_id AND s.id = r.sent_by
 LEFT JOIN LATERAL (
   SELECT o.name FROM staff_member o
   WHERE s.role = 'front_desk' AND o.practice_id = r.practice_id AND o.role = 'owner' ORDER BY o.id LIMIT 1) t ON true
 LEFT JOIN submitted_intake i ON i.practice_id = r.practice_id AND i.intake_response_id = r.intake_response_id
 LEFT JOIN intake_answer b ON b.practice_id = r.practice_id AND b.intake_response_id = r.intake_response_id
   AND b.question_id = 'birth_date'
 WHERE r.id = $1;
