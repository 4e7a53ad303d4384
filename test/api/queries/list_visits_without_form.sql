-- not audited
SELECT v.id, c.id AS "clientId", v.therapist_id AS "therapistId", v.starts_at AS "startsAt", ARRAY(
SELECT coalesce(r.form_template_id::text, r.shipped_id, f.form_template_id::text, f.shipped_id, 'first_visit')
FROM intake_request r
JOIN intake_response p ON p.practice_id = r.practice_id AND p.id = r.intake_response_id
LEFT JOIN form_version f ON f.practice_id = p.practice_id AND f.id = p.form_version_id
WHERE r.practice_id = c.practice_id AND r.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND r.revoked_at IS NULL AND r.expires_at > $1
  AND NOT EXISTS (SELECT FROM submitted_intake i WHERE i.practice_id = p.practice_id AND i.intake_response_id = p.id)
  AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id
    AND x.taken_back_at IS NULL)) AS "openForms",
   NOT EXISTS (SELECT FROM session_note n WHERE n.practice_id = c.practice_id AND n.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)))
     AND NOT EXISTS (
       SELECT FROM planned_visit w WHERE w.practice_id = c.practice_id AND w.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))
         AND w.cancelled_at IS NULL AND (w.starts_at, w.id) < (v.starts_at, v.id)) AS "isFirst",
   (SELECT max(i.submitted_at) FROM submitted_intake i
    WHERE i.practice_id = c.practice_id AND i.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND i.has_body_map AND NOT EXISTS (SELECT FROM intake_error x WHERE x.practice_id = i.practice_id
AND x.intake_request_id = i.intake_request_id AND x.taken_back_at IS NULL)
   ) AS "lastSubmittedAt"
 FROM planned_visit v
 JOIN client o ON o.practice_id = v.practice_id AND o.id = v.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
 WHERE v.starts_at > $1 AND v.starts_at < $2 AND v.cancelled_at IS NULL AND c.archived_at IS NULL
   AND ($3::uuid IS NULL OR v.id = $3)
   AND NOT EXISTS (SELECT FROM intake_request q WHERE q.practice_id = v.practice_id AND q.planned_visit_id = v.id)
 ORDER BY v.starts_at, v.id;
