-- not audited
SELECT EXISTS (
SELECT FROM red_flag_event e
WHERE e.client_id = $1 AND NOT EXISTS (
  SELECT FROM red_flag_answer a WHERE a.practice_id = e.practice_id AND a.red_flag_event_id = e.id)) AS "hasOpen";
