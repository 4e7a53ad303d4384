-- audited as cause_board.view_shared of client_cause, client client_id
SELECT k.id, k.client_id, k.cause_id AS "causeId", k.label, k.state, k.shared_words AS "sharedWords", k.moved_at AS "movedAt",
   k.testing_since AS "testingSince", k.testing_days AS "testingDays"
 FROM client_cause k WHERE k.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND k.is_shared AND NOT EXISTS (
SELECT FROM client a JOIN client b ON b.practice_id = a.practice_id
  AND b.record_of = a.record_of AND b.id <> a.id
JOIN client_cause w ON w.practice_id = b.practice_id AND w.client_id = b.id AND w.cause_id = k.cause_id
WHERE a.practice_id = k.practice_id AND a.id = k.client_id AND (w.moved_at, w.id) > (k.moved_at, k.id))
 ORDER BY k.moved_at DESC, k.id DESC;
