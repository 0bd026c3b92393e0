-- registration_describe: name, language and portal of somebody whose mail is not confirmed yet, as typed last.
-- role:  portal
-- scope: all, because the caller has made the person in the same unit
-- param: id      u64
-- param: name    text
-- param: locale  text
-- param: portal  text
-- done:  one row; NOT_FOUND when the account is not unconfirmed
UPDATE person
   SET name = :name, locale = :locale, portal = :portal, version = version + 1
 WHERE id = :id AND state = 'unconfirmed';
