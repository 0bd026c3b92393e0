-- place_holidays: the rules for holidays and half days of all calendars.
-- role:  public
-- scope: public, because every visitor sees when a centre is closed
-- row:   calendar_id   u64
-- row:   kind          text       fixed, easter, once or nth
-- row:   name          text       code
-- row:   month         i64        fixed, nth; else 0
-- row:   day           i64        fixed: of the month; nth: ISO weekday; else 0
-- row:   shift         i64        easter: days after Easter Sunday; nth: 1 to 4 or -1; else 0
-- row:   once_on       day  null  once
-- row:   until_minute  i64        half day: minutes after midnight; 0: closed all day
-- done:  all rows, by calendar and rule
SELECT h.calendar_id, h.kind, h.name, COALESCE(CAST(h.month AS SIGNED), 0) AS month,
       COALESCE(CAST(h.day AS SIGNED), 0) AS day, COALESCE(h.shift, 0) AS shift, h.once_on,
       COALESCE(CAST(h.until_minute AS SIGNED), 0) AS until_minute
  FROM calendar_holiday h
 ORDER BY h.calendar_id, h.id;
