-- Caravela, the hosting provider of the demo: one centre, its working time and departments.
-- May be loaded again: centres and calendars stay, for requests name them, and what hangs on them is made anew.
-- Telephone numbers are impossible ones (they begin with 00), mail addresses are in domains reserved for examples.

DELETE f FROM centre_failover f JOIN centre c ON c.id = f.centre_id WHERE c.brand = 'caravela';
DELETE FROM routing WHERE brand = 'caravela';
DELETE d FROM department d JOIN centre c ON c.id = d.centre_id WHERE c.brand = 'caravela';
DELETE l FROM centre_language l JOIN centre c ON c.id = l.centre_id WHERE c.brand = 'caravela';
DELETE p FROM centre_phone p JOIN centre c ON c.id = p.centre_id WHERE c.brand = 'caravela';
DELETE FROM calendar_holiday WHERE calendar_id = 5;
DELETE FROM calendar_interval WHERE calendar_id = 5;

INSERT INTO calendar (id, code, zone) VALUES (5, 'pt-porto', 'Europe/Lisbon')
ON DUPLICATE KEY UPDATE zone = VALUES(zone);

-- Minutes after midnight: 510 is 08:30, 1170 is 19:30.
INSERT INTO calendar_interval (calendar_id, weekday, from_minute, to_minute) VALUES
  (5, 1, 510, 750), (5, 1, 810, 1170),
  (5, 2, 510, 750), (5, 2, 810, 1170),
  (5, 3, 510, 750), (5, 3, 810, 1170),
  (5, 4, 510, 750), (5, 4, 810, 1170),
  (5, 5, 510, 750), (5, 5, 810, 1170),
  (5, 6, 600, 780);

INSERT INTO calendar_holiday (calendar_id, kind, name, month, day, until_minute) VALUES
  (5, 'fixed', 'new-year',               1,  1, NULL),
  (5, 'fixed', 'freedom-day',            4, 25, NULL),
  (5, 'fixed', 'labour-day',             5,  1, NULL),
  (5, 'fixed', 'portugal-day',           6, 10, NULL),
  (5, 'fixed', 'st-johns-day',           6, 24, NULL),
  (5, 'fixed', 'assumption',             8, 15, NULL),
  (5, 'fixed', 'republic-day',          10,  5, NULL),
  (5, 'fixed', 'all-saints',            11,  1, NULL),
  (5, 'fixed', 'restoration-day',       12,  1, NULL),
  (5, 'fixed', 'immaculate-conception', 12,  8, NULL),
  (5, 'fixed', 'christmas-eve',         12, 24, 750),
  (5, 'fixed', 'christmas-day',         12, 25, NULL),
  (5, 'fixed', 'new-years-eve',         12, 31, 750);

INSERT INTO calendar_holiday (calendar_id, kind, name, shift) VALUES
  (5, 'easter', 'good-friday',    -2),
  (5, 'easter', 'easter-sunday',   0),
  (5, 'easter', 'corpus-christi', 60);

-- The whole team meets on the last Friday of January, from 12:30.
INSERT INTO calendar_holiday (calendar_id, kind, name, month, day, shift, until_minute) VALUES
  (5, 'nth', 'staff-day', 1, 5, -1, 750);

INSERT INTO centre (id, code, brand, name, country, calendar_id, mail) VALUES
  (5, 'pt-porto', 'caravela', 'Porto', 'PT', 5, 'ajuda@caravela.example.org')
ON DUPLICATE KEY UPDATE name = VALUES(name), country = VALUES(country), calendar_id = VALUES(calendar_id), mail = VALUES(mail);

INSERT INTO centre_phone (centre_id, kind, international, national) VALUES
  (5, 'main',      '+351 000 000 201', '000 000 201'),
  (5, 'emergency', '+351 000 000 202', '000 000 202');

INSERT INTO centre_language (centre_id, ordinal, tag) VALUES
  (5, 1, 'pt'), (5, 2, 'en'), (5, 3, 'es');

INSERT INTO department (centre_id, code, mail) VALUES
  (5, 'technical', 'tecnico@caravela.example.org'),
  (5, 'billing',   'faturas@caravela.example.org'),
  (5, 'domains',   'dominios@caravela.example.org'),
  (5, 'abuse',     'abuse@caravela.example.org');

INSERT INTO routing (id, brand, country, language, department, centre_id) VALUES
  (101, 'caravela', 'PT', '*', '*', 5),
  (102, 'caravela', 'AO', '*', '*', 5),
  (103, 'caravela', 'CV', '*', '*', 5),
  (104, 'caravela', 'ES', '*', '*', 5),
  (105, 'caravela', 'MZ', '*', '*', 5),
  (106, 'caravela', '*',  '*', '*', 5);

UPDATE public_version SET version = version + 1 WHERE id = 1;
