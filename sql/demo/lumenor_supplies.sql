-- Lumenor: articles that fit its devices, orders in every state, stock and returns at the first customers, where devices stand
-- and stood, moves, visits, and what back-office systems sent. Runs after lumenor_readings.sql, once only, with the same
-- habits: days are counted back from the day of loading, numbers begin with those of their customer.
SET sql_mode = CONCAT(@@sql_mode, ',NO_UNSIGNED_SUBTRACTION');
SET @is_new = (SELECT COUNT(*) = 0 FROM article WHERE brand = 'lumenor');
SET @today = UTC_DATE();
SET @now = UTC_TIMESTAMP();

-- price: minor units of the euro, 0 for none (a quote is asked for); models: what it fits.
CREATE TEMPORARY TABLE demo_article (
  id INT PRIMARY KEY, number VARCHAR(30) NOT NULL, kind VARCHAR(10) NOT NULL, colour VARCHAR(10) NOT NULL, yield_pages INT NOT NULL,
  models VARCHAR(60) NOT NULL, price INT NOT NULL, is_active BOOLEAN NOT NULL
);
INSERT INTO demo_article VALUES
  ( 1, 'LT-2210-K', 'toner',   'black',    3000, 'LX-2210',          6900, TRUE),
  ( 2, 'LD-2210',   'drum',    'black',   25000, 'LX-2210',          9800, TRUE),
  ( 3, 'LT-3320-K', 'toner',   'black',    6000, 'LX-3320',          8400, TRUE),
  ( 4, 'LD-3320',   'drum',    'black',   40000, 'LX-3320',         11200, TRUE),
  ( 5, 'LT-4550-K', 'toner',   'black',   12000, 'LX-4550',         11900, TRUE),
  ( 6, 'LT-4550-C', 'toner',   'cyan',     9000, 'LX-4550',         14900, TRUE),
  ( 7, 'LT-4550-M', 'toner',   'magenta',  9000, 'LX-4550',         14900, TRUE),
  ( 8, 'LT-4550-Y', 'toner',   'yellow',   9000, 'LX-4550',         14900, TRUE),
  ( 9, 'LD-4550-K', 'drum',    'black',   60000, 'LX-4550',         16400, TRUE),
  (10, 'LW-4550',   'waste',   'none',    30000, 'LX-4550',          2900, TRUE),
  (11, 'MT-7300-K', 'toner',   'black',   26000, 'MX-5100,MX-7300', 17900, TRUE),
  (12, 'MT-7300-C', 'toner',   'cyan',    15000, 'MX-5100,MX-7300', 22900, TRUE),
  (13, 'MT-7300-M', 'toner',   'magenta', 15000, 'MX-5100,MX-7300', 22900, TRUE),
  (14, 'MT-7300-Y', 'toner',   'yellow',  15000, 'MX-5100,MX-7300', 22900, TRUE),
  (15, 'MD-7300-K', 'drum',    'black',  120000, 'MX-5100,MX-7300', 24500, TRUE),
  (16, 'MW-7300',   'waste',   'none',    50000, 'MX-5100,MX-7300',  3600, TRUE),
  (17, 'MS-7300',   'staples', 'none',        0, 'MX-5100,MX-7300',  4900, TRUE),
  (18, 'MF-7300',   'fuser',   'none',   300000, 'MX-5100,MX-7300',     0, TRUE),
  (19, 'WT-9000-K', 'toner',   'black',    1200, 'WF-9000',         15900, TRUE),
  (20, 'WT-9000-C', 'toner',   'cyan',      900, 'WF-9000',         15900, TRUE),
  (21, 'WT-9000-M', 'toner',   'magenta',   900, 'WF-9000',         15900, TRUE),
  (22, 'WT-9000-Y', 'toner',   'yellow',    900, 'WF-9000',         15900, TRUE),
  (23, 'WW-9000',   'waste',   'none',     2500, 'WF-9000',          5200, TRUE),
  (24, 'LT-2200-K', 'toner',   'black',    2500, 'LX-2210',          7400, FALSE);

INSERT INTO article (id, code, brand, number, kind, colour, yield_pages, is_active)
SELECT id, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('article-', number), 256), 15), 16, 36)), 12, '0'), 'lumenor', number, kind, colour, yield_pages, is_active
  FROM demo_article WHERE @is_new;
INSERT INTO article_fit (article_id, model)
SELECT a.id, m.model
  FROM demo_article a
  JOIN (SELECT 'LX-2210' AS model UNION ALL SELECT 'LX-3320' UNION ALL SELECT 'LX-4550' UNION ALL SELECT 'MX-5100' UNION ALL SELECT 'MX-7300' UNION ALL SELECT 'WF-9000') m
 WHERE @is_new AND FIND_IN_SET(m.model, a.models) > 0;
INSERT INTO article_price (article_id, portal, currency, price_minor)
SELECT a.id, p.portal, p.currency, a.price * p.factor DIV 1000 * 10
  FROM demo_article a
  JOIN (SELECT 'pt' AS portal, 'EUR' AS currency, 100 AS factor UNION ALL SELECT 'es', 'EUR', 98 UNION ALL SELECT 'no', 'NOK', 1180 UNION ALL SELECT 'at', 'EUR', 104) p
 WHERE @is_new AND a.price > 0 AND a.is_active AND NOT (a.id = 23 AND p.portal = 'no');

-- place: which customer of its portal; person: 1 administrator, 3 stock manager, 4 device and stock manager, 7 the second
-- customer's administrator, 200 that of a later one; slot: which device; age in hours. Articles with their pieces and charge.
CREATE TEMPORARY TABLE demo_order (
  n INT PRIMARY KEY, place INT NOT NULL, person INT NOT NULL, slot INT NOT NULL, state VARCHAR(10) NOT NULL, age INT NOT NULL,
  article INT NOT NULL, pieces INT NOT NULL, charge VARCHAR(10) NOT NULL, more INT NULL, more_pieces INT NULL
);
INSERT INTO demo_order VALUES
  ( 1, 1,   3,  2, 'delivered', 2510,  5, 1, 'included', 6, 1),
  ( 2, 1,   1,  4, 'delivered', 1490, 11, 1, 'included', 16, 1),
  ( 3, 2,   7,  4, 'delivered', 1301, 12, 1, 'included', 13, 1),
  ( 4, 1,   4,  3, 'refused',   1085,  2, 2, 'priced',   NULL, NULL),
  ( 5, 4, 200,  1, 'delivered',  907,  7, 1, 'included', 8, 1),
  ( 6, 6, 200,  1, 'cancelled',  740,  5, 1, 'included', NULL, NULL),
  ( 7, 1,   1,  6, 'cancelled',  486, 19, 1, 'priced',   NULL, NULL),
  ( 8, 2,   7,  1, 'delivered',  362,  5, 1, 'included', NULL, NULL),
  ( 9, 7, 200,  2, 'delivered',  301,  1, 1, 'included', NULL, NULL),
  (10, 8, 200,  3, 'approved',    94, 11, 1, 'included', 15, 1),
  (11, 1,   1,  5, 'received',    75, 18, 1, 'quote',    NULL, NULL),
  (12, 1,   3,  8, 'shipped',     53,  5, 1, 'included', 7, 1),
  (13, 5, 200,  4, 'shipped',     49,  5, 2, 'included', NULL, NULL),
  (14, 2,   7,  6, 'shipped',     30, 19, 1, 'priced',   23, 1),
  (15, 1,   3, 14, 'approved',    26,  5, 1, 'included', NULL, NULL),
  (16, 4, 200,  6, 'received',    19, 17, 2, 'included', NULL, NULL),
  (17, 1,   4,  3, 'waiting',      5,  2, 1, 'priced',   NULL, NULL),
  (18, 1,   3, 10, 'received',     3, 17, 1, 'included', NULL, NULL);

-- Numbers of orders, moves and visits: digits of base 32 in the letters and digits that nobody mistakes for others.
SET @changed = (SELECT COALESCE(MAX(changed), 0) FROM supply_order);
INSERT INTO supply_order (id, code, number, customer_id, portal, person_id, site_id, contact, phone, instruction, state, changed, courier, courier_url, expected_on, created_at)
SELECT o.id, o.code, REPLACE(REPLACE(REPLACE(REPLACE(LPAD(CONV(LEFT(SHA2(CONCAT('order-', o.id), 256), 10), 16, 32), 8, '0'), '0', 'W'), '1', 'X'), 'I', 'Y'), 'O', 'Z'), o.customer_id, o.portal, o.person_id, o.site_id, p.name, '', o.instruction, o.state,
       @changed + ROW_NUMBER() OVER (ORDER BY o.created_at, o.id), IF(o.state IN ('shipped', 'delivered'), o.courier, ''),
       IF(o.state IN ('shipped', 'delivered'), CONCAT('https://parcel.example.org/', o.code), ''),
       IF(o.state IN ('shipped', 'delivered'), DATE(o.created_at) + INTERVAL 3 DAY, NULL), o.created_at
  FROM (SELECT r.seq * 1000 + n.n AS id, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('order-', r.seq * 1000 + n.n), 256), 15), 16, 36)), 12, '0') AS code, v.customer_id, ELT(r.seq, 'pt', 'es', 'no', 'at') AS portal,
               IF(n.person < 200, r.seq * 1000 + n.person, v.customer_id + 200) AS person_id, v.site_id, n.state,
               ELT(r.seq, 'Via Célere', 'Vía Rauda', 'Raskbud', 'Eilbote') AS courier, @now - INTERVAL n.age HOUR AS created_at,
               IF(n.n MOD 3 > 0, '', ELT(r.seq, 'Entregar na receção, até às 17 h.', 'Entregar en recepción, antes de las 17 h.', 'Leveres i resepsjonen før kl. 16.', 'Bitte am Empfang abgeben, bis 16 Uhr.')) AS instruction
          FROM demo_order n JOIN seq_1_to_4 r
          JOIN device v ON v.id = IF(n.place <= 3, r.seq * 1000 + (n.place - 1) * 100 + n.slot, (r.seq * 1000 + n.place) * 100 + n.slot)
         WHERE @is_new) o
  JOIN person p ON p.id = o.person_id;
INSERT INTO supply_change (portal, last)
SELECT portal, @changed + 72 FROM supply_order WHERE @is_new GROUP BY portal
ON DUPLICATE KEY UPDATE last = GREATEST(supply_change.last, VALUES(last));

INSERT INTO supply_line (order_id, number, device_id, article_id, quantity, charge, currency, price_minor)
SELECT o.id, l.seq, IF(n.place <= 3, r.seq * 1000 + (n.place - 1) * 100 + n.slot, o.customer_id * 100 + n.slot), IF(l.seq = 1, n.article, n.more), IF(l.seq = 1, n.pieces, n.more_pieces),
       IF(n.charge = 'priced' AND a.article_id IS NULL, 'quote', n.charge), IF(n.charge = 'priced', COALESCE(a.currency, ''), ''), IF(n.charge = 'priced', COALESCE(a.price_minor, 0), 0)
  FROM demo_order n JOIN seq_1_to_4 r JOIN supply_order o ON o.id = r.seq * 1000 + n.n JOIN seq_1_to_2 l ON l.seq = 1 OR n.more IS NOT NULL
  LEFT JOIN article_price a ON a.article_id = IF(l.seq = 1, n.article, n.more) AND a.portal = o.portal
 WHERE @is_new;

-- When each state was entered, hours after the order; by: 1 who ordered, 2 our staff, 3 the administrator, 0 the ERP.
INSERT INTO supply_event (order_id, number, state, at, person_id, reason)
SELECT o.id, ROW_NUMBER() OVER (PARTITION BY o.id ORDER BY e.hours), e.state, o.created_at + INTERVAL e.hours HOUR,
       CASE e.doer WHEN 1 THEN o.person_id WHEN 2 THEN r.seq * 1000 + 101 WHEN 3 THEN r.seq * 1000 + 1 END,
       IF(e.state <> 'refused', '', ELT(r.seq, 'Ainda há dois no armazém.', 'Quedan dos en el almacén.', 'Det ligger to på lageret.', 'Zwei liegen noch im Lager.'))
  FROM demo_order n JOIN seq_1_to_4 r JOIN supply_order o ON o.id = r.seq * 1000 + n.n
  JOIN (SELECT 'waiting' AS state, 0 AS hours, 1 AS doer, 'waiting,refused' AS of
        UNION ALL SELECT 'refused', 20, 3, 'refused'
        UNION ALL SELECT 'received', 0, 1, 'received,approved,shipped,delivered,cancelled'
        UNION ALL SELECT 'cancelled', 2, 1, 'cancelled'
        UNION ALL SELECT 'approved', 3, 2, 'approved,shipped,delivered'
        UNION ALL SELECT 'shipped', 22, 0, 'shipped,delivered'
        UNION ALL SELECT 'delivered', 70, 0, 'delivered') e ON FIND_IN_SET(n.state, e.of) > 0
 WHERE @is_new;

INSERT INTO order_rule (customer_id, approval)
SELECT seq * 1000 + 1, 'charged' FROM seq_1_to_4 WHERE @is_new
ON DUPLICATE KEY UPDATE approval = approval;

-- On the shelves; what is low was told of yesterday.
INSERT INTO stock (site_id, article_id, count, low, counted_at, person_id, told_at)
SELECT s.id, a.id, CRC32(CONCAT(s.id, '-', a.id)) MOD 6, 1, @now - INTERVAL 3 + CRC32(s.id) MOD 9 DAY, r.seq * 1000 + 3,
       IF(CRC32(CONCAT(s.id, '-', a.id)) MOD 6 <= 1, @now - INTERVAL 1 DAY, NULL)
  FROM seq_1_to_4 r JOIN site s ON s.customer_id = r.seq * 1000 + 1 JOIN demo_article a ON a.id IN (5, 6, 7, 8, 10, 11, 17)
 WHERE @is_new
ON DUPLICATE KEY UPDATE count = stock.count;

INSERT INTO supply_return (code, customer_id, site_id, person_id, boxes, wanted_on, planned_on, note, state, created_at)
SELECT LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('return-', r.seq * 10 + n.n), 256), 15), 16, 36)), 12, '0'), r.seq * 1000 + 1, r.seq * 1000 + 1 + n.n MOD 2, r.seq * 1000 + IF(n.n = 2, 1, 3), n.boxes,
       @today + INTERVAL n.days DAY, IF(n.state IN ('planned', 'fetched'), @today + INTERVAL n.days + 1 DAY, NULL),
       ELT(r.seq, 'Junto ao elevador de carga.', 'Junto al montacargas.', 'Ved vareheisen.', 'Neben dem Lastenaufzug.'), n.state, @now + INTERVAL (n.days - 6) * 24 HOUR
  FROM seq_1_to_4 r JOIN (SELECT 1 AS n, 3 AS boxes, 'asked' AS state, 5 AS days UNION ALL SELECT 2, 2, 'planned', 1 UNION ALL SELECT 3, 4, 'fetched', -48 UNION ALL SELECT 4, 1, 'cancelled', -90) n
 WHERE @is_new;

-- Where devices stand since their contract began; two came from the other site, the place of one was written wrongly at first.
INSERT INTO device_location (device_id, number, site_id, place, since_at, person_id, cause)
SELECT v.id, 1, CASE WHEN v.id < 5000 AND v.id MOD 1000 = 15 THEN v.customer_id + 1 WHEN v.id MOD 100000 = 504 THEN v.customer_id * 10 + 2 ELSE v.site_id END,
       IF(v.id < 5000 AND v.id MOD 1000 = 12, '', v.place), CAST(c.starts_on AS DATETIME) + INTERVAL 10 HOUR, NULL, 'installed'
  FROM device v JOIN contract c ON c.id = v.contract_id
 WHERE @is_new AND v.brand = 'lumenor' AND (v.id < 5000 OR v.id BETWEEN 100000 AND 499999)
ON DUPLICATE KEY UPDATE number = device_location.number;
INSERT INTO device_location (device_id, number, site_id, place, since_at, person_id, cause)
SELECT v.id, 2, v.site_id, v.place, @now - INTERVAL l.days DAY, IF(v.id < 5000, v.customer_id, v.customer_id + 200), l.cause
  FROM device v JOIN (SELECT 12 AS ending, 200 AS days, 'corrected' AS cause UNION ALL SELECT 15, 41, 'moved' UNION ALL SELECT 504, 60, 'moved') l
    ON l.ending = IF(v.id < 5000, v.id MOD 1000, v.id MOD 100000)
 WHERE @is_new AND v.brand = 'lumenor';

CREATE TEMPORARY TABLE demo_move (
  n INT NOT NULL, line INT NOT NULL, kind VARCHAR(10) NOT NULL, place INT NOT NULL, slot INT NOT NULL, state VARCHAR(10) NOT NULL,
  asked INT NOT NULL, wanted INT NOT NULL, to_site INT NULL, PRIMARY KEY (n, line)
);
-- asked and wanted: days from today; to_site: 0 or 1 after the customer's first site.
INSERT INTO demo_move VALUES
  (1, 1, 'move',    1, 15, 'done',      -52, -41, 0),
  (2, 1, 'removal', 1, 20, 'cancelled', -33, -20, NULL),
  (3, 1, 'move',    1, 13, 'planned',    -6,   6, 1),
  (3, 2, 'move',    1, 17, 'planned',    -6,   6, 1),
  (4, 1, 'move',    1, 18, 'asked',      -1,  12, 0),
  (5, 1, 'removal', 4,  2, 'asked',      -2,  20, NULL),
  (6, 1, 'move',    5,  4, 'done',      -75, -60, 0);
INSERT INTO move_order (id, code, number, customer_id, portal, kind, person_id, contact, phone, created_at)
SELECT r.seq * 1000 + m.n, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('move-', r.seq * 1000 + m.n), 256), 15), 16, 36)), 12, '0'), REPLACE(REPLACE(REPLACE(REPLACE(LPAD(CONV(LEFT(SHA2(CONCAT('move-', r.seq * 1000 + m.n), 256), 10), 16, 32), 8, '0'), '0', 'W'), '1', 'X'), 'I', 'Y'), 'O', 'Z'), c.id, c.portal, m.kind, p.id, p.name, '', @now + INTERVAL m.asked * 24 - 2 HOUR
  FROM demo_move m JOIN seq_1_to_4 r JOIN customer c ON c.id = r.seq * 1000 + m.place
  JOIN person p ON p.id = IF(m.place = 1, c.id, c.id + 200)
 WHERE @is_new AND m.line = 1;
INSERT INTO move_line (move_id, number, device_id, open_device_id, wanted_on, planned_on, from_site_id, site_id, place, access, state, changed_at)
SELECT r.seq * 1000 + m.n, m.line, v.id, IF(m.state IN ('asked', 'planned'), v.id, NULL), @today + INTERVAL m.wanted DAY,
       IF(m.state IN ('planned', 'done'), @today + INTERVAL m.wanted DAY, NULL),
       IF(m.state = 'done', IF(m.place = 1, v.customer_id + 1, v.customer_id * 10 + 2), v.site_id), IF(m.to_site IS NULL, NULL, IF(m.place = 1, v.customer_id + m.to_site, v.customer_id * 10 + 1 + m.to_site)),
       IF(m.state = 'done', v.place, IF(m.to_site IS NULL, '', ELT(r.seq, 'Piso 2, junto à escada', 'Planta 2, junto a la escalera', '2. etasje, ved trappen', '2. Stock, neben der Stiege'))),
       ELT(r.seq, 'Elevador até 400 kg; portaria a partir das 8 h.', 'Ascensor hasta 400 kg; conserjería desde las 8 h.', 'Heis til 400 kg; porten åpner kl. 8.', 'Lift bis 400 kg; Portier ab 8 Uhr.'),
       m.state, @now + INTERVAL (CASE m.state WHEN 'done' THEN m.wanted WHEN 'asked' THEN m.asked ELSE m.asked + 2 END) * 24 - 2 HOUR
  FROM demo_move m JOIN seq_1_to_4 r JOIN device v ON v.id = IF(m.place <= 3, r.seq * 1000 + (m.place - 1) * 100 + m.slot, (r.seq * 1000 + m.place) * 100 + m.slot)
 WHERE @is_new;

-- Visits: age and span in hours from now.
INSERT INTO visit (code, number, customer_id, portal, device_id, open_device_id, person_id, reason, wish, proposed_at, proposed_until, proposed_by, state, created_at, changed_at)
SELECT LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('visit-', r.seq * 1000 + n.n), 256), 15), 16, 36)), 12, '0'), REPLACE(REPLACE(REPLACE(REPLACE(LPAD(CONV(LEFT(SHA2(CONCAT('visit-', r.seq * 1000 + n.n), 256), 10), 16, 32), 8, '0'), '0', 'W'), '1', 'X'), 'I', 'Y'), 'O', 'Z'), v.customer_id, ELT(r.seq, 'pt', 'es', 'no', 'at'), v.id,
       IF(n.state IN ('asked', 'proposed', 'confirmed'), v.id, NULL), IF(n.place = 1, v.customer_id, v.customer_id + 200),
       CASE n.n MOD 3
         WHEN 0 THEN ELT(r.seq, 'O alimentador encrava com papel timbrado.', 'El alimentador se atasca con papel con membrete.', 'Arkmateren stopper med brevpapir.', 'Der Einzug staut sich mit Briefpapier.')
         WHEN 1 THEN ELT(r.seq, 'Riscas claras em todas as folhas, também depois de trocar o toner.', 'Rayas claras en todas las hojas, también después de cambiar el tóner.', 'Lyse striper på alle ark, også etter bytte av toner.', 'Helle Streifen auf allen Blättern, auch nach dem Tausch des Toners.')
         ELSE ELT(r.seq, 'O agrafador deixou de agrafar.', 'La grapadora ha dejado de grapar.', 'Stiftemaskinen stifter ikke lenger.', 'Der Hefter heftet nicht mehr.') END,
       ELT(r.seq, 'De manhã, exceto à segunda-feira.', 'Por la mañana, salvo los lunes.', 'Om formiddagen, ikke mandag.', 'Vormittags, nicht am Montag.'),
       IF(n.begins IS NULL, NULL, CAST(@today AS DATETIME) + INTERVAL n.begins HOUR), IF(n.begins IS NULL, NULL, CAST(@today AS DATETIME) + INTERVAL n.begins + 2 HOUR), n.proposed_by, n.state,
       @now - INTERVAL n.age HOUR, @now - INTERVAL n.changed HOUR
  FROM seq_1_to_4 r
  JOIN (SELECT 1 AS n, 1 AS place, 11 AS slot, 'asked' AS state, 20 AS age, 20 AS changed, NULL AS begins, NULL AS proposed_by
        UNION ALL SELECT 2, 1, 12, 'proposed', 44, 22, 57, 'staff' UNION ALL SELECT 3, 1, 14, 'confirmed', 70, 45, 33, 'staff'
        UNION ALL SELECT 4, 1, 2, 'done', 900, 830, -831, 'staff' UNION ALL SELECT 5, 1, 9, 'cancelled', 1500, 1490, NULL, NULL
        UNION ALL SELECT 6, 4, 3, 'proposed', 30, 6, 81, 'customer') n
  JOIN device v ON v.id = IF(n.place <= 3, r.seq * 1000 + (n.place - 1) * 100 + n.slot, (r.seq * 1000 + n.place) * 100 + n.slot)
 WHERE @is_new;

-- What came in from back-office systems.
INSERT INTO feed (code, brand, portal, kind, source, digest, state, done_lines, added, changed, same, refused, problem, started_at, ended_at)
SELECT LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('feed-', r.seq * 10 + n.n), 256), 15), 16, 36)), 12, '0'), 'lumenor', ELT(r.seq, 'pt', 'es', 'no', 'at'), n.kind, n.source, UNHEX(SHA2(CONCAT('feed-', r.seq, '-', n.n), 256)), n.state,
       n.added + n.changed + n.same + n.refused, n.added, n.changed, n.same, n.refused, n.problem, @now - INTERVAL n.age HOUR, @now - INTERVAL n.age HOUR + INTERVAL 2 SECOND
  FROM seq_1_to_4 r
  JOIN (SELECT 1 AS n, 'customers' AS kind, 'crm' AS source, 'done' AS state, 0 AS added, 2 AS changed, 11 AS same, 0 AS refused, '' AS problem, 54 AS age
        UNION ALL SELECT 2, 'devices', 'erp', 'done', 3, 5, 141, 2, '', 53
        UNION ALL SELECT 3, 'invoices', 'billing', 'done', 41, 0, 250, 0, '', 29
        UNION ALL SELECT 4, 'articles', 'erp', 'broken', 0, 0, 0, 0, 'feed.column-missing', 6) n
 WHERE @is_new;
INSERT INTO feed_problem (feed_id, line, field, problem, value)
SELECT f.id, n.line, n.field, n.problem, n.value
  FROM feed f JOIN (SELECT 17 AS line, 'serial' AS field, 'feed.serial' AS problem, 'AB-1234' AS value UNION ALL SELECT 88, 'customer', 'feed.customer-unknown', '9999999') n
 WHERE @is_new AND f.brand = 'lumenor' AND f.kind = 'devices' AND f.source = 'erp';

DROP TEMPORARY TABLE demo_article, demo_order, demo_move;
