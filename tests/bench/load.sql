-- What the bench measures pages with: a customer with 5,000 devices, a hundred of them due, and 20,000 requests in one queue.
-- Loaded once, with the clock held where the bench holds it. Promises that are late or near have been told of, so that no job
-- writes while pages are measured.
SET sql_mode = CONCAT(@@sql_mode, ',NO_UNSIGNED_SUBTRACTION');
SET @password = (SELECT password FROM credential WHERE person_id = 1001);
SET @now = UTC_TIMESTAMP();
SET @today = UTC_DATE();

INSERT INTO customer (id, code, brand, portal, number, name, created_at)
SELECT 9000 + n.seq, CONCAT('benchcustomer', n.seq), 'lumenor', 'pt', CONCAT('19000', 10 + n.seq),
       CONCAT(ELT(n.seq, 'Grupo Hospitalar da Foz', 'Seguros Alvorada', 'Escolas do Vale', 'Transportadora Norte Sul', 'Câmara de Riba Clara',
                  'Tipografia Central', 'Supermercados Planalto', 'Estaleiros do Cabo', 'Laboratórios Urze', 'Livrarias Página'), ', S.A.'), @now - INTERVAL 3 YEAR
  FROM seq_1_to_10 n;
INSERT INTO chain (id, length, last_hash) SELECT id, 0, UNHEX(REPEAT('00', 32)) FROM customer WHERE id BETWEEN 9001 AND 9010;

-- Six colleagues at the large one, one person at each of the others.
INSERT INTO person (id, code, brand, portal, mail, mail_key, name, locale, state, created_at)
SELECT 9000 + n.seq, CONCAT('benchperson', 100 + n.seq), 'lumenor', 'pt', CONCAT(n.mail, '@bench.example.org'), CONCAT(n.mail, '@bench.example.org'), n.name, 'en', 'active', @now - INTERVAL 2 YEAR
  FROM (SELECT s.seq, ELT(s.seq, 'berta.nogueira', 'duarte.lemos', 'elsa.quintas', 'gil.aranha', 'helena.faro', 'ivone.prates', 'jaime.sottomayor', 'lara.vidigal',
                          'mateus.rego', 'noemia.couto', 'olavo.sardinha', 'piedade.varela', 'quim.barbosa', 'rosa.teles', 'simao.godinho') AS mail,
               ELT(s.seq, 'Berta Nogueira', 'Duarte Lemos', 'Elsa Quintas', 'Gil Aranha', 'Helena Faro', 'Ivone Prates', 'Jaime Sottomayor', 'Lara Vidigal',
                          'Mateus Rego', 'Noémia Couto', 'Olavo Sardinha', 'Piedade Varela', 'Quim Barbosa', 'Rosa Teles', 'Simão Godinho') AS name
          FROM seq_1_to_15 s) n;
INSERT INTO credential (person_id, password, changed_at) SELECT id, @password, @now FROM person WHERE id BETWEEN 9001 AND 9015;
INSERT INTO member (id, code, customer_id, person_id, role, state, since_at)
SELECT p.id, CONCAT('benchmember', p.id), IF(p.id <= 9006, 9001, p.id - 5), p.id,
       CASE p.id WHEN 9002 THEN 'device-manager' WHEN 9003 THEN 'device-and-stock-manager' WHEN 9004 THEN 'stock-manager' WHEN 9005 THEN 'reader' ELSE 'administrator' END,
       'active', @now - INTERVAL 2 YEAR
  FROM person p WHERE p.id BETWEEN 9001 AND 9015;

INSERT INTO site (id, code, customer_id, name, street, postcode, town, country, zone)
SELECT 9000 + n.seq, CONCAT('benchsite', 100 + n.seq), 9001, ELT(n.seq, 'Sede', 'Armazém', 'Centro de dia', 'Clínica', 'Delegação', 'Escola', 'Farmácia', 'Garagem', 'Hotel', 'Internato',
           'Junta', 'Laboratório', 'Maternidade', 'Normal', 'Oficina', 'Policlínica', 'Quinta', 'Receção', 'Secretaria', 'Tesouraria'),
       CONCAT('Rua do Farol ', n.seq), CONCAT('40', 10 + n.seq, '-001'), ELT(1 + n.seq MOD 4, 'Porto', 'Braga', 'Aveiro', 'Viseu'), 'PT', 'Europe/Lisbon'
  FROM seq_1_to_20 n;
INSERT INTO device_group (id, code, customer_id, name)
SELECT 9000 + n.seq, CONCAT('benchgroup', 100 + n.seq), 9001, CONCAT('Grupo ', n.seq) FROM seq_1_to_10 n;
INSERT INTO contract (id, code, customer_id, brand, number, type, starts_on, ends_on, term_months, notice_days, billing_months, response_h, currency, rate_minor)
VALUES (9001, 'benchcontract1', 9001, 'lumenor', 'B-9001', 'allowance', @today - INTERVAL 30 MONTH, @today + INTERVAL 30 MONTH, 60, 90, 1, 8, 'EUR', 45000);
INSERT INTO contract_price (contract_id, register_kind, included_pages, price_micro) VALUES (9001, 'mono', 2000, 7500), (9001, 'colour', 500, 52000);

-- 5,000 devices; the first hundred have two years behind them, the others one reading.
INSERT INTO device (id, code, customer_id, brand, serial, kind, model, site_id, group_id, place, contract_id, due_on, read_on, read_state, is_automatic)
SELECT 900000 + n.seq, CONCAT('benchdevice', 10000 + n.seq), 9001, 'lumenor', CONCAT('BN', 100000 + n.seq), 'device', ELT(1 + n.seq MOD 3, 'LX-4550', 'MX-7300', 'MX-5100'),
       9001 + n.seq MOD 20, IF(n.seq MOD 3 = 0, 9001 + n.seq MOD 10, NULL), CONCAT('Piso ', n.seq MOD 7, ', sala ', n.seq MOD 40), 9001,
       IF(n.seq <= 100, @today + INTERVAL n.seq MOD 9 DAY, @today + INTERVAL 20 + n.seq MOD 40 DAY), @today - INTERVAL 1 MONTH - INTERVAL n.seq MOD 5 DAY, 'accepted', FALSE
  FROM seq_1_to_5000 n;
INSERT INTO device_location (device_id, number, site_id, place, since_at, person_id, cause)
SELECT d.id, s.seq, IF(s.seq = 1, 9001, d.site_id), IF(s.seq = 1, 'Armazém', d.place), @now - INTERVAL 30 - 5 * s.seq MONTH, IF(s.seq = 1, NULL, 9002), ELT(s.seq, 'installed', 'moved', 'corrected')
  FROM device d JOIN seq_1_to_3 s WHERE d.id BETWEEN 900001 AND 900100;
INSERT INTO register (id, device_id, kind, digits)
SELECT 2000000 + (d.id - 900000) * 2 + k.seq, d.id, ELT(1 + k.seq, 'mono', 'colour'), 7 FROM device d JOIN seq_0_to_1 k WHERE d.id BETWEEN 900001 AND 905000;
INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause)
SELECT g.id, 1, @today - INTERVAL 30 MONTH, 100, 'installed' FROM register g WHERE g.device_id BETWEEN 900001 AND 905000;
INSERT INTO reading (id, code, device_id, taken_on, at, source, person_id, is_sure)
SELECT 9000000 + (d.id - 900000) * 30 + m.seq, CONCAT('benchreading', d.id - 900000, 'x', m.seq), d.id, d.read_on - INTERVAL m.seq MONTH, @now - INTERVAL m.seq + 1 MONTH,
       IF(m.seq MOD 8 = 3, 'estimate', 'page'), IF(m.seq MOD 8 = 3, NULL, 9001 + m.seq MOD 2), FALSE
  FROM device d JOIN seq_0_to_24 m
 WHERE d.id BETWEEN 900001 AND 905000 AND (m.seq = 0 OR d.id <= 900100);
INSERT INTO reading_value (reading_id, register_id, epoch, count)
SELECT r.id, g.id, 1, 60000 - TIMESTAMPDIFF(MONTH, r.taken_on, @today) * IF(g.kind = 'mono', 1900, 700) - CRC32(CONCAT(r.id, g.kind)) MOD IF(g.kind = 'mono', 900, 300)
  FROM reading r JOIN register g ON g.device_id = r.device_id WHERE r.device_id BETWEEN 900001 AND 905000;
INSERT INTO reading_event (reading_id, number, state, at, person_id, cause)
SELECT r.id, 1, IF(r.source = 'estimate', 'estimated', 'accepted'), r.at, r.person_id, IF(r.source = 'estimate', 'due', 'plausible')
  FROM reading r WHERE r.device_id BETWEEN 900001 AND 905000;
INSERT INTO reading_standing (reading_id, device_id, taken_on, live_on, state, billed_on)
SELECT r.id, r.device_id, r.taken_on, r.taken_on, IF(r.source = 'estimate', 'estimated', 'accepted'), IF(r.taken_on < @today - INTERVAL 2 MONTH, r.taken_on + INTERVAL 5 DAY, NULL)
  FROM reading r WHERE r.device_id BETWEEN 900001 AND 905000;

-- 20,000 open requests in the queues of Lisbon; the first is the one with the long conversation.
SET @calculation = (SELECT calculation FROM ticket WHERE centre_id = 1 AND subject = 'paper-jam' AND customer_id < 9000 ORDER BY id LIMIT 1);
SET @version = (SELECT version FROM calendar WHERE code = 'pt-lisboa');
INSERT INTO ticket (id, code, number, customer_id, brand, portal, subject, department, centre_id, home_centre_id, language, device_id, person_id, member_id, state, assignee_id, sharing,
                    is_confidential, is_urgent, response_h, promise_basis, due_at, calendar_code, calendar_version, calculation, next_due_at, created_at, changed_at)
SELECT 9000000 + n.seq, CONCAT('benchticket', 10000 + n.seq), LPAD(CONV(n.seq + 900000000, 10, 32), 8, 'W'), m.customer_id, 'lumenor', 'pt', s.code, s.department, 1, 1,
       ELT(1 + n.seq MOD 4, 'pt-PT', 'pt-PT', 'en', 'pt-PT'), IF(m.customer_id = 9001 AND s.binds <> 'none', 900000 + 1 + n.seq MOD 5000, NULL), m.person_id, m.id,
       IF(n.seq = 1, 'in-progress', s.state), IF(s.state = 'received' AND n.seq > 1, NULL, ELT(1 + n.seq MOD 3, 1105, 1101, 1106)), IF(s.is_confidential, 'none', 'all'), s.is_confidential, FALSE, 8, 'contract',
       IF(n.seq = 1, @now + INTERVAL 330 MINUTE, @now + INTERVAL (n.seq MOD 5003) * 7 - 800 MINUTE), 'pt-lisboa', @version, @calculation,
       IF(s.state = 'waiting-customer' AND n.seq > 1, NULL, IF(n.seq = 1, @now + INTERVAL 330 MINUTE, @now + INTERVAL (n.seq MOD 5003) * 7 - 800 MINUTE)), @now - INTERVAL n.seq * 3 MINUTE, @now - INTERVAL n.seq * 2 MINUTE
  FROM seq_1_to_20000 n
  JOIN member m ON m.id = IF(n.seq = 1, 9001, 9006 + n.seq MOD 10)
  JOIN (SELECT a.*, ROW_NUMBER() OVER (ORDER BY a.id) AS ordinal, ELT(1 + a.id MOD 6, 'received', 'assigned', 'in-progress', 'waiting-customer', 'waiting-supplier', 'received') AS state
          FROM (SELECT id, code, department, binds, is_confidential FROM subject
                 WHERE brand = 'lumenor' AND portal = '' AND department IN ('technical', 'contracts') AND NOT is_urgent AND id < 9000) a) s
    ON s.ordinal = 1 + n.seq MOD 12;
INSERT INTO ticket_message (code, ticket_id, side, kind, person_id, language, body, created_at)
SELECT CONCAT('benchmessage', t.id), t.id, 'customer', 'message', t.person_id, t.language, 'It happened again this morning, and nobody here can tell why.', t.created_at
  FROM ticket t WHERE t.id BETWEEN 9000002 AND 9020000;
INSERT INTO ticket_message (code, ticket_id, side, kind, person_id, language, body, created_at)
SELECT CONCAT('benchthread', 100 + n.seq), 9000001, IF(n.seq MOD 2 = 1, 'customer', 'staff'), 'message', IF(n.seq MOD 2 = 1, IF(n.seq MOD 4 = 1, 9001, 9002), 1105), 'en',
       CONCAT(ELT(1 + n.seq MOD 5, 'We opened the rear door and took out every sheet we found.', 'The counter on the panel went up by three while nothing came out.',
                  'A colleague says it only happens with the heavier paper from the second tray.', 'After the restart it printed forty pages, then stopped again.',
                  'The message on the display was gone before we could write it down.'), '\n\n',
              ELT(1 + n.seq MOD 4, 'Could you tell us whether the fuser was ever changed? The invoice of last spring has a line for it, but nobody remembers the visit.',
                  'We can leave the machine on over night if that helps you to look at its log from where you are.',
                  'Please keep the cartridge that came out; if there is toner on the gears we would like to have it back.',
                  'It is not urgent today, since the department upstairs lends us its own, but on Monday the quarter closes.')),
       @now - INTERVAL (61 - n.seq) * 3 HOUR
  FROM seq_1_to_60 n;
INSERT INTO ticket_event (ticket_id, kind, person_id, was, now, created_at)
VALUES (9000001, 'opened', 9001, '', 'received', @now - INTERVAL 180 HOUR), (9000001, 'taken', 1105, 'received', 'assigned', @now - INTERVAL 179 HOUR),
       (9000001, 'state', 1105, 'assigned', 'in-progress', @now - INTERVAL 178 HOUR);
INSERT INTO ticket_opened (ticket_id, person_id, opened_at) VALUES (9000001, 1105, @now - INTERVAL 100 HOUR);
INSERT INTO promise_alarm (ticket_id, due_at, near_at, told)
SELECT t.id, t.next_due_at, t.next_due_at, 'broken' FROM ticket t WHERE t.id BETWEEN 9000001 AND 9020000 AND t.next_due_at IS NOT NULL;
ANALYZE TABLE device, register, register_epoch, reading, reading_value, reading_event, reading_standing, ticket, ticket_message, member, assignment;
