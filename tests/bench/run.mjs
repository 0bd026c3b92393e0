// `make bench`: all contestants in one go and in turns; figures are ratios within this run. It fails on no timing.
// Usage: node tests/bench/run.mjs; ROUNDS is how many, ONLY names the pages of signed-in people that are measured (tests/bench/pages.mjs), a comma between,
// BENCH_PORT is the first of a dozen ports, BENCH_SECONDS the length of a burst.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { Pace, siteContestants } from './account.mjs';
import { PAGES, contestants, load as loadData, sameBytes as samePage, signIn } from './pages.mjs';
import { Servers, fetchPage, pss, waitFor } from './servers.mjs';

const rounds = Number(process.env.ROUNDS ?? process.argv[2] ?? 5);
const only = process.env.ONLY;
const seconds = Number(process.env.BENCH_SECONDS ?? 1);
const first = Number(process.env.BENCH_PORT ?? 18400);
const build = resolve(process.env.BUILD ?? 'build');
const NOW = '2026-03-02T09:30:00Z'; // a Monday morning: all see the same hours
const PAGE = '/pt-PT/guides';
const HOST = 'pt.localhost';
const PROCESSES = 8;
const CONNECTIONS = 8;
const REST_MS = 2000;
const WARM_S = 1;
const WARM_REQUESTS = 600; // until each of eight workers has made the page of each of sixteen sessions
const WARM_BURSTS = 30;
const port = Object.fromEntries(['DEMO', 'STATIC', 'FILE', 'RETURN', 'CACHED', 'UNCACHED', 'HELLO', 'TEMPLATE', 'XSLT', 'ACCOUNT'].map((name, i) => [name, first + i]));

// name, port, path, whether the client takes gzip; some have more words for wrk
const CONTESTANTS = [
  ['return 200', port.RETURN, '/', false],
  ['static, bare', port.STATIC, '/page.html', true],
  ['static', port.FILE, '/page.html', true],
  ['cached page', port.CACHED, PAGE, true],
  ['hello, libfcgi', port.HELLO, '/', false],
  ['/-/live', port.UNCACHED, '/-/live', false],
  ['page', port.UNCACHED, PAGE, false],
  ['PHP template', port.TEMPLATE, PAGE, false],
  ['PHP DOM + XSLT', port.XSLT, PAGE, false],
];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const say = (text) => console.log(text);

// Server side on the first core, load on the second; on one core they share.
const cores = availableParallelism();
const pinned = (core, command) => (cores > 1 ? ['taskset', '-c', String(core), ...command] : command);

function burst([name, at, path, gzip, more = []], time = seconds) {
  const [command, ...rest] = pinned(1, ['wrk', '-t1', `-c${CONNECTIONS}`, `-d${time}s`, '-H', `Host: ${HOST}`, ...(gzip ? ['-H', 'Accept-Encoding: gzip'] : []), `http://127.0.0.1:${at}${path}`, ...more]);
  const text = execFileSync(command, rest, { encoding: 'utf8' });

  if (/Non-2xx|Socket errors/.test(text)) throw new Error(`${name}: ${text}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(text)[1]);
}

// The peers must give what we give, but for two bytes in a hundred; the file is our page itself.
async function sameBytes(folder) {
  const ours = await fetchPage(port.UNCACHED, PAGE, HOST);
  const small = await fetchPage(port.CACHED, PAGE, HOST, { 'Accept-Encoding': 'gzip' });

  writeFileSync(join(folder, 'page.html'), gunzipSync(small.body));
  writeFileSync(join(folder, 'page.html.gz'), small.body);
  for (const name of ['TEMPLATE', 'XSLT']) {
    const theirs = await fetchPage(port[name], PAGE, HOST);
    const off = theirs.body.length / ours.body.length - 1;

    if (theirs.status !== 200 || Math.abs(off) > 0.02) throw new Error(`${name}: ${theirs.status}, ${theirs.body.length} bytes beside our ${ours.body.length}`);
  }
  if (ours.status !== 200 || ours.body.length < 12000 || ours.body.length > 14000) throw new Error(`our page: ${ours.status}, ${ours.body.length} bytes`);
  return [ours.body.length, small.body.length];
}

// What is kept from request to request must be there before it is timed.
function warm(contestant) {
  const enough = contestant[0].endsWith('unchanged') ? WARM_REQUESTS : 1;

  for (let made = 0, i = 0; made < enough && i < WARM_BURSTS; i++) made += burst(contestant, WARM_S) * WARM_S;
}

async function load(servers, contestants) {
  const results = new Map(contestants.map(([name]) => [name, []]));
  const costs = new Map(contestants.map(([name]) => [name, []]));

  for (const contestant of contestants) warm(contestant);
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) {
      const before = servers.used();

      results.get(contestant[0]).push(burst(contestant));
      costs.get(contestant[0]).push((servers.used() - before) / (results.get(contestant[0]).at(-1) * seconds));
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  return [results, costs];
}

function table(results, costs, reference) {
  const base = median(results.get(reference));

  say(`\n${'requests a second'.padEnd(24)}${'median'.padStart(10)}${'lowest'.padStart(10)}${'highest'.padStart(10)}${'quotient'.padStart(12)}${'server us'.padStart(12)}`);
  for (const [name, values] of results) {
    const line = [median(values), Math.min(...values), Math.max(...values)].map((value) => value.toFixed(0).padStart(10)).join('');

    say(`${name.padEnd(24)}${line}${(median(values) / base).toFixed(2).padStart(12)}${median(costs.get(name)).toFixed(1).padStart(12)}`);
  }
}

// The median of the ratios of each round, which noise that lasts longer than a round does not reach.
function ratio(results, name, reference) {
  return median(results.get(name).map((value, i) => value / results.get(reference)[i]));
}

function speeds(results) {
  const row = (figure, name, reference) => [figure, median(results.get(name)), median(results.get(reference)), ratio(results, name, reference)];

  return [
    row('cached-public', 'cached page', 'static'),
    row('uncached-public-vs-php-template', 'page', 'PHP template'),
    row('uncached-public-vs-php-xslt', 'page', 'PHP DOM + XSLT'),
    row('live', '/-/live', 'hello, libfcgi'),
  ];
}

function pageSpeeds(name, results) {
  const row = (kind) => [`${name}-${kind}`, median(results.get(`${name}, ${kind}`)), median(results.get(`${name}, PHP`)), ratio(results, `${name}, ${kind}`, `${name}, PHP`)];

  return [row('cold'), row('unchanged')];
}

function latencies({ rate, results }) {
  say(`\n${`microseconds at ${rate}/s`.padEnd(24)}${['median', 'p99', 'longest'].map((head) => head.padStart(10)).join('')}`);
  for (const [name, values] of Object.entries(results))
    say(`${`account, ${name}`.padEnd(24)}${[0, 1, 2].map((i) => median(values.map((each) => each[i])).toFixed(0).padStart(10)).join('')}`);
  const p99 = (name) => results[name].map((each) => each[1]);
  const row = (figure, name) => [figure, median(p99(name)), median(p99('PHP')), median(p99(name).map((value, i) => value / p99('PHP')[i]))];

  return [row('account-p99', 'cold'), row('account-p99-unchanged', 'unchanged')];
}

// As many processes of both, after the same load, both at rest. A worker that formatted with ICU itself stands out, so all are shown.
function memory(servers, figure) {
  const kinds = [['worker', servers.workers(), servers.master], ['PHP-FPM child', servers.children(servers.php.pid), servers.php.pid]].map(([name, pids, master]) => [name, pids.map(pss), pss(master)]);

  say(`\n${'KiB of memory (PSS)'.padEnd(22)}${['median', 'lowest', 'highest', 'mean', 'master', 'processes'].map((head) => head.padStart(10)).join('')}`);
  for (const [name, values, master] of kinds) {
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;

    say(`${name.padEnd(22)}${[median(values), Math.min(...values), Math.max(...values), mean, master, values.length].map((value) => value.toFixed(0).padStart(10)).join('')}`);
  }
  const [ours, theirs] = kinds.map(([, values]) => median(values));

  return [figure, ours, theirs, ours / theirs];
}

// Seconds from `make run` to the first page, when everything is built and the database exists.
async function secondStart(folder) {
  const began = Date.now();
  const run = spawn('make', ['--no-print-directory', 'run'], { env: { ...process.env, BUILD: build, VAR: folder, PORT: String(port.DEMO) }, stdio: 'ignore', detached: true });
  const ended = once(run, 'exit');

  await waitFor('a first answer', async () => run.exitCode !== null || (await fetchPage(port.DEMO, '/pt-PT/', HOST)).status === 200, 120);
  const took = (Date.now() - began) / 1000;

  if (run.exitCode !== null) throw new Error(`make run ended with ${run.exitCode}; see ${folder}/log`);
  process.kill(-run.pid, 'SIGTERM');
  await ended;
  await waitFor('the end of the demo', () => !existsSync(join(folder, 'run', 'fcgi.sock')) || fetchPage(port.DEMO, '/', HOST).then(() => false, () => true), 60);
  return took;
}

// The speed engineer's own gate writes one line: name, ours, naive, ratio.
function instructions() {
  if (!existsSync('tests/bench/instructions.sh')) return [];
  try {
    execFileSync('tests/bench/instructions.sh', ['naive'], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, BUILD: build } });
  } catch (error) {
    say(`instructions: ${error.message}`);
  }
  const path = join(build, 'instructions.tsv');
  const line = existsSync(path) ? readFileSync(path, 'utf8').split('\n').find((each) => each.startsWith('instructions\t')) : undefined;

  return line === undefined ? [] : [line.split('\t').map((cell, i) => (i === 0 ? cell : Number(cell)))];
}

// People who are signed in come last: their pages and connections stay with the workers.
async function signedIn(servers, pages) {
  loadData(servers.database, NOW);
  const people = await signIn({ folder: servers.folder, database: servers.database, now: NOW, port, host: HOST }, pages.map((each) => each.mail));
  const rows = [];

  for (const page of pages) {
    const files = people[page.mail];

    say(`\nThe page ${page.name}: ${await samePage(page, port, HOST, files)} bytes`);
    const [results, costs] = await load(servers, [...contestants(page, port, files), ...(page === PAGES[0] ? siteContestants(port, page, files) : [])]);

    table(results, costs, `${page.name}, PHP`);
    rows.push(...pageSpeeds(page.name, results));
    if (page === PAGES[0]) rows.push(...latencies(new Pace(servers.folder, port, HOST, page.path, files, (command) => pinned(1, command)).run(rounds)));
  }
  await new Promise((done) => setTimeout(done, REST_MS));
  return [...rows, memory(servers, 'memory-with-accounts')];
}

// What everybody sees, from the workers and from nginx's cache.
async function everybody(servers) {
  const [whole, small] = await sameBytes(servers.files);

  say(`The page: ${whole} bytes, ${small} compressed; ${rounds} rounds of ${seconds} s, ${CONNECTIONS} connections, ${PROCESSES} processes each`);
  const [results, costs] = await load(servers, CONTESTANTS);

  table(results, costs, 'static');
  await new Promise((done) => setTimeout(done, REST_MS));
  return [...speeds(results), memory(servers, 'memory-per-worker')];
}

const chosen = only === undefined ? PAGES : PAGES.filter((page) => only.split(',').includes(page.name));

if (chosen.length === 0) throw new Error(`ONLY is of ${PAGES.map((page) => page.name).join(', ')}`);
const folder = join(build, 'bench');
const figures = [];

mkdirSync(folder, { recursive: true });
execFileSync('tests/bench/deps.sh', { stdio: 'inherit' });
if (only === undefined) {
  say('Starting twice');
  await secondStart(join(folder, 'var'));
  figures.push(['second-start', await secondStart(join(folder, 'var')), NaN, NaN]);
}
const servers = new Servers({ folder: join(folder, 'run'), build, port, pinned: (command) => pinned(0, command), processes: PROCESSES, now: NOW, user: userInfo(), affinity: cores > 1 ? '01' : 'auto' });

try {
  await servers.start(join(folder, 'var'));
  if (only === undefined) figures.unshift(...await everybody(servers));
  figures.push(...await signedIn(servers, chosen));
} finally {
  await servers.stop();
}
if (only === undefined) figures.push(...instructions());
const lines = figures.map(([name, ...values]) => [name, ...values.map((value) => (Number.isNaN(value) ? '-' : Number(value.toPrecision(5))))].join('\t'));

writeFileSync(join(build, only === undefined ? 'bench.tsv' : `bench.${only}.tsv`), `${lines.join('\n')}\n`);
say(`\n${'figure'.padEnd(34)}${'value'.padStart(10)}${'reference'.padStart(12)}${'ratio'.padStart(9)}`);
for (const line of lines) {
  const [name, value, reference, quotient] = line.split('\t');

  say(`${name.padEnd(34)}${value.padStart(10)}${reference.padStart(12)}${(quotient === '-' ? '-' : Number(quotient).toFixed(2)).padStart(9)}`);
}
