-- audited as message.list of message
SELECT m.id, c.id AS "clientId", t.client_id AS "recordId", coalesce(c.preferred_name, c.legal_name) AS "clientName", m.text AS "lastText",
       m.author AS "lastAuthor", m.item_name AS "itemName", t.last_sent_at AS "sentAt",
       t.waiting_since AS "waitingSince",
       m.author = 'client' AND (t.read_by_staff_at IS NULL OR t.read_by_staff_at < t.last_sent_at) AS "isUnread"
FROM message_thread t
JOIN message m ON m.practice_id = t.practice_id AND m.id = t.last_message_id
JOIN client o ON o.practice_id = t.practice_id AND o.id = t.client_id JOIN client c ON c.practice_id = o.practice_id AND c.id = o.record_of
WHERE (t.last_sent_at, t.client_id) < ($1::timestamptz, $2::uuid) AND (NOT $3 OR t.waiting_since IS NOT NULL)
  AND NOT EXISTS (
    SELECT FROM client r JOIN message_thread x ON x.practice_id = r.practice_id AND x.client_id = r.id
    WHERE r.practice_id = c.practice_id AND r.record_of = c.id AND r.id <> t.client_id
      AND (x.last_sent_at, x.client_id) > (t.last_sent_at, t.client_id) AND (NOT $3 OR x.waiting_since IS NOT NULL))
ORDER BY t.last_sent_at DESC, t.client_id DESC LIMIT $4;
