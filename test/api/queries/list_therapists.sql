-- not audited
SELECT s.id, s.name FROM staff_member s
WHERE s.is_active AND s.role IN ('owner', 'therapist', 'student') ORDER BY s.name, s.id;
