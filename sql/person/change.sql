-- person_change: what people say of themselves.
-- role:  portal
-- param: id            u64
-- param: name          text
-- param: phone         text
-- param: address_form  text  none, mrs or mr
-- param: locale        text
-- param: zone          text  empty: the support centre's
-- param: theme         text  system, light or dark
-- done:  one row; NOT_FOUND when there is no such active person
UPDATE person
   SET name = :name, phone = :phone, address_form = :address_form, locale = :locale, zone = :zone, theme = :theme,
       version = version + 1
 WHERE id = :id AND state = 'active';
