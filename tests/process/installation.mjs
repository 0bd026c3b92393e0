// The real master, workers and nginx around tests/process/tiny.c, in a folder of their own.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

const WARNINGS = '-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wvla -Wcast-qual -Wswitch-enum -Werror'.split(' ');

// Compiles the tiny program once; sanitizers when BALCAO_SANITIZE is set.
export function program() {
  const folder = resolve(process.env.BUILD ?? 'build', 'process');
  const path = join(folder, 'tiny');
  const sources = ['master', 'pool', 'worker', 'listen'].map((name) => `fcgi/${name}.c`);

  for (const room of ['fcgi/http', 'fcgi/base']) for (const name of readdirSync(room)) if (name.endsWith('.c')) sources.push(`${room}/${name}`);
  mkdirSync(folder, { recursive: true });
  const sanitize = process.env.BALCAO_SANITIZE ? ['-fsanitize=address,undefined', '-fno-sanitize-recover=undefined'] : [];

  execFileSync('gcc', ['-std=c11', '-D_GNU_SOURCE', ...WARNINGS, '-O1', '-g', ...sanitize, '-I.', '-o', path, 'tests/process/tiny.c', ...sources, '-lfcgi', '-ljansson', '-lz'], { stdio: 'inherit' });
  return path;
}

export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');

  await once(server, 'listening');
  const { port } = server.address();

  server.close();
  await once(server, 'close');
  return port;
}

// Waits for what `look` finds to be true; an event that has no other sign is asked for every few milliseconds.
export async function until(what, look, seconds = 10) {
  const end = Date.now() + seconds * 1000;

  for (;;) {
    const found = await look();

    if (found) return found;
    if (Date.now() > end) throw new Error(`in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

function comm(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return ''; // gone meanwhile
  }
}

export class Installation {
  constructor(path, settings = {}) {
    this.program = path;
    this.folder = mkdtempSync(join(tmpdir(), 'balcao-'));
    this.socket = join(this.folder, 'fcgi.sock');
    this.sign = join(this.folder, 'sign.sock');
    this.broken = join(this.folder, 'broken');
    this.shut = join(this.folder, 'shut');
    this.public = join(this.folder, 'public');
    this.settings = settings;
    this.log = '';
    for (const name of ['public', 'log', 'tmp']) mkdirSync(join(this.folder, name));
  }

  environment() {
    const given = { SERVE_SOCKET: this.socket, SERVE_SIGN_SOCKET: '', SERVE_WORKERS: '8', ...this.settings };

    return { ...process.env, TINY_SHUT: this.shut, ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`BALCAO_${name}`, String(value)])) };
  }

  // command: how to start it when not directly
  async serve(command = [this.program, this.broken]) {
    this.master = spawn(command[0], command.slice(1), { env: this.environment(), stdio: ['ignore', 'ignore', 'pipe'] });
    this.ended = once(this.master, 'exit');
    this.master.stderr.on('data', (bytes) => (this.log += bytes));
    await until('workers that serve', () => this.log.includes('master.serving') || this.master.exitCode !== null);
  }

  // change: a function over the configuration's text
  async web(change = (text) => text) {
    this.port = await freePort();
    const fill = { PORT: this.port, SOCKET: this.socket, SIGN: this.settings.SERVE_SIGN_SOCKET || this.socket, PUBLIC: this.public, CONF: resolve('conf/nginx'), LOG: join(this.folder, 'log'), TMP: join(this.folder, 'tmp'), USER: userInfo().username };
    const text = readFileSync('conf/nginx/demo.conf.in', 'utf8').replace(/@([A-Z]+)@/g, (whole, name) => fill[name] ?? whole);
    const conf = join(this.folder, 'tmp', 'nginx.conf');

    writeFileSync(conf, change(text));
    this.nginx = spawn('nginx', ['-e', join(this.folder, 'log', 'start.log'), '-p', join(this.folder, 'tmp'), '-c', conf, '-g', 'daemon off;'], { stdio: 'ignore' });
    await until('nginx', () => existsSync(join(this.folder, 'tmp', 'nginx.pid')) && this.get('/').then(() => true, () => false));
  }

  // name: of one pool's workers only, as lists of processes show it
  workers(name) {
    const all = readFileSync(`/proc/${this.master.pid}/task/${this.master.pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

    return name ? all.filter((pid) => comm(pid) === name) : all;
  }

  // One request over HTTP. Gives status, headers, body, and `told`: what tiny says of it.
  get(path, { method = 'GET', headers = {}, body, timeout = 5000 } = {}) {
    return new Promise((done, fail) => {
      const request = http.request({ host: '127.0.0.1', port: this.port, path, method, headers, agent: false, timeout }, (answer) => {
        const parts = [];

        answer.on('data', (part) => parts.push(part));
        answer.on('error', fail);
        answer.on('end', () => {
          const raw = Buffer.concat(parts);
          const text = raw.toString();

          done({ status: answer.statusCode, headers: answer.headers, rawHeaders: answer.rawHeaders, raw, body: text, told: Object.fromEntries(text.trim().split(' ').map((pair) => pair.split('='))) });
        });
      });

      request.on('timeout', () => request.destroy(new Error(`${path} hangs`)));
      request.on('error', fail);
      request.end(body);
    });
  }

  async figure(name) {
    const { body } = await this.get('/?figures=1');
    const line = body.split('\n').find((each) => each.startsWith(`${name} `));

    return line === undefined ? 0 : Number(line.slice(name.length + 1));
  }

  // `count` clients that ask again and again until `stop` is called; gives what they met.
  load(count, next) {
    const met = { answers: 0, statuses: {}, errors: [], longestGap: 0, last: Date.now() };
    let running = true;
    const client = async (seed) => {
      for (let i = seed; running; i += count) {
        try {
          const answer = await this.get(...next(i));

          met.statuses[answer.status] = (met.statuses[answer.status] ?? 0) + 1;
          if (answer.status === 200) {
            met.longestGap = Math.max(met.longestGap, Date.now() - met.last);
            met.last = Date.now();
            met.answers++;
          }
        } catch (error) {
          met.errors.push(error.message);
        }
      }
    };
    const clients = Array.from({ length: count }, (_, i) => client(i));

    return {
      met,
      stop: async () => {
        running = false;
        await Promise.all(clients);
        return met;
      },
    };
  }

  async end() {
    for (const child of [this.nginx, this.master]) {
      if (!child || child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');

      child.kill('SIGTERM');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

// A FastCGI record.
export function record(type, content, id = 1) {
  const body = Buffer.from(content);
  const head = Buffer.from([1, type, id >> 8, id & 255, body.length >> 8, body.length & 255, 0, 0]);

  return Buffer.concat([head, body]);
}

export function pair(name, value) {
  const length = (text) => (text.length < 128 ? [text.length] : [0x80 | (text.length >> 24), (text.length >> 16) & 255, (text.length >> 8) & 255, text.length & 255]);

  return Buffer.concat([Buffer.from([...length(name), ...length(value)]), Buffer.from(name), Buffer.from(value)]);
}

export const BEGIN = 1, PARAMS = 4, STDIN = 5, GET_VALUES = 9;

// A whole request as records; body: what really comes.
export function wholeRequest(params, body = '') {
  return Buffer.concat([
    record(BEGIN, [0, 1, 0, 0, 0, 0, 0, 0]),
    record(PARAMS, Buffer.concat(Object.entries({ REQUEST_METHOD: 'GET', REQUEST_URI: '/', HTTP_HOST: 'localhost', ...params }).map(([name, value]) => pair(name, value)))),
    record(PARAMS, ''),
    ...(body === '' ? [] : [record(STDIN, body)]),
    record(STDIN, ''),
  ]);
}

// Sends bytes to a socket and gives all that comes back until it closes, or until it is enough.
export function exchange(path, bytes, enough = () => false) {
  return new Promise((done, fail) => {
    const parts = [];
    const connection = net.connect(typeof path === 'number' ? { port: path, host: '127.0.0.1' } : { path }, () => connection.write(bytes));

    connection.setTimeout(10000, () => connection.destroy(new Error('no end')));
    connection.on('data', (part) => {
      parts.push(part);
      if (enough(Buffer.concat(parts).toString('latin1'))) connection.destroy();
    });
    connection.on('error', (error) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? done(Buffer.concat(parts).toString('latin1')) : fail(error)));
    connection.on('close', () => done(Buffer.concat(parts).toString('latin1')));
  });
}
