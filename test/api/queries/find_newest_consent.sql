-- not audited
SELECT s.is_given AS "isGiven" FROM consent s
WHERE s.client_id = $1 AND s.kind = $2 ORDER BY s.said_at DESC, s.id DESC LIMIT 1;
