-- customer_retired: whether a customer number was replaced, and when.
-- role:  portal
-- param: brand   text
-- param: number  text  digits
-- row:   retired_on  day
-- done:  one row or none
SELECT n.retired_on FROM retired_number n WHERE n.brand = :brand AND n.number = :number;
