-- member_device_named: the device or service of a customer with this serial number or domain.
-- role:  portal
-- param: customer_id  u64
-- param: serial       text  in capitals, as serial numbers are kept
-- param: domain       text  in small letters, as domains are kept
-- row:   code         text  public id
-- done:  one row or none
SELECT d.code
  FROM device d
 WHERE d.customer_id = :customer_id AND d.is_active AND d.serial IN (:serial, :domain);
