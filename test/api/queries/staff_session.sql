-- not audited
SELECT p.id, p.name, p.country, p.region, p.time_zone AS "timeZone", p.emergency_number AS "emergencyNumber",
p.reply_promise_days AS "replyPromiseDays", p.age_of_consent AS "ageOfConsent", s.id AS "staffId", s.name AS "staffName", s.email, s.role
 FROM practice p JOIN staff_member s ON s.practice_id = p.id WHERE s.id = $1;
