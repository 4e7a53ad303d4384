-- audited as cause_board.view of client, client id
SELECT c.id,
  (SELECT coalesce(json_agg(b ORDER BY b."movedAt" DESC, b.id DESC), '[]') FROM (
     SELECT k.id, k.client_id AS "recordId", k.cause_id AS "causeId", k.label, k.source, k.state, k.region_ids AS "regionIds",
       k.exercise_ids AS "exerciseIds", k.note, k.is_shared AS "isShared", k.shared_words AS "sharedWords",
       k.testing_since AS "testingSince", k.testing_days AS "testingDays", k.moved_at AS "movedAt", k.version,
       (SELECT json_agg(json_build_object('from', m.from_state, 'to', m.to_state, 'extraDays', m.extra_days, 'note', m.note,
                 'movedAt', m.moved_at, 'movedByName', s.name) ORDER BY m.moved_at DESC, m.id DESC)
        FROM client_cause_move m
        JOIN staff_member s ON s.practice_id = m.practice_id AND s.id = m.moved_by
        WHERE m.practice_id = k.practice_id AND m.client_cause_id = k.id) AS moves,
       (SELECT coalesce(json_agg(json_build_object('day', d.day, 'pain', d.pain) ORDER BY d.day), '[]') FROM (
          SELECT DISTINCT ON (x.day) x.day, x.pain FROM check_in x
          WHERE x.practice_id = k.practice_id AND x.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))
            AND x.day BETWEEN k.testing_since::date - 14 - 1 AND k.testing_since::date + k.testing_days
          ORDER BY x.day, x.at DESC) d) AS pains,
       (SELECT coalesce(json_agg(DISTINCT l.day), '[]') FROM item_log l
        JOIN home_care_plan_item i
          ON i.practice_id = l.practice_id AND i.version_id = l.version_id AND i.id = l.item_id
        WHERE l.practice_id = k.practice_id AND l.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id)) AND l.result IN ('done', 'partly')
          AND l.day BETWEEN k.testing_since::date - 1 AND k.testing_since::date + k.testing_days
          AND i.exercise_id = ANY (k.exercise_ids)) AS "doneDays"
     FROM client_cause k WHERE k.practice_id = c.practice_id AND k.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))
       AND NOT EXISTS (
SELECT FROM client a JOIN client b ON b.practice_id = a.practice_id
  AND b.record_of = a.record_of AND b.id <> a.id
JOIN client_cause w ON w.practice_id = b.practice_id AND w.client_id = b.id AND w.cause_id = k.cause_id
WHERE a.practice_id = k.practice_id AND a.id = k.client_id AND (w.moved_at, w.id) > (k.moved_at, k.id))) b) AS causes,
  (SELECT coalesce(json_agg(DISTINCT i.exercise_id), '[]')
   FROM home_care_plan p
   JOIN home_care_draft_item i ON i.practice_id = p.practice_id AND i.plan_id = p.id
   WHERE p.practice_id = c.practice_id AND p.id = (
SELECT p.id FROM home_care_plan p WHERE p.practice_id = c.practice_id AND p.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))
ORDER BY p.is_set_aside, p.shared_number = 0, p.state, p.client_id <> c.id, p.id LIMIT 1)) AS "inPlan"
 FROM client c WHERE c.id = (SELECT m.record_of FROM client m WHERE m.id = $1);
