-- not audited
SELECT h.condition_id AS "conditionId" FROM client_condition h
WHERE h.client_id = $1 AND h.status = 'active' ORDER BY h.recorded_at, h.id;
