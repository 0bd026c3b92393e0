-- place_intervals: the open hours of weekdays of all calendars.
-- role:  public
-- scope: public, because every visitor sees when a centre is open
-- row:   calendar_id  u64
-- row:   weekday      i64  ISO: 1 Monday to 7 Sunday
-- row:   from_minute  i64  minutes after midnight, in the calendar's zone
-- row:   to_minute    i64  minutes after midnight, not included
-- done:  all rows, by calendar, weekday, beginning
SELECT i.calendar_id, CAST(i.weekday AS SIGNED) AS weekday, CAST(i.from_minute AS SIGNED) AS from_minute,
       CAST(i.to_minute AS SIGNED) AS to_minute
  FROM calendar_interval i
 ORDER BY i.calendar_id, i.weekday, i.from_minute;
