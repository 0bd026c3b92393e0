-- mail_again: a dead mail of a brand gets another try at once; done_at says since when its time runs anew.
-- role:  portal
-- scope: staff, because they answer for the mails of their portals
-- param: message_id  text
-- param: portals     text  the brand's portals, a comma between
-- done:  one row; NOT_FOUND when it is not dead, not of the brand, or nothing is left of what it said
UPDATE outbox
   SET state = 'waiting', next_at = UTC_TIMESTAMP(), done_at = UTC_TIMESTAMP(), attempts = 0
 WHERE message_id = :message_id AND state = 'dead' AND tree IS NOT NULL AND recipient <> ''
   AND FIND_IN_SET(portal, :portals);
