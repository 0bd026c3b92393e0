// Mails on their way: `balcao jobs` against a mail server that records the dialogue. KILLS: how many runners are ended.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, holds, same, test, until } from '../lib/report.mjs';
import { Installation } from './installation.mjs';
import { kills } from './kills.mjs';
import { MailServer, PASSWORD, USER, certificates, headersOf } from './server.mjs';

const place = new Installation();

place.start();
const own = certificates(place.folder);
const other = certificates(place.folder, 'other.example.org');

writeFileSync(join(place.folder, 'password'), `${PASSWORD}\n`, { mode: 0o600 });

function mailSettings(server, more = {}) {
  return { MAIL_URL: `smtp://localhost:${server.port}`, MAIL_CA_FILE: own.ca, MAIL_USER: USER, MAIL_PASSWORD_FILE: join(place.folder, 'password'), ...more };
}

// One server, one runner, an empty outbox; both end with the test.
async function travel({ certificate = own, hasTls = true, rule, settings = {} }, run) {
  const server = new MailServer({ ...certificate, hasTls });

  if (rule) server.rule = rule;
  await server.listen();
  place.clear();
  const runner = place.run(mailSettings(server, settings));

  try {
    await run(server, runner);
  } finally {
    if (runner.exitCode === null) await place.stop(runner);
    await server.close();
  }
}

const tried = (count = 1) => until(`try ${count} is over`, () => place.value(`SELECT COUNT(*) FROM outbox WHERE attempts = ${count} AND lease_until IS NULL`) === '1', { pause: 20 });

await test('a mail travels by TLS, and the password is said behind it', () => travel({}, async (server) => {
  place.queue(1, 'ada');
  await place.settled();
  const verbs = server.said.map((line) => line.split(' ')[0]);

  same(verbs.slice(0, 8), ['EHLO', 'STARTTLS', 'TLS', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'], 'the dialogue');
  holds(server.said[0].endsWith('portal.example.org'), `our name: ${server.said[0]}`);
  same([server.mails.length, server.mails[0].isSafe, server.mails[0].user, server.mails[0].from, server.mails[0].to], [1, true, USER, 'portal@example.org', 'ada-0@example.org'], 'the mail');
}));

await test('its headers say who, what, in which language, and that a machine wrote it', () => travel({}, async (server) => {
  place.queue(1, 'ada');
  await place.settled();
  const headers = headersOf(server.mails[0]);

  same([headers.to, headers['auto-submitted'], headers['content-language'], headers['message-id']], ['ada-0@example.org', 'auto-generated', 'pt-PT', `<${place.state()[0].id}@portal.example.org>`], 'headers');
  holds(/^Lumenor <portal@example\.org>$/.test(headers.from), headers.from);
  holds(/multipart\/alternative/.test(headers['content-type']), headers['content-type']);
  holds(server.mails[0].data.includes('/pt-PT/password/reset?token=3D'), 'no link');
  same([place.state()[0].state, place.state()[0].isGone], ['sent', true], 'the row');
}));

await test('a server that asks for patience gets the same mail later', () => {
  let first = true;

  return travel({ rule: (point) => (point === 'RCPT' && first ? ((first = false), '451 busy') : undefined) }, async (server) => {
    place.queue(1, 'ada');
    await tried();
    const [row] = place.state();

    same([row.state, row.problem], ['waiting', '451 busy'], 'the row');
    holds(place.value('SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), next_at) BETWEEN 40 AND 72 FROM outbox') === '1', 'the next try is not in a minute');
    place.hurry();
    await place.settled();
    same([place.state()[0].attempts, headersOf(server.mails[0])['message-id']], [2, `<${row.id}@portal.example.org>`], 'second try');
  });
});

await test('a mail refused for good is dead at once, and tells what the server said', () => travel({ rule: (point) => (point === 'RCPT' ? '550 no such user' : undefined) }, async (server) => {
  place.queue(1, 'ada');
  await place.settled();
  const [row] = place.state();

  same([row.state, row.problem, row.isGone, server.mails.length], ['dead', '550 no such user', false, 0], 'the row');
}));

await test('a server without TLS gets no mail and no password', () => travel({ hasTls: false }, async (server) => {
  place.queue(1, 'ada');
  await tried();
  same(server.said.filter((line) => /^(AUTH|MAIL)/.test(line)), [], 'what was said');
  same(place.state()[0].state, 'waiting', 'the row');
}));

await test('a server with the wrong name or from a stranger gets no mail', async () => {
  for (const settings of [{ MAIL_CA_FILE: other.ca }, {}]) {
    await travel({ certificate: other, settings }, async (server) => {
      place.queue(1, 'ada');
      await tried();
      same([server.said.filter((line) => /^(AUTH|MAIL)/.test(line)), place.state()[0].state], [[], 'waiting'], 'said');
    });
  }
});

await test('a wrong password is the operator\'s to repair: mails wait', () => {
  writeFileSync(join(place.folder, 'wrong'), 'wrong\n');
  return travel({ settings: { MAIL_PASSWORD_FILE: join(place.folder, 'wrong') } }, async () => {
    place.queue(1, 'ada');
    await tried();
    same(place.state()[0].state, 'waiting', 'the row');
  });
});

await test('a connection lost behind the text brings a second copy with the same number', () => {
  let first = true;

  return travel({ rule: (point) => (point === 'END' && first ? ((first = false), 'drop') : undefined) }, async (server) => {
    place.queue(1, 'ada');
    await tried();
    place.hurry();
    await place.settled();
    same(server.mails.length, 2, 'copies');
    same(new Set(server.mails.map((mail) => headersOf(mail)['message-id'])).size, 1, 'numbers');
    same(server.mails[0].data, server.mails[1].data, 'the copies');
  });
});

await test('told to end, a runner finishes the mail it is at', () => {
  let release;
  const held = new Promise((done) => (release = done));
  let isThere = false;

  return travel({ rule: (point) => (point === 'END' ? ((isThere = true), held) : undefined) }, async (server, runner) => {
    place.queue(2, 'ada');
    await until('the text is there', () => isThere);
    runner.kill('SIGTERM');
    release();
    same((await runner.ended)[0], 0, 'its end');
    same(place.state().map((row) => row.state), ['sent', 'waiting'], 'the rows');
    same(server.mails.length, 1, 'mails');
  });
});

await test('two runners share what there is, and nothing goes twice', () => travel({}, async (server) => {
  const second = place.run(mailSettings(server));

  place.queue(60, 'many');
  await place.settled();
  await place.stop(second);
  same([server.mails.length, new Set(server.mails.map((mail) => mail.to)).size], [60, 60], 'mails');
}));

await test('while no server answers mails wait', async () => {
  place.clear();
  const runner = place.run({ MAIL_URL: 'smtp://127.0.0.1:1' });

  place.queue(1, 'ada');
  await tried();
  same(place.state()[0].state, 'waiting', 'the row');
  await place.stop(runner);
});

await test('without a mail server mails become files', async () => {
  place.clear();
  const folder = join(place.folder, 'mail');
  const runner = place.run({ MAIL_FOLDER: folder });

  place.queue(3, 'ada');
  await place.settled();
  await place.stop(runner);
  same(readdirSync(folder).sort(), place.state().map((row) => `${row.id}.eml`).sort(), 'files');
  for (const name of readdirSync(folder)) holds(/^To: ada-\d@example\.org$/m.test(readFileSync(join(folder, name), 'utf8').replace(/\r/g, '')), name);
});

await test('with neither they wait, and that is said once', async () => {
  place.clear();
  const runner = place.run();

  place.queue(1, 'ada');
  await until('it is said', () => runner.log.includes('mail.nowhere'));
  await until('jobs were looked at', () => runner.log.includes('"job":"once-sweep"') || place.value("SELECT COUNT(*) FROM job WHERE last_at IS NOT NULL") > 0);
  await place.stop(runner);
  same([runner.log.split('mail.nowhere').length - 1, place.state()[0].state, place.state()[0].attempts], [1, 'waiting', 0], 'said');
});

await test('a reload brings new settings; a broken one is refused, and the runner goes on', async () => {
  const settings = join(place.folder, 'balcao.conf');
  const folder = (name) => join(place.folder, name);

  for (const name of ['first', 'second']) mkdirSync(folder(name));
  place.clear();
  writeFileSync(settings, `mail.folder = ${folder('first')}\n`);
  const runner = place.run({}, settings);

  await until('it runs', () => runner.log.includes('jobs.start'));
  writeFileSync(settings, `mail.folder = ${folder('second')}\npath.xslt = /nowhere\n`);
  runner.kill('SIGHUP');
  await until('it has refused', () => runner.log.includes('jobs.reload-refused'));
  place.queue(1, 'ada');
  await place.settled();
  writeFileSync(settings, `mail.folder = ${folder('second')}\n`);
  runner.kill('SIGHUP');
  await until('it has reloaded', () => runner.log.includes('jobs.reloaded'));
  place.queue(1, 'bea');
  await place.settled();
  same(await place.stop(runner), 0, 'its end');
  same([readdirSync(folder('first')).length, readdirSync(folder('second')).length], [1, 1], 'mails');
});

await kills(place, own.ca, Number(process.env.KILLS ?? 20));

await test('no log line tells an address, a link or a password', () => {
  const found = place.log.split('\n').filter((line) => /@example\.org|token=|correct-horse/.test(line));

  holds(place.log.includes('mail.sent'), 'the log is empty');
  return found.slice(0, 3);
});

await place.end();
finish();
