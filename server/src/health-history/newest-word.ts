/**
 * SQL: no other record of the client says something newer about the condition of `h`. Two records that were merged may both
 * have it: then the newer word counts, and of two of the same moment the one that says it is active.
 */
export const IS_NEWEST_WORD = `NOT EXISTS (
  SELECT FROM client a JOIN client b ON b.practice_id = a.practice_id
    AND b.record_of = a.record_of AND b.id <> a.id
  JOIN client_condition w ON w.practice_id = b.practice_id AND w.client_id = b.id AND w.condition_id = h.condition_id
  WHERE a.practice_id = h.practice_id AND a.id = h.client_id
    AND (w.updated_at, w.status = 'active', w.id) > (h.updated_at, h.status = 'active', h.id))`;
