-- contract_find: contracts of a customer with what they include and cost: a row for each price, one for a contract without.
-- role:  portal jobs alone
-- param: customer_id  u64
-- param: member_id    u64
-- param: sees_all     flag  without assignment; else only contracts of devices the member sees
-- param: code         text  public id of the only one wanted, or empty
-- param: device_id    u64   only the one this device is in; 0: any
-- row:   id              u64
-- row:   code            text
-- row:   number          text
-- row:   type            text
-- row:   starts_on       day
-- row:   ends_on         day   null  NULL: until notice is given
-- row:   term_months     u64
-- row:   notice_days     u64
-- row:   billing_months  u64
-- row:   response_h      u64
-- row:   currency        text
-- row:   rate_minor      u64
-- row:   parts           u64         what is included: bit n - 1 for the n-th value of contract_inclusion.what
-- row:   devices         u64         in use, seen by the member; 0 when asked for by device
-- row:   register_kind   text  null  NULL: the contract has no prices
-- row:   included_pages  u64
-- row:   price_micro     u64
-- done:  running ones first, then by number; at most 2500 rows
SELECT x.id, x.code, x.number, x.type, x.starts_on, x.ends_on, x.term_months, x.notice_days, x.billing_months, x.response_h,
       x.currency, x.rate_minor, CAST(COALESCE(x.parts, 0) AS UNSIGNED) AS parts, CAST(COALESCE(x.devices, 0) AS UNSIGNED) AS devices, p.register_kind,
       CAST(COALESCE(p.included_pages, 0) AS UNSIGNED) AS included_pages, CAST(COALESCE(p.price_micro, 0) AS UNSIGNED) AS price_micro
  FROM (SELECT k.id, k.code, k.number, k.type, k.starts_on, k.ends_on, k.term_months, k.notice_days, k.billing_months,
               k.response_h, k.currency, k.rate_minor,
               (SELECT BIT_OR(1 << (i.what + 0 - 1))
                  FROM contract_inclusion i WHERE i.contract_id = k.id) AS parts,
               CASE WHEN :device_id = 0
                    THEN (SELECT COUNT(*)
                            FROM device d
                           WHERE d.contract_id = k.id AND d.customer_id = k.customer_id AND d.is_active
                             AND (:sees_all OR EXISTS (SELECT 1 FROM assignment a
                                                        WHERE a.member_id = :member_id
                                                          AND (a.device_id = d.id OR a.group_id = d.group_id
                                                               OR a.site_id = d.site_id))))
                END AS devices
          FROM contract k
         WHERE k.customer_id = :customer_id
           AND (:code = '' OR k.code = :code)
           AND (:device_id = 0 OR k.id = (SELECT o.contract_id FROM device o
                                           WHERE o.id = :device_id AND o.customer_id = :customer_id))) x
  LEFT JOIN contract_price p ON p.contract_id = x.id
 WHERE :sees_all OR x.devices > 0
 ORDER BY COALESCE(x.ends_on < UTC_DATE(), FALSE), x.number, x.id, p.register_kind
 LIMIT 2500;
