-- Caravela's announcements in the demo: past, in force and planned (PUB-5). Two in force are shown on every page.
-- May be loaded again: it takes its own rows away first.

DELETE t FROM announcement_text t JOIN announcement a ON a.id = t.announcement_id WHERE a.brand = 'caravela';
DELETE FROM announcement WHERE brand = 'caravela';

INSERT INTO announcement (id, code, brand, portal, severity, is_pinned, published_at, starts_at, ends_at) VALUES
  (101, 'n6wq3jxd', 'caravela', NULL,      'info',        FALSE, '2026-01-19 09:00:00', '2026-01-19 09:00:00', NULL),
  (102, 'c8hr5tpk', 'caravela', 'hosting', 'maintenance', TRUE,  '2026-01-26 10:00:00', '2026-02-01 00:00:00', NULL),
  (103, 'x2yb9mvf', 'caravela', 'hosting', 'incident',    TRUE,  '2026-02-27 14:20:00', '2026-02-27 14:20:00', NULL),
  (104, 'j7dz4gsw', 'caravela', 'hosting', 'incident',    FALSE, '2026-01-29 07:40:00', '2026-01-29 07:40:00', '2026-01-29 09:15:00'),
  (105, 'p5ke8ncq', 'caravela', NULL,      'info',        FALSE, '2026-02-16 10:00:00', '2026-02-16 10:00:00', '2031-06-30 22:00:00'),
  (106, 't9fa6rhm', 'caravela', 'hosting', 'maintenance', FALSE, '2026-02-10 11:00:00', '2027-02-10 23:00:00', '2027-02-11 04:00:00'),
  (107, 'g3uv7xbz', 'caravela', 'hosting', 'info',        FALSE, '2026-02-24 09:30:00', '2026-02-24 09:30:00', NULL),
  (108, 'k4sn2wqy', 'caravela', 'hosting', 'maintenance', FALSE, '2026-02-02 10:00:00', '2026-02-11 23:00:00', '2026-02-12 02:30:00');

INSERT INTO announcement_text (announcement_id, locale, title, body) VALUES
(101, 'pt-PT', 'As palavras-passe deixam de viajar por e-mail',
'Quando o apoio técnico precisa de um acesso, a palavra-passe é agora entregue no próprio pedido, cifrada e separada do texto. Só a equipa que trata do caso a pode abrir, e cada abertura fica registada à vista do cliente.

Setenta e duas horas depois é destruída. Não fica em cópias de segurança, nem em mensagens, nem no histórico do pedido.'),
(101, 'en', 'Passwords no longer travel by mail',
'When technical support needs access, the password is now handed over in the request itself, encrypted and apart from the text. Only the team that works on the case can open it, and each opening is recorded where the customer sees it.

Seventy-two hours later it is destroyed. It does not remain in backups, in messages or in the history of the request.'),

(102, 'pt-PT', 'Janela de manutenção semanal: quartas-feiras, das 02:00 às 04:00',
'As atualizações de segurança dos servidores partilhados são instaladas todas as quartas-feiras entre as 02:00 e as 04:00, hora de Lisboa. Cada servidor reinicia uma vez e fica indisponível durante dois a cinco minutos.

O correio recebido nesse intervalo não se perde: fica em fila e é entregue logo a seguir. Quem não puder parar a essa hora encontra nos servidores dedicados uma janela à escolha.'),
(102, 'en', 'Weekly maintenance window: Wednesdays, 02:00 to 04:00',
'Security updates for shared servers are installed every Wednesday between 02:00 and 04:00, Lisbon time. Each server restarts once and is away for two to five minutes.

Mail that arrives meanwhile is not lost: it waits in a queue and is delivered right after. If that hour does not suit you, dedicated servers let you choose the window.'),

(103, 'pt-PT', 'Correio para alguns destinos chega com atraso',
'Um grande fornecedor de correio está a limitar as mensagens que saem dos nossos servidores partilhados. As mensagens chegam, mas podem demorar até quarenta minutos. O correio recebido não é afetado.

A equipa distribuiu o envio por endereços adicionais e acompanha a fila de hora a hora. Este aviso mantém-se até a demora voltar a menos de um minuto.'),
(103, 'en', 'Mail to some destinations arrives late',
'A large mail provider is throttling messages that leave our shared servers. Messages do arrive, but may take up to forty minutes. Incoming mail is not affected.

The team has spread sending over additional addresses and watches the queue every hour. This notice stays until the delay is below one minute again.'),

(104, 'pt-PT', 'Servidor web 14 indisponível',
'Uma fonte de alimentação avariou e o servidor web 14 desligou-se. Os sítios alojados nesse servidor mostraram uma página de erro durante cerca de uma hora e meia.

A fonte foi substituída e os dados estão íntegros. O tempo de paragem é creditado na próxima fatura, sem ser preciso pedir.'),
(104, 'en', 'Web server 14 unavailable',
'A power supply failed and web server 14 switched itself off. Sites on that server showed an error page for about an hour and a half.

The supply was replaced and all data is intact. The time lost is credited on the next invoice; you do not have to ask for it.'),

(105, 'pt-PT', 'PHP 8.1 sai dos servidores partilhados a 30 de junho de 2031',
'Quem ainda usa o PHP 8.1 pode mudar de versão no painel, sítio a sítio, e voltar atrás com um clique se alguma coisa falhar.

Não há pressa: até essa data os sítios em PHP 8.1 continuam a receber as correções de segurança que a equipa da Caravela prepara. Depois passam para a versão estável mais antiga que ainda tenha apoio.'),
(105, 'en', 'PHP 8.1 leaves the shared servers on 30 June 2031',
'If you still run PHP 8.1, you can change the version in the control panel, one site at a time, and go back with one click if something breaks.

There is no hurry: until that day, sites on PHP 8.1 keep receiving the security fixes that Caravela''s team prepares. After it they move to the oldest stable version that is still supported.'),

(106, 'pt-PT', 'Substituição de um comutador no centro de dados do Porto',
'Um dos dois comutadores centrais é trocado por um modelo mais rápido. O tráfego passa pelo outro durante o trabalho, por isso os sítios e o correio continuam a funcionar.

São de esperar duas interrupções de menos de um minuto, no início e no fim. As ligações SSH abertas nesses momentos podem cair.'),
(106, 'en', 'A switch is replaced in the Porto data centre',
'One of the two core switches gives way to a faster model. Traffic runs through the other one during the work, so sites and mail stay up.

Expect two interruptions of less than a minute, one at the start and one at the end. SSH sessions open at those moments may drop.'),

(107, 'pt-PT', 'Domínios .pt com aviso de renovação aos 60, 30 e 7 dias',
'Os avisos de renovação dos domínios .pt passam a seguir três vezes antes do fim do prazo, para o contacto técnico e para o contacto de faturação.

Quem tiver a renovação automática ligada recebe apenas o primeiro aviso e o recibo.'),
(107, 'en', '.pt domains: renewal reminders 60, 30 and 7 days ahead',
'Reminders for .pt domains are now sent three times before the term ends, to the technical contact and to the billing contact.

With automatic renewal switched on you receive only the first reminder and the receipt.'),

(108, 'pt-PT', 'Migração dos servidores de nomes concluída',
'Os servidores de nomes mudaram para uma rede com pontos de presença em Lisboa, Porto e Frankfurt. Nenhum registo foi alterado e não é preciso fazer nada.

As respostas chegam agora, em média, em metade do tempo.'),
(108, 'en', 'Name servers have moved',
'Our name servers now stand in a network with points of presence in Lisbon, Porto and Frankfurt. No record was changed and there is nothing for you to do.

On average, answers now arrive in half the time.');

UPDATE public_version SET version = version + 1 WHERE id = 1;
