-- audited as dashboard.view of client
SELECT c.id, c.id AS "clientId", coalesce(c.preferred_name, c.legal_name) AS "clientName", first.pain AS "painFrom", last.pain AS "painTo", last.at AS "lastCheckInAt",
        greatest(last.at, log.at, start.shared_at) AS "lastSeenAt", hurt.at AS "hurtAt", hurt.name AS "hurtBy"
 FROM home_care_plan p
 JOIN client o ON o.practice_id = p.practice_id AND o.id = p.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of AND c.archived_at IS NULL
 CROSS JOIN LATERAL (SELECT ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id) AS ids) record
 JOIN home_care_plan_version start ON start.practice_id = p.practice_id AND start.plan_id = p.id AND start.number = p.shared_number
 LEFT JOIN LATERAL (SELECT k.pain FROM check_in k WHERE k.practice_id = p.practice_id AND k.client_id = ANY (record.ids)
                    AND k.at >= start.shared_at ORDER BY k.day, k.at LIMIT 1) first ON true
 LEFT JOIN LATERAL (SELECT k.pain, k.at FROM check_in k WHERE k.practice_id = p.practice_id AND k.client_id = ANY (record.ids)
                    AND k.at >= start.shared_at ORDER BY k.day DESC, k.at DESC LIMIT 1) last ON true
 LEFT JOIN LATERAL (SELECT l.at FROM item_log l WHERE l.practice_id = p.practice_id AND l.client_id = ANY (record.ids)
                    ORDER BY l.day DESC, l.at DESC LIMIT 1) log ON true
 LEFT JOIN LATERAL (SELECT l.at, i.words ->> 'name' AS name FROM item_log l
                    JOIN home_care_plan_item i ON i.practice_id = l.practice_id AND i.version_id = l.version_id
                      AND i.id = l.item_id
                    WHERE l.practice_id = p.practice_id AND l.client_id = ANY (record.ids) AND l.day >= $1::date
                      AND l.result = 'skipped' AND l.skip_reason = 'hurts'
                    ORDER BY l.day DESC, l.at DESC LIMIT 1) hurt ON true
 WHERE p.state = 'active' AND p.id = (
SELECT p.id FROM home_care_plan p WHERE p.practice_id = c.practice_id AND p.client_id = ANY (ARRAY(
SELECT r.id FROM client r WHERE r.practice_id = c.practice_id AND r.record_of = c.id))
ORDER BY p.is_set_aside, p.shared_number = 0, p.state, p.client_id <> c.id, p.id LIMIT 1) ORDER BY c.sort_name, c.id;
