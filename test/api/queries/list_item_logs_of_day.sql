-- audited as item_log.view of item_log, client client_id
SELECT DISTINCT ON (l.item_id) l.id, l.client_id, l.item_id AS "itemId", l.day::text, l.result,
       l.skip_reason AS "skipReason", l.pain_after AS "painAfter", l.at
FROM item_log l WHERE l.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) AND l.day = $2::date
ORDER BY l.item_id, l.at DESC, l.id DESC;
