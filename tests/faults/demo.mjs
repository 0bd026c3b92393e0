// The demo in a folder of its own, whose files tests may spoil, and a client that records every answer it gets.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { resolve } from 'node:path';
import { until } from '../lib/report.mjs';

const FIRST_PORT = 18300, LAST_PORT = 18340;
export const UNKEPT = 'text/html;q=0.9';
const SPOILT = ['xslt', 'conf/portals'];

async function isFree(port) {
  const server = net.createServer();

  server.listen(port, '127.0.0.1');
  const [outcome] = await Promise.race([once(server, 'listening').then(() => [true]), once(server, 'error').then(() => [false])]);

  server.close();
  return outcome;
}

export class Demo {
  constructor(build, name = 'faults') {
    this.program = resolve(build, 'release/balcao');
    this.folder = resolve(build, name);
    this.copy = resolve(this.folder, 'copy');
    this.var = resolve(this.folder, 'var');
    this.words = resolve(this.copy, 'words');
    this.geo = resolve(this.var, 'geo.mmdb');
    rmSync(this.copy, { recursive: true, force: true });
    rmSync(this.var, { recursive: true, force: true });
    for (const name of SPOILT) cpSync(name, resolve(this.copy, name), { recursive: true });
    cpSync(resolve(build, 'words'), this.words, { recursive: true });
  }

  // File systems of their own for logs and for what nginx keeps, which can be filled; when we may make them.
  limitDisks(size) {
    this.disks = ['log', 'nginx'].map((name) => resolve(this.var, name)).filter((folder) => {
      mkdirSync(folder, { recursive: true });
      return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' }).status === 0;
    });
    return this.disks.length === 2;
  }

  async start(clock = '2026-03-02T09:30:00Z') {
    const ready = resolve(this.folder, 'ready');
    const output = openSync(resolve(this.folder, 'demo.log'), 'w');

    for (this.port = FIRST_PORT; !(await isFree(this.port)); this.port++) if (this.port === LAST_PORT) throw new Error('no free port');
    rmSync(ready, { force: true });
    this.child = spawn('conf/demo/run.sh', ['--ready-file', ready], { stdio: ['ignore', output, output],
      env: { ...process.env, PORT: this.port, VAR: this.var, BUILD: this.copy, PROGRAM: this.program, BALCAO_CLOCK_AT: clock,
        BALCAO_PLACE_REFRESH_MS: '50', BALCAO_PATH_XSLT: resolve(this.copy, 'xslt'), BALCAO_PATH_PORTALS: resolve(this.copy, 'conf/portals') } });
    closeSync(output);
    await until('the demo is ready', () => (existsSync(ready) && readFileSync(ready, 'utf8').trim()) || this.child.exitCode !== null, { seconds: 180 });
    if (this.child.exitCode !== null) throw new Error(`the demo does not start: ${readFileSync(resolve(this.folder, 'demo.log'), 'utf8').slice(-300)}`);
    [this.master, this.nginx] = readFileSync(ready, 'utf8').split(' ').map(Number);
  }

  async end() {
    if (this.child && this.child.exitCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    for (const folder of this.disks ?? []) execFileSync('umount', [folder]);
  }

  // What was logged from a byte on; `logged` is where it ends now.
  log(from = 0) {
    const file = openSync(resolve(this.var, 'log/balcao.log'), 'r');

    try {
      const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - from));

      return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, from));
    } finally {
      closeSync(file);
    }
  }

  logged() {
    return statSync(resolve(this.var, 'log/balcao.log')).size;
  }

  // Those that answer pages; the ones that hash passwords stand apart.
  workers() {
    return readFileSync(`/proc/${this.master}/task/${this.master}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
      .filter((pid) => existsSync(`/proc/${pid}/comm`) && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'balcao-sign');
  }

  descriptors() {
    return readdirSync(`/proc/${this.master}/fd`).length;
  }

  mariadb(verb) {
    execFileSync('tests/lib/mariadb.sh', [verb, resolve(this.var, 'mariadb')], { stdio: 'ignore' });
  }

  databasePid() {
    return Number(readFileSync(resolve(this.var, 'mariadb/mariadb.pid'), 'utf8'));
  }

  ask(host, path, { method = 'GET', headers = {}, body, agent = false } = {}) {
    return new Promise((done, fail) => {
      const began = performance.now();
      const request = http.request({ host: '127.0.0.1', port: this.port, path, method, agent, timeout: 30000, headers: { Host: `${host}:${this.port}`, ...headers } }, (answer) => {
        const parts = [];

        answer.on('data', (part) => parts.push(part));
        answer.on('error', fail);
        answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString(), ms: performance.now() - began }));
      });

      request.on('timeout', () => request.destroy(new Error(`${host}${path} hangs`)));
      request.on('error', fail);
      request.end(body);
    });
  }

  async figure(name) {
    const { body } = await this.ask('localhost', '/metrics');

    return Number(body.split('\n').find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? 0);
  }

  // Tells the master to load everything again, and waits for its decision and for the new generation to serve. 1: taken.
  async reload() {
    const generation = await this.figure('balcao_generation');
    const decided = async () => (await this.figure('balcao_config_reloads_total{outcome="taken"}')) + (await this.figure('balcao_config_reloads_total{outcome="refused"}'));
    const before = await decided();

    process.kill(this.master, 'SIGHUP');
    await until('a decision on the reload', async () => (await decided()) > before, { seconds: 60, pause: 10 });
    const outcome = await this.figure('balcao_config_last_reload_successful');

    if (outcome === 1) await until('the new generation', async () => (await this.figure('balcao_generation')) > generation, { seconds: 60, pause: 10 });
    return outcome;
  }

  // What visitors ask for. With UNKEPT a worker is asked each time; without it nginx may give what it has kept.
  errands() {
    const posted = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: `http://pt.localhost:${this.port}`, 'Sec-Fetch-Site': 'same-origin' };

    return [['pt.localhost', '/pt-PT/'], ['no.localhost', '/nb-NO/announcements', { headers: { Accept: UNKEPT } }], ['hosting.localhost', '/pt-PT/guides', { headers: { Accept: UNKEPT } }],
      ['pt.localhost', '/pt-PT/centre', { method: 'POST', headers: posted, body: 'country=AT&back=%2Fpt-PT%2Fcentre' }], ['localhost', '/', { headers: { 'Accept-Language': 'nb' } }],
      ['at.localhost', '/de-AT/centre?saved=1', { headers: { Cookie: 'country=AT' } }], ['es.localhost', '/es-ES/announcements.atom'], ['localhost', '/-/live']];
  }

  // `clients` that ask again and again until `stop`; every answer is recorded.
  load(clients = 6) {
    const met = { answers: 0, statuses: {}, wrong: [], longestGap: 0, slowestRefusal: 0, last: performance.now() };
    const errands = this.errands();
    let isOver = false;
    const client = async (seed) => {
      for (let i = seed; !isOver; i++) note(met, errands[i % errands.length], await this.ask(...errands[i % errands.length]).catch((error) => ({ status: error.message })));
    };
    const all = Array.from({ length: clients }, (_, i) => client(i));

    return {
      met,
      more: (count) => {
        const enough = met.answers + count;

        return until(`${count} more answers`, () => met.answers >= enough, { seconds: 60, pause: 5 });
      },
      stop: async () => {
        isOver = true;
        await Promise.all(all);
        return met;
      },
    };
  }
}

function note(met, [host, path], answer) {
  const now = performance.now();

  met.statuses[answer.status] = (met.statuses[answer.status] ?? 0) + 1;
  met.answers++;
  if (answer.status >= 200 && answer.status < 400) {
    met.longestGap = Math.max(met.longestGap, now - met.last);
    met.last = now;
  } else if (answer.status === 503 && Number(answer.headers['retry-after']) > 0) {
    met.slowestRefusal = Math.max(met.slowestRefusal, answer.ms);
  } else {
    met.wrong.push(`${host}${path}: ${answer.status}`);
  }
}
