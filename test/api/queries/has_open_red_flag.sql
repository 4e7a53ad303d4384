-- not audited
SELECT EXISTS (
SELECT FROM red_flag_event e
WHERE e.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND NOT EXISTS (
  SELECT FROM red_flag_answer a WHERE a.practice_id = e.practice_id AND a.red_flag_event_id = e.id)) AS "hasOpen";
