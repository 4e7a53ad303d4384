-- audited as message.view of message, client client_id
SELECT * FROM (
  SELECT m.id, m.client_id, m.author, m.text, m.item_id AS "itemId", m.item_name AS "itemName", m.sent_at AS "sentAt",
         CASE m.author WHEN 'staff' THEN s.name
           ELSE coalesce(c.preferred_name, split_part(c.legal_name, ' ', 1)) END AS "authorName",
         CASE m.author WHEN 'staff' THEN t.read_by_client_at ELSE t.read_by_staff_at END AS "seenAt",
         t.waiting_since AS "waitingSince"
  FROM message m
  JOIN client c ON c.practice_id = m.practice_id AND c.id = (SELECT m.record_of FROM client m WHERE m.id = $1)
  CROSS JOIN (
    SELECT min(x.waiting_since) AS waiting_since, max(x.read_by_client_at) AS read_by_client_at,
           max(x.read_by_staff_at) AS read_by_staff_at
    FROM message_thread x WHERE x.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1)))) t
  LEFT JOIN staff_member s ON s.practice_id = m.practice_id AND s.id = m.staff_member_id
  WHERE m.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = (SELECT m.record_of FROM client m WHERE m.id = $1))) ORDER BY m.sent_at DESC, m.id DESC LIMIT $2) latest
ORDER BY "sentAt", id;
