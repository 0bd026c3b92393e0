// The pool under the worst days: bursts, kills, reloads, stops, strange peers. Real master, workers, nginx.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';

import { finish, holds, same, test } from '../lib/report.mjs';
import { BEGIN, GET_VALUES, Installation, PARAMS, exchange, pair, program, record, until, wholeRequest } from './installation.mjs';

const tiny = program();

async function within(settings, run, change) {
  const portal = new Installation(tiny, settings);

  try {
    await portal.serve();
    await portal.web(change);
    return await run(portal);
  } finally {
    await portal.end();
  }
}

const mixed = (i) => (i % 10 < 3 ? ['/', { method: 'POST', body: 'x'.repeat(i % 4000) }] : ['/?sleep=1']);

await test('after bursts of 32 connections 48 single requests are answered, none hangs', () =>
  within({}, async (portal) => {
    for (let burst = 0; burst < 3; burst++) {
      const answers = await Promise.all(Array.from({ length: 32 }, () => portal.get('/?sleep=2', { timeout: 3000 })));

      same(answers.filter((answer) => answer.status !== 200).length, 0, 'failed in a burst');
    }
    for (let i = 0; i < 48; i++) same((await portal.get('/', { timeout: 2000 })).status, 200, `single request ${i}`);
  }));

await test('200 killed workers leave no gap of a second and no answer but 200 and 503', () =>
  within({}, async (portal) => {
    const load = portal.load(8, () => ['/?sleep=1']);
    const killed = new Set();

    for (let kills = 0; kills < 200; kills++) {
      const answers = load.met.answers;
      const alive = await until('workers', () => {
        const left = portal.workers().filter((pid) => !killed.has(pid));

        return left.length > 0 && left;
      });
      const victim = alive[Math.floor(Math.random() * alive.length)];

      killed.add(victim);
      process.kill(victim, 'SIGKILL');
      await until('an answer after a kill', () => load.met.answers > answers);
    }
    const met = await load.stop();

    same(met.errors, [], 'errors');
    same(Object.keys(met.statuses).filter((status) => status !== '200' && status !== '503'), [], 'other statuses');
    holds(met.longestGap < 1000, `longest gap ${met.longestGap} ms`);
    await until('the figure', async () => (await portal.figure('balcao_worker_ends_total{reason="signal"}')) === 200);
    await until('a full pool', () => portal.workers().length === 8);
  }));

await test('50 reloads under load lose no request', () =>
  within({}, async (portal) => {
    const load = portal.load(6, mixed);

    for (let generation = 2; generation <= 51; generation++) {
      portal.master.kill('SIGHUP');
      await until(`generation ${generation}`, async () => Number((await portal.get('/')).told.generation) === generation, 20);
    }
    const met = await load.stop();

    same(met.errors, [], 'errors');
    same(Object.keys(met.statuses), ['200'], `statuses ${JSON.stringify(met.statuses)}`);
    holds(met.answers > 200, `only ${met.answers} answers`);
  }));

await test('a broken generation is refused and the old one keeps serving', () =>
  within({}, async (portal) => {
    writeFileSync(portal.broken, '');
    portal.master.kill('SIGHUP');
    await until('the refusal', () => portal.log.includes('master.reload-refused'));
    same((await portal.get('/')).told.generation, '1', 'generation');
    same(await portal.figure('balcao_config_last_reload_successful'), 0, 'figure');
    rmSync(portal.broken);
    portal.master.kill('SIGHUP');
    await until('the repaired one', async () => (await portal.get('/')).told.generation === '2');
    same(await portal.figure('balcao_config_last_reload_successful'), 1, 'figure');
  }));

await test('workers that cannot open do not replace those that serve', () =>
  within({}, async (portal) => {
    const old = portal.workers();

    writeFileSync(portal.shut, '');
    portal.master.kill('SIGHUP');
    await until('failing workers', () => (portal.log.match(/"reason":"failed"/g) ?? []).length >= 9);
    same((await portal.get('/')).told.generation, '1', 'generation');
    same(old.filter((pid) => !portal.workers().includes(pid)), [], 'old workers gone');
    rmSync(portal.shut);
    await until('the new generation', async () => (await portal.get('/')).told.generation === '2', 20);
    await until('the old ones gone', () => old.every((pid) => !portal.workers().includes(pid)));
  }));

await test('SIGTERM answers what runs and what waits, then ends and removes the socket', () =>
  within({}, async (portal) => {
    const answers = Array.from({ length: 24 }, () => portal.get('/?sleep=300'));

    // The first eight are taken, the others stand in the queue once nginx has logged no refusal and all are connected.
    await until('busy workers', () => readFileSync('/proc/net/unix', 'utf8').split('\n').filter((line) => line.endsWith(portal.socket)).length >= 25);
    portal.master.kill('SIGTERM');
    same((await Promise.all(answers)).filter((answer) => answer.status !== 200).length, 0, 'failed');
    same((await portal.ended)[0], 0, 'exit status');
    holds(!existsSync(portal.socket), 'the socket is still there');
    same((await portal.get('/')).status, 503, 'without workers');
  }));

await test('a kept connection delays a stop by two seconds at most', () =>
  within({}, async (portal) => {
    same((await portal.get('/')).status, 200, 'status');
    const begun = Date.now();

    portal.master.kill('SIGTERM');
    await portal.ended;
    holds(Date.now() - begun < 2000, `it took ${Date.now() - begun} ms`);
  }));

await test('workers retire and are replaced without a lost request', () =>
  within({ SERVE_REQUESTS: 40 }, async (portal) => {
    const load = portal.load(6, mixed);

    await until('retired workers', () => load.met.answers > 1500, 30);
    const met = await load.stop();

    same(met.errors, [], 'errors');
    same(Object.keys(met.statuses), ['200'], 'statuses');
    holds((await portal.figure('balcao_worker_ends_total{reason="left"}')) > 8, 'nobody retired');
  }));

await test('a request over its time costs its worker, and its visitor gets 503', () =>
  within({ SERVE_REQUEST_MS: 300 }, async (portal) => {
    const [slow, quick] = await Promise.all([portal.get('/?hang=1'), portal.get('/')]);

    same([slow.status, quick.status], [503, 200], 'statuses');
    holds(Number(slow.headers['retry-after']) >= 1, 'no Retry-After');
    await until('the figure', async () => (await portal.figure('balcao_worker_ends_total{reason="overdue"}')) === 1);
  }));

await test('a body nobody read does not spoil the kept connection', () =>
  within({}, async (portal) => {
    for (let i = 0; i < 60; i++) {
      same((await portal.get('/unread', { method: 'POST', body: 'x'.repeat(15000) })).status, 200, 'unread');
      same((await portal.get('/', { method: 'POST', body: 'abc' })).told.body, '3', 'read');
    }
  }));

await test('a body cut short is refused and the worker lives on', async () => {
  const portal = new Installation(tiny, { SERVE_WORKERS: 1 });

  try {
    await portal.serve();
    const before = portal.workers();
    const answer = await exchange(portal.socket, wholeRequest({ REQUEST_METHOD: 'POST', CONTENT_LENGTH: '50' }, 'short'));

    holds(answer.includes('Status: 400'), `answered ${answer.slice(0, 60)}`);
    holds((await exchange(portal.socket, wholeRequest({}))).includes('Status: 200'), 'no answer afterwards');
    same(portal.workers(), before, 'workers');
  } finally {
    await portal.end();
  }
});

for (const [what, bytes] of [
  ['a management record with too many names', record(GET_VALUES, Buffer.concat(['FCGI_MAX_CONNS', 'FCGI_MAX_REQS', 'FCGI_MPXS_CONNS', 'FCGI_MAX_CONNS', 'FCGI_MAX_REQS'].map((name) => pair(name, ''))), 0)],
  ['a parameter of impossible length', Buffer.concat([record(BEGIN, [0, 1, 0, 0, 0, 0, 0, 0]), record(PARAMS, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x61])])],
  ['bytes that are no FastCGI', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ['a record of an unknown version', Buffer.concat([Buffer.from([9, 1, 0, 1, 0, 8, 0, 0]), Buffer.alloc(8)])],
])
  await test(`${what} costs one worker at most`, () =>
    within({}, async (portal) => {
      const before = portal.workers();

      await exchange(portal.socket, bytes);
      same((await portal.get('/')).status, 200, 'status');
      await until('a full pool', () => portal.workers().length === 8);
      holds(before.filter((pid) => !portal.workers().includes(pid)).length <= 1, 'more than one worker is gone');
    }));

await test('a peer that says nothing is let go', async () => {
  const portal = new Installation(tiny, { SERVE_WORKERS: 1 });

  try {
    await portal.serve();
    const silent = net.connect({ path: portal.socket });

    await new Promise((done) => silent.once('connect', done));
    holds((await exchange(portal.socket, wholeRequest({}))).includes('Status: 200'), 'no answer');
    silent.destroy();
  } finally {
    await portal.end();
  }
});

await test('the socket is for its owner and group only', async () => {
  const portal = new Installation(tiny);

  try {
    await portal.serve();
    same((statSync(portal.socket).mode & 0o777).toString(8), '660', 'mode');
    if (process.getuid() === 0) {
      const knock = `use Socket; $( = $) = '65534 65534'; $< = $> = 65534; socket(S, AF_UNIX, SOCK_STREAM, 0); exit(connect(S, pack_sockaddr_un($ARGV[0])) ? 0 : 7)`;

      spawnSync('chmod', ['755', portal.folder]);
      same(spawnSync('perl', ['-e', knock, portal.socket]).status, 7, 'a stranger');
    }
  } finally {
    await portal.end();
  }
});

// What systemd and inetd do: a listening socket as descriptor 3 or 0.
for (const [number, environment] of [[0, ''], [3, '$ENV{LISTEN_PID} = $$; $ENV{LISTEN_FDS} = 1;']])
  await test(`a socket handed over as descriptor ${number} is served and outlives the master`, async () => {
    const portal = new Installation(tiny, { SERVE_SOCKET: '/nowhere/unused.sock' });
    const hand = `use Socket; use POSIX; $^F = 9; socket(S, AF_UNIX, SOCK_STREAM, 0); bind(S, pack_sockaddr_un($ARGV[0])) or die; listen(S, 9); shift; ${environment} POSIX::dup2(fileno(S), ${number}); exec @ARGV`;

    try {
      await portal.serve(['perl', '-e', hand, portal.socket, tiny]);
      holds((await exchange(portal.socket, wholeRequest({}))).includes('Status: 200'), 'no answer');
      portal.master.kill('SIGTERM');
      same((await portal.ended)[0], 0, 'exit status');
      holds(existsSync(portal.socket), 'the socket is gone');
    } finally {
      await portal.end();
    }
  });

// Two pools: pages on one socket, sign-ins on the other.
const told = (answer) => Object.fromEntries(answer.slice(answer.indexOf('worker=')).trim().split(' ').map((word) => word.split('=')));
const ask = async (socket, query = '') => told(await exchange(socket, wholeRequest({ REQUEST_URI: `/${query}` })));

async function withBoth(settings, run) {
  const portal = new Installation(tiny, settings);

  portal.settings = { SERVE_SIGN_SOCKET: portal.sign, ...settings };
  try {
    await portal.serve();
    return await run(portal);
  } finally {
    await portal.end();
  }
}

await test('each socket is answered by workers of its own', () =>
  withBoth({}, async (portal) => {
    const [pages, signs] = [portal.workers('balcao-worker'), portal.workers('balcao-sign')];

    same([pages.length, signs.length], [8, 2], 'workers');
    for (let i = 0; i < 20; i++) {
      holds(pages.includes(Number((await ask(portal.socket)).worker)), 'a page from the other pool');
      holds(signs.includes(Number((await ask(portal.sign)).worker)), 'a sign-in from the other pool');
    }
    const figures = await exchange(portal.socket, wholeRequest({ REQUEST_URI: '/?figures=1' }));

    holds(figures.includes('balcao_workers{state="idle",pool="sign"} 2'), 'no figure of the second pool');
    holds(/balcao_workers\{state="busy",pool="main"\} [0-8]\n/.test(figures), 'no figure of the first pool');
    same((statSync(portal.sign).mode & 0o777).toString(8), '660', 'mode');
  }));

await test('a killed worker of one pool is replaced there, and the other pool does not notice', () =>
  withBoth({}, async (portal) => {
    const pages = portal.workers('balcao-worker');

    for (const victim of portal.workers('balcao-sign')) {
      process.kill(victim, 'SIGKILL');
      same((await ask(portal.socket)).generation, '1', 'a page');
      await until('a new one', () => !portal.workers().includes(victim) && portal.workers('balcao-sign').length === 2);
      same((await ask(portal.sign)).generation, '1', 'a sign-in');
    }
    same(portal.workers('balcao-worker'), pages, 'workers for pages');
  }));

await test('a reload and a stop concern both pools', () =>
  withBoth({}, async (portal) => {
    const old = portal.workers();

    for (const generation of ['2', '3']) {
      portal.master.kill('SIGHUP');
      await until('both', async () => (await ask(portal.socket)).generation === generation && (await ask(portal.sign)).generation === generation);
    }
    await until('the old ones gone', () => old.every((pid) => !portal.workers().includes(pid)));
    await until('full pools', () => portal.workers('balcao-worker').length === 8 && portal.workers('balcao-sign').length === 2);
    const waiting = Array.from({ length: 6 }, () => ask(portal.sign, '?sleep=100'));

    await until('all connected', () => readFileSync('/proc/net/unix', 'utf8').split('\n').filter((line) => line.endsWith(portal.sign)).length >= 7);
    portal.master.kill('SIGTERM');
    same((await Promise.all(waiting)).filter((answer) => answer.generation !== '3').length, 0, 'failed');
    same((await portal.ended)[0], 0, 'exit status');
    holds(!existsSync(portal.socket) && !existsSync(portal.sign), 'a socket is still there');
  }));

await test('a full queue of sign-ins refuses the next one, and pages go on', () =>
  withBoth({ SERVE_SIGN_BACKLOG: 2 }, async (portal) => {
    const waiting = Array.from({ length: 2 }, () => ask(portal.sign, '?sleep=1500'));

    // Two at work; three fill a queue of two (the kernel holds one more than it was told); the sixth finds no room.
    await until('two at work', () => (readFileSync('/proc/net/unix', 'utf8').match(new RegExp(`${portal.sign}$`, 'gm')) ?? []).length >= 3);
    await until('busy workers', async () => (await exchange(portal.socket, wholeRequest({ REQUEST_URI: '/?figures=1' }))).includes('balcao_workers{state="busy",pool="sign"} 2'));
    waiting.push(...Array.from({ length: 3 }, () => ask(portal.sign)));
    await until('a full queue', () => (readFileSync('/proc/net/unix', 'utf8').match(new RegExp(`${portal.sign}$`, 'gm')) ?? []).length >= 6);
    const refused = await ask(portal.sign).then(() => 'answered', (error) => error.code);

    same(refused, 'EAGAIN', 'the sixth');
    same((await ask(portal.socket)).generation, '1', 'a page meanwhile');
    same((await Promise.all(waiting)).filter((answer) => answer.generation !== '1').length, 0, 'failed');
  }));

const SIGN = ['/sign-in', '/sign-in/factor', '/register', '/activate', '/activate/again', '/invitation', '/password/forgotten', '/password/reset', '/account/confirm', '/account/password', '/account/factor', '/account/factor/off', '/account/mail', '/account/mail/agree', '/account/erase'];
const PAGES = ['/sign-out', '/sign-inn', '/account/profile', '/account/sessions/end', '/people/invite', '/x/sign-in'];

await test('what may hash a password is sent to the second pool by nginx, its pages are not', () =>
  withBoth({}, async (portal) => {
    await portal.web();
    const signs = portal.workers('balcao-sign');
    const sent = async (path, method) => signs.includes(Number((await portal.get(path, { method, ...(method === 'POST' && { body: 'x' }) })).told.worker));

    for (const locale of ['/en', '/de-AT']) {
      for (const path of SIGN) same([await sent(locale + path, 'POST'), await sent(locale + path, 'GET')], [true, false], locale + path);
      for (const path of PAGES) same(await sent(locale + path, 'POST'), false, locale + path);
    }
    same(await sent('/sign-in', 'POST'), false, 'without a locale');
  }));

await test('a wave of sign-ins is refused with 503 and pages go on', () =>
  withBoth({ SERVE_SIGN_BACKLOG: 1 }, async (portal) => {
    await portal.web();
    const before = portal.workers();
    const wave = Array.from({ length: 24 }, () => portal.get('/en/sign-in?sleep=400', { method: 'POST', body: 'x', timeout: 20000 }));
    const pages = [];

    while (pages.length < 20) pages.push(await portal.get('/en/page'));
    same(pages.filter((page) => page.status !== 200).length, 0, 'pages');
    const answers = await Promise.all(wave);
    const refused = answers.filter((answer) => answer.status === 503);

    holds(refused.length > 0 && refused.length < 24, `${refused.length} of 24 refused`);
    same(answers.filter((answer) => answer.status !== 200 && answer.status !== 503).length, 0, 'other statuses');
    holds(refused.every((answer) => Number(answer.headers['retry-after']) >= 1), 'no Retry-After');
    same(portal.workers(), before, 'workers');
  }));

await test('a second socket may be handed over too, or be made when only one was', async () => {
  for (const count of [1, 2]) {
    const portal = new Installation(tiny);
    const hand = `use Socket; use POSIX; $^F = 9; sub l { socket(my $s, AF_UNIX, SOCK_STREAM, 0); bind($s, pack_sockaddr_un($_[0])) or die; listen($s, 9); $s }
      my ($a, $b) = (l($ARGV[0]), ${count} == 2 ? l($ARGV[1]) : undef); shift; shift; $ENV{LISTEN_PID} = $$; $ENV{LISTEN_FDS} = ${count};
      my $x = POSIX::dup2(fileno($a), 8); my $y = ${count} == 2 ? POSIX::dup2(fileno($b), 9) : 0; POSIX::dup2(8, 3); ${count} == 2 ? POSIX::dup2(9, 4) : POSIX::close(4); exec @ARGV`;

    portal.settings = { SERVE_SOCKET: '/nowhere/unused.sock', SERVE_SIGN_SOCKET: count === 2 ? '/nowhere/unused.sock' : portal.sign };
    try {
      await portal.serve(['perl', '-e', hand, portal.socket, portal.sign, tiny]);
      same([(await ask(portal.socket)).generation, (await ask(portal.sign)).generation], ['1', '1'], `${count} handed over`);
      portal.master.kill('SIGTERM');
      same((await portal.ended)[0], 0, 'exit status');
      same([existsSync(portal.socket), existsSync(portal.sign)], [true, count === 2], 'sockets that are left');
    } finally {
      await portal.end();
    }
  }
});

await test('a second master leaves the first alone; one after a kill takes the socket over', async () => {
  const first = new Installation(tiny, { SERVE_PID_FILE: 'unset' });
  const pidFile = join(first.folder, 'pid');

  first.settings.SERVE_PID_FILE = pidFile;
  try {
    await first.serve();
    same(readFileSync(pidFile, 'utf8'), `${first.master.pid}\n`, 'pid file');
    const second = spawnSync(tiny, [], { env: first.environment() });

    same(second.status, 1, 'exit status of the second');
    holds(second.stderr.toString().includes('listen.in-use'), 'no reason given');
    holds((await exchange(first.socket, wholeRequest({}))).includes('Status: 200'), 'the first is gone');
    const workers = first.workers();

    first.master.kill('SIGKILL');
    await until('orphans gone', () => workers.every((pid) => !existsSync(`/proc/${pid}`) || readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')));
    first.log = '';
    await first.serve();
    holds((await exchange(first.socket, wholeRequest({}))).includes('Status: 200'), 'the heir does not serve');
    first.master.kill('SIGTERM');
    await first.ended;
    holds(!existsSync(pidFile), 'the pid file is still there');
  } finally {
    await first.end();
  }
});

finish();
