-- not audited
SELECT DISTINCT n.client_id AS id FROM session_note n
WHERE n.state = 'signed' AND n.client_id > $1::uuid ORDER BY n.client_id LIMIT 500;
