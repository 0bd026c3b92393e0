// Whether the clock tells who has an account: known and unknown people sign in, forget their password and register, one
// after the other in random order, through nginx; the medians may differ by less than one per cent. Part of `make audit`.
// SAMPLES=2000 a class; VAR and PORT as for the demo it starts; PROGRAM: a binary that is built already.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const SAMPLES = Number(process.env.SAMPLES ?? 2000);
const PORT = Number(process.env.PORT ?? 18380);
const MOST_PER_CENT = 1;
const HOST = `pt.localhost:${PORT}`;
const KNOWN = 'ana.vidal@arrabida.example.org';
const folder = process.env.VAR ?? mkdtempSync(join(tmpdir(), 'balcao-timing-'));
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function ask(path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const began = process.hrtime.bigint();
    const request = http.request({ host: '127.0.0.1', port: PORT, path, method, agent, headers: { Host: HOST, ...headers } }, (answer) => {
      const parts = [];

      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => resolve({ us: Number(process.hrtime.bigint() - began) / 1000, status: answer.statusCode,
        cookies: answer.headers['set-cookie'] ?? [], body: Buffer.concat(parts).toString('utf8') }));
    });

    request.on('error', reject);
    request.end(body);
  });
}

// A form as a stranger gets it: its cookie and its token serve for all samples.
async function formOf(path) {
  const page = await ask(path);
  const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1];

  if (page.status !== 200 || !token) throw new Error(`${path}: status ${page.status}, ${token ? 'with' : 'without'} a form`);
  return { path, token, cookie: page.cookies.map((each) => each.split(';')[0]).join('; ') };
}

function send(form, fields) {
  const body = new URLSearchParams({ token: form.token, ...fields }).toString();

  return ask(form.path, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body),
    Origin: `http://${HOST}`, 'Sec-Fetch-Site': 'same-origin', Cookie: form.cookie } });
}

function sql(statement) {
  execFileSync('mariadb', [`--socket=${join(folder, 'mariadb/mariadb.sock')}`, '-u', userInfo().username, 'balcao', '-e', statement]);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;

  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// Of the same length as the known one, and never the same twice.
const stranger = () => `${randomBytes(4).toString('hex')}@arrabida.example.org`;

const registration = (mail) => ({ mail, name: 'Vera Campos', customer: '1004711', serial: 'KLM17000', password: 'kelp-lantern-orbit-42' });
const SUBJECTS = [
  { what: 'sign-in', path: '/en/sign-in', status: 422, classes: {
    known: () => ({ mail: KNOWN, password: 'not-the-password' }), unknown: () => ({ mail: stranger(), password: 'not-the-password' }),
    suspended: () => ({ mail: 'duarte.nogueira@arrabida.example.org', password: 'counter-demo-2026' }) } },
  { what: 'forgotten password', path: '/en/password/forgotten', status: 303, classes: {
    known: () => ({ mail: KNOWN }), unknown: () => ({ mail: stranger() }) } },
  { what: 'registration', path: '/en/register', status: 303, classes: {
    known: () => registration(KNOWN), unknown: () => registration(stranger()) } },
];

async function measure({ what, path, status, classes }) {
  const form = await formOf(path);
  const names = Object.keys(classes);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const order = names.flatMap((name) => Array(SAMPLES).fill(name));

  for (let i = order.length - 1; i > 0; i--) {
    const other = randomInt(i + 1);

    [order[i], order[other]] = [order[other], order[i]];
  }
  for (const name of order) {
    sql('DELETE FROM attempt'); // tries are counted; each sample is the first
    const answer = await send(form, classes[name]());

    if (answer.status !== status) throw new Error(`${what}, ${name}: status ${answer.status}, not ${status}`);
    times[name].push(answer.us);
  }
  return Object.entries(times).map(([name, values]) => ({ what, name, us: median(values) }));
}

async function startDemo() {
  const ready = join(folder, 'ready');
  const output = openSync(join(folder, 'demo.log'), 'w');
  // The job runner rests: what it does with the mails is no part of an answer.
  const child = spawn('conf/demo/run.sh', ['--ready-file', ready], { stdio: ['ignore', output, output],
    env: { ...process.env, PORT: String(PORT), VAR: folder, BALCAO_JOBS_IDLE_MS: '60000' } });

  closeSync(output);
  while (!(existsSync(ready) && readFileSync(ready, 'utf8').trim())) {
    if (child.exitCode !== null) throw new Error(`the demo does not start: ${readFileSync(join(folder, 'demo.log'), 'utf8').slice(-400)}`);
    await new Promise((done) => setTimeout(done, 20));
  }
  return child;
}

let failed = 0;
const demo = await startDemo();
const lines = [];

try {
  sql("UPDATE person SET state = 'suspended' WHERE mail = 'duarte.nogueira@arrabida.example.org'");
  for (const subject of SUBJECTS) {
    const figures = await measure(subject);
    const [first] = figures;

    for (const { what, name, us } of figures) {
      const percent = (Math.abs(us - first.us) / first.us) * 100;
      const isFine = percent < MOST_PER_CENT;

      if (!isFine) failed++;
      lines.push(`${what}\t${name}\t${Math.round(us)}\t${percent.toFixed(2)}`);
      console.log(`${isFine ? 'ok     ' : 'FAILED '} ${what}, ${name}: median ${Math.round(us)} us, ${percent.toFixed(2)} % from ${first.name}`);
    }
  }
} finally {
  agent.destroy();
  demo.kill('SIGTERM');
  if (demo.exitCode === null) await once(demo, 'exit');
}
if (process.env.BUILD) writeFileSync(join(process.env.BUILD, 'timing.tsv'), `what\tclass\tmedian_us\tper_cent\n${lines.join('\n')}\n`);
if (!process.env.VAR) rmSync(folder, { recursive: true, force: true });
console.log(`${lines.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
