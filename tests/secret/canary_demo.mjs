// Passwords in a whole portal: handed over and looked at by its people through nginx, then looked for in the memory of every
// process that served them, in every file of the demo while they live and after their hours. For canary.mjs.
import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { holds, same, test, until } from '../lib/report.mjs';
import { Person } from '../lib/person.mjs';
import { Demo } from '../faults/demo.mjs';

const HOST = 'hosting.localhost';
const CUSTOMER = 'alice.moura@maresia.example.org';
const AGENT = 'iris.cabral@hosting.caravela.example.com';
const IN_TOOL = 'Kanarie-7#Werkzeug';
const BY_ITSELF = 'Kanarie-8#Nachtrag';
const WRONG = 'Kanarie-6#Falsch';
const HELD = '2026-03-02T09:30:00Z';
const OVER = '2026-03-05T09:30:00Z'; // 72 hours later
const GONE = '***PASSWORD OBFUSCATED***';

// What is looked for: as typed, and as browsers and programs write it.
export const shapes = (plain) => [plain, encodeURIComponent(plain), [...plain].map((c) => c.charCodeAt(0).toString(16)).join('')].map((each) => Buffer.from(each));

export function* files(path) {
  for (const name of readdirSync(path)) {
    const each = join(path, name);
    const found = statSync(each, { throwIfNoEntry: false });

    if (found?.isDirectory()) yield* files(each);
    else if (found?.isFile()) yield each;
  }
}

export const holding = (path, needles) => [...files(path)].filter((each) => {
  const bytes = readFileSync(each);

  return needles.some((needle) => bytes.includes(needle));
});

// The regions of a process that it can write, and where in them something stands.
export function inMemory(pid, needles) {
  const found = [];
  const maps = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  const memory = openSync(`/proc/${pid}/mem`, 'r');

  for (const line of maps) {
    const [, from, to, rights, name] = /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];

    if (!from || !rights.startsWith('rw')) continue;
    for (let at = parseInt(from, 16); at < parseInt(to, 16); at += 1 << 20) {
      const bytes = Buffer.alloc(Math.min((1 << 20) + 64, parseInt(to, 16) - at));
      let got = 0;

      try {
        got = readSync(memory, bytes, 0, bytes.length, at);
      } catch {
        continue; // what is kept apart even from here
      }
      for (const needle of needles) if (bytes.subarray(0, got).includes(needle)) found.push(`${pid} ${name || 'heap of its own'}+${(at - parseInt(from, 16) + bytes.indexOf(needle)).toString(16)}`);
    }
  }
  closeSync(memory);
  return found;
}

const childrenOf = (pid) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

export async function inTheDemo(build) {
  const demo = new Demo(build, 'canary');
  const secrets = [IN_TOOL, BY_ITSELF];
  const needles = [...secrets, WRONG].flatMap(shapes);
  const customer = new Person(demo, HOST, CUSTOMER), agent = new Person(demo, HOST, AGENT);
  let request, code;

  process.env.MARIADB_FLAGS = '--log-bin=binary --server-id=1 --binlog-format=MIXED --general-log --general-log-file=general.log';
  try {
    await demo.start(HELD);
    const everyone = () => [demo.master, ...childrenOf(demo.master)];

    await test('S-3: customers hand passwords over through nginx, with a request and by themselves', async () => {
      same((await new Person(demo, HOST, CUSTOMER).post('/en/sign-in', '/sign-in', { mail: CUSTOMER, password: WRONG })).status, 422, 'a wrong password');
      await customer.signIn();
      const page = await customer.send('/en/requests/new/mail-setup');
      const device = /<select[^>]*name="device"[\s\S]*?<option value="([a-z0-9]{6,})"/.exec(page.body)?.[1] ?? 'none';
      const program = /<select[^>]*name="field\.program"[\s\S]*?<option value="([a-z0-9-]+)"/.exec(page.body)?.[1];
      const answer = await customer.post('/en/requests/new/mail-setup', '/requests/new/mail-setup', { device, 'field.mailbox': 'orders@maresia.example.org',
        'field.program': program, body: 'The mailbox refuses what I type.', secret_label: 'mailbox', secret: IN_TOOL }, { parts: true });

      same(answer.status, 303, `opened ${/class="problem[\s\S]{0,300}/.exec(answer.body)?.[0]}`);
      request = /\/requests\/([a-z0-9]{12})/.exec(answer.headers.location)[1];
      same((await customer.post(`/en/requests/${request}/secrets`, `/requests/${request}/secrets`, { secret_label: 'router', secret: BY_ITSELF })).status, 303, 'handed over');
    });
    await test('S-3: staff look at them, each on one answer', async () => {
      await agent.signIn();
      same((await agent.post(`/en/desk/requests/${request}`, `/desk/requests/${request}/open`, {})).status, 303, 'the case is opened');
      const { body } = await agent.send(`/en/desk/requests/${request}/secrets`);
      const actions = [...body.matchAll(/action="([^"]*\/reveal)"/g)].map(([, action]) => action);

      same(actions.length, secrets.length, 'passwords to look at');
      code = actions[0];
      const seen = (await Promise.all(actions.map((action) => agent.post(`/en/desk/requests/${request}/secrets`, action, {})))).map((answer) => answer.body).join();

      return secrets.filter((each) => !seen.includes(each)).map((each) => `${each} is not shown`);
    });
    await test('S-3: no process of the portal remembers one when the answer has gone', async () => {
      let found = [];

      await until('memory without passwords', () => (found = everyone().flatMap((pid) => inMemory(pid, needles))).length === 0, { seconds: 0.5, pause: 20 }).catch(() => 0);
      return found;
    });
    await test('S-3: a worker that is killed leaves no core, in its folder or elsewhere', async () => {
      const [victim] = demo.workers();
      const limit = /^Max core file size\s+(\d+)/m.exec(readFileSync(`/proc/${victim}/limits`, 'utf8'))?.[1];

      process.kill(victim, 'SIGSEGV');
      await until('another worker', () => demo.log().includes(`"worker":${victim},"signal":11`) && demo.workers().length === 8);
      return [...(Number(limit) <= 1 ? [] : [`a core of ${limit} bytes`]), ...readdirSync('.').filter((name) => /^core\b/.test(name))];
    });
    await test('S-3: no file of the demo holds one: engine, binary and general log, own logs, mails, temporary files', () => {
      const all = [...files(demo.var)];

      if (!all.some((each) => /binary\.\d+$/.test(each)) || !all.some((each) => /general\.log$/.test(each))) return ['the engine keeps no logs'];
      return holding(demo.var, needles);
    });
    await demo.end();
    await demo.start(OVER);
    await test('S-3: after 72 hours pages and programs of both sides say that it is obfuscated, and no file holds one', async () => {
      await customer.signIn();
      await agent.signIn();
      await agent.post(`/en/desk/requests/${request}`, `/desk/requests/${request}/open`, {});
      const found = [];

      for (const [who, path] of [[customer, `/en/requests/${request}`], [customer, `/en/requests/${request}/secrets`], [agent, `/en/desk/requests/${request}/secrets`]])
        for (const type of ['text/html', 'application/xml', 'application/json']) {
          const answer = await who.send(path, { headers: { Accept: type } });

          if (!answer.body.includes(GONE) || secrets.some((each) => answer.body.includes(each))) found.push(`${path} as ${type}: ${answer.status}`);
        }
      holds(code, 'a password was looked at before');
      return [...found, ...holding(demo.var, needles), ...everyone().flatMap((pid) => inMemory(pid, needles))];
    });
  } finally {
    await demo.end();
  }
}
