-- audited as plan.view of home_care_plan_version, client client_id
SELECT v.id, v.client_id, v.plan_id AS "planId", v.number, v.title, v.review_on::text AS "reviewOn", v.message,
        v.shared_at AS "sharedAt", p.paused_reason AS "pausedReason", p.paused_at AS "pausedAt",
        (SELECT json_agg(i.words::jsonb || jsonb_build_object('id', i.id, 'exerciseId', i.exercise_id, 'side', i.side,
                                                              'dose', i.dose, 'why', i.why, 'minutes', i.minutes)
                         ORDER BY i.position)
         FROM home_care_plan_item i WHERE i.practice_id = v.practice_id AND i.version_id = v.id) AS items
 FROM home_care_plan p
 JOIN home_care_plan_version v ON v.practice_id = p.practice_id AND v.plan_id = p.id AND v.number = p.shared_number
 WHERE p.id = (
SELECT p.id FROM home_care_plan p WHERE p.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))
ORDER BY p.is_set_aside, p.shared_number = 0, p.state, p.client_id <> (SELECT m.record_of FROM client m WHERE m.id = $1), p.id LIMIT 1);
