-- not audited
SELECT x.first_visit_is_on AS "firstVisitIsOn", x.first_visit_template_id AS "firstVisitTemplateId",
  x.first_visit_shipped_id AS "firstVisitShippedId", x.first_visit_days_before AS "firstVisitDaysBefore",
  x.long_ago_is_on AS "longAgoIsOn", x.long_ago_template_id AS "longAgoTemplateId",
  x.long_ago_shipped_id AS "longAgoShippedId", x.long_ago_days_before AS "longAgoDaysBefore",
  x.long_ago_months AS "longAgoMonths", x.reminders_are_on AS "remindersAreOn",
  x.remind_after_days AS "remindAfterDays", x.remind_again_after_days AS "remindAgainAfterDays",
  x.remind_at_most AS "remindAtMost", x.quiet_from AS "quietFrom", x.quiet_until AS "quietUntil",
  x.changed_at AS "changedAt", s.name AS "changedByName", x.version
FROM intake_rules x JOIN staff_member s ON s.practice_id = x.practice_id AND s.id = x.changed_by;
