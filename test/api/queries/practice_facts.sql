-- not audited
SELECT p.id, p.name, p.country, p.region, p.time_zone AS "timeZone", p.emergency_number AS "emergencyNumber",
p.reply_promise_days AS "replyPromiseDays", p.age_of_consent AS "ageOfConsent" FROM practice p;
