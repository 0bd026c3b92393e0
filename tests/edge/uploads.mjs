// Files through nginx as bad clients send them, and what a long upload costs others: nothing stays in a temporary folder,
// workers grow by nothing, and other requests' 99th percentile is told beside the one without uploads (it decides nothing).
// Usage: [BUILD=build] node tests/edge/uploads.mjs; needs BUILD/release/balcao and BUILD/words.
import { once } from 'node:events';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { join } from 'node:path';
import { finish, same, test, until } from '../lib/report.mjs';
import { Person } from '../lib/person.mjs';
import { Demo, UNKEPT } from '../faults/demo.mjs';

const HOST = 'pt.localhost';
const CUSTOMER = 'ana.vidal@arrabida.example.org';
const MOST = 5242880;
const ROUNDS = 3;
const ASKED = 800; // requests of a round
const demo = new Demo(process.env.BUILD ?? 'build', 'uploads');
const ana = new Person(demo, HOST, CUSTOMER);
const log = (bytes) => Buffer.alloc(bytes, '2026-03-02 08:00:00 fuser unit too hot\r\n');
const sent = []; // statuses of uploads beside which others asked
let request;

function* below(path) {
  for (const name of readdirSync(path)) {
    const each = join(path, name);
    const found = statSync(each, { throwIfNoEntry: false });

    if (found?.isDirectory()) yield* below(each);
    else if (found?.isFile()) yield each;
  }
}

// What nginx keeps of bodies and answers on their way.
const temporary = () => ['body', 'fastcgi', 'proxy'].map((name) => join(demo.var, 'nginx', name)).filter((path) => statSync(path, { throwIfNoEntry: false })).flatMap((path) => [...below(path)]);
const emptyAgain = () => until('empty temporary folders', () => temporary().length === 0, { seconds: 5 });
const resident = (pid) => Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) + Number(/^RssShmem:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);

async function filled(files, fields = {}) {
  const all = { ...(await ana.hidden(`/en/requests/${request}`, '/reply')), body: 'With files.', ...fields };
  const parts = Object.entries(all).map(([name, value]) => Buffer.from(`--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`));

  for (const { name, bytes } of files) parts.push(Buffer.from(`--edge\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), bytes, Buffer.from('\r\n'));
  return Buffer.concat([...parts, Buffer.from('--edge--\r\n')]);
}

const headersFor = (body) => ({ 'Content-Type': 'multipart/form-data; boundary=edge', 'Content-Length': body.length, Origin: `http://${HOST}:${demo.port}`, 'Sec-Fetch-Site': 'same-origin' });
const send = (body) => ana.send(`/en/requests/${request}/reply`, { method: 'POST', headers: headersFor(body), body });
const names = async () => [...(await ana.send(`/en/requests/${request}`, { headers: { Accept: 'application/json' } })).body.matchAll(/"name":\s*"((?:[^"\\]|\\.)*\.log)"/g)].map(([, name]) => JSON.parse(`"${name}"`));

// Head and so much of the body, then nothing more.
async function cutAt(body, share) {
  const cookie = Object.entries(ana.jar).map(([name, value]) => `${name}=${value}`).join('; ');
  const head = Object.entries({ Host: `${HOST}:${demo.port}`, Cookie: cookie, ...headersFor(body) }).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const socket = net.connect(demo.port, '127.0.0.1');

  await once(socket, 'connect');
  socket.write(`POST /en/requests/${request}/reply HTTP/1.1\r\n${head}\r\n`);
  await new Promise((done) => socket.write(body.subarray(0, Math.floor(body.length * share)), done));
  socket.destroy();
}

async function opened() {
  await ana.signIn();
  const { body } = await ana.send('/en/requests/new/paper-jam');
  const device = /<select[^>]*name="device"[\s\S]*?<option value="([a-z0-9]{6,})"/.exec(body)?.[1] ?? 'none';
  const answer = await ana.post('/en/requests/new/paper-jam', '/requests/new/paper-jam', { device, 'field.place': 'tray', body: 'It jams.' });

  same(answer.status, 303, 'a request is opened');
  request = /\/requests\/([a-z0-9]{12})/.exec(answer.headers.location)[1];
}

// Milliseconds of pages that somebody else asks for one after another, while so many uploads are on their way.
async function pages(uploads) {
  const times = [];
  let isOver = false;
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const going = Array.from({ length: uploads }, async () => {
    while (!isOver) sent.push((await send(await filled([{ name: 'printer.log', bytes: log(MOST) }]))).status);
  });

  for (let i = 0; i < ASKED; i++) {
    const { ms, status } = await demo.ask(HOST, '/en/guides', { headers: { Accept: UNKEPT }, agent });

    same(status, 200, 'a page');
    times.push(ms);
  }
  isOver = true;
  await Promise.all(going);
  agent.destroy();
  return times;
}

const share = (times, part) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];

try {
  await demo.start();
  await test('TKT-12: a request takes a file of 5 MiB, and nginx keeps nothing of it', async () => {
    await opened();
    same((await send(await filled([{ name: 'whole.log', bytes: log(MOST) }]))).status, 303, 'the whole file');
    same(await names(), ['whole.log'], 'kept');
    await emptyAgain();
  });
  await test('TKT-12: an upload cut at 99 %, thirty times, keeps nothing, nor does nginx', async () => {
    const body = await filled([{ name: 'cut.log', bytes: log(MOST) }]);

    for (let i = 0; i < 30; i++) await cutAt(body, 0.99);
    await emptyAgain();
    same(await names(), ['whole.log'], 'kept');
  });
  await test('TKT-12: 1,001 parts, 1,001 files, a file too long and a form too long are refused, and nothing of them is kept', async () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`x${i}`, '1']));
    const cases = [[await filled([], many), [400, 413]], [await filled(Array.from({ length: 1001 }, (_, i) => ({ name: `${i}.log`, bytes: log(40) }))), [400, 413, 422]],
      [await filled([{ name: 'long.log', bytes: log(MOST + 1) }]), [413, 422]], [await filled([{ name: 'longest.log', bytes: log(27 << 20) }]), [413]],
      [await filled([{ name: 'empty.log', bytes: Buffer.alloc(0) }]), [303, 422]]];
    const found = [];

    for (const [body, wanted] of cases) {
      const { status } = await send(body).catch((error) => ({ status: /EPIPE|ECONNRESET/.test(error.code) ? 413 : error.message }));

      if (!wanted.includes(status)) found.push(`${body.length} bytes: ${status}`);
    }
    same(await names(), ['whole.log'], 'kept');
    await emptyAgain();
    return found;
  });
  await test('TKT-12: names with folders, NUL and marks of direction are cleaned or refused, and no file lies under them', async () => {
    const hostile = ['../../../etc/passwd.log', '..\\..\\evil.log', '/tmp/absolute.log', 'nul\0byte.log', 'invoice\u202egol.exe.log', 'CON.log', '.hidden.log', `${'x'.repeat(300)}.log`];
    const before = [...below(demo.var)].length;

    for (const name of hostile) {
      const { status } = await send(await filled([{ name, bytes: log(80) }]));

      if (![303, 400, 422].includes(status)) return [`${JSON.stringify(name)}: ${status}`];
    }
    const wrong = (await names()).filter((name) => /[/\\\0\u202e]|^\./.test(name) || name.length > 200);

    await emptyAgain();
    return [...wrong, ...[...below(demo.var)].filter((path) => /(passwd|evil|absolute|hidden|byte)\.log$/.test(path)), ...([...below(demo.var)].length > before + 8 ? ['files more than before'] : [])];
  });
  await test('TKT-12: while 5 MiB are sent others are answered, and workers keep no memory of it', async () => {
    const alone = [], beside = [];

    await pages(1);
    const before = Math.max(...demo.workers().map(resident));

    for (let round = 0; round < ROUNDS; round++) {
      alone.push(...(await pages(0)));
      beside.push(...(await pages(1)));
    }
    const grown = Math.max(...demo.workers().map(resident)) - before;

    console.log(`        others' answers, ms: median ${share(alone, 0.5).toFixed(1)} alone, ${share(beside, 0.5).toFixed(1)} beside an upload; 99th percentile ${share(alone, 0.99).toFixed(1)} and ${share(beside, 0.99).toFixed(1)}, ratio ${(share(beside, 0.99) / share(alone, 0.99)).toFixed(2)}`);
    console.log(`        ${sent.length} uploads, answered ${[...new Set(sent)].join(' ')}`);
    console.log(`        the largest worker grew by ${grown} kB`);
    await emptyAgain();
    same([...new Set(sent)], [303], 'uploads are taken');
    return grown > 4096 ? [`${grown} kB more`] : [];
  });
} finally {
  await demo.end();
}
finish();
