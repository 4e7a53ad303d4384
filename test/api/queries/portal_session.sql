-- not audited
SELECT p.id, p.name, p.country, p.region, p.time_zone AS "timeZone", p.emergency_number AS "emergencyNumber",
p.reply_promise_days AS "replyPromiseDays", p.age_of_consent AS "ageOfConsent", c.id AS "clientId", coalesce(c.preferred_name, split_part(c.legal_name, ' ', 1)) AS "firstName",
        (SELECT s.name FROM staff_member s WHERE s.role = 'owner' ORDER BY s.id LIMIT 1) AS "therapistName"
 FROM practice p JOIN client c ON c.practice_id = p.id WHERE c.id = $1;
