-- person_erase_mails: forgets where mails to somebody went; those not sent yet never go.
-- role:  sign
-- param: id  u64
-- done:  those rows; NOT_FOUND when there are none
UPDATE outbox
   SET recipient = '', tree = NULL, done_at = COALESCE(done_at, UTC_TIMESTAMP()),
       state = IF(state = 'waiting', 'dead', state)
 WHERE person_id = :id;
