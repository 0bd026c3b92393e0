// What nginx keeps of the whole portal: who may be given what others were given, and until when. Starts a demo of its own.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { finish, holds, same, test, until } from '../lib/report.mjs';
import { freePort } from '../process/installation.mjs';

const requests = Number(process.argv[2] ?? 6000);
const build = resolve(process.env.BUILD ?? 'build');
const folder = join(build, 'edge');
const VAR = join(folder, 'var');
const CONFIG = join(folder, 'balcao.conf');
const UNKEPT = { 'Accept-Encoding': 'identity;q=0.9' }; // no form that nginx keeps: a worker answers
const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
let port;
let demo;

const hold = (at) => writeFileSync(CONFIG, `clock.at = ${at}\n`);

// The program with a settings file, so that its clock can be moved by a reload.
function wrapper() {
  const path = join(folder, 'balcao');

  writeFileSync(path, `#!/bin/sh\nexec '${build}/balcao' --config '${CONFIG}' "$@"\n`, { mode: 0o755 });
  writeFileSync(`${path}-publish`, `#!/bin/sh\nexec '${build}/balcao-publish' "$@"\n`, { mode: 0o755 });
  return path;
}

async function start() {
  const ready = join(folder, 'ready');

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  hold('2026-03-02T09:30:00Z');
  port = await freePort();
  const output = openSync(join(folder, 'demo.log'), 'w');

  demo = spawn('conf/demo/run.sh', ['--ready-file', ready], { stdio: ['ignore', output, output], env: { ...process.env, BUILD: build, VAR, PORT: String(port), PROGRAM: wrapper() } });
  closeSync(output);
  await until('the demo is ready', () => existsSync(ready) || demo.exitCode !== null, { seconds: 120 });
  if (demo.exitCode !== null) throw new Error(readFileSync(join(folder, 'demo.log'), 'utf8').slice(-500));
  return Number(readFileSync(ready, 'utf8').split(' ')[0]);
}

async function stop() {
  if (demo.exitCode !== null) return;
  const ended = once(demo, 'exit');

  demo.kill('SIGTERM');
  await ended;
}

function ask(host, path, headers = {}, method = 'GET') {
  return new Promise((done, fail) => {
    const request = http.request({ host: '127.0.0.1', port, path, method, agent, timeout: 10000, headers: { Host: `${host}:${port}`, ...headers } }, (answer) => {
      const parts = [];

      answer.on('data', (part) => parts.push(part));
      answer.on('error', fail);
      answer.on('end', () => {
        const raw = Buffer.concat(parts);

        done({ status: answer.statusCode, headers: answer.headers, lines: answer.rawHeaders, raw, body: answer.headers['content-encoding'] === 'gzip' && raw.length > 0 ? gunzipSync(raw).toString() : raw.toString() });
      });
    });

    request.on('timeout', () => request.destroy(new Error(`${path} hangs`)));
    request.on('error', fail);
    request.end();
  });
}

// What nginx did with a request: FILE, HIT, MISS, EXPIRED, UPDATING, BYPASS or "".
const outcomes = () => new Map(readFileSync(join(VAR, 'log/nginx-access.log'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)).map((line) => [line.request, line.cache]));
async function outcomesOf(answers) {
  let all;

  await until('a line in the log for each', () => (all = outcomes()) && answers.every((answer) => all.has(answer.headers['x-request-id'])));
  return answers.map((answer) => all.get(answer.headers['x-request-id']));
}

const isKept = (outcome) => ['FILE', 'HIT', 'UPDATING'].includes(outcome);

const HOSTS = { 'pt.localhost': ['pt-PT', 'en'], 'es.localhost': ['es-ES', 'en'], 'no.localhost': ['nb-NO', 'en'], 'at.localhost': ['de-AT', 'en'], 'hosting.localhost': ['pt-PT', 'en'], localhost: ['en', 'pt-PT'] };
const PATHS = ['/', '/questions', '/guides', '/announcements', '/about/privacy', '/announcements.atom', '/guides/invoices', '/about/terms'];
const CHOICES = ['', 'country=ES', 'country=CH', 'lang=en; country=NO; other=1', 'country=es', 'country=ESP'];
const MEDIA = ['text/html', 'application/xml', 'application/json', 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8', '*/*'];
const LANGUAGES = ['', 'pt-PT,pt;q=0.9', 'fr-CH,fr;q=0.9', 'en-GB,en', 'nb'];
const CODINGS = ['', 'gzip', 'gzip, deflate, br'];

// A visitor for every number, the same for the same number.
function visitor(n) {
  let rest = n * 2654435761 % 4294967296;
  const pick = (values) => {
    const value = values[rest % values.length];

    rest = Math.floor(rest / values.length);
    return value;
  };
  const host = pick(Object.keys(HOSTS));
  const isUsual = n % 4 === 0; // what most ask for: the first page, in the first language
  const path = isUsual ? `/${HOSTS[host][0]}/` : `/${pick(HOSTS[host])}${pick(PATHS)}`;
  const headers = { Accept: pick(MEDIA), 'Accept-Language': pick(LANGUAGES), Cookie: pick(CHOICES), 'X-Forwarded-For': pick(['192.0.2.1', '192.0.2.65', '192.0.2.129', '10.0.0.1']) };

  if (isUsual) Object.assign(headers, { Accept: 'text/html', 'Accept-Language': '', Cookie: '' });
  for (const name of ['Accept-Language', 'Cookie']) if (headers[name] === '') delete headers[name];
  return { host, path, headers, coding: CODINGS[n % CODINGS.length], method: n % 11 === 0 ? 'HEAD' : 'GET' };
}

const withoutRequest = (body) => body.replace(/(?: request="|"request":"|<code dir="ltr">)[0-9a-f]{32}/, '');
const expectations = new Map();

// What a worker says to this visitor when nginx keeps nothing; gzip is taken away by the client.
async function expected({ host, path, headers }) {
  const key = JSON.stringify([host, path, headers]);

  if (!expectations.has(key)) {
    const answer = await ask(host, path, { ...headers, ...UNKEPT });

    expectations.set(key, { status: answer.status, body: withoutRequest(answer.body), type: answer.headers['content-type'], etag: answer.headers.etag });
  }
  return expectations.get(key);
}

async function oneOfMany(n, findings) {
  const who = visitor(n);
  const want = await expected(who);
  const answer = await ask(who.host, who.path, { ...who.headers, ...(who.coding ? { 'Accept-Encoding': who.coding } : {}) }, who.method);
  const body = withoutRequest(answer.body);
  const encoded = answer.headers['content-encoding'] === 'gzip';

  if (answer.status !== want.status || answer.headers['content-type'] !== want.type) findings.push(`${JSON.stringify(who)}: ${answer.status} ${answer.headers['content-type']}`);
  if (who.method === 'HEAD' ? body !== '' : body !== want.body) findings.push(`${JSON.stringify(who)}: other bytes`);
  if (encoded !== who.coding.includes('gzip')) findings.push(`${JSON.stringify(who)}: ${encoded}`);
  return answer;
}

async function shuffled(count, order) {
  const findings = [];
  const answers = [];
  let next = 0;
  const client = async () => {
    while (next < count) {
      const n = next++;

      answers.push(await oneOfMany(order(n), findings));
    }
  };

  await Promise.all(Array.from({ length: 16 }, client));
  return { findings, answers };
}

const NAMES = ['X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Forwarded-Port', 'X-Forwarded-Server', 'X-Host', 'X-Original-URL', 'X-Rewrite-URL', 'X-Original-Host', 'Forwarded', 'Origin', 'Referer', 'User-Agent', 'Authorization',
  'X-HTTP-Method-Override', 'X-Method-Override', 'X-Accel-Expires', 'X-Request-Id', 'Via', 'From', 'DNT', 'Save-Data', 'Sec-Fetch-Site', 'Sec-Fetch-Mode', 'Sec-CH-UA', 'Accept-Charset', 'Content-Language', 'X-Country', 'CF-IPCountry',
  'X-Locale', 'Warning', 'Content-Type', 'X-Api-Version', 'True-Client-IP', 'X-Real-IP', 'X-Wap-Profile'];
// Sixty things a first visitor may send that no page depends on.
const UNKEYED = [
  ...NAMES.map((name) => [{ [name]: 'evil.example' }, '']),
  ...['192.0.2.1', '192.0.2.65', '192.0.2.193', '2001:db8:1::1', '10.0.0.1'].map((address) => [{ 'X-Forwarded-For': address }, '']),
  [{ Range: 'bytes=0-9' }, ''], [{ 'If-Range': '"x"', Range: 'bytes=5-' }, ''], [{ 'If-None-Match': '*' }, ''], [{ 'If-None-Match': '"x", W/"y"' }, ''], [{ 'If-Modified-Since': 'Mon, 23 Nov 2037 00:00:00 GMT' }, ''],
  [{ 'If-Match': '"x"' }, ''], [{ 'If-Unmodified-Since': 'Mon, 02 Jan 2006 00:00:00 GMT' }, ''], [{ 'Cache-Control': 'no-cache' }, ''], [{ 'Cache-Control': 'no-store' }, ''], [{ Pragma: 'no-cache' }, ''],
  [{ Cookie: 'session=abc' }, ''], [{ Cookie: 'lang=en' }, ''], [{ Cookie: 'country=<script>' }, ''], [{ Cookie: 'xcountry=ES' }, ''], [{ Cookie: 'a="; country=ES' }, 'keyed'], [{ 'Accept-Language': 'pt-BR,pt;q=0.5' }, ''],
  ...['utm_source=x', 'a=b&a=c', 'q=%3Cscript%3E', 'locale=en', 'country=ES', '_method=POST', 'callback=x', 'page=2'].map((query) => [{}, query]),
];
const steady = (answer) => Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !['date', 'x-request-id', 'connection', 'keep-alive'].includes(name)).sort());

const sql = (text) => execFileSync('tests/lib/mariadb.sh', ['run', join(VAR, 'mariadb'), 'balcao'], { input: text, stdio: ['pipe', 'ignore', 'inherit'] });

let master;

try {
  master = await start();

  await test(`${requests} visitors in two orders, six hosts, all forms: each gets what a worker would say to them`, async () => {
    const forth = await shuffled(requests / 2, (n) => n);
    const back = await shuffled(requests / 2, (n) => requests - n);
    const seen = await outcomesOf([...forth.answers, ...back.answers]);

    for (const outcome of ['HIT', 'FILE']) holds(seen.includes(outcome), `no ${outcome}`);
    return [...forth.findings, ...back.findings];
  });

  await test('sixty things that came with the first request leave the second one\'s bytes and headers as they are', async () => {
    const findings = [];
    let kept = 0;
    let n = 0;

    holds(UNKEYED.length >= 60, `${UNKEYED.length} inputs`);
    for (const path of ['/pt-PT/', '/pt-PT/questions', '/pt-PT/announcements.atom', '/en/about/privacy']) {
      const plain = { 'Accept-Encoding': 'gzip' };
      const want = await ask('pt.localhost', path, plain);

      for (const [headers, query] of UNKEYED) {
        const own = `${path}?n=${n++}${query && query !== 'keyed' ? `&${query}` : ''}`;
        const first = await ask('pt.localhost', own, { ...plain, ...headers });
        const second = await ask('pt.localhost', own, plain);

        if (!second.raw.equals(want.raw) || JSON.stringify(steady(second)) !== JSON.stringify(steady(want))) findings.push(`${own} ${JSON.stringify(headers)}: ${first.status}, then ${second.status} ${JSON.stringify(steady(second))}`);
        kept += isKept((await outcomesOf([second]))[0]);
      }
    }
    holds(kept > n / 2, `only ${kept} of ${n} were kept from the first`);
    return findings;
  });

  await test('kept or not, an answer has the worker\'s Cache-Control, one Vary line, and nothing that was meant for nginx', async () => {
    const answers = [];

    for (let i = 0; i < 60; i++) answers.push(await ask('es.localhost', '/es-ES/guides', { 'Accept-Encoding': 'gzip' }));
    const seen = new Set(await outcomesOf(answers));

    holds(seen.has('FILE') && (seen.has('MISS') || seen.has('EXPIRED')), [...seen].join(' '));
    for (const answer of answers) {
      same(answer.lines.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'vary').length, 1, 'Vary lines');
      same([answer.headers['cache-control'], answer.headers['x-accel-expires'], answer.headers['set-cookie']], ['public, max-age=60, stale-while-revalidate=1, stale-if-error=600', undefined, undefined], 'headers');
    }
    same(new Set(answers.map((answer) => answer.headers['x-request-id'])).size, answers.length, 'numbers of requests');
  });

  await test('a tag that a kept page had is answered 304 with the same tag; the form without compression has another', async () => {
    const small = await ask('no.localhost', '/nb-NO/questions', { 'Accept-Encoding': 'gzip' });
    const whole = await ask('no.localhost', '/nb-NO/questions');

    for (const answer of [small, whole]) same(answer.headers.etag, `"${/^"([0-9a-f]+)-/.exec(whole.headers.etag)[1]}-${answer.raw.length.toString(16)}"`, 'tag');
    for (let i = 0; i < 20; i++) {
      const again = await ask('no.localhost', '/nb-NO/questions', { 'Accept-Encoding': 'gzip', 'If-None-Match': small.headers.etag });

      same([again.status, again.raw.length, again.headers.etag, again.headers.vary], [304, 0, small.headers.etag, small.headers.vary], 'again');
    }
  });

  await test('what sets a cookie, redirects, refuses or belongs to one visitor is never given to another', async () => {
    const answers = [];

    for (const [host, path, headers] of [['pt.localhost', '/pt-PT/questions?lang=en'], ['pt.localhost', '/pt-PT/nowhere'], ['pt.localhost', '/pt-pt/questions'], ['localhost', '/en/'], ['localhost', '/en/questions'], ['pt.localhost', '/'],
      ['pt.localhost', '/pt-PT/centre'], ['pt.localhost', '/pt-PT/centre?saved=1'], ['unknown.example', '/pt-PT/'], ['pt.localhost', '/pt-PT/', { Accept: 'application/xml;q=0.9, text/html;q=0.8' }], ['pt.localhost', '/robots.txt']]) {
      for (let i = 0; i < 5; i++) answers.push(await ask(host, path, { 'Accept-Encoding': 'gzip', ...headers }));
    }
    return (await outcomesOf(answers)).map((outcome, i) => [outcome, answers[i]]).filter(([outcome]) => isKept(outcome)).map(([outcome, answer]) => `${outcome}: ${answer.status} ${answer.body.slice(0, 80)}`);
  });

  await test('no way of writing the address of a private page gets it kept', async () => {
    const findings = [];

    for (const path of ['/pt-PT/questions.css', '/pt-PT/questions%2f..%2f', '/pt-PT/centre.css', '/pt-PT/centre/x.css', '/pt-PT/centre;x.css', '/pt-PT/centre%3b.css', '/pt-PT/centre%3fx.css', '/pt-PT/centre%23.css', '/pt-PT/centre%00.css',
      '/pt-PT/centre%2fx.css', '/pt-PT/%63entre', '/pt-PT/x/../centre', '/pt-PT/./centre', '/pt-PT//centre', '/pt-PT/centre/', '/pt-PT/centre/.', '/pt-PT/centre.', '/pt-PT/centre%20', '/pt-PT/centre?x.css', '/pt-PT/CENTRE', '/assets/../pt-PT/centre',
      '/pt-PT/centre%2e%2e', '/en/..;/pt-PT/centre', '/pt-PT%2fcentre', '//pt-PT/centre', '/pt-PT/centre%0a.css', '/pt-PT/questions/..%2fcentre']) {
      const first = await ask('pt.localhost', path, { 'X-Forwarded-For': '192.0.2.65', 'Accept-Language': 'nb-NO' });
      const second = await ask('pt.localhost', path, {});
      const [, outcome] = await outcomesOf([first, second]);

      if (second.status === 200 && !/private|no-store/.test(second.headers['cache-control'])) findings.push(`${path}: ${second.headers['cache-control']}`);
      if (isKept(outcome) || second.body.includes('Noruega, mas')) findings.push(`${path}: ${outcome}`);
    }
    return findings;
  });

  await test('who may be signed in gets nothing that was kept, leaves nothing to be kept, and the worker hears all they say', async () => {
    const findings = [];
    let n = 0;

    for (const cookie of ['session=abc', '__Host-session=abc', 'a=b; session=abc', 'a=b;__Host-session=abc', 'country=ES; session=abc; lang=en', ' session =abc', 'SESSION=abc', '"session"=abc', 'session', 'a=|GET||gzip|||; session=x']) {
      for (const [path, coding] of [['/pt-PT/', 'gzip'], ['/pt-PT/guides', 'gzip, deflate, br'], ['/pt-PT/announcements', '']]) {
        const plain = { 'Accept-Encoding': coding };
        const theirs = { ...plain, Cookie: cookie, 'Accept-Language': 'nb' };
        const answers = [await ask('pt.localhost', path, plain), await ask('pt.localhost', path, plain), await ask('pt.localhost', path, theirs), await ask('pt.localhost', path, theirs), await ask('pt.localhost', `${path}?${n}`, theirs), await ask('pt.localhost', `${path}?${n++}`, plain)];
        const seen = await outcomesOf(answers);

        for (const i of [2, 3, 4]) if (seen[i] !== 'BYPASS') findings.push(`${path} with ${cookie}: ${seen[i]}`);
        if (seen[5] !== 'MISS') findings.push(`${path} after ${cookie}: ${seen[5]}`);
        const tagged = await ask('pt.localhost', path, { ...theirs, 'If-None-Match': answers[2].headers.etag });

        same([tagged.status, tagged.headers.etag], [304, answers[2].headers.etag], 'their own tag, compared by the worker');
      }
    }
    return findings;
  });

  await test('a page is a file only under the address it was asked by, and for its second', async () => {
    const pages = join(VAR, 'public/pages');
    const plain = { 'Accept-Encoding': 'gzip' };
    const findings = [];

    for (const path of ['/pt-PT/%67uides', '/pt-PT//guides', '/pt-PT/./guides', '/pt-PT/guides/', '/pt-PT/guides/../guides', '/pt-PT/guides.gz', '/pt-PT/guides/.gz', '/pt-PT/guides?', '/pt-PT/guides#x', '/pt-PT//../../pt.localhost/pt-PT/guides', '/pages/x/pt.localhost/pt-PT/guides.gz']) {
      await ask('pt.localhost', '/pt-PT/guides', plain);
      const [outcome] = await outcomesOf([await ask('pt.localhost', path, plain)]);

      if (outcome === 'FILE') findings.push(`${path}: ${outcome}`);
    }
    for (const headers of [{ 'If-Match': '"x"' }, { 'If-Unmodified-Since': 'Mon, 02 Jan 2006 00:00:00 GMT' }, { Cookie: 'country=ES' }, { 'Accept-Language': 'nb' }, { Accept: 'application/xml' }, { 'Accept-Encoding': 'br' }, { Accept: 'text/html|GET' }]) {
      await ask('pt.localhost', '/pt-PT/guides', plain);
      const answer = await ask('pt.localhost', '/pt-PT/guides', { ...plain, ...headers });

      if (answer.status !== 200 || (await outcomesOf([answer]))[0] === 'FILE') findings.push(`${JSON.stringify(headers)}: ${answer.status}`);
    }
    await until('files of seconds gone by to be cleared away', async () => {
      await ask('pt.localhost', '/pt-PT/guides', plain);
      return readdirSync(pages).length <= 6 && (await outcomesOf([await ask('pt.localhost', '/pt-PT/guides', plain)]))[0] === 'FILE';
    }, { seconds: 10, pause: 50 });
    return findings;
  });

  await test('an announcement is on every worker\'s pages, and on the kept ones, 2 s after it was written', async () => {
    const shows = async () => {
      const answers = await Promise.all(Array.from({ length: 64 }, (_, i) => ask('pt.localhost', '/pt-PT/announcements', i % 2 ? UNKEPT : { 'Accept-Encoding': 'gzip' })));

      return answers.every((answer) => answer.body.includes('Ensaio da cache'));
    };

    holds(!(await shows()), 'already there');
    sql(`INSERT INTO announcement (code, brand, portal, severity, is_pinned, starts_at) VALUES ('cachetest1', 'lumenor', NULL, 'info', TRUE, '2026-03-01 08:00:00');
      INSERT INTO announcement_text (announcement_id, locale, title, body) VALUES (LAST_INSERT_ID(), 'pt-PT', 'Ensaio da cache', 'Texto.');
      UPDATE public_version SET version = version + 1 WHERE id = 1;`);
    const written = Date.now();

    await until('the announcement on every page', shows, { seconds: 2, pause: 10 });
    holds(Date.now() - written < 2500, `${Date.now() - written} ms`);
    const first = await ask('pt.localhost', '/pt-PT/guides', { 'Accept-Encoding': 'gzip' });

    holds(first.body.includes('Ensaio da cache'), 'a pinned one stands on other pages too');
  });

  await test('the minute a centre closes is seen on kept pages as on others, also across a reload', async () => {
    const state = async (headers) => /Aberto até/.test((await ask('pt.localhost', '/pt-PT/', headers)).body);
    const kept = { 'Accept-Encoding': 'gzip' };
    const moveTo = async (at, open) => {
      hold(at);
      process.kill(master, 'SIGHUP');
      await until(`workers that say ${open} at ${at}`, async () => (await Promise.all(Array.from({ length: 32 }, () => state(UNKEPT)))).every((each) => each === open), { seconds: 30 });
      await until('kept pages that say so', async () => (await Promise.all(Array.from({ length: 16 }, () => state(kept)))).every((each) => each === open), { seconds: 2, pause: 10 });
    };

    await moveTo('2026-03-02T17:59:59Z', true);
    await moveTo('2026-03-02T18:00:00Z', false);
    await moveTo('2026-03-03T09:00:00Z', true);
  });
} finally {
  if (demo) await stop();
  agent.destroy();
}
finish();
