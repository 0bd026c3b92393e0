-- Lumenor: further customers, and what two years with their devices left behind: contracts, counters, readings in every
-- state, contested estimates and invoices. Runs after lumenor_people.sql and once only: what is there already stays as
-- people have left it. Days are counted back from the day of loading, so that readings are due soon whenever the demo is
-- begun; everything else follows from CRC32 of keys, so that two demos of one day are alike.
-- Numbers: customer 1001 is the first of the first portal (pt, es, no, at); what hangs on a customer begins with its number.
SET sql_mode = CONCAT(@@sql_mode, ',NO_UNSIGNED_SUBTRACTION');
SET @is_new = (SELECT COUNT(*) = 0 FROM contract WHERE brand = 'lumenor');
SET @today = UTC_DATE();
SET @now = UTC_TIMESTAMP();

INSERT INTO customer (id, code, brand, portal, number, name, created_at) VALUES
  (1004, '2uj569zm04pp', 'lumenor', 'pt', '1007212', 'Cerâmica Vale do Sado, S.A.', '2024-06-03 09:00:00'),
  (1005, '4f0fmftzztd1', 'lumenor', 'pt', '1007265', 'Advogados Teixeira & Brandão, S.P.', '2024-06-03 09:00:00'),
  (1006, '1sz8wx7etnub', 'lumenor', 'pt', '1007318', 'Colégio Monte Sereno', '2024-06-03 09:00:00'),
  (1007, '4yiqjc7my53f', 'lumenor', 'pt', '1007371', 'Clínica Dentária Alva, Lda.', '2024-06-03 09:00:00'),
  (1008, '38sntange9p5', 'lumenor', 'pt', '1007424', 'Transportes Serra Norte, Lda.', '2024-06-03 09:00:00'),
  (1009, '6ct2vwb65sbg', 'lumenor', 'pt', '1007477', 'Gráfica Ponto Fino, Lda.', '2024-06-03 09:00:00'),
  (1010, '8c92pusp8p12', 'lumenor', 'pt', '1007530', 'Arquitetura Linha d''Água, Lda.', '2024-06-03 09:00:00'),
  (1011, '60pn32g2wz26', 'lumenor', 'pt', '1007583', 'Farmácia do Cruzeiro', '2024-06-03 09:00:00'),
  (1012, '8fg8qqgijlus', 'lumenor', 'pt', '1007636', 'Hotel Miradouro da Costa, S.A.', '2024-06-03 09:00:00'),
  (1013, '7gskm7uwxd8r', 'lumenor', 'pt', '1007689', 'Cooperativa Agrícola de Almear, C.R.L.', '2024-06-03 09:00:00'),
  (2004, '2n0irsnrppyj', 'lumenor', 'es', '2005244', 'Cerámicas Monteluz, S.A.', '2024-06-03 09:00:00'),
  (2005, '4gngjsh3v8r3', 'lumenor', 'es', '2005305', 'Abogados Peñarrubia y Salas, S.L.P.', '2024-06-03 09:00:00'),
  (2006, '6cuujpmmlm61', 'lumenor', 'es', '2005366', 'Colegio Valdefuentes', '2024-06-03 09:00:00'),
  (2007, '772pfnsleh5h', 'lumenor', 'es', '2005427', 'Clínica Dental Oliva, S.L.', '2024-06-03 09:00:00'),
  (2008, '6jgn96k7mr94', 'lumenor', 'es', '2005488', 'Transportes Sierra Clara, S.L.', '2024-06-03 09:00:00'),
  (2009, '8dl4pwiadknj', 'lumenor', 'es', '2005549', 'Gráficas Punto y Trama, S.L.', '2024-06-03 09:00:00'),
  (2010, '68pu0rw9ui9x', 'lumenor', 'es', '2005610', 'Arquitectura Ladera, S.L.P.', '2024-06-03 09:00:00'),
  (2011, '7rwh0gohs00m', 'lumenor', 'es', '2005671', 'Farmacia del Mercado', '2024-06-03 09:00:00'),
  (2012, '8n9m6p1oo3uo', 'lumenor', 'es', '2005732', 'Hotel Bahía Serena, S.A.', '2024-06-03 09:00:00'),
  (2013, '0ojx51c0sh9a', 'lumenor', 'es', '2005793', 'Cooperativa Olivarera La Encina', '2024-06-03 09:00:00'),
  (3004, '2pomjp8hnpn3', 'lumenor', 'no', '3002188', 'Nordlys Keramikk AS', '2024-06-03 09:00:00'),
  (3005, '3ca02g2f31je', 'lumenor', 'no', '3002235', 'Advokatfirmaet Bergsund & Lie AS', '2024-06-03 09:00:00'),
  (3006, '1sj20nkp6mm9', 'lumenor', 'no', '3002282', 'Solbakken skole', '2024-06-03 09:00:00'),
  (3007, '4ig3g1h4a9y5', 'lumenor', 'no', '3002329', 'Tannklinikken Elvely AS', '2024-06-03 09:00:00'),
  (3008, '6h6p38r2y1w8', 'lumenor', 'no', '3002376', 'Fjordveien Transport AS', '2024-06-03 09:00:00'),
  (3009, '0f06ne5o6iey', 'lumenor', 'no', '3002423', 'Trykkpunkt Grafisk AS', '2024-06-03 09:00:00'),
  (3010, '3gwvriylmb60', 'lumenor', 'no', '3002470', 'Vidsyn Arkitekter AS', '2024-06-03 09:00:00'),
  (3011, '84rfy1rhhpn0', 'lumenor', 'no', '3002517', 'Apoteket ved Torget AS', '2024-06-03 09:00:00'),
  (3012, '3e45jzmj9li9', 'lumenor', 'no', '3002564', 'Skjærgården Hotell AS', '2024-06-03 09:00:00'),
  (3013, '7z02gf0v3l0m', 'lumenor', 'no', '3002611', 'Dalbygd Landbrukslag SA', '2024-06-03 09:00:00'),
  (4004, '410s3ymrjhdo', 'lumenor', 'at', '1009736', 'Keramikwerk Donaublick GmbH', '2024-06-03 09:00:00'),
  (4005, '3osu99jauvy1', 'lumenor', 'at', '1009795', 'Rechtsanwälte Hofer & Seidl OG', '2024-06-03 09:00:00'),
  (4006, '21uh9shwnvxn', 'lumenor', 'at', '1009854', 'Privatschule Sonnleiten', '2024-06-03 09:00:00'),
  (4007, '08qxphrkrm8y', 'lumenor', 'at', '1009913', 'Zahnarztpraxis Dr. Almer', '2024-06-03 09:00:00'),
  (4008, '1yz25k3dxgya', 'lumenor', 'at', '1009972', 'Spedition Nordkette GmbH', '2024-06-03 09:00:00'),
  (4009, '22p3wdeg6mjh', 'lumenor', 'at', '1010031', 'Offsetdruck Feinstrich GmbH', '2024-06-03 09:00:00'),
  (4010, '6qsso9iiquh0', 'lumenor', 'at', '1010090', 'Architekturbüro Weitblick ZT GmbH', '2024-06-03 09:00:00'),
  (4011, '5tfwp8w5uv30', 'lumenor', 'at', '1010149', 'Apotheke zum Goldenen Hirschen', '2024-06-03 09:00:00'),
  (4012, '5a21t8dmw4td', 'lumenor', 'at', '1010208', 'Hotel Seeufer Betriebs GmbH', '2024-06-03 09:00:00'),
  (4013, '1jk5e35ldqqm', 'lumenor', 'at', '1010267', 'Agrargenossenschaft Hügelland eGen', '2024-06-03 09:00:00')
ON DUPLICATE KEY UPDATE id = id;

INSERT INTO person (id, code, brand, portal, mail, mail_key, name, locale, state, created_at) VALUES
  (1204, '2w2pwg9izj1i', 'lumenor', 'pt', 'marta.figueiredo@valedosado.example.org', 'marta.figueiredo@valedosado.example.org', 'Marta Figueiredo', 'pt-PT', 'active', '2025-02-03 08:00:00'),
  (1205, '0h7c180k9ez9', 'lumenor', 'pt', 'rui.cardoso@teixeirabrandao.example.org', 'rui.cardoso@teixeirabrandao.example.org', 'Rui Cardoso', 'pt-PT', 'active', '2025-02-03 08:00:00'),
  (1206, '28ca54dr93n9', 'lumenor', 'pt', 'sofia.abrantes@montesereno.example.org', 'sofia.abrantes@montesereno.example.org', 'Sofia Abrantes', 'pt-PT', 'active', '2025-02-03 08:00:00'),
  (1207, '7x88rabyfa6t', 'lumenor', 'pt', 'tiago.valente@clinicaalva.example.org', 'tiago.valente@clinicaalva.example.org', 'Tiago Valente', 'pt-PT', 'active', '2025-02-03 08:00:00'),
  (1208, '3xmsguas2a7c', 'lumenor', 'pt', 'paula.meireles@serranorte.example.org', 'paula.meireles@serranorte.example.org', 'Paula Meireles', 'pt-PT', 'active', '2025-02-03 08:00:00'),
  (1209, '6bfor5yl15qb', 'lumenor', 'pt', 'nuno.sarmento@pontofino.example.org', 'nuno.sarmento@pontofino.example.org', 'Nuno Sarmento', 'pt-PT', 'active', '2025-02-03 08:00:00'),
  (1210, '2y7yyo1d7tcy', 'lumenor', 'pt', 'ines.caldeira@linhadagua.example.org', 'ines.caldeira@linhadagua.example.org', 'Inês Caldeira', 'pt-PT', 'active', '2025-02-03 08:00:00'),
  (1211, '0m9nznzlo833', 'lumenor', 'pt', 'vasco.peixoto@cruzeiro.example.org', 'vasco.peixoto@cruzeiro.example.org', 'Vasco Peixoto', 'pt-PT', 'active', '2025-02-03 08:00:00'),
  (1212, '3s7wvsjz4pdg', 'lumenor', 'pt', 'leonor.matias@miradouro.example.org', 'leonor.matias@miradouro.example.org', 'Leonor Matias', 'pt-PT', 'active', '2025-02-03 08:00:00'),
  (1213, '5o5utje5dckt', 'lumenor', 'pt', 'jorge.ferraz@almear.example.org', 'jorge.ferraz@almear.example.org', 'Jorge Ferraz', 'pt-PT', 'active', '2025-02-03 08:00:00'),
  (2204, '5qgp1pw8f72y', 'lumenor', 'es', 'marta.zamora@monteluz.example.org', 'marta.zamora@monteluz.example.org', 'Marta Zamora', 'es-ES', 'active', '2025-02-03 08:00:00'),
  (2205, '39c5jkx73nnj', 'lumenor', 'es', 'ruben.collado@penarrubia.example.org', 'ruben.collado@penarrubia.example.org', 'Rubén Collado', 'es-ES', 'active', '2025-02-03 08:00:00'),
  (2206, '5vg3vloknei6', 'lumenor', 'es', 'silvia.armero@valdefuentes.example.org', 'silvia.armero@valdefuentes.example.org', 'Silvia Armero', 'es-ES', 'active', '2025-02-03 08:00:00'),
  (2207, '4ij5wskc4lgi', 'lumenor', 'es', 'tomas.iriarte@clinicaoliva.example.org', 'tomas.iriarte@clinicaoliva.example.org', 'Tomás Iriarte', 'es-ES', 'active', '2025-02-03 08:00:00'),
  (2208, '3writmokskxw', 'lumenor', 'es', 'pilar.escudero@sierraclara.example.org', 'pilar.escudero@sierraclara.example.org', 'Pilar Escudero', 'es-ES', 'active', '2025-02-03 08:00:00'),
  (2209, '3f9ca80wwq18', 'lumenor', 'es', 'oscar.vallejo@puntoytrama.example.org', 'oscar.vallejo@puntoytrama.example.org', 'Óscar Vallejo', 'es-ES', 'active', '2025-02-03 08:00:00'),
  (2210, '8hfw2o9spz6r', 'lumenor', 'es', 'ines.carmona@ladera.example.org', 'ines.carmona@ladera.example.org', 'Inés Carmona', 'es-ES', 'active', '2025-02-03 08:00:00'),
  (2211, '8dq6bampyux3', 'lumenor', 'es', 'victor.palacios@delmercado.example.org', 'victor.palacios@delmercado.example.org', 'Víctor Palacios', 'es-ES', 'active', '2025-02-03 08:00:00'),
  (2212, '565meu2u3n2i', 'lumenor', 'es', 'lucia.barrientos@bahiaserena.example.org', 'lucia.barrientos@bahiaserena.example.org', 'Lucía Barrientos', 'es-ES', 'active', '2025-02-03 08:00:00'),
  (2213, '77xmd6702ttf', 'lumenor', 'es', 'jorge.aranda@laencina.example.org', 'jorge.aranda@laencina.example.org', 'Jorge Aranda', 'es-ES', 'active', '2025-02-03 08:00:00'),
  (3204, '5pb69qc7du80', 'lumenor', 'no', 'marit.solberg@nordlyskeramikk.example.org', 'marit.solberg@nordlyskeramikk.example.org', 'Marit Solberg', 'nb-NO', 'active', '2025-02-03 08:00:00'),
  (3205, '2w6droksgi2j', 'lumenor', 'no', 'rune.aasen@bergsundlie.example.org', 'rune.aasen@bergsundlie.example.org', 'Rune Aasen', 'nb-NO', 'active', '2025-02-03 08:00:00'),
  (3206, '7624rhdv1w6t', 'lumenor', 'no', 'silje.hagen@solbakken.example.org', 'silje.hagen@solbakken.example.org', 'Silje Hagen', 'nb-NO', 'active', '2025-02-03 08:00:00'),
  (3207, '3d52pzu2euvo', 'lumenor', 'no', 'terje.nordby@elvely.example.org', 'terje.nordby@elvely.example.org', 'Terje Nordby', 'nb-NO', 'active', '2025-02-03 08:00:00'),
  (3208, '8f7bnxtbzie2', 'lumenor', 'no', 'pernille.berg@fjordveien.example.org', 'pernille.berg@fjordveien.example.org', 'Pernille Berg', 'nb-NO', 'active', '2025-02-03 08:00:00'),
  (3209, '4ufexlts8ktk', 'lumenor', 'no', 'ola.haugland@trykkpunkt.example.org', 'ola.haugland@trykkpunkt.example.org', 'Ola Haugland', 'nb-NO', 'active', '2025-02-03 08:00:00'),
  (3210, '4c3ra7ntw1t8', 'lumenor', 'no', 'ingrid.vik@vidsyn.example.org', 'ingrid.vik@vidsyn.example.org', 'Ingrid Vik', 'nb-NO', 'active', '2025-02-03 08:00:00'),
  (3211, '2u040ytfp714', 'lumenor', 'no', 'vegard.lien@vedtorget.example.org', 'vegard.lien@vedtorget.example.org', 'Vegard Lien', 'nb-NO', 'active', '2025-02-03 08:00:00'),
  (3212, '0rk8hog10lhb', 'lumenor', 'no', 'lise.kvam@skjaergarden.example.org', 'lise.kvam@skjaergarden.example.org', 'Lise Kvam', 'nb-NO', 'active', '2025-02-03 08:00:00'),
  (3213, '32xya306iotv', 'lumenor', 'no', 'jan.ronning@dalbygd.example.org', 'jan.ronning@dalbygd.example.org', 'Jan Rønning', 'nb-NO', 'active', '2025-02-03 08:00:00'),
  (4204, '28zjt8sb7e9z', 'lumenor', 'at', 'martina.egger@donaublick.example.org', 'martina.egger@donaublick.example.org', 'Martina Egger', 'de-AT', 'active', '2025-02-03 08:00:00'),
  (4205, '7cgbhxy2pe0v', 'lumenor', 'at', 'rainer.auer@hoferseidl.example.org', 'rainer.auer@hoferseidl.example.org', 'Rainer Auer', 'de-AT', 'active', '2025-02-03 08:00:00'),
  (4206, '114p2hqbji6g', 'lumenor', 'at', 'sabine.wallner@sonnleiten.example.org', 'sabine.wallner@sonnleiten.example.org', 'Sabine Wallner', 'de-AT', 'active', '2025-02-03 08:00:00'),
  (4207, '2db990sg8yfq', 'lumenor', 'at', 'thomas.pirker@almer.example.org', 'thomas.pirker@almer.example.org', 'Thomas Pirker', 'de-AT', 'active', '2025-02-03 08:00:00'),
  (4208, '7is56qxx5bs0', 'lumenor', 'at', 'petra.lackner@nordkette.example.org', 'petra.lackner@nordkette.example.org', 'Petra Lackner', 'de-AT', 'active', '2025-02-03 08:00:00'),
  (4209, '50pt33fxrnu3', 'lumenor', 'at', 'oliver.brandstatter@feinstrich.example.org', 'oliver.brandstatter@feinstrich.example.org', 'Oliver Brandstätter', 'de-AT', 'active', '2025-02-03 08:00:00'),
  (4210, '4jdhzintkrr4', 'lumenor', 'at', 'ingrid.winkler@weitblick.example.org', 'ingrid.winkler@weitblick.example.org', 'Ingrid Winkler', 'de-AT', 'active', '2025-02-03 08:00:00'),
  (4211, '1akj6e65sq45', 'lumenor', 'at', 'viktor.schober@goldenerhirsch.example.org', 'viktor.schober@goldenerhirsch.example.org', 'Viktor Schober', 'de-AT', 'active', '2025-02-03 08:00:00'),
  (4212, '60ib7ijf2gel', 'lumenor', 'at', 'lisa.kofler@seeufer.example.org', 'lisa.kofler@seeufer.example.org', 'Lisa Kofler', 'de-AT', 'active', '2025-02-03 08:00:00'),
  (4213, '41hldz06maes', 'lumenor', 'at', 'josef.rauch@huegelland.example.org', 'josef.rauch@huegelland.example.org', 'Josef Rauch', 'de-AT', 'active', '2025-02-03 08:00:00')
ON DUPLICATE KEY UPDATE id = id;

INSERT INTO credential (person_id, password, changed_at)
SELECT id, '$argon2id$v=19$m=65536,t=3,p=1$zseJXY14iBnUw/hWFnedqQ$m2OU3IW49VzazRtvT3TpR9uqjuXkOi+63Lvjj7EuZac', '2026-01-12 08:00:00'
  FROM person WHERE brand = 'lumenor' AND id MOD 1000 BETWEEN 204 AND 213
ON DUPLICATE KEY UPDATE person_id = person_id;

INSERT INTO chain (id, length, last_hash)
SELECT id, 0, UNHEX(REPEAT('00', 32)) FROM customer
 WHERE brand = 'lumenor' AND id < 5000 AND id MOD 1000 BETWEEN 4 AND 13
ON DUPLICATE KEY UPDATE chain.id = chain.id;

INSERT INTO member (id, code, customer_id, person_id, role, state, since_at)
SELECT c.id * 10 + 1, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('member-', c.id), 256), 15), 16, 36)), 12, '0'),
       c.id, c.id + 200, 'administrator', 'active', '2025-02-03 08:00:00'
  FROM customer c WHERE @is_new AND c.brand = 'lumenor' AND c.id < 5000 AND c.id MOD 1000 BETWEEN 4 AND 13;

-- Larger customers have a second site, and a group.
INSERT INTO site (id, code, customer_id, name, street, postcode, town, country, zone)
SELECT c.id * 10 + s.seq, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('site-', c.id, '-', s.seq), 256), 15), 16, 36)), 12, '0'), c.id,
       CASE c.portal WHEN 'pt' THEN ELT(s.seq, 'Sede', 'Armazém') WHEN 'es' THEN ELT(s.seq, 'Central', 'Almacén')
                     WHEN 'no' THEN ELT(s.seq, 'Hovedkontor', 'Lager') ELSE ELT(s.seq, 'Zentrale', 'Lager') END,
       CONCAT(CASE c.portal
                WHEN 'pt' THEN ELT(1 + (c.id + s.seq * 3) MOD 6, 'Rua do Moinho Velho', 'Avenida da Estação', 'Travessa das Oliveiras', 'Rua da Ponte Nova', 'Largo do Pelourinho', 'Rua dos Ferreiros')
                WHEN 'es' THEN ELT(1 + (c.id + s.seq * 3) MOD 6, 'Calle del Molino Viejo', 'Avenida de la Estación', 'Calle de los Olivos', 'Paseo del Puente', 'Plaza del Mercado', 'Calle de los Herreros')
                WHEN 'no' THEN ELT(1 + (c.id + s.seq * 3) MOD 6, 'Møllebakken', 'Stasjonsveien', 'Bjerkealleen', 'Brugata', 'Torget', 'Smedgata')
                ELSE ELT(1 + (c.id + s.seq * 3) MOD 6, 'Alte Mühlgasse', 'Bahnstraße', 'Birkenweg', 'Brückengasse', 'Marktplatz', 'Schmiedgasse') END,
              ' ', 3 + CRC32(CONCAT(c.id, s.seq)) MOD 90),
       CASE c.portal
         WHEN 'pt' THEN ELT(1 + (c.id + s.seq) MOD 6, '3800-000', '3000-000', '7000-000', '8000-000', '4700-000', '4000-000')
         WHEN 'es' THEN ELT(1 + (c.id + s.seq) MOD 6, '41099', '50099', '48099', '29099', '15099', '47099')
         WHEN 'no' THEN ELT(1 + (c.id + s.seq) MOD 6, '4099', '7099', '9099', '4699', '6099', '2699')
         ELSE ELT(1 + (c.id + s.seq) MOD 6, '8099', '5099', '6099', '9099', '4099', '3199') END,
       CASE c.portal
         WHEN 'pt' THEN ELT(1 + (c.id + s.seq) MOD 6, 'Aveiro', 'Coimbra', 'Évora', 'Faro', 'Braga', 'Porto')
         WHEN 'es' THEN ELT(1 + (c.id + s.seq) MOD 6, 'Sevilla', 'Zaragoza', 'Bilbao', 'Málaga', 'A Coruña', 'Valladolid')
         WHEN 'no' THEN ELT(1 + (c.id + s.seq) MOD 6, 'Stavanger', 'Trondheim', 'Tromsø', 'Kristiansand', 'Ålesund', 'Lillehammer')
         ELSE ELT(1 + (c.id + s.seq) MOD 6, 'Graz', 'Salzburg', 'Innsbruck', 'Klagenfurt', 'Linz', 'St. Pölten') END,
       UPPER(c.portal), CASE c.portal WHEN 'pt' THEN 'Europe/Lisbon' WHEN 'es' THEN 'Europe/Madrid' WHEN 'no' THEN 'Europe/Oslo' ELSE 'Europe/Vienna' END
  FROM customer c JOIN seq_1_to_2 s
 WHERE @is_new AND c.brand = 'lumenor' AND c.id < 5000 AND c.id MOD 1000 BETWEEN 4 AND 13 AND (s.seq = 1 OR c.id MOD 1000 <= 8);

INSERT INTO device_group (id, code, customer_id, name)
SELECT c.id * 10 + 1, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('group-', c.id), 256), 15), 16, 36)), 12, '0'), c.id,
       CASE c.portal WHEN 'pt' THEN 'Administração' WHEN 'es' THEN 'Administración' WHEN 'no' THEN 'Administrasjon' ELSE 'Verwaltung' END
  FROM customer c WHERE @is_new AND c.brand = 'lumenor' AND c.id < 5000 AND c.id MOD 1000 BETWEEN 4 AND 8;

INSERT INTO device (id, code, customer_id, brand, serial, kind, model, site_id, group_id, place)
SELECT c.id * 100 + n.seq, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('device-', c.id, '-', n.seq), 256), 15), 16, 36)), 12, '0'), c.id, 'lumenor',
       CONCAT(ELT(1 + (c.id + n.seq) MOD 4, 'QRS', 'TVW', 'NPX', 'HJL'), (c.id DIV 1000) * 20000 + (c.id MOD 1000) * 1000 + n.seq * 37), 'device',
       ELT(1 + n.seq MOD 10, 'LX-3320', 'LX-4550', 'LX-2210', 'MX-7300', 'LX-4550', 'LX-3320', 'MX-5100', 'LX-2210', 'LX-4550', 'WF-9000'),
       c.id * 10 + IF(c.id MOD 1000 <= 8 AND n.seq MOD 3 = 0, 2, 1),
       IF(c.id MOD 1000 <= 8 AND n.seq MOD 4 = 1, c.id * 10 + 1, NULL),
       CASE c.portal
         WHEN 'pt' THEN ELT(1 + n.seq MOD 7, 'Piso 0, receção', 'Piso 1, sala 12', 'Piso 1, corredor', 'Contabilidade', 'Arquivo', 'Piso 2, sala de reuniões', 'Expedição')
         WHEN 'es' THEN ELT(1 + n.seq MOD 7, 'Planta baja, recepción', 'Planta 1, despacho 12', 'Planta 1, pasillo', 'Contabilidad', 'Archivo', 'Planta 2, sala de reuniones', 'Expediciones')
         WHEN 'no' THEN ELT(1 + n.seq MOD 7, '1. etasje, resepsjon', '2. etasje, rom 212', '2. etasje, gang', 'Regnskap', 'Arkiv', '3. etasje, møterom', 'Utsendelse')
         ELSE ELT(1 + n.seq MOD 7, 'Erdgeschoß, Empfang', '1. Stock, Zimmer 12', '1. Stock, Gang', 'Buchhaltung', 'Archiv', '2. Stock, Besprechungsraum', 'Versand') END
  FROM customer c JOIN seq_1_to_25 n
 WHERE @is_new AND c.brand = 'lumenor' AND c.id < 5000 AND c.id MOD 1000 BETWEEN 4 AND 13
   AND n.seq <= ELT(c.id MOD 1000 - 3, 25, 20, 18, 15, 12, 10, 8, 6, 4, 3);

-- Kinds of contract by kind of device: 1 page, 2 allowance, 3 rental, 4 service. first_on: first day of the contract,
-- three years before the day after the next due day, which never is later than the 27th, so that periods are even.
CREATE TEMPORARY TABLE demo_contract (
  id INT PRIMARY KEY, customer_id INT NOT NULL, portal VARCHAR(10) NOT NULL, place INT NOT NULL, type INT NOT NULL,
  months INT NOT NULL, next_on DATE NOT NULL, first_on DATE NOT NULL
);
INSERT INTO demo_contract
SELECT id, customer_id, portal, place, type, months, next_on, next_on + INTERVAL 1 DAY - INTERVAL 36 MONTH
  FROM (SELECT wish.*, wish_on - INTERVAL GREATEST(DAY(wish_on + INTERVAL 1 DAY) - 28, 0) DAY AS next_on
          FROM (SELECT plan.*, @today + INTERVAL CASE WHEN place = 1 THEN ELT(type, -2, 4, 9, 24)
                                                      WHEN place = 2 THEN ELT(type, 6, -1, 12, 40)
                                                      WHEN months < 3 THEN (place * 7 + type * 5) MOD 31 - 3
                                                      ELSE (place * 17 + type * 29) MOD (months * 24) - 3 END DAY AS wish_on
                  FROM (SELECT DISTINCT c.id * 10 + t.seq AS id, c.id AS customer_id, c.portal, c.id MOD 1000 AS place, t.seq AS type,
                               CASE t.seq WHEN 1 THEN IF(c.id MOD 1000 MOD 2 = 0, 1, 3) WHEN 2 THEN 1 WHEN 3 THEN IF(c.id MOD 1000 MOD 3 = 0, 3, 1)
                                          ELSE IF(c.id MOD 1000 > 3 AND c.id MOD 2 = 0, 12, 6) END AS months
                          FROM customer c JOIN seq_1_to_4 t JOIN device d ON d.customer_id = c.id
                         WHERE @is_new AND c.brand = 'lumenor' AND c.id < 5000 AND d.kind = 'device' AND d.is_active
                           AND t.seq = CASE LEFT(d.model, 2) WHEN 'MX' THEN 3 WHEN 'WF' THEN 4 ELSE IF(d.model = 'LX-4550', 2, 1) END) plan) wish) day;

INSERT INTO contract (id, code, customer_id, brand, number, type, starts_on, ends_on, term_months, notice_days, billing_months, response_h, currency, rate_minor)
SELECT d.id, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('contract-', d.id), 256), 15), 16, 36)), 12, '0'), d.customer_id, 'lumenor',
       CONCAT(UPPER(d.portal), '-', 40000 + d.id), ELT(d.type, 'page', 'allowance', 'rental', 'service'), d.first_on,
       IF(d.type = 4, NULL, d.first_on + INTERVAL IF(d.place MOD 2 = 0, 48, 60) MONTH - INTERVAL 1 DAY),
       IF(d.type = 4, 12, IF(d.place MOD 2 = 0, 48, 60)), ELT(d.type, 90, 90, 180, 30), d.months,
       ELT(d.type, 8, 8, 4, 16), IF(d.portal = 'no', 'NOK', 'EUR'),
       ELT(d.type, 900, 6900, 14900, 1900) * d.months * IF(d.portal = 'no', 11, 1)
       * (SELECT COUNT(*) FROM device v WHERE v.customer_id = d.customer_id AND v.kind = 'device'
             AND d.type = CASE LEFT(v.model, 2) WHEN 'MX' THEN 3 WHEN 'WF' THEN 4 ELSE IF(v.model = 'LX-4550', 2, 1) END)
  FROM demo_contract d;

-- The contract before, which has run out, of the first customer.
INSERT INTO contract (id, code, customer_id, brand, number, type, starts_on, ends_on, term_months, notice_days, billing_months, response_h, currency, rate_minor)
SELECT d.id + 5, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('contract-', d.id + 5), 256), 15), 16, 36)), 12, '0'), d.customer_id, 'lumenor',
       CONCAT(UPPER(d.portal), '-', 31000 + d.id), 'rental', d.first_on - INTERVAL 48 MONTH, d.first_on - INTERVAL 1 DAY,
       48, 180, 3, 8, IF(d.portal = 'no', 'NOK', 'EUR'), 38000 * IF(d.portal = 'no', 11, 1)
  FROM demo_contract d WHERE d.place = 1 AND d.type = 3;

INSERT INTO contract_price (contract_id, register_kind, included_pages, price_micro)
SELECT d.id, p.kind, p.included * d.months, p.micro * IF(d.portal = 'no', 11, 1)
  FROM demo_contract d
  JOIN (SELECT 1 AS type, 'total' AS kind, 0 AS included, 11000 AS micro
        UNION ALL SELECT 2, 'mono', 2000, 7500 UNION ALL SELECT 2, 'colour', 500, 52000
        UNION ALL SELECT 3, 'mono', 4000, 5200 UNION ALL SELECT 3, 'colour', 1200, 41000 UNION ALL SELECT 3, 'large', 100, 9000) p ON p.type = d.type;

INSERT INTO contract_inclusion (contract_id, what)
SELECT d.id, w.what
  FROM demo_contract d
  JOIN (SELECT 'toner' AS what, 14 AS types UNION ALL SELECT 'drums', 12 UNION ALL SELECT 'waste', 12 UNION ALL SELECT 'staples', 8
        UNION ALL SELECT 'parts', 14 UNION ALL SELECT 'labour', 14 UNION ALL SELECT 'travel', 12 UNION ALL SELECT 'remote', 30
        UNION ALL SELECT 'moves', 8) w ON w.types & (1 << d.type) <> 0;

UPDATE device v JOIN demo_contract d ON d.customer_id = v.customer_id
   AND d.type = CASE LEFT(v.model, 2) WHEN 'MX' THEN 3 WHEN 'WF' THEN 4 ELSE IF(v.model = 'LX-4550', 2, 1) END
   SET v.contract_id = d.id, v.due_on = d.next_on,
       v.is_automatic = d.type = 3 AND v.id MOD 100 NOT IN (4, 5, 10) AND CRC32(v.code) MOD 3 = 0
 WHERE v.brand = 'lumenor' AND v.kind = 'device' AND v.is_active;
UPDATE device SET is_automatic = TRUE WHERE @is_new AND brand = 'lumenor' AND id < 5000 AND id MOD 1000 = 16;

-- A device's place in time: pace is its pages a month, colour the part of them in percent, base what it showed at first,
-- board the period whose reading came from a new counter board (0: none).
CREATE TEMPORARY TABLE demo_device (
  id INT PRIMARY KEY, customer_id INT NOT NULL, place INT NOT NULL, slot INT NOT NULL, model VARCHAR(60) NOT NULL,
  contract_id INT NOT NULL, type INT NOT NULL, months INT NOT NULL, first_on DATE NOT NULL, next_on DATE NOT NULL,
  last INT NOT NULL, h BIGINT NOT NULL, pace BIGINT NOT NULL, colour INT NOT NULL, base BIGINT NOT NULL, board INT NOT NULL,
  is_automatic BOOLEAN NOT NULL
);
INSERT INTO demo_device
SELECT p.id, p.customer_id, p.place, p.slot, p.model, p.contract_id, p.type, p.months, p.first_on, p.next_on, p.last, p.h, p.pace, p.colour,
       IF(p.place = 1 AND p.slot = 9, 1000000 - p.pace * 16, p.h MOD 30000),
       IF((p.place = 1 AND p.slot = 3) OR (p.h MOD 23 = 5 AND p.slot > 10 AND p.months <= 3), p.last - 8 DIV p.months, 0), p.is_automatic
  FROM (SELECT v.id, v.customer_id, d.place, v.id MOD 100 AS slot, v.model, d.id AS contract_id, d.type, d.months, d.first_on, d.next_on,
               36 DIV d.months AS last, CRC32(v.code) AS h, v.is_automatic,
               CASE v.model WHEN 'LX-2210' THEN 900 + CRC32(v.code) MOD 1200 WHEN 'LX-3320' THEN 1500 + CRC32(v.code) MOD 2500
                            WHEN 'LX-4550' THEN 2400 + CRC32(v.code) MOD 3600 WHEN 'MX-7300' THEN 6000 + CRC32(v.code) MOD 8000
                            WHEN 'MX-5100' THEN 4000 + CRC32(v.code) MOD 5000 ELSE 160 + CRC32(v.code) MOD 320 END AS pace,
               IF(v.model IN ('LX-2210', 'LX-3320'), 0, 12 + CRC32(v.serial) MOD 40) AS colour
          FROM device v JOIN demo_contract d ON d.id = v.contract_id) p;

INSERT INTO register (device_id, kind, digits)
SELECT v.id, k.kind, IF(v.model IN ('LX-2210', 'WF-9000'), 6, 7)
  FROM demo_device v
  JOIN (SELECT 1 AS ordinal, 'total' AS kind UNION ALL SELECT 2, 'mono' UNION ALL SELECT 3, 'colour' UNION ALL SELECT 4, 'large' UNION ALL SELECT 5, 'scan') k
 WHERE CASE v.model WHEN 'LX-2210' THEN k.ordinal = 1 WHEN 'LX-3320' THEN k.ordinal IN (1, 5) WHEN 'LX-4550' THEN k.ordinal IN (1, 2, 3, 5)
                    WHEN 'WF-9000' THEN k.ordinal IN (2, 3) ELSE TRUE END
 ORDER BY v.id, k.ordinal;

-- One row a device and billing period of the last two years; period "last" is the one that runs. part: of 1,000, how much of
-- the period has passed. how: real, estimate, or none (not read yet).
CREATE TEMPORARY TABLE demo_period (
  device_id INT NOT NULL, k INT NOT NULL, due_on DATE NOT NULL, taken_on DATE NOT NULL, part INT NOT NULL,
  how ENUM('real', 'estimate', 'contested', 'unlikely', 'none') NOT NULL, h BIGINT NOT NULL, pages BIGINT NOT NULL, total BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (device_id, k)
);
INSERT INTO demo_period (device_id, k, due_on, taken_on, part, how, h, pages)
SELECT w.device_id, w.k, w.due_on, w.taken_on, w.part,
       CASE WHEN w.k < w.last AND ((w.place <= 2 AND w.slot = 4 AND w.k = w.last - 1) OR (w.place = 1 AND w.slot = 10 AND w.k = w.last - 4 DIV w.months)) THEN 'estimate'
            WHEN w.k < w.last THEN IF(w.h MOD 13 = 0 AND NOT w.is_automatic AND w.k > w.last - 24 DIV w.months + 1 AND w.slot <> 5, 'estimate', 'real')
            WHEN w.place <= 2 AND w.slot = 4 THEN 'contested'
            WHEN w.place = 1 AND w.slot IN (7, 8) THEN 'unlikely'
            WHEN w.is_automatic OR (w.ahead BETWEEN 1 AND 10 AND w.h MOD 4 = 0 AND w.slot > 3) THEN 'real'
            ELSE 'none' END,
       w.h,
       GREATEST(w.pace * w.months * (70 + w.h DIV 13 MOD 60) DIV 100 * ELT(MONTH(w.due_on), 100, 100, 108, 98, 104, 100, 84, 58, 103, 108, 106, 82) DIV 100 * w.part DIV 1000, 1)
  FROM (SELECT t.*, IF(t.k < t.last, 1000, LEAST(GREATEST(1000 - DATEDIFF(t.due_on, t.taken_on) * 1000 DIV (30 * t.months), 20), 1000)) AS part
          FROM (SELECT v.id AS device_id, n.seq AS k, v.last, v.months, v.place, v.slot, v.pace, v.is_automatic, DATEDIFF(v.next_on, @today) AS ahead,
                       v.next_on + INTERVAL 1 DAY - INTERVAL (v.last - n.seq) * v.months MONTH - INTERVAL 1 DAY AS due_on,
                       CASE WHEN n.seq = v.last AND v.is_automatic THEN DATE(@now - INTERVAL IF(v.place = 1 AND v.slot = 16, 216, 1 + v.h MOD 20) HOUR)
                            WHEN n.seq = v.last THEN @today - INTERVAL 1 + CRC32(CONCAT(v.id, 'day')) MOD 3 DAY
                            ELSE v.next_on + INTERVAL 1 DAY - INTERVAL (v.last - n.seq) * v.months MONTH - INTERVAL 1 + CRC32(CONCAT(v.id, '-', n.seq, 'day')) MOD 5 DAY END AS taken_on,
                       CRC32(CONCAT(v.id, '-', n.seq)) AS h
                  FROM demo_device v JOIN seq_1_to_36 n ON n.seq > v.last - 24 DIV v.months AND n.seq <= v.last) t) w;
DELETE FROM demo_period WHERE how = 'none';
UPDATE demo_period p
  JOIN (SELECT p.device_id, p.k, v.base + SUM(p.pages) OVER (PARTITION BY p.device_id ORDER BY p.k) AS total
          FROM demo_period p JOIN demo_device v ON v.id = p.device_id) s ON s.device_id = p.device_id AND s.k = p.k
   SET p.total = s.total;
-- Estimates stand on the due day; the contested one that was accepted came four days late.
UPDATE demo_period SET taken_on = due_on WHERE how = 'estimate';
UPDATE demo_period p JOIN demo_device v ON v.id = p.device_id
   SET p.taken_on = p.due_on + INTERVAL 4 DAY
 WHERE v.place = 1 AND v.slot = 5 AND p.k = v.last - 6;

INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause)
SELECT g.id, 1, v.first_on,
       CASE g.kind WHEN 'total' THEN v.base WHEN 'colour' THEN v.base * v.colour DIV 100 WHEN 'mono' THEN v.base - v.base * v.colour DIV 100
                   WHEN 'large' THEN v.base * 8 DIV 100 ELSE v.base * 40 DIV 100 END, 'installed'
  FROM register g JOIN demo_device v ON v.id = g.device_id;
INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause)
SELECT g.id, 2, p.taken_on - INTERVAL 3 DAY, 0, 'board'
  FROM register g JOIN demo_device v ON v.id = g.device_id JOIN demo_period p ON p.device_id = v.id AND p.k = v.board;
INSERT INTO register_epoch (register_id, epoch, starts_on, count, cause)
SELECT g.id, 2, MIN(p.taken_on) - INTERVAL 3 DAY, 0, 'roll-over'
  FROM register g JOIN demo_device v ON v.id = g.device_id JOIN demo_period p ON p.device_id = v.id
 WHERE v.base > 900000 AND p.total >= 1000000 GROUP BY g.id;
UPDATE register g JOIN register_epoch e ON e.register_id = g.id AND e.epoch = 2 SET g.epoch = 2 WHERE @is_new;

-- The ledger in the order of arrival. class: main is the reading of its period; slip was corrected six minutes later; doubt was
-- rejected by the desk; overshot is the estimate that a challenge took out; denied is a challenge that did not hold.
CREATE TEMPORARY TABLE demo_reading (
  id INT AUTO_INCREMENT PRIMARY KEY, device_id INT NOT NULL, k INT NOT NULL,
  class ENUM('main', 'slip', 'doubt', 'overshot', 'denied') NOT NULL, how VARCHAR(10) NOT NULL,
  taken_on DATE NOT NULL, at DATETIME NOT NULL, total BIGINT NOT NULL, person_id INT NULL, source VARCHAR(10) NOT NULL, staff_id INT NOT NULL,
  INDEX (device_id, k)
);
INSERT INTO demo_reading (device_id, k, class, how, taken_on, at, total, person_id, source, staff_id)
SELECT r.device_id, r.k, r.class, r.how, r.taken_on, r.at, r.total,
       IF(r.source IN ('estimate', 'program', 'technician'), NULL, r.person_id), r.source, r.staff_id
  FROM (SELECT p.device_id, p.k, c.class, p.how,
               CASE c.class WHEN 'doubt' THEN p.taken_on - INTERVAL 2 DAY WHEN 'overshot' THEN p.due_on WHEN 'denied' THEN p.due_on + INTERVAL 3 DAY
                            ELSE p.taken_on END AS taken_on,
               CASE WHEN c.class = 'overshot' OR (c.class = 'main' AND p.how = 'estimate') THEN p.due_on + INTERVAL 26 HOUR
                    WHEN v.is_automatic AND p.k = v.last THEN @now - INTERVAL IF(v.place = 1 AND v.slot = 16, 216, 1 + v.h MOD 20) HOUR
                    ELSE CASE c.class WHEN 'doubt' THEN p.taken_on - INTERVAL 2 DAY WHEN 'denied' THEN p.due_on + INTERVAL 3 DAY ELSE p.taken_on END
                         + INTERVAL 8 * 3600 + p.h MOD 30000 - IF(c.class = 'slip', 360, 0) SECOND END AS at,
               CASE WHEN c.class = 'slip' THEN p.total + 900 WHEN c.class = 'doubt' THEN p.total + 12 * v.pace
                    WHEN c.class = 'overshot' THEN p.total + p.pages WHEN c.class = 'denied' THEN p.total - p.pages * 35 DIV 100
                    WHEN p.how = 'unlikely' THEN p.total + 9 * v.pace
                    WHEN p.how = 'estimate' AND v.slot = 4 AND v.place <= 2 AND p.k = v.last - 1 THEN p.total + p.pages * 16 DIV 10
                    WHEN p.how = 'estimate' THEN p.total - p.pages * 5 DIV 100
                    ELSE p.total END AS total,
               CASE WHEN v.place > 3 THEN v.customer_id + 200 WHEN v.place = 2 THEN v.customer_id + 5
                    WHEN v.slot <= 3 AND p.h MOD 2 = 0 THEN v.customer_id + 3 WHEN v.slot MOD 2 = 1 THEN v.customer_id + 1 ELSE v.customer_id END AS person_id,
               CASE WHEN c.class = 'overshot' OR (c.class = 'main' AND p.how = 'estimate') THEN 'estimate' WHEN v.is_automatic THEN 'program'
                    WHEN v.place = 3 THEN 'technician' WHEN c.class <> 'main' OR p.k = v.last THEN 'page'
                    ELSE ELT(1 + p.h DIV 7 MOD 8, 'page', 'page', 'link', 'page', 'file', 'page', 'page', 'page') END AS source,
               v.customer_id DIV 1000 * 1000 + 101 AS staff_id
          FROM demo_period p JOIN demo_device v ON v.id = p.device_id
          JOIN (SELECT 'main' AS class UNION ALL SELECT 'slip' UNION ALL SELECT 'doubt' UNION ALL SELECT 'overshot' UNION ALL SELECT 'denied') c
         WHERE c.class = 'main'
            OR (c.class = 'slip' AND p.how = 'real' AND p.k < v.last AND NOT v.is_automatic AND p.h MOD 19 = 2)
            OR (c.class = 'doubt' AND p.how = 'real' AND p.k < v.last AND p.k > 1 AND NOT v.is_automatic AND p.h MOD 61 = 7)
            OR (c.class = 'overshot' AND v.place = 1 AND v.slot = 5 AND p.k = v.last - 6)
            OR (c.class = 'denied' AND v.place = 1 AND v.slot = 10 AND p.k = v.last - 4 DIV v.months)) r
 ORDER BY r.at, r.device_id, r.class;
SET @first = (SELECT COALESCE(MAX(id), 0) FROM reading);

INSERT INTO reading (id, code, device_id, taken_on, at, source, person_id, corrects_id, is_sure)
SELECT @first + r.id, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('reading-', r.device_id, '-', r.k, '-', r.class), 256), 15), 16, 36)), 12, '0'),
       r.device_id, r.taken_on, r.at, r.source, r.person_id, @first + s.id, r.class = 'doubt' OR r.how = 'unlikely'
  FROM demo_reading r LEFT JOIN demo_reading s ON r.class = 'main' AND s.class = 'slip' AND s.device_id = r.device_id AND s.k = r.k
 ORDER BY r.id;

INSERT INTO reading_value (reading_id, register_id, epoch, count)
SELECT @first + r.id, g.id, IF(v.board > 0 AND r.k >= v.board, 2, IF(v.base > 900000, 1 + (r.total >= 1000000), 1)),
       CASE WHEN v.base > 900000 THEN r.total MOD 1000000
            ELSE CASE g.kind WHEN 'total' THEN r.total WHEN 'colour' THEN r.total * v.colour DIV 100
                             WHEN 'mono' THEN r.total - r.total * v.colour DIV 100 WHEN 'large' THEN r.total * 8 DIV 100 ELSE r.total * 40 DIV 100 END
                 - IF(v.board > 0 AND r.k >= v.board,
                      CASE g.kind WHEN 'total' THEN b.total WHEN 'colour' THEN b.total * v.colour DIV 100
                                  WHEN 'mono' THEN b.total - b.total * v.colour DIV 100 WHEN 'large' THEN b.total * 8 DIV 100 ELSE b.total * 40 DIV 100 END, 0) END
  FROM demo_reading r JOIN demo_device v ON v.id = r.device_id JOIN register g ON g.device_id = r.device_id
  LEFT JOIN demo_period b ON b.device_id = v.id AND b.k = v.board - 1
 ORDER BY r.id, g.id;

-- Every reading begins with how it came, and may end otherwise.
INSERT INTO reading_event (reading_id, number, state, at, person_id, cause)
SELECT @first + r.id, 1, IF(r.source = 'estimate', 'estimated', 'submitted'), r.at, r.person_id,
       CASE WHEN r.source = 'estimate' THEN 'due' WHEN r.class = 'denied' OR r.how = 'contested' OR o.id IS NOT NULL THEN 'challenge'
            WHEN r.class = 'doubt' OR r.how = 'unlikely' THEN 'confirmed' ELSE 'plausible' END
  FROM demo_reading r LEFT JOIN demo_reading o ON r.class = 'main' AND o.class = 'overshot' AND o.device_id = r.device_id AND o.k = r.k;
INSERT INTO reading_event (reading_id, number, state, at, person_id, cause)
SELECT @first + r.id, 2,
       CASE WHEN r.class IN ('doubt', 'denied') THEN 'rejected' WHEN r.class = 'overshot' THEN 'superseded' ELSE 'accepted' END,
       CASE WHEN r.class = 'overshot' THEN m.at + INTERVAL 27 HOUR WHEN r.class IN ('doubt', 'denied') OR o.id IS NOT NULL THEN r.at + INTERVAL 27 HOUR ELSE r.at END,
       IF(r.class IN ('doubt', 'denied', 'overshot') OR o.id IS NOT NULL, r.staff_id, NULL),
       CASE WHEN r.class IN ('denied', 'overshot') OR o.id IS NOT NULL THEN 'challenge' WHEN r.class = 'doubt' THEN 'desk'
            WHEN r.class = 'main' AND s.id IS NOT NULL THEN 'corrected' ELSE 'plausible' END
  FROM demo_reading r
  LEFT JOIN demo_reading m ON r.class = 'overshot' AND m.class = 'main' AND m.device_id = r.device_id AND m.k = r.k
  LEFT JOIN demo_reading o ON r.class = 'main' AND o.class = 'overshot' AND o.device_id = r.device_id AND o.k = r.k
  LEFT JOIN demo_reading s ON r.class = 'main' AND s.class = 'slip' AND s.device_id = r.device_id AND s.k = r.k
 WHERE r.class <> 'main' OR r.how = 'real';
INSERT INTO reading_event (reading_id, number, state, at, person_id, cause)
SELECT @first + r.id, 3, 'superseded', r.at + INTERVAL 6 MINUTE, r.person_id, 'corrected' FROM demo_reading r WHERE r.class = 'slip';

INSERT INTO reading_standing (reading_id, device_id, taken_on, live_on, state, billed_on)
SELECT @first + r.id, r.device_id, r.taken_on, IF(r.class = 'main' AND r.how <> 'contested', r.taken_on, NULL),
       CASE r.class WHEN 'main' THEN CASE r.how WHEN 'real' THEN 'accepted' WHEN 'estimate' THEN 'estimated' ELSE 'submitted' END
                    WHEN 'slip' THEN 'superseded' WHEN 'overshot' THEN 'superseded' ELSE 'rejected' END,
       IF(r.class = 'main' AND r.k < v.last, p.due_on + INTERVAL 3 DAY, NULL)
  FROM demo_reading r JOIN demo_device v ON v.id = r.device_id JOIN demo_period p ON p.device_id = r.device_id AND p.k = r.k;

UPDATE device v
  JOIN demo_device x ON x.id = v.id
  JOIN reading_standing s ON s.device_id = v.id
  JOIN (SELECT device_id, MAX(live_on) AS live_on FROM reading_standing GROUP BY device_id) m ON m.device_id = s.device_id AND m.live_on = s.live_on
   SET v.read_on = s.live_on, v.read_state = s.state,
       v.due_on = IF(DATEDIFF(x.next_on, s.live_on) <= 10, x.next_on + INTERVAL 1 DAY + INTERVAL x.months MONTH - INTERVAL 1 DAY, x.next_on);
UPDATE device v JOIN demo_device x ON x.id = v.id JOIN demo_reading r ON r.device_id = v.id AND r.k = x.last
   SET v.heard_at = r.at, v.silent_since = IF(x.place = 1 AND x.slot = 16, r.at + INTERVAL 7 DAY, NULL)
 WHERE v.is_automatic;

-- Contested estimates: one waits and one is decided either way with each first customer, one more waits with the second.
INSERT INTO challenge (code, customer_id, device_id, open_device_id, reading_id, note, state, answer, person_id, decided_by, created_at, decided_at, currency, credit_minor)
SELECT LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('challenge-', r.device_id, '-', r.k), 256), 15), 16, 36)), 12, '0'), v.customer_id, r.device_id,
       IF(r.how = 'contested', r.device_id, NULL), @first + r.id,
       CASE r.staff_id WHEN 1101 THEN 'O equipamento esteve parado duas semanas, para obras na sala.' WHEN 2101 THEN 'La máquina estuvo parada dos semanas por obras en la sala.'
                       WHEN 3101 THEN 'Maskinen sto stille i to uker mens rommet ble pusset opp.' ELSE 'Das Gerät stand wegen Umbaus zwei Wochen still.' END,
       CASE WHEN r.how = 'contested' THEN 'open' WHEN r.class = 'denied' THEN 'rejected' ELSE 'accepted' END,
       IF(r.class <> 'denied', '', CASE r.staff_id WHEN 1101 THEN 'A fotografia mostra o contador de outro equipamento.' WHEN 2101 THEN 'La foto muestra el contador de otra máquina.'
                                                   WHEN 3101 THEN 'Bildet viser telleren på en annen maskin.' ELSE 'Das Foto zeigt den Zähler eines anderen Geräts.' END),
       r.person_id, IF(r.how = 'contested', NULL, r.staff_id), r.at, IF(r.how = 'contested', NULL, r.at + INTERVAL 27 HOUR),
       IF(o.id IS NULL, '', c.currency),
       IF(o.id IS NULL, 0, (SELECT SUM(ROUND((w.count - n.count) * q.price_micro / 10000)) FROM reading_value w JOIN register g ON g.id = w.register_id
                              JOIN reading_value n ON n.reading_id = @first + r.id AND n.register_id = w.register_id
                              JOIN contract_price q ON q.contract_id = v.contract_id AND q.register_kind = g.kind WHERE w.reading_id = @first + o.id))
  FROM demo_reading r JOIN demo_device v ON v.id = r.device_id JOIN contract c ON c.id = v.contract_id
  LEFT JOIN demo_reading o ON r.class = 'main' AND o.class = 'overshot' AND o.device_id = r.device_id AND o.k = r.k
 WHERE r.how = 'contested' OR r.class = 'denied' OR o.id IS NOT NULL ORDER BY r.id;

-- Invoices of up to eight billing periods.
INSERT INTO invoice (id, code, customer_id, contract_id, brand, number, issued_on, due_on, from_on, to_on, state, kind, currency, net_minor, tax_minor, tax_permille)
SELECT i.id, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('invoice-', i.id), 256), 15), 16, 36)), 12, '0'), i.customer_id, i.contract_id, 'lumenor',
       CONCAT(UPPER(i.portal), '-', DATE_FORMAT(i.to_on + INTERVAL 3 DAY, '%y%m'), '-', i.contract_id),
       i.to_on + INTERVAL 3 DAY, i.to_on + INTERVAL 33 DAY, i.from_on, i.to_on,
       IF(i.to_on + INTERVAL 33 DAY >= @today, 'open', IF(i.ago = 2 AND CRC32(i.id) MOD 5 = 3, 'overdue', 'paid')), 'invoice',
       IF(i.portal = 'no', 'NOK', 'EUR'), 0, 0, CASE i.portal WHEN 'pt' THEN 230 WHEN 'es' THEN 210 WHEN 'no' THEN 250 ELSE 200 END
  FROM (SELECT d.id * 100 + n.seq AS id, d.id AS contract_id, d.customer_id, d.portal, 36 DIV d.months - n.seq AS ago,
               d.next_on + INTERVAL 1 DAY - INTERVAL (36 DIV d.months - n.seq + 1) * d.months MONTH AS from_on,
               d.next_on + INTERVAL 1 DAY - INTERVAL (36 DIV d.months - n.seq) * d.months MONTH - INTERVAL 1 DAY AS to_on
          FROM demo_contract d JOIN seq_1_to_35 n
            ON n.seq < 36 DIV d.months AND n.seq >= 36 DIV d.months - GREATEST(LEAST(8, 24 DIV d.months - 2), 1)) i;

INSERT INTO invoice_line (invoice_id, number, kind, quantity, price_micro, amount_minor)
SELECT i.id, 1, 'rate', 1, c.rate_minor * 10000, c.rate_minor FROM invoice i JOIN contract c ON c.id = i.contract_id
 WHERE @is_new AND i.brand = 'lumenor' AND i.kind = 'invoice';
INSERT INTO invoice_line (invoice_id, number, kind, device_id, register_kind, count_from, count_to, is_estimated, quantity, price_micro, amount_minor)
SELECT l.invoice_id, 1 + ROW_NUMBER() OVER (PARTITION BY l.invoice_id ORDER BY l.device_id, l.register_id), 'pages', l.device_id, l.kind, l.count_from, l.count_to,
       l.is_estimated, l.quantity, l.price_micro, ROUND(l.quantity * l.price_micro / 10000)
  FROM (SELECT i.id AS invoice_id, r.device_id, g.id AS register_id, g.kind, IF(f.epoch = t.epoch, f.count, 0) AS count_from, t.count AS count_to,
               r.how = 'estimate' AS is_estimated, p.price_micro,
               GREATEST(CAST(t.count AS SIGNED) - IF(f.epoch = t.epoch, CAST(f.count AS SIGNED), 0) - CAST(p.included_pages AS SIGNED), 0) AS quantity
          FROM invoice i
          JOIN demo_device v ON v.contract_id = i.contract_id
          JOIN demo_reading r ON r.device_id = v.id AND r.k = i.id MOD 100 AND r.class = 'main'
          JOIN demo_reading e ON e.device_id = v.id AND e.k = r.k - 1 AND e.class = 'main'
          JOIN register g ON g.device_id = v.id
          JOIN contract_price p ON p.contract_id = i.contract_id AND p.register_kind = g.kind
          JOIN reading_value t ON t.reading_id = @first + r.id AND t.register_id = g.id
          JOIN reading_value f ON f.reading_id = @first + e.id AND f.register_id = g.id) l;
INSERT INTO invoice_line (invoice_id, number, kind, quantity, price_micro, amount_minor)
SELECT i.id, w.number, w.kind, IF(w.kind = 'labour', 30 + CRC32(i.id) MOD 6 * 15, 1), w.price_micro * IF(i.currency = 'NOK', 11, 1),
       ROUND(IF(w.kind = 'labour', 30 + CRC32(i.id) MOD 6 * 15, 1) * w.price_micro * IF(i.currency = 'NOK', 11, 1) / 10000)
  FROM invoice i JOIN contract c ON c.id = i.contract_id
  JOIN (SELECT 2 AS number, 'labour' AS kind, 1450000 AS price_micro UNION ALL SELECT 3, 'travel', 38000000) w
 WHERE @is_new AND c.brand = 'lumenor' AND c.type = 'service' AND CRC32(i.id) MOD 3 > 0;

-- The credit note of the estimate that was too high.
INSERT INTO invoice (id, code, customer_id, contract_id, brand, number, issued_on, due_on, from_on, to_on, state, kind, currency, net_minor, tax_minor, tax_permille)
SELECT i.id + 50, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('invoice-', i.id + 50), 256), 15), 16, 36)), 12, '0'), i.customer_id, i.contract_id, i.brand,
       CONCAT(i.number, '-C'), DATE(x.decided_at), DATE(x.decided_at), i.from_on, i.to_on, 'paid', 'credit', i.currency, 0, 0, i.tax_permille
  FROM challenge x JOIN demo_device v ON v.id = x.device_id JOIN invoice i ON i.id = v.contract_id * 100 + v.last - 6
 WHERE x.state = 'accepted';
INSERT INTO invoice_line (invoice_id, number, kind, device_id, quantity, price_micro, amount_minor)
SELECT i.id, 1, 'credit', x.device_id, 1, -x.credit_minor * 10000, -x.credit_minor
  FROM challenge x JOIN demo_device v ON v.id = x.device_id JOIN invoice i ON i.id = v.contract_id * 100 + v.last - 6 + 50
 WHERE x.state = 'accepted';

UPDATE invoice i JOIN (SELECT invoice_id, SUM(amount_minor) AS net FROM invoice_line GROUP BY invoice_id) l ON l.invoice_id = i.id
   SET i.net_minor = l.net, i.tax_minor = ROUND(l.net * i.tax_permille / 1000)
 WHERE @is_new AND i.brand = 'lumenor';

DROP TEMPORARY TABLE demo_reading, demo_period, demo_device, demo_contract;
