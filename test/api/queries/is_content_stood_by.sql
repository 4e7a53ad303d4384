-- not audited
SELECT EXISTS (SELECT FROM content_review WHERE area = $1 AND data_version = $2)
OR EXISTS (SELECT FROM content_responsibility WHERE area = $1 AND data_version = $2) AS "isStoodBy";
