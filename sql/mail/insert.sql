-- mail_insert: puts a mail into the outbox, due at once.
-- role:  portal
-- param: message_id  text
-- param: event       text
-- param: person_id   u64   null
-- param: recipient   text
-- param: portal      text
-- param: locale      text
-- param: zone        text
-- param: tree        bytes  sealed
-- done:  one row
INSERT INTO outbox (message_id, event, person_id, recipient, portal, locale, zone, tree, state, next_at, created_at)
VALUES (:message_id, :event, :person_id, :recipient, :portal, :locale, :zone, :tree, 'waiting', UTC_TIMESTAMP(), UTC_TIMESTAMP());
