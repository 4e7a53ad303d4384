-- audited as item_log.view of item_log, client client_id
SELECT last.item_id AS id, min(last.client_id::text)::uuid AS client_id, min(i.words ->> 'name') AS name,
       count(*) FILTER (WHERE last.result = 'done')::int AS done,
       count(*) FILTER (WHERE last.result = 'partly')::int AS partly,
       count(*) FILTER (WHERE last.result = 'skipped')::int AS skipped,
       mode() WITHIN GROUP (ORDER BY last.skip_reason) AS "skipReason",
       array_agg(DISTINCT last.day::text) FILTER (WHERE last.result IN ('done', 'partly')) AS days
FROM (SELECT DISTINCT ON (l.item_id, l.day) l.* FROM item_log l
      WHERE l.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND l.day >= $2::date ORDER BY l.item_id, l.day, l.at DESC, l.id DESC) last
JOIN home_care_plan_item i
  ON i.practice_id = last.practice_id AND i.version_id = last.version_id AND i.id = last.item_id
WHERE last.result <> 'cleared'
GROUP BY last.item_id ORDER BY name;
