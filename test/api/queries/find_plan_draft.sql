-- audited as plan.view of home_care_plan, client client_id
SELECT p.id, p.client_id, p.state, p.title, p.review_on::text AS "reviewOn", p.version, p.paused_reason AS "pausedReason",
        p.paused_at AS "pausedAt", p.shared_number AS "sharedNumber", p.shared_draft_version AS "sharedDraftVersion",
        v.shared_at AS "sharedAt",
        (SELECT coalesce(json_agg(json_build_object('id', i.id, 'exerciseId', i.exercise_id, 'side', i.side,
                                                    'dose', i.dose, 'why', i.why) ORDER BY i.position), '[]')
         FROM home_care_draft_item i WHERE i.practice_id = p.practice_id AND i.plan_id = p.id) AS items
 FROM home_care_plan p
 LEFT JOIN home_care_plan_version v
   ON v.practice_id = p.practice_id AND v.plan_id = p.id AND v.number = p.shared_number
 WHERE p.id = (
SELECT p.id FROM home_care_plan p WHERE p.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))
ORDER BY p.is_set_aside, p.shared_number = 0, p.state, p.client_id <> (SELECT m.record_of FROM client m WHERE m.id = $1), p.id LIMIT 1);
