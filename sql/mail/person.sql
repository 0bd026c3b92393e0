-- mail_person: where a person's mail goes, in which language, and whether they want mails of one kind.
-- role:  portal
-- param: person_id  u64
-- param: event      text
-- row:   mail       text  null
-- row:   portal     text
-- row:   locale     text
-- row:   zone       text        empty: none chosen
-- row:   is_wanted  flag  null  NULL: has not chosen
-- done:  one row; none when there is no such person
SELECT p.mail, p.portal, p.locale, p.zone, n.is_wanted
  FROM person p
  LEFT JOIN notification n ON n.person_id = p.id AND n.event = :event
 WHERE p.id = :person_id;
