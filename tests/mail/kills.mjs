// Runners that are ended in the middle of their work: no mail is lost, and none gets a second number.
import { holds, same, test, until } from '../lib/report.mjs';
import { MailServer, certificates, headersOf } from './server.mjs';

const POINTS = ['CONNECT', 'STARTTLS', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'END', 'BEHIND'];

export async function kills(place, ca, count) {
  const certificate = certificates(place.folder);
  const server = new MailServer(certificate);
  let victim = null;
  let point = null;
  let ended = 0;

  // The runner dies while the server thinks, or right behind the server's word that it has the mail.
  server.rule = async (at) => {
    if (victim === null || (at !== point && !(at === 'END' && point === 'BEHIND'))) return undefined;
    const runner = victim;

    victim = null;
    if (point === 'BEHIND') {
      setImmediate(() => runner.kill('SIGKILL'));
      return undefined;
    }
    runner.kill('SIGKILL');
    await runner.ended;
    return 'drop';
  };
  await server.listen();
  place.clear();
  place.queue(count * 2, 'kill');
  const settings = { MAIL_URL: `smtp://localhost:${server.port}`, MAIL_CA_FILE: certificate.ca };

  await test(`${count} runners die at any point of sending`, async () => {
    for (; ended < count; ended++) {
      point = POINTS[ended % POINTS.length];
      const runner = place.run(settings);

      victim = runner;
      await until(`runner ${ended} dies at ${point}`, () => runner.signalCode !== null || runner.exitCode !== null, { seconds: 60, pause: 5 });
      same(runner.signalCode, 'SIGKILL', `runner ${ended}`);
      place.hurry();
      if (place.value("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'") < 3) place.queue(count, `more-${ended}`);
    }
  });
  await test('every mail arrives at least once, and each bears one number for ever', async () => {
    const runner = place.run(settings);

    await place.settled();
    same(await place.stop(runner), 0, 'the last runner');
    const numbers = new Map();

    for (const mail of server.mails) numbers.set(mail.to, (numbers.get(mail.to) ?? new Set()).add(headersOf(mail)['message-id']));
    const rows = place.sql('SELECT recipient, message_id, state FROM outbox');
    const findings = rows.filter(([, , state]) => state !== 'sent').map(([to, , state]) => `${to} is ${state}`);

    for (const [to, id] of rows) {
      const got = [...(numbers.get(to) ?? [])];

      if (got.length !== 1 || got[0] !== `<${id}@portal.example.org>`) findings.push(`${to}: ${got.join(' ') || 'nothing arrived'}`);
    }
    same(numbers.size, rows.length, 'recipients');
    holds(server.mails.length >= rows.length, 'fewer mails than rows');
    console.log(`        ${rows.length} mails, ${server.mails.length - rows.length} second copies`);
    return findings;
  });
  await server.close();
}
