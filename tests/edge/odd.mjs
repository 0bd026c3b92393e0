// Odd requests against the demo: each row of requests.mjs is sent as it stands, and the answer compared with the row.
// Usage: node tests/edge/odd.mjs [FOLDER]. With ORIGIN (and BALCAO_DEMO_PIDS) it asks a running demo, otherwise it starts
// one in FOLDER, or in a folder of its own that is removed afterwards.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { finish, holds, same, test } from '../lib/report.mjs';
import { freePort, until } from '../process/installation.mjs';
import { MARK, requests } from './requests.mjs';
import { Wire } from './wire.mjs';

const SECURITY = Object.fromEntries([...readFileSync('conf/nginx/headers.conf', 'utf8').matchAll(/^add_header (\S+) +("?)([^$"][^"$]*?)\2 always;/gm)].map((found) => [found[1].toLowerCase(), found[3]]));
const FORBIDDEN = [500, 502, 503, 504];
const NORMAL = 'GET /pt-PT/ HTTP/1.1\r\nHost: pt.localhost\r\n\r\n';

async function startDemo(folder) {
  const port = await freePort();
  const ready = join(folder, 'ready');
  const demo = spawn('conf/demo/run.sh', ['--ready-file', ready], { env: { ...process.env, PORT: String(port), VAR: folder }, stdio: ['ignore', 'ignore', 'inherit'] });

  await until('the demo', () => existsSync(ready) || demo.exitCode !== null, 300);
  holds(demo.exitCode === null, 'the demo does not start');
  return { port, pids: readFileSync(ready, 'utf8'), stop: async () => (demo.kill('SIGTERM'), await once(demo, 'exit')) };
}

async function findDemo() {
  if (process.env.ORIGIN) return { port: Number(new URL(process.env.ORIGIN).port), pids: process.env.BALCAO_DEMO_PIDS ?? '', stop: () => {} };
  const own = process.argv[2] === undefined;
  const folder = own ? mkdtempSync(join(tmpdir(), 'balcao-odd-')) : process.argv[2];
  const demo = await startDemo(folder);

  return { ...demo, stop: async () => (await demo.stop(), own && rmSync(folder, { recursive: true, force: true })) };
}

// Names that come more than once; only Set-Cookie may.
function repeated(headers) {
  const names = headers.map(([name]) => name).filter((name) => name !== 'set-cookie');

  return names.filter((name, i) => names.indexOf(name) !== i);
}

function judgeHeaders(answer, more, findings) {
  for (const [name, value] of Object.entries(SECURITY)) if (answer.value(name) !== value) findings.push(`${name} is ${answer.value(name)}`);
  if (!/^[0-9a-f]{32}$/.test(answer.value('x-request-id') ?? '')) findings.push(`request id ${answer.value('x-request-id')}`);
  if (answer.value('server') !== 'nginx') findings.push(`server ${answer.value('server')}`);
  for (const name of repeated(answer.headers)) findings.push(`${name} comes more than once`);
  for (const [name, value] of answer.headers) {
    if (value.toLowerCase().includes(MARK) && !(name === 'location' && more.location?.test(value))) findings.push(`${name} gives back ${value}`);
    if (name === 'set-cookie' && !more.cookie) findings.push(`a cookie: ${value}`);
  }
}

function judgeText(answer, findings) {
  const text = answer.value('content-encoding') === undefined && /text|html|xml|json/.test(answer.value('content-type')) ? answer.body.toString('utf8') : '';

  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd]/.test(text)) findings.push('the body holds controls or invalid UTF-8');
  if (text.includes(`<${MARK}`) || text.includes(`<script>${MARK}`)) findings.push('markup comes back');
  return text;
}

// An error has a page of ours: in a language, with a support centre and the number of the request.
function judgeError(answer, text, { isHead, isBare }, findings) {
  if (answer.status === 422) return; // a form again, with what is wrong in it
  if (answer.value('cache-control') !== 'no-store') findings.push(`an error with Cache-Control ${answer.value('cache-control')}`);
  if (answer.status === 405 && !/GET/.test(answer.value('allow') ?? '')) findings.push('405 without Allow');
  if (isHead || isBare || /xml|json/.test(answer.value('content-type') ?? '')) return;
  if (!/<html lang="[a-z]{2}/.test(text)) findings.push('no page of ours');
  else if (!text.includes('href="tel:')) findings.push('a page without a support centre');
  if (!text.includes(answer.value('x-request-id'))) findings.push('a page without the number of the request');
}

function judge(answer, wanted, more, isHead) {
  const findings = [];

  if (wanted.length > 0 && !wanted.includes(answer.status)) findings.push(`status ${answer.status}, wanted ${wanted.join(' or ')}`);
  if (answer.status >= 400 && /public/.test(answer.value('cache-control'))) findings.push('an error to be kept');
  if (FORBIDDEN.includes(answer.status)) findings.push(`status ${answer.status}`);
  judgeHeaders(answer, more, findings);
  const text = judgeText(answer, findings);

  if (answer.status >= 400) judgeError(answer, text, { isHead, isBare: more.isBare }, findings);
  else if (answer.status >= 300 && answer.status < 304 && !(more.location ?? /^\/[a-z]{2}/).test(answer.value('location') ?? '')) findings.push(`to ${answer.value('location')}`);
  if (answer.status === 200 && /html/.test(answer.value('content-type')) && !isHead && !text.includes('<html lang="')) findings.push('a page without a language');
  const said = wanted.includes(answer.status) && more.check?.(answer);

  if (said) findings.push(said);
  return findings;
}

// Whether the connection ends, or stays for another request, as the row says.
async function judgeEnd(wire, more, last, findings) {
  const asked = last.value('connection') === 'close';

  if (more.then === 'stays') {
    wire.send(NORMAL);
    if ((await wire.answer())?.status !== 200) findings.push('the connection does not go on');
  } else if (more.then === 'closes' || asked) {
    if (!(await wire.ends(more.patience))) findings.push('the connection stays open');
    if (wire.bytes.length > 0) findings.push(`more came: ${JSON.stringify(wire.bytes.toString('latin1', 0, 40))}`);
  }
}

async function send(wire, parts, pause) {
  for (const [i, part] of parts.entries()) {
    if (i > 0) await new Promise((done) => setTimeout(done, pause));
    wire.send(part);
  }
}

async function readOld(wire) {
  await wire.ends(5000);
  const text = wire.bytes.toString('utf8');

  return text === '' || /<html lang="/.test(text) ? [] : [`it says ${JSON.stringify(text.slice(0, 60))}`];
}

async function nextAnswer(wire, isHead, ms, more) {
  const answer = await wire.answer({ isHead, ms });

  return answer?.status === 100 && more.interim ? wire.answer({ isHead, ms }) : answer;
}

async function ask(port, [, bytes, statuses, more = {}]) {
  const wire = new Wire(port);
  const parts = [bytes].flat();
  const isHead = parts[0].startsWith('HEAD ');
  const wanted = more.answers ?? (statuses.length > 0 ? [statuses] : []);
  const findings = [];
  let last;

  try {
    await send(wire, parts, more.pause ?? 50);
    if (more.hangUp) wire.socket.end();
    if (more.old) return await readOld(wire);
    for (const each of wanted) {
      last = await nextAnswer(wire, isHead, more.patience ?? 5000, more);
      if (last === null) break;
      findings.push(...judge(last, [each].flat(), more, isHead));
    }
    if (last) await judgeEnd(wire, more, last, findings);
    else if (!(await wire.ends())) findings.push('no answer, and no end');
    else if (wanted.length > 0 && !more.mayBeSilent) findings.push('the connection ends without an answer');
    else if (wire.bytes.length > 0) findings.push(`something came: ${JSON.stringify(wire.bytes.toString('latin1', 0, 60))}`);
  } finally {
    wire.close();
  }
  return findings;
}

function workersOf(pids) {
  const master = pids.split(' ')[0];

  return master === '' ? [] : readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ');
}

// Workers that a reload before this replaced may still be leaving: those that stay are what a request could end.
async function settledWorkers(pids) {
  const most = Number(process.env.BALCAO_SERVE_WORKERS ?? 8);

  for (let left = 100; left > 0 && workersOf(pids).length > most; left--) await new Promise((on) => setTimeout(on, 100));
  return workersOf(pids);
}

async function findAsset(port) {
  const wire = new Wire(port);

  wire.send(NORMAL);
  const answer = await wire.answer();

  wire.close();
  return /"(\/assets\/[^"]+\.css)"/.exec(answer.body.toString())[1];
}

const demo = await findDemo();

try {
  const workers = await settledWorkers(demo.pids);
  const rows = requests(demo.port, await findAsset(demo.port));
  let group = '';
  const slow = [];

  for (const row of rows) {
    if (row.length === 1) group = row[0].slice(2);
    else if (row[3]?.patience) slow.push([`${group}: ${row[0]}`, ask(demo.port, row)]);
    else await test(`${group}: ${row[0]}`, () => ask(demo.port, row));
  }
  for (const [sentence, findings] of slow) await test(sentence, () => findings);
  await test('afterwards 32 normal requests at once are answered', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, () => ask(demo.port, ['', NORMAL, [200]])));

    same(answers.flat(), [], 'findings');
  });
  if (workers.length > 0)
    await test('no request ended a worker', () => same(workersOf(demo.pids), workers, 'workers'));
} finally {
  await demo.stop();
}
finish();
