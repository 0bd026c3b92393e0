-- Lumenor, the printer manufacturer of the demo: four centres, their working time, and who is sent to which.
-- May be loaded again: centres and calendars stay, for requests name them, and what hangs on them is made anew.
-- Telephone numbers are impossible ones (they begin with 00), mail addresses are in domains reserved for examples.

DELETE f FROM centre_failover f JOIN centre c ON c.id = f.centre_id WHERE c.brand = 'lumenor';
DELETE FROM routing WHERE brand = 'lumenor';
DELETE d FROM department d JOIN centre c ON c.id = d.centre_id WHERE c.brand = 'lumenor';
DELETE l FROM centre_language l JOIN centre c ON c.id = l.centre_id WHERE c.brand = 'lumenor';
DELETE p FROM centre_phone p JOIN centre c ON c.id = p.centre_id WHERE c.brand = 'lumenor';
DELETE FROM calendar_holiday WHERE calendar_id BETWEEN 1 AND 4;
DELETE FROM calendar_interval WHERE calendar_id BETWEEN 1 AND 4;

INSERT INTO calendar (id, code, zone) VALUES
  (1, 'pt-lisboa', 'Europe/Lisbon'),
  (2, 'es-madrid', 'Europe/Madrid'),
  (3, 'no-oslo',   'Europe/Oslo'),
  (4, 'at-wien',   'Europe/Vienna')
ON DUPLICATE KEY UPDATE zone = VALUES(zone);

-- Minutes after midnight: 540 is 09:00, 780 is 13:00.
INSERT INTO calendar_interval (calendar_id, weekday, from_minute, to_minute) VALUES
  (1, 1, 540, 780), (1, 1, 840, 1080),
  (1, 2, 540, 780), (1, 2, 840, 1080),
  (1, 3, 540, 780), (1, 3, 840, 1080),
  (1, 4, 540, 780), (1, 4, 840, 1080),
  (1, 5, 540, 780), (1, 5, 840, 1020),
  (2, 1, 540, 840), (2, 1, 930, 1110),
  (2, 2, 540, 840), (2, 2, 930, 1110),
  (2, 3, 540, 840), (2, 3, 930, 1110),
  (2, 4, 540, 840), (2, 4, 930, 1110),
  (2, 5, 480, 900),
  (3, 1, 480, 690), (3, 1, 720, 960),
  (3, 2, 480, 690), (3, 2, 720, 960),
  (3, 3, 480, 690), (3, 3, 720, 960),
  (3, 4, 480, 690), (3, 4, 720, 960),
  (3, 5, 480, 690), (3, 5, 720, 930),
  (4, 1, 480, 720), (4, 1, 750, 1020),
  (4, 2, 480, 720), (4, 2, 750, 1020),
  (4, 3, 480, 720), (4, 3, 750, 1020),
  (4, 4, 480, 720), (4, 4, 750, 1020),
  (4, 5, 480, 840);

INSERT INTO calendar_holiday (calendar_id, kind, name, month, day, until_minute) VALUES
  (1, 'fixed', 'new-year',               1,  1, NULL),
  (1, 'fixed', 'freedom-day',            4, 25, NULL),
  (1, 'fixed', 'labour-day',             5,  1, NULL),
  (1, 'fixed', 'portugal-day',           6, 10, NULL),
  (1, 'fixed', 'st-anthonys-day',        6, 13, NULL),
  (1, 'fixed', 'assumption',             8, 15, NULL),
  (1, 'fixed', 'republic-day',          10,  5, NULL),
  (1, 'fixed', 'all-saints',            11,  1, NULL),
  (1, 'fixed', 'restoration-day',       12,  1, NULL),
  (1, 'fixed', 'immaculate-conception', 12,  8, NULL),
  (1, 'fixed', 'christmas-eve',         12, 24, 780),
  (1, 'fixed', 'christmas-day',         12, 25, NULL),
  (2, 'fixed', 'new-year',               1,  1, NULL),
  (2, 'fixed', 'epiphany',               1,  6, NULL),
  (2, 'fixed', 'labour-day',             5,  1, NULL),
  (2, 'fixed', 'madrid-day',             5,  2, NULL),
  (2, 'fixed', 'san-isidro',             5, 15, NULL),
  (2, 'fixed', 'assumption',             8, 15, NULL),
  (2, 'fixed', 'spain-day',             10, 12, NULL),
  (2, 'fixed', 'all-saints',            11,  1, NULL),
  (2, 'fixed', 'almudena',              11,  9, NULL),
  (2, 'fixed', 'spanish-constitution-day', 12, 6, NULL),
  (2, 'fixed', 'immaculate-conception', 12,  8, NULL),
  (2, 'fixed', 'christmas-eve',         12, 24, 840),
  (2, 'fixed', 'christmas-day',         12, 25, NULL),
  (2, 'fixed', 'new-years-eve',         12, 31, 840),
  (3, 'fixed', 'new-year',               1,  1, NULL),
  (3, 'fixed', 'labour-day',             5,  1, NULL),
  (3, 'fixed', 'norwegian-constitution-day', 5, 17, NULL),
  (3, 'fixed', 'christmas-eve',         12, 24, 720),
  (3, 'fixed', 'christmas-day',         12, 25, NULL),
  (3, 'fixed', 'second-christmas-day',  12, 26, NULL),
  (3, 'fixed', 'new-years-eve',         12, 31, 720),
  (4, 'fixed', 'new-year',               1,  1, NULL),
  (4, 'fixed', 'epiphany',               1,  6, NULL),
  (4, 'fixed', 'labour-day',             5,  1, NULL),
  (4, 'fixed', 'assumption',             8, 15, NULL),
  (4, 'fixed', 'austrian-national-day', 10, 26, NULL),
  (4, 'fixed', 'all-saints',            11,  1, NULL),
  (4, 'fixed', 'immaculate-conception', 12,  8, NULL),
  (4, 'fixed', 'christmas-eve',         12, 24, 720),
  (4, 'fixed', 'christmas-day',         12, 25, NULL),
  (4, 'fixed', 'st-stephens-day',       12, 26, NULL),
  (4, 'fixed', 'new-years-eve',         12, 31, 720);

INSERT INTO calendar_holiday (calendar_id, kind, name, shift, until_minute) VALUES
  (1, 'easter', 'carnival',       -47, NULL),
  (1, 'easter', 'good-friday',     -2, NULL),
  (1, 'easter', 'easter-sunday',    0, NULL),
  (1, 'easter', 'corpus-christi',  60, NULL),
  (2, 'easter', 'maundy-thursday', -3, NULL),
  (2, 'easter', 'good-friday',     -2, NULL),
  (3, 'easter', 'holy-wednesday',  -4, 720),
  (3, 'easter', 'maundy-thursday', -3, NULL),
  (3, 'easter', 'good-friday',     -2, NULL),
  (3, 'easter', 'easter-sunday',    0, NULL),
  (3, 'easter', 'easter-monday',    1, NULL),
  (3, 'easter', 'ascension',       39, NULL),
  (3, 'easter', 'whit-sunday',     49, NULL),
  (3, 'easter', 'whit-monday',     50, NULL),
  (4, 'easter', 'easter-sunday',    0, NULL),
  (4, 'easter', 'easter-monday',    1, NULL),
  (4, 'easter', 'ascension',       39, NULL),
  (4, 'easter', 'whit-sunday',     49, NULL),
  (4, 'easter', 'whit-monday',     50, NULL),
  (4, 'easter', 'corpus-christi',  60, NULL);

-- Madrid moves two Sunday holidays of 2026 to the Monday after.
INSERT INTO calendar_holiday (calendar_id, kind, name, once_on) VALUES
  (2, 'once', 'all-saints-observed',               '2026-11-02'),
  (2, 'once', 'spanish-constitution-day-observed', '2026-12-07');

-- The staff meeting in Vienna: third Thursday of September, afternoon.
INSERT INTO calendar_holiday (calendar_id, kind, name, month, day, shift, until_minute) VALUES
  (4, 'nth', 'staff-day', 9, 4, 3, 720);

INSERT INTO centre (id, code, brand, name, country, calendar_id, mail) VALUES
  (1, 'pt-lisboa', 'lumenor', 'Lisboa', 'PT', 1, 'lisboa@lumenor.example.com'),
  (2, 'es-madrid', 'lumenor', 'Madrid', 'ES', 2, 'madrid@lumenor.example.com'),
  (3, 'no-oslo',   'lumenor', 'Oslo',   'NO', 3, 'oslo@lumenor.example.com'),
  (4, 'at-wien',   'lumenor', 'Wien',   'AT', 4, 'wien@lumenor.example.com')
ON DUPLICATE KEY UPDATE name = VALUES(name), country = VALUES(country), calendar_id = VALUES(calendar_id), mail = VALUES(mail);

INSERT INTO centre_phone (centre_id, kind, international, national) VALUES
  (1, 'main',      '+351 000 000 101', '000 000 101'),
  (2, 'main',      '+34 000 00 01 02', '000 00 01 02'),
  (3, 'main',      '+47 00 00 01 03',  '00 00 01 03'),
  (4, 'main',      '+43 1 000 01 04',  '01 000 01 04'),
  (4, 'emergency', '+43 1 000 01 99',  '01 000 01 99');

INSERT INTO centre_language (centre_id, ordinal, tag) VALUES
  (1, 1, 'pt'), (1, 2, 'en'), (1, 3, 'es'), (1, 4, 'fr'),
  (2, 1, 'es'), (2, 2, 'en'), (2, 3, 'ca'), (2, 4, 'pt'),
  (3, 1, 'nb'), (3, 2, 'en'), (3, 3, 'sv'), (3, 4, 'da'), (3, 5, 'nn'), (3, 6, 'fi'),
  (4, 1, 'de'), (4, 2, 'en'), (4, 3, 'fr'), (4, 4, 'it');

INSERT INTO department (centre_id, code, mail) VALUES
  (1, 'contracts', 'contratos@pt.lumenor.example.com'),
  (1, 'technical', 'assistencia@pt.lumenor.example.com'),
  (1, 'supplies',  'consumiveis@pt.lumenor.example.com'),
  (1, 'accounts',  'contas@pt.lumenor.example.com'),
  (2, 'contracts', 'contratos@es.lumenor.example.com'),
  (2, 'technical', 'asistencia@es.lumenor.example.com'),
  (2, 'supplies',  'consumibles@es.lumenor.example.com'),
  (2, 'accounts',  'cuentas@es.lumenor.example.com'),
  (3, 'contracts', 'avtaler@no.lumenor.example.com'),
  (3, 'technical', 'service@no.lumenor.example.com'),
  (3, 'supplies',  'forbruk@no.lumenor.example.com'),
  (3, 'accounts',  NULL),
  (4, 'contracts', 'vertrag@at.lumenor.example.com'),
  (4, 'technical', 'technik@at.lumenor.example.com'),
  (4, 'supplies',  'verbrauchsmaterial@at.lumenor.example.com'),
  (4, 'accounts',  'konto@at.lumenor.example.com');

-- The most specific row wins: country, then language, then department. Whoever fits no country is answered in
-- Lisbon, in English unless Lisbon speaks their language.
INSERT INTO routing (id, brand, country, language, department, centre_id) VALUES
  ( 1, 'lumenor', 'PT', '*',  '*', 1),
  ( 2, 'lumenor', 'AO', '*',  '*', 1),
  ( 3, 'lumenor', 'CV', '*',  '*', 1),
  ( 4, 'lumenor', 'MZ', '*',  '*', 1),
  ( 5, 'lumenor', 'ES', '*',  '*', 2),
  ( 6, 'lumenor', 'AD', '*',  '*', 2),
  ( 7, 'lumenor', 'NO', '*',  '*', 3),
  ( 8, 'lumenor', 'SE', '*',  '*', 3),
  ( 9, 'lumenor', 'DK', '*',  '*', 3),
  (10, 'lumenor', 'FI', '*',  '*', 3),
  (11, 'lumenor', 'IS', '*',  '*', 3),
  (12, 'lumenor', 'AT', '*',  '*', 4),
  (13, 'lumenor', 'DE', '*',  '*', 4),
  (14, 'lumenor', 'LI', '*',  '*', 4),
  (15, 'lumenor', 'CH', '*',  '*', 4),
  (16, 'lumenor', 'CH', 'fr', '*', 4),
  (17, 'lumenor', '*',  'pt', '*', 1),
  (18, 'lumenor', '*',  'fr', '*', 1),
  (19, 'lumenor', '*',  'es', '*', 2),
  (20, 'lumenor', '*',  'ca', '*', 2),
  (21, 'lumenor', '*',  'nb', '*', 3),
  (22, 'lumenor', '*',  'nn', '*', 3),
  (23, 'lumenor', '*',  'no', '*', 3),
  (24, 'lumenor', '*',  'sv', '*', 3),
  (25, 'lumenor', '*',  'da', '*', 3),
  (26, 'lumenor', '*',  'fi', '*', 3),
  (27, 'lumenor', '*',  'de', '*', 4),
  (28, 'lumenor', '*',  'it', '*', 4),
  (29, 'lumenor', '*',  '*',  '*', 1);

INSERT INTO centre_failover (centre_id, ordinal, next_id) VALUES
  (1, 1, 2), (1, 2, 4),
  (2, 1, 1), (2, 2, 4),
  (3, 1, 4), (3, 2, 1),
  (4, 1, 3), (4, 2, 1);

UPDATE public_version SET version = version + 1 WHERE id = 1;
