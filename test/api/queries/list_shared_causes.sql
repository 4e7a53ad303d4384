-- audited as cause_board.view_shared of client_cause, client client_id
SELECT k.id, k.client_id, k.cause_id AS "causeId", k.label, k.state, k.shared_words AS "sharedWords", k.moved_at AS "movedAt",
  k.testing_since AS "testingSince", k.testing_days AS "testingDays"
FROM client_cause k WHERE k.client_id = $1 AND k.is_shared ORDER BY k.moved_at DESC, k.id DESC;
