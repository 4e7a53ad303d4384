-- audited as check_in.view of check_in, client client_id
SELECT c.id, c.client_id, c.day::text, c.pain, c.habit, c.new_signs AS "newSigns", c.note, c.at
FROM check_in c WHERE c.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND c.day >= $2::date
ORDER BY c.day DESC, c.at DESC, c.id DESC LIMIT $3;
