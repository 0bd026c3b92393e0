// What `make bench` measures, started and stopped: the demo, a small libfcgi program, PHP-FPM, and one nginx before all.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { join, resolve } from 'node:path';

// {status, headers, body}
export function fetchPage(port, path, host, headers = {}) {
  return new Promise((done, fail) => {
    const request = http.get({ host: '127.0.0.1', port, path, agent: false, timeout: 5000, headers: { Host: host, ...headers } }, (answer) => {
      const parts = [];

      answer.on('data', (part) => parts.push(part));
      answer.on('error', fail);
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    });

    request.on('timeout', () => request.destroy(new Error(`${path}: no answer`)));
    request.on('error', fail);
  });
}

export async function waitFor(what, look, seconds = 20) {
  const end = Date.now() + seconds * 1000;

  for (;;) {
    try {
      if (await look()) return;
    } catch {
      // not there yet
    }
    if (Date.now() > end) throw new Error(`in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

// A process's share of memory in KiB: what it shares is divided by those who share it.
export function pss(pid) {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]);
}

export class Servers {
  constructor(settings) {
    Object.assign(this, settings);
    this.files = join(this.folder, 'static');
    this.started = [];
  }

  run(command, options = {}) {
    const [program, ...rest] = this.pinned(command);
    const child = spawn(program, rest, { stdio: 'ignore', ...options });

    this.started.push([child, once(child, 'exit')]);
    return child;
  }

  fill(name) {
    const values = { ...this.port, TMP: this.folder, CONF: resolve('conf/nginx'), SOCKET: this.socket, PUBLIC: join(this.var, 'public'), PEERS: resolve('tests/bench/peers'), USER: this.user.username,
      GROUP: execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim(), PROCESSES: this.processes, SITE_PORT: this.port.DEMO, NOW: this.now, AFFINITY: this.affinity,
      DB_SOCKET: this.database, DB_PASSWORD: readFileSync(join(this.var, 'secrets/balcao_portal'), 'utf8').trim() };
    const path = join(this.folder, name);

    writeFileSync(path, readFileSync(`tests/bench/${name}.in`, 'utf8').replace(/@([A-Z_]+)@/g, (whole, key) => values[key] ?? whole), { mode: 0o600 });
    return path;
  }

  async start(variable) {
    this.var = variable;
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.files, { recursive: true });
    mkdirSync(join(this.folder, 'sessions'), { mode: 0o700 });
    const ready = join(this.folder, 'ready');

    this.run(['conf/demo/run.sh', '--ready-file', ready], { env: { ...process.env, BUILD: this.build, VAR: variable, PORT: String(this.port.DEMO), BALCAO_CLOCK_AT: this.now, BALCAO_LOG_LEVEL: 'warn' } });
    await waitFor('the demo', () => existsSync(ready), 300);
    this.master = Number(readFileSync(ready, 'utf8').split(' ')[0]);
    this.socket = join(variable, 'run', 'fcgi.sock');
    if (!existsSync(this.socket)) throw new Error(`no socket at ${this.socket}: choose a shorter BUILD`);
    this.database = join(variable, 'mariadb/mariadb.sock');
    if (!existsSync(this.database)) throw new Error(`no database at ${this.database}: choose a shorter BUILD`);
    this.databasePid = Number(readFileSync(join(variable, 'mariadb/mariadb.pid'), 'utf8'));
    this.run([this.compileHello(), join(this.folder, 'hello.sock'), String(this.processes)]);
    this.php = this.run(['php-fpm8.2', '-R', '-y', this.fill('php-fpm.conf')]);
    await waitFor('the peers', () => existsSync(join(this.folder, 'hello.sock')) && existsSync(join(this.folder, 'php.sock')));
    const conf = this.fill('nginx.conf');

    this.run(['nginx', '-e', join(this.folder, 'start.log'), '-p', this.folder, '-c', conf, '-g', 'daemon off;']);
    await waitFor('nginx', async () => (await fetchPage(this.port.RETURN, '/', 'pt.localhost')).status === 200);
  }

  compileHello() {
    const path = join(this.folder, 'hello');

    execFileSync('gcc', ['-std=c11', '-D_GNU_SOURCE', '-O2', '-Wall', '-Wextra', '-Werror', '-o', path, 'tests/bench/hello.c', '-lfcgi']);
    return path;
  }

  children(pid) {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  }

  // Microseconds of processor time that all servers together have used so far.
  used() {
    const threads = readdirSync(`/proc/${this.databasePid}/task`).map((thread) => `${this.databasePid}/task/${thread}`);
    const nanoseconds = this.started.flatMap(([child]) => [child.pid, ...this.children(child.pid)]).concat(this.master, this.workers(), threads)
      .map((pid) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]));

    return nanoseconds.reduce((sum, each) => sum + each, 0) / 1000;
  }

  workers() {
    return this.children(this.master);
  }

  async stop() {
    for (const [child, ended] of this.started.reverse()) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    }
  }
}
