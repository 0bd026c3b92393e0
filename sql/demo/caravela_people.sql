-- Caravela: customers with services, people in every role, and staff.
-- May be loaded again: what is there already stays as people have left it. All names are invented, all mail addresses
-- are in domains reserved for examples. Everybody's password is counter-demo-2026; `balcao demo people` gives staff
-- their second factors, which only the key of this installation can seal.

INSERT INTO customer (id, code, brand, portal, number, name, created_at) VALUES
  (5001, '7cb1hguq82gv', 'caravela', 'hosting', '700412', 'Ateliê Maresia, Lda.', '2024-02-05 09:00:00'),
  (5002, '91lvul47f3jt', 'caravela', 'hosting', '700588', 'Bicicletas da Barra, Lda.', '2024-02-05 09:00:00'),
  (5003, '5dgtl1u7lfap', 'caravela', 'hosting', '700731', 'Cerâmica do Sado, Lda.', '2024-02-05 09:00:00')
ON DUPLICATE KEY UPDATE id = id;

INSERT INTO chain (id, length, last_hash) VALUES
  (5001, 0, UNHEX(REPEAT('00', 32))),
  (5002, 0, UNHEX(REPEAT('00', 32))),
  (5003, 0, UNHEX(REPEAT('00', 32)))
ON DUPLICATE KEY UPDATE id = id;

INSERT INTO retired_number (brand, number, retired_on) VALUES
  ('caravela', '400412', '2006-04-01'),
  ('caravela', '400588', '2006-04-01'),
  ('caravela', '400731', '2006-04-01')
ON DUPLICATE KEY UPDATE brand = brand;

INSERT INTO device_group (id, code, customer_id, name) VALUES
  (5001, 'lps4euit1wbp', 5001, 'Lojas'),
  (5002, 'a6k2d6km0mr4', 5001, 'Correio'),
  (5011, 'nyhx8kssxkjx', 5002, 'Lojas'),
  (5021, '2m42fr1gez3i', 5003, 'Lojas')
ON DUPLICATE KEY UPDATE id = id;

INSERT INTO device (id, code, customer_id, brand, serial, kind, model, site_id, group_id, place) VALUES
  (5001, 'v9imv0z2k5fx', 5001, 'caravela', 'maresia.example.org', 'service', 'domain', NULL, 5001, ''),
  (5002, 'p59rxzv3zlnr', 5001, 'caravela', 'www.maresia.example.org', 'service', 'hosting', NULL, 5002, ''),
  (5003, 'a64t21nfw2x4', 5001, 'caravela', 'mail.maresia.example.org', 'service', 'mail', NULL, NULL, ''),
  (5004, 'j401md94agoh', 5001, 'caravela', 'shop.maresia.example.org', 'service', 'certificate', NULL, 5002, ''),
  (5005, 'l1slem9pscl2', 5001, 'caravela', 'maresia-4.example.org', 'service', 'domain', NULL, 5001, ''),
  (5006, 'gn4nyi4x1wq2', 5001, 'caravela', 'maresia-5.example.org', 'service', 'hosting', NULL, NULL, ''),
  (5007, '5uux9ne0gh2h', 5001, 'caravela', 'maresia-6.example.org', 'service', 'mail', NULL, 5001, ''),
  (5008, '9336n27rwe98', 5001, 'caravela', 'maresia-7.example.org', 'service', 'certificate', NULL, 5002, ''),
  (5009, '97ulu4znu5cm', 5001, 'caravela', 'maresia-8.example.org', 'service', 'domain', NULL, NULL, ''),
  (5010, '1ys7xxqlrqus', 5001, 'caravela', 'maresia-9.example.org', 'service', 'hosting', NULL, 5002, ''),
  (5011, 'hekr84le3nzj', 5001, 'caravela', 'maresia-10.example.org', 'service', 'mail', NULL, 5001, ''),
  (5012, 'v8qjg1mq43ce', 5001, 'caravela', 'maresia-11.example.org', 'service', 'certificate', NULL, NULL, ''),
  (5013, 'fdlpcgw0ezac', 5001, 'caravela', 'maresia-12.example.org', 'service', 'domain', NULL, 5001, ''),
  (5014, 'ui1thw56ru28', 5001, 'caravela', 'maresia-13.example.org', 'service', 'hosting', NULL, 5002, ''),
  (5015, '8vgnz9nfxuen', 5001, 'caravela', 'maresia-14.example.org', 'service', 'mail', NULL, NULL, ''),
  (5016, 'pro3394z18yt', 5001, 'caravela', 'maresia-15.example.org', 'service', 'certificate', NULL, 5002, ''),
  (5017, 'e7lq8ctpt6da', 5001, 'caravela', 'maresia-16.example.org', 'service', 'domain', NULL, 5001, ''),
  (5018, 'nb9vxh6tqd4j', 5001, 'caravela', 'maresia-17.example.org', 'service', 'hosting', NULL, NULL, ''),
  (5019, 'fcg96oatwekp', 5001, 'caravela', 'maresia-18.example.org', 'service', 'mail', NULL, 5001, ''),
  (5020, 'w9n3x34so4xd', 5001, 'caravela', 'maresia-19.example.org', 'service', 'certificate', NULL, 5002, ''),
  (5101, 't9qoiwzwh8xj', 5002, 'caravela', 'barra.example.org', 'service', 'domain', NULL, 5011, ''),
  (5102, 'll2yaxre7t58', 5002, 'caravela', 'www.barra.example.org', 'service', 'hosting', NULL, 5011, ''),
  (5103, '1r2nlb93jfmf', 5002, 'caravela', 'mail.barra.example.org', 'service', 'mail', NULL, NULL, ''),
  (5104, '8l77yq7brz7t', 5002, 'caravela', 'shop.barra.example.org', 'service', 'certificate', NULL, 5011, ''),
  (5105, 'efbf1j48vs2k', 5002, 'caravela', 'barra-4.example.org', 'service', 'domain', NULL, 5011, ''),
  (5106, '00uhnikqb30u', 5002, 'caravela', 'barra-5.example.org', 'service', 'hosting', NULL, NULL, ''),
  (5201, '35xiugma61iz', 5003, 'caravela', 'sado.example.org', 'service', 'domain', NULL, 5021, ''),
  (5202, 'hvcz1mlcwmcm', 5003, 'caravela', 'www.sado.example.org', 'service', 'hosting', NULL, 5021, ''),
  (5203, 'vxtdor4lv10f', 5003, 'caravela', 'mail.sado.example.org', 'service', 'mail', NULL, NULL, ''),
  (5204, 'y91b22omw4nj', 5003, 'caravela', 'shop.sado.example.org', 'service', 'certificate', NULL, 5021, '')
ON DUPLICATE KEY UPDATE id = id;

INSERT INTO person (id, code, brand, portal, mail, mail_key, name, locale, state, staff_role, created_at) VALUES
  (5001, 'bvc37bh70y7s', 'caravela', 'hosting', 'alice.moura@maresia.example.org', 'alice.moura@maresia.example.org', 'Alice Moura', 'pt-PT', 'active', NULL, '2024-03-01 08:00:00'),
  (5002, 'o42d0vphy0cr', 'caravela', 'hosting', 'bernardo.leal@maresia.example.org', 'bernardo.leal@maresia.example.org', 'Bernardo Leal', 'pt-PT', 'active', NULL, '2024-03-01 08:00:00'),
  (5003, 'ca8ajbanng39', 'caravela', 'hosting', 'catia.rebelo@maresia.example.org', 'catia.rebelo@maresia.example.org', 'Cátia Rebelo', 'pt-PT', 'active', NULL, '2024-03-01 08:00:00'),
  (5004, 'j1r7di8zs5pi', 'caravela', 'hosting', 'david.quental@maresia.example.org', 'david.quental@maresia.example.org', 'David Quental', 'pt-PT', 'active', NULL, '2024-03-01 08:00:00'),
  (5005, 'taqsngz9remz', 'caravela', 'hosting', 'elisa.varela@maresia.example.org', 'elisa.varela@maresia.example.org', 'Elisa Varela', 'pt-PT', 'active', NULL, '2024-03-01 08:00:00'),
  (5006, 'k4tb1woq6j0d', 'caravela', 'hosting', 'fausto.neves@maresia.example.org', 'fausto.neves@maresia.example.org', 'Fausto Neves', 'pt-PT', 'active', NULL, '2024-03-01 08:00:00'),
  (5007, 'smbt8ljkk8i5', 'caravela', 'hosting', 'guida.prates@maresia.example.org', 'guida.prates@maresia.example.org', 'Guida Prates', 'pt-PT', 'active', NULL, '2024-03-01 08:00:00'),
  (5101, 'lpu99chd1b0q', 'caravela', 'hosting', 'helder.simas@hosting.caravela.example.com', 'helder.simas@hosting.caravela.example.com', 'Hélder Simas', 'pt-PT', 'active', 'agent', '2024-01-08 08:00:00'),
  (5102, '40cg1rt3l518', 'caravela', 'hosting', 'iris.cabral@hosting.caravela.example.com', 'iris.cabral@hosting.caravela.example.com', 'Iris Cabral', 'pt-PT', 'active', 'team-lead', '2024-01-08 08:00:00'),
  (5103, 'p3l29hsmbuwv', 'caravela', 'hosting', 'joao.trindade@hosting.caravela.example.com', 'joao.trindade@hosting.caravela.example.com', 'João Trindade', 'pt-PT', 'active', 'country-administrator', '2024-01-08 08:00:00'),
  (5104, 'xwasztw1hpe5', 'caravela', 'hosting', 'lidia.roque@hosting.caravela.example.com', 'lidia.roque@hosting.caravela.example.com', 'Lídia Roque', 'pt-PT', 'active', 'operator', '2024-01-08 08:00:00')
ON DUPLICATE KEY UPDATE id = id;

-- Argon2id of counter-demo-2026.
SET @password = '$argon2id$v=19$m=65536,t=3,p=1$zseJXY14iBnUw/hWFnedqQ$m2OU3IW49VzazRtvT3TpR9uqjuXkOi+63Lvjj7EuZac';

INSERT INTO credential (person_id, password, changed_at) VALUES
  (5001, @password, '2026-01-12 08:00:00'),
  (5002, @password, '2026-01-12 08:00:00'),
  (5003, @password, '2026-01-12 08:00:00'),
  (5004, @password, '2026-01-12 08:00:00'),
  (5005, @password, '2026-01-12 08:00:00'),
  (5006, @password, '2026-01-12 08:00:00'),
  (5007, @password, '2026-01-12 08:00:00'),
  (5101, @password, '2026-01-12 08:00:00'),
  (5102, @password, '2026-01-12 08:00:00'),
  (5103, @password, '2026-01-12 08:00:00'),
  (5104, @password, '2026-01-12 08:00:00')
ON DUPLICATE KEY UPDATE person_id = person_id;

INSERT INTO member (id, code, customer_id, person_id, role, state, since_at) VALUES
  (5001, '28u5c9ztg6go', 5001, 5001, 'administrator', 'active', '2024-03-01 08:00:00'),
  (5002, 'ghrdpraqts04', 5001, 5002, 'device-manager', 'active', '2024-03-01 08:00:00'),
  (5003, 'sqgfwbf80uvi', 5001, 5003, 'stock-manager', 'active', '2024-03-01 08:00:00'),
  (5004, 'n2cp1u28crn8', 5001, 5004, 'device-and-stock-manager', 'active', '2024-03-01 08:00:00'),
  (5005, 'i4wcl6mjtae4', 5001, 5005, 'reader', 'active', '2024-03-01 08:00:00'),
  (5006, 'rybqrqdu1pjo', 5001, 5006, 'device-manager', 'waiting', '2024-03-01 08:00:00'),
  (5007, 'mtjx851ru78c', 5001, 5007, 'reader', 'active', '2024-03-01 08:00:00'),
  (5021, '50qywiah5791', 5002, 5007, 'administrator', 'active', '2024-04-01 08:00:00'),
  (5022, 'x7uhq0o19n0u', 5002, 5001, 'device-manager', 'active', '2024-04-02 08:00:00')
ON DUPLICATE KEY UPDATE id = id;

INSERT INTO assignment (id, member_id, device_id, group_id, site_id) VALUES
  (5001, 5002, NULL, 5001, NULL),
  (5002, 5003, NULL, 5002, NULL),
  (5003, 5004, 5001, NULL, NULL),
  (5004, 5004, 5002, NULL, NULL),
  (5005, 5004, 5003, NULL, NULL),
  (5006, 5022, 5101, NULL, NULL)
ON DUPLICATE KEY UPDATE id = id;
