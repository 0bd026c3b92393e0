// What must go on when something is away: the database, the geography file, a stylesheet that is broken on reload.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { find, parseXml } from '../lib/xml.mjs';
import { holds, same, test, until } from '../lib/report.mjs';
import { ask, PORTALS, tags } from '../lib/http.mjs';

const VAR = process.env.VAR ?? 'var';
const SERVE = Number((process.env.BALCAO_DEMO_PIDS ?? '').split(' ')[0]);

function mariadb(verb) {
  execFileSync('tests/lib/mariadb.sh', [verb, `${VAR}/mariadb`], { stdio: 'ignore' });
}

const status = async (path) => (await ask('localhost', path)).status;
const log = () => readFileSync(`${VAR}/log/balcao.log`, 'utf8');

async function everyPageAnswers() {
  for (const portal of Object.values(PORTALS)) {
    for (let i = 0; i < 4; i++) {
      const answer = await ask(portal.host, `/${portal.locale}/`, { headers: { Accept: 'application/xml' } });

      same(answer.status, 200, portal.host);
      holds(find(parseXml(answer.body), 'centre')?.attributes.name, `${portal.host}: no centre`);
    }
    same((await ask(portal.host, `/${portal.locale}/centre`)).status, 200, `${portal.host}: the centre's page`);
  }
}

async function reloads(times) {
  const metric = async () => Number(/^\w*reload\w*_total\{?[^}\n]*\}? (\d+)$/m.exec((await ask('localhost', '/metrics')).body)?.[1] ?? NaN);
  const lines = () => log().split('\n').filter((line) => /"event":"(generation|reload|master)\.[a-z]*(built|ready|serving|done|loaded|replaced)/.test(line)).length;
  const before = [await metric(), lines()];

  process.kill(SERVE, 'SIGHUP');
  await until(`reload ${times}`, async () => (await metric()) > before[0] || lines() > before[1]);
}

export async function run() {
  if (!SERVE || !existsSync(`${VAR}/mariadb`)) {
    await test('faults can be made: the demo is our own', () => ['BALCAO_DEMO_PIDS is not set, or VAR holds no database']);
    return;
  }
  await test('with the database down every public page and centre card answers, and readiness says so', async () => {
    mariadb('stop');
    try {
      await until('readiness turns to 503', async () => (await status('/-/ready')) === 503);
      same(await status('/-/live'), 200, 'live');
      await everyPageAnswers();
      const form = await ask('pt.localhost', '/pt-PT/announcements');

      same([form.status, tags(form.body, 'h1').length], [200, 1], 'announcements');
    } finally {
      mariadb('start');
    }
  });
  await test('when the database is back the portal is ready again, without a restart', async () => {
    await until('readiness turns to 200', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => status('/-/ready')));

      return answers.every((each) => each === 200);
    });
    await everyPageAnswers();
    process.kill(SERVE, 0);
  });
  await test('a reload under requests loses none of them', async () => {
    const wrong = [];
    let isOver = false;
    let count = 0;
    const client = async (portal) => {
      while (!isOver) {
        const answer = await ask(portal.host, `/${portal.locale}/`).catch((error) => ({ status: error.message }));

        count++;
        if (answer.status !== 200) wrong.push(`${portal.host}: ${answer.status}`);
      }
    };
    const clients = [PORTALS.pt, PORTALS.no, PORTALS.hosting, PORTALS.at].map(client);

    try {
      for (let i = 1; i <= 3; i++) await reloads(i);
    } finally {
      isOver = true;
      await Promise.all(clients);
    }
    holds(count > 20, `only ${count} requests`);
    return wrong;
  });
  await test('single requests after a burst do not hang on kept connections', async () => {
    await Promise.all(Array.from({ length: 96 }, (_, i) => ask(Object.values(PORTALS)[i % 6].host, '/-/live')));
    for (let i = 0; i < 48; i++) {
      const began = Date.now();

      same((await ask('pt.localhost', '/pt-PT/questions')).status, 200, `request ${i}`);
      holds(Date.now() - began < 2000, `request ${i} took ${Date.now() - began} ms`);
    }
  });
  await test('every log line is one JSON object without an address of a visitor', async () => {
    const wrong = [];

    for (const line of log().split('\n').filter(Boolean)) {
      try {
        JSON.parse(line);
      } catch {
        wrong.push(`no JSON: ${line.slice(0, 120)}`);
        continue;
      }
      if (/192\.0\.2\.|2001:db8:/.test(line)) wrong.push(`an address: ${line.slice(0, 120)}`);
    }
    return wrong;
  });
}
