-- Lumenor's announcements in the demo: past, in force and planned, for all portals or for one (PUB-5).
-- May be loaded again: it takes its own rows away first.

DELETE t FROM announcement_text t JOIN announcement a ON a.id = t.announcement_id WHERE a.brand = 'lumenor';
DELETE FROM announcement WHERE brand = 'lumenor';

INSERT INTO announcement (id, code, brand, portal, severity, is_pinned, published_at, starts_at, ends_at) VALUES
  (1, 'r4kx7m2w', 'lumenor', NULL, 'info',        FALSE, '2026-01-12 08:00:00', '2026-01-12 08:00:00', NULL),
  (2, 'b9zt3qhe', 'lumenor', NULL, 'maintenance', FALSE, '2026-02-09 09:30:00', '2026-02-21 21:00:00', '2026-02-22 03:00:00'),
  (3, 'w6dn8cfy', 'lumenor', NULL, 'maintenance', TRUE,  '2026-02-20 10:00:00', '2027-03-13 21:00:00', '2027-03-14 03:00:00'),
  (4, 'h2vp5sja', 'lumenor', 'pt', 'info',        FALSE, '2026-02-16 09:00:00', '2026-02-16 09:00:00', NULL),
  (5, 'q8mc4txk', 'lumenor', 'es', 'info',        FALSE, '2026-02-09 08:00:00', '2026-02-09 08:00:00', '2031-12-31 23:00:00'),
  (6, 'e7gb2wzn', 'lumenor', 'no', 'incident',    FALSE, '2026-02-04 06:10:00', '2026-02-04 06:10:00', '2026-02-04 10:45:00'),
  (7, 'y3kf9rpd', 'lumenor', 'no', 'info',        FALSE, '2026-02-23 07:00:00', '2026-02-23 07:00:00', NULL),
  (8, 'm5xj6vqc', 'lumenor', 'at', 'info',        FALSE, '2026-01-26 07:00:00', '2026-01-26 07:00:00', '2031-12-31 23:00:00'),
  (9, 'z4ts8hgb', 'lumenor', 'at', 'incident',    FALSE, '2026-02-17 09:20:00', '2026-02-17 09:20:00', '2026-02-17 14:05:00');

INSERT INTO announcement_text (announcement_id, locale, title, body) VALUES
(1, 'pt-PT', 'Um novo balcão para tudo o que diz respeito aos equipamentos',
'O portal de apoio da Lumenor tem uma nova casa. Num só sítio encontram-se os pedidos de assistência, as leituras dos contadores, as encomendas de consumíveis e os dados do contrato.

Em cada página está indicado o centro de apoio responsável, com o horário e os idiomas em que atende. Quem preferir falar com alguém sabe sempre para onde ligar.

As contas do portal anterior continuam válidas. A palavra-passe é a mesma.'),
(1, 'es-ES', 'Un nuevo mostrador para todo lo relacionado con sus equipos',
'El portal de asistencia de Lumenor estrena casa. En un solo lugar encontrará sus incidencias, las lecturas de contador, los pedidos de consumibles y los datos de su contrato.

Todas las páginas indican qué centro de asistencia le corresponde, con su horario y los idiomas en los que atiende. Si prefiere hablar con una persona, siempre sabrá a dónde llamar.

Las cuentas del portal anterior siguen siendo válidas. La contraseña no cambia.'),
(1, 'nb-NO', 'Ett sted for alt som gjelder skriverne dine',
'Kundeportalen til Lumenor er ny. Her finner du saker, telleravlesninger, bestillinger av forbruksmateriell og opplysninger om avtalen, samlet på ett sted.

Hver side viser hvilket kundesenter som hjelper deg, når det er åpent og hvilke språk de svarer på. Vil du heller snakke med noen, vet du alltid hvor du skal ringe.

Kontoen fra den gamle portalen gjelder fortsatt. Passordet er det samme.'),
(1, 'de-AT', 'Eine Anlaufstelle für alles rund um Ihre Geräte',
'Das Serviceportal von Lumenor ist neu. Anfragen, Zählerstände, Bestellungen von Verbrauchsmaterial und Ihre Vertragsdaten finden Sie ab sofort an einer Stelle.

Auf jeder Seite steht, welches Servicecenter für Sie zuständig ist, wann es geöffnet hat und in welchen Sprachen Sie dort Auskunft bekommen. Wenn Sie lieber telefonieren, wissen Sie immer, unter welcher Nummer.

Ihr bisheriges Konto gilt weiter. Auch das Passwort bleibt gleich.'),
(1, 'en', 'One counter for everything about your machines',
'Lumenor''s support portal has a new home. Cases, meter readings, orders for consumables and the data of your contract now stand in one place.

Every page names the support centre that is responsible for you, with its hours and the languages it answers in. Anyone who would rather talk to a person always knows where to call.

Accounts of the previous portal remain valid. The password stays the same.'),

(2, 'pt-PT', 'Portal em manutenção durante a noite de sábado para domingo',
'A base de dados do portal passa para novos servidores. Durante a noite as páginas continuam disponíveis para consulta, mas não é possível enviar leituras nem abrir pedidos.

As leituras registadas automaticamente pelos equipamentos são entregues assim que a manutenção terminar.'),
(2, 'es-ES', 'Mantenimiento del portal en la noche del sábado al domingo',
'La base de datos del portal se traslada a servidores nuevos. Durante la noche podrá consultar todas las páginas, pero no enviar lecturas ni abrir incidencias.

Las lecturas que los equipos envían por sí solos se entregarán en cuanto termine el trabajo.'),
(2, 'nb-NO', 'Vedlikehold av portalen natt til søndag',
'Databasen bak portalen flyttes til nye servere. Du kan lese alle sider i løpet av natten, men ikke sende inn avlesninger eller opprette saker.

Avlesninger som skriverne sender selv, blir levert så snart arbeidet er ferdig.'),
(2, 'de-AT', 'Wartung des Portals in der Nacht auf Sonntag',
'Die Datenbank des Portals übersiedelt auf neue Server. In dieser Nacht können Sie alle Seiten lesen, aber keine Zählerstände übermitteln und keine Anfragen stellen.

Zählerstände, die Ihre Geräte selbst senden, werden nach Abschluss der Arbeiten übernommen.'),
(2, 'en', 'Portal maintenance in the night from Saturday to Sunday',
'The database behind the portal moves to new servers. All pages can be read during the night, but readings and new cases cannot be sent.

Readings that machines report by themselves are delivered as soon as the work is done.'),

(3, 'pt-PT', 'Renovação da rede: portal só de leitura durante uma noite',
'O centro de dados que aloja o portal substitui o equipamento de rede. Durante essa noite as páginas podem ser consultadas; leituras, encomendas e pedidos ficam para a manhã seguinte.

Uma leitura que tenha de ser entregue nesse dia pode ser enviada até à véspera, sem alterar a faturação.'),
(3, 'es-ES', 'Renovación de la red: el portal será solo de consulta durante una noche',
'El centro de datos que aloja el portal sustituye sus equipos de red. Esa noche podrá consultar las páginas; las lecturas, los pedidos y las incidencias tendrán que esperar a la mañana siguiente.

Si una lectura vence ese día, puede enviarla la víspera sin que cambie su factura.'),
(3, 'nb-NO', 'Nytt nettverk: portalen kan bare leses én natt',
'Datasenteret der portalen står, bytter nettverksutstyr. Den natten kan du lese sidene, men avlesninger, bestillinger og saker må vente til morgenen etter.

Har en avlesning frist den dagen, kan du sende den dagen før. Det endrer ikke fakturaen.'),
(3, 'de-AT', 'Neues Netz: Portal eine Nacht lang nur zum Lesen',
'Das Rechenzentrum, in dem das Portal betrieben wird, tauscht seine Netzgeräte. In dieser Nacht können Sie die Seiten lesen. Zählerstände, Bestellungen und Anfragen sind ab dem nächsten Morgen wieder möglich.

Ist an diesem Tag ein Zählerstand fällig, übermitteln Sie ihn am Vortag. An Ihrer Rechnung ändert das nichts.'),
(3, 'en', 'Network renewal: the portal can only be read for one night',
'The data centre that houses the portal replaces its network equipment. Pages can be read that night; readings, orders and cases have to wait until the morning after.

A reading that is due on that day can be sent the day before without any effect on the invoice.'),

(4, 'pt-PT', 'O centro de Lisboa atende agora até às 18:00',
'De segunda a quinta-feira, o centro de apoio de Lisboa passa a atender até às 18:00. À sexta-feira o atendimento termina às 17:00. A pausa de almoço mantém-se entre as 13:00 e as 14:00.

Fora deste horário os pedidos podem ser abertos no portal a qualquer hora. O prazo de resposta começa a contar na abertura seguinte.'),
(4, 'en', 'The Lisbon centre now answers until 18:00',
'From Monday to Thursday the support centre in Lisbon answers until 18:00. On Fridays it closes at 17:00. The lunch break remains between 13:00 and 14:00.

Outside these hours cases can be opened in the portal at any time. The time for the answer counts from the next opening.'),

(5, 'es-ES', 'Recogida gratuita de cartuchos vacíos en toda la Península',
'Junto con su próximo pedido de tóner recibirá una caja plegable para los cartuchos usados. Cuando esté llena, solicite la recogida desde la página de consumibles: el transportista pasará en un plazo de tres días laborables.

La recogida no tiene coste y no depende del tipo de contrato. En Baleares y Canarias el plazo es de ocho días laborables.'),
(5, 'en', 'Free collection of empty cartridges across mainland Spain',
'A folding box for used cartridges comes with your next toner order. When it is full, ask for collection on the consumables page: the carrier comes within three working days.

Collection is free and does not depend on the type of contract. In the Balearic and Canary Islands it takes eight working days.'),

(6, 'nb-NO', 'Feil på telefonlinjen til kundesenteret i Oslo',
'Innkommende anrop til kundesenteret i Oslo ble brutt etter noen sekunder. Saker som ble meldt i portalen, ble behandlet som vanlig.

Feilen lå hos teleleverandøren og er rettet. Alle som ringte uten å komme fram, er ringt opp igjen.'),
(6, 'en', 'Telephone fault at the Oslo support centre',
'Incoming calls to the support centre in Oslo were cut off after a few seconds. Cases reported in the portal were handled as usual.

The fault lay with the telephone company and is repaired. Everyone who called in vain has been called back.'),

(7, 'nb-NO', 'Les av telleverket med mobilen ved skriveren',
'Siden for telleravlesning er tilpasset små skjermer. Åpne portalen på mobilen, velg skriveren og skriv inn tallet mens du står ved den.

Ser tallet feil ut, for eksempel fordi et siffer mangler, får du beskjed med én gang. Da slipper du å gå tilbake for å lese av på nytt.'),
(7, 'en', 'Read the meter with your phone, standing at the printer',
'The page for meter readings now fits small screens. Open the portal on your phone, choose the printer and enter the figure while you stand in front of it.

If the figure looks wrong, for instance because a digit is missing, you are told at once. That saves the walk back for a second look.'),

(8, 'de-AT', 'Leere Tonerkartuschen gehen kostenlos zurück',
'Jeder Tonerlieferung liegt ab sofort ein Rücksendeschein bei. Kleben Sie ihn auf den Karton der neuen Kartusche, legen Sie die leere hinein und geben Sie das Paket bei der nächsten Postfiliale ab.

Die Rücksendung ist für Sie kostenlos. Was zurückkommt, wird in Österreich zerlegt und zu mehr als neun Zehntel wiederverwertet.'),
(8, 'en', 'Empty toner cartridges go back free of charge',
'A return label now comes with every toner delivery. Put it on the box of the new cartridge, place the empty one inside and hand the parcel in at the nearest post office.

The return costs you nothing. What comes back is taken apart in Austria, and more than nine tenths of it are used again.'),

(9, 'de-AT', 'Bestellbestätigungen kamen verspätet an',
'Bestätigungen für Verbrauchsmaterial wurden einige Stunden lang nicht versendet. Die Bestellungen selbst sind vollständig eingelangt und wurden am selben Tag ausgeliefert.

Die ausstehenden Bestätigungen sind inzwischen zugestellt. Sie müssen nichts nachbestellen.'),
(9, 'en', 'Order confirmations arrived late',
'Confirmations of orders for consumables were not sent for some hours. The orders themselves arrived complete and were shipped on the same day.

All outstanding confirmations have been delivered since. There is no need to order again.');

UPDATE public_version SET version = version + 1 WHERE id = 1;
