-- not audited
SELECT r.id, r.client_id AS "clientId", r.link_id AS "linkId", r.sent_at AS "sentAt",
(SELECT count(*)::int FROM intake_reminder n WHERE n.practice_id = r.practice_id AND n.intake_request_id = r.id) AS count,
(SELECT max(n.reminded_at) FROM intake_reminder n
 WHERE n.practice_id = r.practice_id AND n.intake_request_id = r.id) AS "remindedAt"
 FROM intake_request r JOIN client o ON o.practice_id = r.practice_id AND o.id = r.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
 WHERE r.revoked_at IS NULL AND r.expires_at > $1
AND NOT EXISTS (
  SELECT FROM submitted_intake i WHERE i.practice_id = r.practice_id AND i.intake_response_id = r.intake_response_id)
AND NOT EXISTS (
  SELECT FROM intake_error x WHERE x.practice_id = r.practice_id AND x.intake_request_id = r.id
    AND x.taken_back_at IS NULL) AND r.reminders_stopped_at IS NULL AND r.reminders_refused_at IS NULL AND ($2::uuid IS NULL OR r.id = $2)
   AND c.archived_at IS NULL AND c.email IS NOT NULL
   AND NOT EXISTS (SELECT FROM planned_visit v
     WHERE v.practice_id = r.practice_id AND v.id = r.planned_visit_id AND (v.starts_at <= $1 OR v.cancelled_at IS NOT NULL))
   AND EXISTS (SELECT FROM delivery d WHERE d.practice_id = r.practice_id AND d.event_id = r.id
     AND d.kind = 'intake' AND d.state <> 'failed')
 ORDER BY r.sent_at, r.id;
