-- desk_search: customers that a word names: by number, company, a person's name or mail, a serial number.
-- role:  portal
-- scope: staff, because they look for customers before they open a file
-- param: person_id  u64   the member of staff
-- param: word       text  a LIKE pattern, escaped with |
-- param: most       u64
-- row:   code       text  public id
-- row:   number     text
-- row:   name       text
-- row:   is_active  flag
-- row:   people     u64   members in force
-- row:   devices    u64
-- row:   opened_at  instant  null  when this member of staff last opened the file
-- done:  at most :most rows, by name
SELECT c.code, c.number, c.name, c.is_active,
       CAST(COALESCE((SELECT COUNT(*) FROM member m WHERE m.customer_id = c.id AND m.state = 'active'), 0) AS UNSIGNED) AS people,
       CAST(COALESCE((SELECT COUNT(*) FROM device d WHERE d.customer_id = c.id AND d.is_active), 0) AS UNSIGNED) AS devices,
       o.opened_at
  FROM person s
  JOIN customer c ON c.brand = s.brand AND c.portal = s.portal
  LEFT JOIN opened_file o ON o.person_id = s.id AND o.customer_id = c.id
 WHERE s.id = :person_id AND s.staff_role IS NOT NULL
   AND (c.number LIKE :word ESCAPE '|'
        OR c.name COLLATE utf8mb4_unicode_ci LIKE :word ESCAPE '|'
        OR EXISTS (SELECT 1 FROM device d WHERE d.customer_id = c.id AND d.serial COLLATE utf8mb4_unicode_ci LIKE :word ESCAPE '|')
        OR EXISTS (SELECT 1 FROM member m JOIN person p ON p.id = m.person_id
                    WHERE m.customer_id = c.id
                      AND (p.name COLLATE utf8mb4_unicode_ci LIKE :word ESCAPE '|' OR p.mail_key LIKE :word ESCAPE '|')))
 ORDER BY c.name COLLATE utf8mb4_unicode_ci, c.id
 LIMIT :most;
