-- audited as visit.list of planned_visit
SELECT v.id, c.id AS "clientId", v.starts_at AS "startsAt", v.therapist_id AS "therapistId",
s.name AS "therapistName", v.cancelled_at IS NOT NULL AS "isCancelled", v.version, coalesce(c.preferred_name, c.legal_name) AS "clientName", (
SELECT CASE WHEN w.id IS NOT NULL THEN 'reviewed' WHEN i.id IS NOT NULL THEN 'submitted'
         WHEN r.sent_at IS NULL THEN 'draft' WHEN r.expires_at <= $3 THEN 'expired'
         WHEN EXISTS (SELECT FROM intake_answer a WHERE a.practice_id = r.practice_id
           AND a.intake_response_id = r.intake_response_id) THEN 'in_progress'
         WHEN r.opened_at IS NOT NULL THEN 'opened' ELSE 'sent' END
FROM intake_request r
LEFT JOIN submitted_intake i ON i.practice_id = r.practice_id AND i.intake_request_id = r.id
LEFT JOIN intake_review w ON w.practice_id = i.practice_id AND w.submitted_intake_id = i.id
WHERE r.practice_id = v.practice_id AND r.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND r.revoked_at IS NULL AND NOT EXISTS (
  SELECT FROM intake_error x WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id
    AND x.taken_back_at IS NULL)
ORDER BY r.prepared_at DESC, r.id DESC LIMIT 1) AS form,
   EXISTS (
SELECT FROM intake_request h WHERE h.practice_id = v.practice_id AND h.planned_visit_id = v.id
  AND h.revoked_at IS NULL AND h.opened_at IS NULL AND h.expires_at > $3
  AND NOT EXISTS (
    SELECT FROM delivery d WHERE d.practice_id = h.practice_id AND d.event_id = h.id AND d.kind = 'intake')
  AND NOT EXISTS (
    SELECT FROM intake_reminder m WHERE m.practice_id = h.practice_id AND m.intake_request_id = h.id)) AS "isToHandOver",
   NOT EXISTS (SELECT FROM session_note n WHERE n.practice_id = v.practice_id AND n.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))) AS "isNew"
 FROM planned_visit v JOIN staff_member s ON s.practice_id = v.practice_id AND s.id = v.therapist_id
JOIN client o ON o.practice_id = v.practice_id AND o.id = v.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
 WHERE v.starts_at >= $1 AND v.starts_at < $2 AND v.cancelled_at IS NULL AND c.archived_at IS NULL
 ORDER BY v.starts_at, v.id LIMIT 100;
