-- Requests of both brands, as a desk has them on a Tuesday morning: some new, some waiting, half a year of closed ones,
-- with the people who work on them, what customers said afterwards, payments and credit. Runs after the subjects and
-- once only: what is there already stays as people have left it. Instants are counted back from the moment of loading.
-- Promises are computed over the weekly hours of the centres, and everything that varies follows from CRC32 of keys.
SET sql_mode = CONCAT(@@sql_mode, ',NO_UNSIGNED_SUBTRACTION');
SET @is_new = (SELECT COUNT(*) = 0 FROM ticket);
SET @now = UTC_TIMESTAMP();
SET group_concat_max_len = 4000;

-- Further agents: a desk is more than two people. Argon2id of counter-demo-2026.
SET @password = '$argon2id$v=19$m=65536,t=3,p=1$zseJXY14iBnUw/hWFnedqQ$m2OU3IW49VzazRtvT3TpR9uqjuXkOi+63Lvjj7EuZac';
INSERT INTO person (id, code, brand, portal, mail, mail_key, name, locale, state, staff_role, created_at)
SELECT a.id, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('agent-', a.id), 256), 15), 16, 36)), 12, '0'), a.brand, a.portal, a.mail, a.mail, a.name, a.locale, 'active', 'agent', '2025-01-07 08:00:00'
  FROM (SELECT 1105 AS id, 'lumenor' AS brand, 'pt' AS portal, 'matilde.reis@pt.lumenor.example.com' AS mail, 'Matilde Reis' AS name, 'pt-PT' AS locale
        UNION ALL SELECT 1106, 'lumenor', 'pt', 'nelson.faria@pt.lumenor.example.com', 'Nelson Faria', 'pt-PT'
        UNION ALL SELECT 2105, 'lumenor', 'es', 'marina.escribano@es.lumenor.example.com', 'Marina Escribano', 'es-ES'
        UNION ALL SELECT 2106, 'lumenor', 'es', 'nicolas.valverde@es.lumenor.example.com', 'Nicolás Valverde', 'es-ES'
        UNION ALL SELECT 3105, 'lumenor', 'no', 'marte.skoglund@no.lumenor.example.com', 'Marte Skoglund', 'nb-NO'
        UNION ALL SELECT 3106, 'lumenor', 'no', 'nils.haugland@no.lumenor.example.com', 'Nils Haugland', 'nb-NO'
        UNION ALL SELECT 4105, 'lumenor', 'at', 'magdalena.thaler@at.lumenor.example.com', 'Magdalena Thaler', 'de-AT'
        UNION ALL SELECT 4106, 'lumenor', 'at', 'niklas.ebner@at.lumenor.example.com', 'Niklas Ebner', 'de-AT'
        UNION ALL SELECT 5105, 'caravela', 'hosting', 'mafalda.pinho@hosting.caravela.example.com', 'Mafalda Pinho', 'pt-PT'
        UNION ALL SELECT 5106, 'caravela', 'hosting', 'norberto.leite@hosting.caravela.example.com', 'Norberto Leite', 'pt-PT') a
    ON DUPLICATE KEY UPDATE id = person.id;
INSERT INTO credential (person_id, password, changed_at)
SELECT id, @password, '2026-01-12 08:00:00' FROM person WHERE id IN (1105, 1106, 2105, 2106, 3105, 3106, 4105, 4106, 5105, 5106)
    ON DUPLICATE KEY UPDATE person_id = credential.person_id;
INSERT INTO post (person_id, centre_id, department)
SELECT id, FLOOR(id / 1000), '*' FROM person WHERE id IN (1105, 2105, 3105, 4105, 5105)
    ON DUPLICATE KEY UPDATE department = '*';
INSERT INTO post (person_id, centre_id, department)
SELECT id, FLOOR(id / 1000), 'technical' FROM person WHERE id IN (1106, 2106, 3106, 4106, 5106)
    ON DUPLICATE KEY UPDATE department = 'technical';

-- What people write: the customer, our answer, the customer again, and a note among ourselves.
CREATE TEMPORARY TABLE demo_case (
  r INT NOT NULL, n INT NOT NULL, subject VARCHAR(40) NOT NULL, language VARCHAR(35) NOT NULL,
  ask TEXT NOT NULL, answer TEXT NOT NULL, again TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (r, n)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
INSERT INTO demo_case VALUES
(1, 1, 'paper-jam', 'pt-PT', 'O equipamento da receção encrava três a quatro vezes por dia, sempre no tabuleiro 2. Já mudámos de resma e limpámos os rolos. O painel mostra J1.', 'Pelo que descreve, o rolo de recolha do tabuleiro 2 está gasto. Um técnico pode passar e substituí-lo; demora cerca de vinte minutos. Que manhã desta semana dá mais jeito?', 'Quinta-feira de manhã está ótimo, a partir das nove. Perguntar pela Carla na receção.', 'Rolo em stock na carrinha do Nelson.'),
(1, 2, 'print-quality', 'pt-PT', 'Desde ontem aparece uma risca clara em todas as páginas a azul. A página de teste está em cima da mesa, posso fotografar se ajudar.', 'Uma risca clara numa só cor costuma ser pó na janela do laser. Por favor, com a porta da frente aberta, puxe três vezes a vareta verde do azul até ao fim e imprima de novo a página de teste.', 'Resultou à segunda tentativa. Obrigado pela ajuda.', ''),
(1, 3, 'network-printing', 'pt-PT', 'Mudámos de router na sexta-feira e desde então ninguém consegue imprimir. O painel diz que está pronto.', 'Com um router novo, o equipamento recebeu quase de certeza outro endereço. Em Menu, Rede, Estado está o endereço atual; nos computadores é preciso voltar a adicionar o equipamento com ele.', 'Já imprime em dois computadores. No da contabilidade ainda aparece o endereço antigo.', 'Sugerir endereço fixo.'),
(1, 4, 'supplies-question', 'pt-PT', 'Recebemos um cartucho preto e precisávamos de um magenta. O que fazemos com este, que está fechado?', 'Peço desculpa pela troca. O magenta segue hoje; o preto pode ficar guardado, fica registado como vosso stock e desconta na próxima encomenda.', 'Perfeito, assim não temos de devolver nada.', ''),
(1, 5, 'reading-question', 'pt-PT', 'A fatura de outubro traz uma estimativa muito acima do que imprimimos. Enviei ontem a leitura real. Quando é corrigida?', 'A leitura chegou e está em contestação; o serviço de contratos decide até amanhã. A diferença aparece como crédito na próxima fatura, com a conta explicada.', 'Já vi o crédito. Está certo.', 'Estimativa feita com o volume do verão passado, ver se a regra está bem.'),
(1, 6, 'error-message', 'pt-PT', 'O painel mostra C-512 e não sai daí, mesmo depois de desligar e ligar. Temos propostas para imprimir até às 17 h.', 'C-512 é uma peça da fixação que falhou; não há nada a fazer daí. Está marcado um técnico para hoje às 14 h. Até lá, o equipamento do primeiro andar pode receber os trabalhos.', 'O técnico já esteve cá e ficou a funcionar. Muito rápido, obrigada.', 'Urgente: cliente com prazo.'),
(1, 7, 'scan-setup', 'pt-PT', 'Queremos que as digitalizações vão para o endereço contas@arrabida.example.org, e o teste responde início de sessão recusado.', 'O vosso fornecedor de e-mail deixou de aceitar a palavra-passe normal em equipamentos. É preciso criar uma palavra-passe de aplicação. Se preferir que o façamos, entregue-a pela ferramenta de palavras-passe deste pedido.', 'Criei a palavra-passe de aplicação e já funciona.', ''),
(1, 8, 'account-question', 'pt-PT', 'A nossa colega que administrava a conta saiu da empresa. Quem pode agora convidar pessoas?', 'Para passar a administração precisamos de uma confirmação da gerência, por carta ou pelo telefone que consta do contrato. Fica este pedido aberto até lá.', 'A carta seguiu hoje por correio.', 'Confirmar pelo número do contrato, não pelo da assinatura.'),
(2, 1, 'paper-jam', 'es-ES', 'La máquina de la planta baja se atasca varias veces al día en la bandeja 2. Hemos probado con otro papel y sigue igual. El panel indica J1.', 'Por lo que cuenta, el rodillo de la bandeja 2 está gastado. Un técnico puede cambiarlo en veinte minutos. ¿Qué mañana de esta semana le viene mejor?', 'El jueves a partir de las nueve y media. Pregunten por Clara.', 'Rodillo en la furgoneta de Nicolás.'),
(2, 2, 'print-quality', 'es-ES', 'Desde ayer sale una raya clara en todas las páginas, solo en el azul.', 'Suele ser polvo en la ventana del láser. Con la puerta delantera abierta, saque y meta tres veces la varilla verde del azul e imprima de nuevo la página de prueba.', 'Ha funcionado. Gracias por la rapidez.', ''),
(2, 3, 'network-printing', 'es-ES', 'El viernes nos cambiaron el router y desde entonces nadie puede imprimir.', 'El equipo ha recibido otra dirección. La verá en Menú, Red, Estado; en los ordenadores hay que volver a añadir el equipo con ella.', 'Ya imprime en todos menos en el de contabilidad.', 'Proponer dirección fija.'),
(2, 4, 'supplies-question', 'es-ES', 'Nos ha llegado un cartucho negro y habíamos pedido magenta.', 'Disculpe el error. El magenta sale hoy; el negro puede quedárselo y se descuenta del próximo pedido.', 'Estupendo, así no hay que devolver nada.', ''),
(2, 5, 'reading-question', 'es-ES', 'La factura de octubre lleva una estimación muy por encima de lo que imprimimos. Ayer envié la lectura real.', 'La lectura ha llegado y el servicio de contratos decide mañana como tarde. La diferencia aparecerá como abono en la próxima factura.', 'Ya he visto el abono, es correcto.', 'Estimación hecha con el volumen del verano.'),
(2, 6, 'error-message', 'es-ES', 'El panel muestra C-512 y no se va al apagar y encender. Tenemos que imprimir una oferta antes de las cinco.', 'C-512 es una pieza de fijación que ha fallado. Hay un técnico citado para hoy a las 13:00. Hasta entonces puede usar el equipo de la primera planta.', 'Ya ha venido y funciona. Muchas gracias.', 'Urgente: plazo del cliente.'),
(2, 7, 'scan-setup', 'es-ES', 'El escaneo a correo responde inicio de sesión rechazado desde el lunes.', 'Su proveedor de correo ya no admite la contraseña normal en equipos. Hay que crear una contraseña de aplicación. Si prefiere que lo hagamos nosotros, entréguela con la herramienta de contraseñas de esta incidencia.', 'La he creado y ya llega todo.', ''),
(2, 8, 'account-question', 'es-ES', 'La persona que administraba la cuenta ya no trabaja aquí. ¿Quién puede invitar a compañeros ahora?', 'Para cambiar de administrador necesitamos una confirmación de gerencia, por carta o por el teléfono del contrato. Dejamos la incidencia abierta hasta entonces.', 'La carta ha salido hoy.', 'Confirmar con el número del contrato.'),
(3, 1, 'paper-jam', 'nb-NO', 'Maskinen i resepsjonen kjører papir fast tre–fire ganger om dagen, alltid i skuff 2. Vi har byttet papir. Panelet viser J1.', 'Det høres ut som valsen i skuff 2 er slitt. En tekniker bytter den på tjue minutter. Hvilken formiddag denne uka passer best?', 'Torsdag fra klokka ni. Spør etter Camilla.', 'Valse ligger i bilen til Nils.'),
(3, 2, 'print-quality', 'nb-NO', 'Siden i går er det en lys strek på alle sider, bare i blått.', 'Det pleier å være støv på laservinduet. Åpne frontdøra, trekk den grønne staven for blått ut og inn tre ganger, og skriv ut testsiden på nytt.', 'Det hjalp. Takk.', ''),
(3, 3, 'network-printing', 'nb-NO', 'Vi fikk ny ruter på fredag, og etter det får ingen skrevet ut.', 'Maskinen har fått en ny adresse. Den står under Meny, Nettverk, Status; legg til maskinen på nytt på datamaskinene med den.', 'Nå virker det på alle unntatt regnskap.', 'Foreslå fast adresse.'),
(3, 4, 'supplies-question', 'nb-NO', 'Vi fikk en svart kassett, men hadde bestilt magenta.', 'Beklager ombyttingen. Magenta blir sendt i dag; behold den svarte, den trekkes fra neste bestilling.', 'Supert, da slipper vi å sende noe tilbake.', ''),
(3, 5, 'reading-question', 'nb-NO', 'Fakturaen for oktober har et anslag som ligger langt over det vi har skrevet ut. Jeg sendte riktig avlesning i går.', 'Avlesningen er mottatt, og avtaleavdelingen avgjør den senest i morgen. Differansen kommer som kreditering på neste faktura.', 'Jeg har sett krediteringen. Den stemmer.', 'Anslaget bygger på sommervolumet.'),
(3, 6, 'error-message', 'nb-NO', 'Panelet viser C-512 også etter av og på. Vi må ha ut et tilbud før klokka fire.', 'C-512 betyr at en del i fikseringsenheten har sviktet. En tekniker kommer i dag klokka 13. Bruk maskinen i andre etasje så lenge.', 'Han har vært her, og alt virker. Takk for rask hjelp.', 'Haster: kunden har frist.'),
(3, 7, 'scan-setup', 'nb-NO', 'Skanning til e-post svarer «innlogging avvist» siden mandag.', 'E-postleverandøren godtar ikke lenger vanlig passord fra maskiner. Lag et apppassord. Vil du at vi gjør det, leverer du det med passordverktøyet i denne saken.', 'Jeg har laget det, og nå kommer alt fram.', ''),
(3, 8, 'account-question', 'nb-NO', 'Hun som var administrator, har sluttet. Hvem kan invitere kolleger nå?', 'Vi trenger en bekreftelse fra ledelsen, i brev eller på telefonnummeret i avtalen. Saken står åpen til da.', 'Brevet ble sendt i dag.', 'Bekreft på nummeret i avtalen.'),
(4, 1, 'paper-jam', 'de-AT', 'Beim Gerät am Empfang staut sich drei- bis viermal am Tag das Papier, immer in Lade 2. Anderes Papier hilft nicht. Am Bedienfeld steht J1.', 'Das klingt nach einer abgenützten Einzugswalze in Lade 2. Ein Techniker tauscht sie in zwanzig Minuten. Welcher Vormittag passt Ihnen diese Woche?', 'Donnerstag ab neun Uhr. Bitte nach Frau Wimmer fragen.', 'Walze liegt beim Niklas im Bus.'),
(4, 2, 'print-quality', 'de-AT', 'Seit gestern ist auf allen Seiten eine helle Linie, nur im Blau.', 'Das ist meist Staub auf dem Laserfenster. Ziehen Sie bei offener Vordertür den grünen Stab für Blau dreimal heraus und drucken Sie die Testseite neu.', 'Hat geholfen, danke.', ''),
(4, 3, 'network-printing', 'de-AT', 'Am Freitag haben wir einen neuen Router bekommen, seither kann niemand drucken.', 'Das Gerät hat eine andere Adresse bekommen. Sie steht unter Menü, Netzwerk, Status; fügen Sie das Gerät auf den Computern damit neu hinzu.', 'Jetzt druckt alles bis auf die Buchhaltung.', 'Fixe Adresse vorschlagen.'),
(4, 4, 'supplies-question', 'de-AT', 'Wir haben eine schwarze Kartusche bekommen, bestellt war Magenta.', 'Entschuldigen Sie die Verwechslung. Magenta geht heute hinaus; die schwarze behalten Sie, sie wird von der nächsten Bestellung abgezogen.', 'Sehr gut, dann müssen wir nichts zurücksenden.', ''),
(4, 5, 'reading-question', 'de-AT', 'Auf der Rechnung für Oktober steht eine Schätzung, die weit über unserem Verbrauch liegt. Den echten Zählerstand habe ich gestern gemeldet.', 'Der Zählerstand ist da, die Vertragsabteilung entscheidet spätestens morgen. Der Unterschied kommt als Gutschrift auf die nächste Rechnung.', 'Die Gutschrift habe ich gesehen, sie stimmt.', 'Schätzung beruht auf dem Sommervolumen.'),
(4, 6, 'error-message', 'de-AT', 'Am Bedienfeld steht C-512, auch nach dem Aus- und Einschalten. Wir müssen bis 16 Uhr ein Angebot drucken.', 'C-512 heißt, dass ein Teil der Fixiereinheit ausgefallen ist. Ein Techniker kommt heute um 13 Uhr. Bis dahin nimmt das Gerät im ersten Stock Ihre Aufträge.', 'Er war schon da, alles läuft. Danke für die schnelle Hilfe.', 'Dringend: Frist beim Kunden.'),
(4, 7, 'scan-setup', 'de-AT', 'Scannen an E-Mail meldet seit Montag: Anmeldung abgelehnt.', 'Ihr Anbieter nimmt von Geräten keine einfachen Passwörter mehr an. Es braucht ein App-Passwort. Wenn wir es eintragen sollen, übergeben Sie es mit dem Passwort-Werkzeug dieser Anfrage.', 'Ich habe es erstellt, jetzt kommt alles an.', ''),
(4, 8, 'account-question', 'de-AT', 'Unsere Administratorin hat die Firma verlassen. Wer kann jetzt Kollegen einladen?', 'Dafür brauchen wir eine Bestätigung der Geschäftsführung, per Brief oder über die Telefonnummer im Vertrag. Die Anfrage bleibt bis dahin offen.', 'Der Brief ist heute weg.', 'Über die Nummer im Vertrag bestätigen.'),
(5, 1, 'mail-setup', 'pt-PT', 'Não consigo configurar a conta encomendas@maresia.example.org no computador novo. O programa diz que a palavra-passe está errada, mas no webmail entra.', 'Se entra no webmail, a caixa está bem e é o programa que guarda uma palavra-passe antiga. Remova a conta no programa e volte a adicioná-la; com IMAP nada se perde.', 'Removi, adicionei, e já está. Obrigada.', ''),
(5, 2, 'mail-trouble', 'pt-PT', 'Os clientes dizem que as nossas mensagens vão para o spam desde a semana passada.', 'Faltava o registo DKIM do domínio, que se perdeu na última alteração. Está reposto; dentro de uma hora os outros servidores veem-no.', 'Um cliente já confirmou que chegou à caixa de entrada.', 'Ver se mais domínios perderam o DKIM no mesmo dia.'),
(5, 3, 'website-down', 'pt-PT', 'A loja mostra erro 500 desde as nove. Não mexemos em nada.', 'O registo de erros aponta para a extensão de pagamentos, que se atualizou sozinha às 8:57. Mudámos o nome da pasta dela e a loja voltou, sem pagamentos por cartão. Quer que ponhamos a versão anterior?', 'Sim, por favor, a anterior. É a época mais forte do ano.', 'Cópia de hoje feita antes de mexer.'),
(5, 4, 'certificate', 'pt-PT', 'O navegador diz que o certificado de shop.maresia.example.org expirou.', 'O domínio aponta para outro servidor desde o dia 3, por isso não se conseguiu renovar. Com o registo A corrigido, o certificado cria-se em dez minutos.', 'Corrigi o registo e já está seguro.', ''),
(5, 5, 'dns-change', 'pt-PT', 'Precisamos de um registo TXT para uma verificação e aparece um erro por causa das aspas.', 'As aspas não se escrevem: o painel acrescenta-as. Deixámos o registo criado; confirme, por favor, o valor.', 'O valor está certo e a verificação passou.', ''),
(5, 6, 'domain-transfer', 'pt-PT', 'Queremos trazer barra.example.org para a Caravela. O código que nos deram foi recusado.', 'O código já foi usado numa tentativa anterior. Peça um novo ao fornecedor atual e entregue-o pela ferramenta de palavras-passe deste pedido.', 'Entreguei o código novo.', 'Titular confere.'),
(5, 7, 'backup-restore', 'pt-PT', 'Apagámos por engano a pasta de imagens do site. Há cópia de ontem?', 'Há. Repusemos a pasta ao lado, em restored-ontem; pode mover o que precisar sem tocar no resto.', 'Encontrámos tudo. Muito obrigado.', ''),
(5, 8, 'plan-change', 'pt-PT', 'A caixa geral está quase cheia e o plano também. Que opções há?', 'O plano seguinte tem o triplo do espaço, e a diferença é cobrada a partir do dia da mudança. Enviamos a proposta por este pedido; basta confirmar aqui.', 'Confirmo a mudança.', ''),
(1, 9, 'print-quality', 'en', 'Our branch manager only reads English: the colour copier on the second floor prints everything slightly greenish since it was moved.', 'After a move the colours have to be aligned again: Menu, Service, Adjust colours takes two minutes. If the tint stays, we send a technician.', 'That fixed it, thank you.', ''),
(2, 9, 'network-printing', 'en', 'We are a visiting project team and cannot add the printer on our laptops. What is its address?', 'It stands under Menu, Network, Status on the panel. Your network has to let port 631 through from the guest network.', 'Works now.', ''),
(3, 9, 'error-message', 'en', 'The display says N4 whenever we scan. We are new here and do not know the mail server.', 'N4 means that the mail server does not answer. Please ask your administrator for its name and port; the article on scanning to mail shows where they go.', 'Found it. It was the port.', ''),
(4, 9, 'reading-question', 'en', 'The form asks for a large-format counter, but our machine has none.', 'You are right: the register was created by mistake. The contract desk has closed it, and the form asks for two counters now.', 'Confirmed, thanks.', ''),
(5, 9, 'website-down', 'en', 'The English version of our site answers 404 since the weekend, the Portuguese one works.', 'A rule in .htaccess sends /en/ to a folder that no longer exists. We have put a corrected copy beside it as .htaccess-new; please compare and rename it.', 'Renamed, and it works.', '');

-- The weeks' working time as spans in UTC, from half a year ago to three weeks from now. Summer time: last Sundays of March and October, 01:00 UTC.
CREATE TEMPORARY TABLE demo_span (r INT NOT NULL, begins DATETIME NOT NULL, ends DATETIME NOT NULL, PRIMARY KEY (r, begins)) DEFAULT CHARSET=utf8mb4;
INSERT INTO demo_span
SELECT z.r, DATE_SUB(z.local_begins, INTERVAL z.zone_minutes + IF(z.is_summer, 60, 0) MINUTE), DATE_SUB(z.local_ends, INTERVAL z.zone_minutes + IF(z.is_summer, 60, 0) MINUTE)
  FROM (SELECT d.r, d.zone_minutes, d.on_day + INTERVAL i.from_minute MINUTE AS local_begins, d.on_day + INTERVAL i.to_minute MINUTE AS local_ends,
               d.on_day >= MAKEDATE(YEAR(d.on_day), 90 + (YEAR(d.on_day) MOD 4 = 0)) - INTERVAL (WEEKDAY(MAKEDATE(YEAR(d.on_day), 90 + (YEAR(d.on_day) MOD 4 = 0))) + 1) MOD 7 DAY
                 AND d.on_day < MAKEDATE(YEAR(d.on_day), 304 + (YEAR(d.on_day) MOD 4 = 0)) - INTERVAL (WEEKDAY(MAKEDATE(YEAR(d.on_day), 304 + (YEAR(d.on_day) MOD 4 = 0))) + 1) MOD 7 DAY AS is_summer
          FROM (SELECT p.seq AS r, IF(p.seq IN (1, 5), 0, 60) AS zone_minutes, DATE(@now) - INTERVAL 215 - s.seq DAY AS on_day FROM seq_1_to_5 p JOIN seq_0_to_240 s) d
          JOIN calendar_interval i ON i.calendar_id = d.r AND i.weekday = WEEKDAY(d.on_day) + 1) z;

-- The first 26 of a portal are open or just answered; the others were closed long ago. age: hours before now.
CREATE TEMPORARY TABLE demo_ticket (
  id BIGINT UNSIGNED NOT NULL PRIMARY KEY, r INT NOT NULL, n INT NOT NULL, form INT NOT NULL, customer_id BIGINT UNSIGNED NOT NULL, person_id BIGINT UNSIGNED NOT NULL, member_id BIGINT UNSIGNED NOT NULL,
  device_id BIGINT UNSIGNED NULL, agent_id BIGINT UNSIGNED NOT NULL, state VARCHAR(20) NOT NULL, created_at DATETIME NOT NULL, response_h INT NOT NULL,
  due_at DATETIME NULL, calculation VARCHAR(2000) NOT NULL DEFAULT '', answered_at DATETIME NULL, again_at DATETIME NULL, closed_at DATETIME NULL
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
INSERT INTO demo_ticket (id, r, n, form, customer_id, person_id, member_id, device_id, agent_id, state, created_at, response_h)
SELECT r.seq * 100000 + n.seq, r.seq, n.seq, 1 + (n.seq * 5 + r.seq) MOD 9, m.customer_id, m.person_id, m.id,
       (SELECT v.id FROM device v WHERE v.customer_id = m.customer_id AND v.is_active ORDER BY CRC32(CONCAT(v.id, '-', n.seq)) LIMIT 1),
       r.seq * 1000 + ELT(1 + CRC32(CONCAT('who-', r.seq, n.seq)) MOD 4, 101, 102, 105, 106),
       CASE WHEN n.seq <= 5 THEN 'received' WHEN n.seq <= 8 THEN 'assigned' WHEN n.seq <= 13 THEN 'in-progress' WHEN n.seq <= 16 THEN 'waiting-customer'
            WHEN n.seq <= 18 THEN 'waiting-supplier' WHEN n.seq <= 20 THEN 'visit-planned' WHEN n.seq <= 26 THEN 'answered' ELSE 'closed' END,
       CASE WHEN n.seq <= 5 THEN @now - INTERVAL n.seq * n.seq * 23 MINUTE
            WHEN n.seq <= 26 THEN @now - INTERVAL (n.seq - 4) * 7 HOUR - INTERVAL CRC32(n.seq) MOD 60 MINUTE
            ELSE DATE(@now) - INTERVAL n.seq - 18 + CASE WEEKDAY(DATE(@now) - INTERVAL n.seq - 18 DAY) WHEN 5 THEN 1 WHEN 6 THEN 2 ELSE 0 END DAY + INTERVAL 480 + CRC32(CONCAT('at-', r.seq, n.seq)) MOD 540 MINUTE END,
       IF(r.seq = 5, 8, ELT(1 + CRC32(CONCAT('h-', m.customer_id)) MOD 3, 4, 8, 16))
  FROM seq_1_to_5 r JOIN seq_1_to_190 n
  JOIN (SELECT *, FLOOR(customer_id / 1000) AS r, ROW_NUMBER() OVER (PARTITION BY FLOOR(customer_id / 1000) ORDER BY id) - 1 AS place, COUNT(*) OVER (PARTITION BY FLOOR(customer_id / 1000)) AS places
          FROM member WHERE state = 'active' AND role <> 'reader' AND role <> 'stock-manager' AND customer_id BETWEEN 1001 AND 5999) m
    ON m.r = r.seq AND m.place = IF(n.seq MOD 3 = 0, 0, (n.seq * 7) MOD m.places)
 WHERE @is_new;

-- What was promised: counted through the spans, one after the other.
CREATE TEMPORARY TABLE demo_promise (id BIGINT UNSIGNED NOT NULL PRIMARY KEY, due_at DATETIME NOT NULL, calculation VARCHAR(2000) NOT NULL) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
INSERT INTO demo_promise
SELECT w.id, MAX(w.ends - INTERVAL GREATEST(w.sum_s - w.need_s, 0) SECOND),
       GROUP_CONCAT(CONCAT(DATE_FORMAT(w.begins, '%Y-%m-%dT%H:%iZ'), '/', DATE_FORMAT(w.ends - INTERVAL GREATEST(w.sum_s - w.need_s, 0) SECOND, '%Y-%m-%dT%H:%iZ')) ORDER BY w.begins SEPARATOR ' ')
  FROM (SELECT t.id, GREATEST(s.begins, t.created_at) AS begins, s.ends, t.response_h * 3600 AS need_s,
               CAST(SUM(TIMESTAMPDIFF(SECOND, GREATEST(s.begins, t.created_at), s.ends)) OVER (PARTITION BY t.id ORDER BY s.begins) AS SIGNED) AS sum_s,
               TIMESTAMPDIFF(SECOND, GREATEST(s.begins, t.created_at), s.ends) AS len_s
          FROM demo_ticket t JOIN demo_span s ON s.r = t.r AND s.ends > t.created_at AND s.begins < t.created_at + INTERVAL 12 DAY) w
 WHERE w.sum_s - w.len_s < w.need_s
 GROUP BY w.id;
UPDATE demo_ticket t JOIN demo_promise p ON p.id = t.id SET t.due_at = p.due_at, t.calculation = p.calculation;
-- Answers come in time as a rule; about one in nine is late.
UPDATE demo_ticket SET answered_at = LEAST(created_at + INTERVAL TIMESTAMPDIFF(SECOND, created_at, due_at) * (25 + CRC32(CONCAT('a-', id)) MOD 70) / 100 + IF(CRC32(CONCAT('late-', id)) MOD 9 = 0, 36000, 0) SECOND, @now - INTERVAL 20 + n MINUTE)
 WHERE state NOT IN ('received', 'assigned') AND n NOT IN (9, 10);
UPDATE demo_ticket SET again_at = answered_at + INTERVAL 2 + CRC32(CONCAT('g-', id)) MOD 20 HOUR WHERE state = 'closed' AND CRC32(CONCAT('again-', id)) MOD 3 > 0;
UPDATE demo_ticket SET again_at = GREATEST(answered_at + INTERVAL 1 MINUTE, @now - INTERVAL n * 9 MINUTE) WHERE n IN (11, 12, 13);
UPDATE demo_ticket SET closed_at = LEAST(COALESCE(again_at, answered_at) + INTERVAL 1 + CRC32(CONCAT('c-', id)) MOD 60 HOUR, @now - INTERVAL n MINUTE) WHERE state = 'closed';

INSERT INTO ticket (id, code, number, customer_id, brand, portal, subject, department, centre_id, home_centre_id, language, device_id, person_id, member_id, state, closed_as, assignee_id, sharing, is_confidential, is_urgent,
                    response_h, promise_basis, due_at, calendar_code, calendar_version, calculation, next_due_at, answered_at, solved_at, closes_at, closed_at, created_at, changed_at)
SELECT t.id, LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('ticket-', t.id), 256), 15), 16, 36)), 12, '0'),
       REPLACE(REPLACE(REPLACE(REPLACE(LPAD(CONV(LEFT(SHA2(CONCAT('ticket-', t.id), 256), 10), 16, 32), 8, '0'), '0', 'W'), '1', 'X'), 'I', 'Y'), 'O', 'Z'),
       t.customer_id, c.brand, c.portal, s.code, s.department, t.r, t.r, k.language, IF(s.binds = 'none', NULL, t.device_id), t.person_id, t.member_id,
       t.state, IF(t.state = 'closed', ELT(1 + CRC32(CONCAT('as-', t.id)) MOD 5, 'confirmed', 'confirmed', 'silence', 'customer', 'staff'), NULL),
       IF(t.state = 'received', NULL, t.agent_id), IF(s.is_confidential, 'none', 'all'), s.is_confidential, s.is_urgent,
       t.response_h, IF(t.r = 5, 'department', 'contract'), t.due_at, a.code, a.version, t.calculation,
       CASE t.state WHEN 'received' THEN t.due_at WHEN 'assigned' THEN t.due_at WHEN 'in-progress' THEN IF(t.answered_at IS NULL, t.due_at, COALESCE(t.again_at, @now) + INTERVAL 1 DAY)
                    WHEN 'waiting-supplier' THEN @now + INTERVAL 2 DAY WHEN 'visit-planned' THEN @now + INTERVAL 26 HOUR ELSE NULL END,
       t.answered_at, IF(t.state IN ('answered', 'closed'), t.answered_at, NULL), IF(t.state = 'answered', t.answered_at + INTERVAL 10 DAY, NULL), t.closed_at, t.created_at,
       COALESCE(t.closed_at, t.again_at, t.answered_at, t.created_at)
  FROM demo_ticket t
  JOIN customer c ON c.id = t.customer_id
  JOIN demo_case k ON k.r = t.r AND k.n = t.form
  JOIN subject s ON s.brand = c.brand AND s.code = k.subject
  JOIN calendar a ON a.id = t.r;

-- The conversation: question, a note here and there, answer, the customer again, our last word.
INSERT INTO ticket_message (code, ticket_id, side, kind, person_id, language, body, created_at)
SELECT LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('message-', x.id, '-', x.part), 256), 15), 16, 36)), 12, '0'), x.id, x.side, x.kind, x.person_id, x.language, x.body, x.at_
  FROM (SELECT t.id, p.seq AS part, IF(p.seq IN (1, 4), 'customer', 'staff') AS side, IF(p.seq = 2, 'note', 'message') AS kind, IF(p.seq IN (1, 4), t.person_id, t.agent_id) AS person_id, k.language,
               ELT(p.seq, k.ask, k.note, k.answer, k.again) AS body,
               ELT(p.seq, t.created_at, t.created_at + INTERVAL 12 MINUTE, t.answered_at, t.again_at) AS at_, t.state
          FROM demo_ticket t JOIN demo_case k ON k.r = t.r AND k.n = t.form JOIN ticket w ON w.id = t.id JOIN seq_1_to_4 p) x
 WHERE x.at_ IS NOT NULL AND x.body <> '' AND (x.part <> 2 OR x.state <> 'received')
 ORDER BY x.at_, x.id, x.part;

INSERT INTO ticket_event (ticket_id, kind, person_id, was, now, created_at)
SELECT x.id, x.kind, x.person_id, x.was, x.now_, x.at_
  FROM (SELECT t.id, 1 AS part, 'opened' AS kind, t.person_id, '' AS was, 'received' AS now_, t.created_at AS at_ FROM demo_ticket t JOIN ticket w ON w.id = t.id
        UNION ALL SELECT t.id, 2, 'taken', t.agent_id, 'received', 'assigned', t.created_at + INTERVAL 11 MINUTE FROM demo_ticket t JOIN ticket w ON w.id = t.id WHERE t.state <> 'received'
        UNION ALL SELECT t.id, 3, 'state', t.agent_id, 'assigned', IF(t.state = 'closed', 'answered', t.state), COALESCE(t.answered_at, t.created_at + INTERVAL 25 MINUTE) FROM demo_ticket t JOIN ticket w ON w.id = t.id WHERE t.state NOT IN ('received', 'assigned')
        UNION ALL SELECT t.id, 4, 'closed', IF(w.closed_as = 'silence', NULL, IF(w.closed_as = 'staff', t.agent_id, t.person_id)), 'answered', w.closed_as, t.closed_at FROM demo_ticket t JOIN ticket w ON w.id = t.id WHERE t.state = 'closed') x
 ORDER BY x.at_, x.id, x.part;

INSERT INTO ticket_opened (ticket_id, person_id, opened_at)
SELECT t.id, t.agent_id, COALESCE(t.answered_at, t.created_at + INTERVAL 10 MINUTE) FROM demo_ticket t JOIN ticket w ON w.id = t.id WHERE t.state <> 'received';

-- Passwords that are gone, and one that was asked for and waits.
INSERT INTO secret (code, ticket_id, label, given_by, given_at, expires_at, state)
SELECT LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('secret-', t.id), 256), 15), 16, 36)), 12, '0'), t.id, IF(t.r = 5, 'encomendas@maresia.example.org', 'scanner@example.org'), t.person_id, t.created_at, t.created_at + INTERVAL 72 HOUR, 'expired'
  FROM demo_ticket t JOIN ticket w ON w.id = t.id WHERE w.subject IN ('mail-setup', 'scan-setup') AND t.state = 'closed' AND t.n MOD 3 = 1;
INSERT INTO secret_view (secret_id, person_id, seen_at)
SELECT s.id, w.assignee_id, s.given_at + INTERVAL 95 MINUTE FROM secret s JOIN ticket w ON w.id = s.ticket_id WHERE @is_new AND s.state = 'expired' AND w.assignee_id IS NOT NULL;
INSERT INTO secret (code, ticket_id, label, asked_by, asked_at, state)
SELECT LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('secret-', t.id), 256), 15), 16, 36)), 12, '0'), t.id, '', t.agent_id, COALESCE(t.answered_at, t.created_at), 'asked'
  FROM demo_ticket t JOIN ticket w ON w.id = t.id WHERE t.n = 14;

-- What customers said afterwards: two thirds answer, most are content.
INSERT INTO survey (code, kind, ticket_id, portal, centre_id, department, person_id, language, score, is_solved, note, asked_at, answered_at, expires_at)
SELECT LPAD(LOWER(CONV(LEFT(SHA2(CONCAT('survey-', t.id), 256), 15), 16, 36)), 12, '0'), 'case', t.id, w.portal, w.centre_id, w.department, t.person_id, w.language,
       IF(CRC32(CONCAT('s-', t.id)) MOD 3 = 0, NULL, ELT(1 + CRC32(CONCAT('score-', t.id)) MOD 8, 5, 5, 4, 5, 4, 3, 5, 2)), IF(CRC32(CONCAT('s-', t.id)) MOD 3 = 0, NULL, CRC32(CONCAT('score-', t.id)) MOD 8 <> 7), '',
       t.closed_at, IF(CRC32(CONCAT('s-', t.id)) MOD 3 = 0, NULL, t.closed_at + INTERVAL 5 HOUR), t.closed_at + INTERVAL 30 DAY
  FROM demo_ticket t JOIN ticket w ON w.id = t.id WHERE t.state = 'closed' AND w.portal <> 'no';

-- Payments follow the invoices; credit follows the payments.
INSERT INTO payment (customer_id, invoice_id, paid_on, due_on, currency, amount_minor, means)
SELECT i.customer_id, i.id, i.due_on - INTERVAL 6 - CRC32(i.number) MOD 14 DAY, i.due_on, i.currency, i.net_minor + i.tax_minor, ELT(1 + CRC32(i.number) MOD 3, 'transfer', 'debit', 'transfer')
  FROM invoice i WHERE i.state = 'paid' AND i.kind = 'invoice' AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.invoice_id = i.id);
INSERT INTO credit (customer_id, state, currency, limit_minor, open_minor, overdue_minor, said_at)
SELECT c.id, ELT(1 + CRC32(c.number) MOD 7, 'good', 'good', 'watched', 'good', 'good', 'good', 'good'), IF(c.portal = 'no', 'NOK', 'EUR'), IF(c.portal = 'no', 5000000, 500000),
       COALESCE((SELECT SUM(i.net_minor + i.tax_minor) FROM invoice i WHERE i.customer_id = c.id AND i.state IN ('open', 'overdue') AND i.kind = 'invoice'), 0),
       COALESCE((SELECT SUM(i.net_minor + i.tax_minor) FROM invoice i WHERE i.customer_id = c.id AND i.state = 'overdue' AND i.kind = 'invoice'), 0), @now - INTERVAL 5 HOUR
  FROM customer c WHERE c.id BETWEEN 1001 AND 5999
    ON DUPLICATE KEY UPDATE said_at = credit.said_at;

DROP TEMPORARY TABLE demo_case, demo_span, demo_ticket, demo_promise;
UPDATE public_version SET version = version + 1 WHERE id = 1;
