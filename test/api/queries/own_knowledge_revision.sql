-- not audited
SELECT md5(string_agg(own.revision::text, '' ORDER BY own.revision)) AS revision
FROM (SELECT revision FROM practice_item UNION ALL SELECT revision FROM knowledge_override) own;
