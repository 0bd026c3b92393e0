// An installation for tests of mail: a database of its own with the demo's data, a key, job runners as wanted.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from '../lib/report.mjs';

const BUILD = resolve(process.env.BUILD ?? 'build');

export class Installation {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'balcao-mail-'));
    this.database = join(this.folder, 'db');
    this.log = '';
    this.runners = new Set();
  }

  script(words, input) {
    return execFileSync('tests/lib/mariadb.sh', words, { input, stdio: ['pipe', 'pipe', 'pipe'] }).toString();
  }

  start() {
    const socket = this.script(['start', this.database]).trim();

    this.script(['schema', this.database, 'balcao', join(this.folder, 'secrets')]);
    mkdirSync(join(this.folder, 'mail'));
    writeFileSync(join(this.folder, 'key'), `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    this.settings = {
      DB_SOCKET: socket, DB_NAME: 'balcao', DB_PASSWORD_FOLDER: join(this.folder, 'secrets'),
      SECRET_KEY_FILE: join(this.folder, 'key'), PATH_WORDS: join(BUILD, 'words'), PLACE_KEEP_FILE: '',
      SECRET_VAULT_FILE: join(this.folder, 'vault'), MAIL_HELO: 'portal.example.org', MAIL_FROM: 'portal@example.org', JOBS_IDLE_MS: '20', SITE_PORT: '8080',
    };
    execFileSync(join(BUILD, 'balcao'), ['vault', 'make'], { env: this.environment(), stdio: 'pipe' });
    execFileSync(join(BUILD, 'balcao'), ['migrate'], { env: this.environment(), stdio: 'pipe' });
    const files = readdirSync('sql/demo').filter((name) => name.endsWith('.sql')).sort().map((name) => `sql/demo/${name}`);

    execFileSync(join(BUILD, 'balcao'), ['demo', ...files.filter((name) => !/_/.test(name)), ...files.filter((name) => /_/.test(name))], { env: this.environment(), stdio: 'pipe' });
    // Runners find nothing to remind of: mails are those of the test alone.
    this.sql('UPDATE device SET due_on = NULL, is_automatic = FALSE');
    this.sql('UPDATE stock SET told_at = UTC_TIMESTAMP()');
  }

  environment(more = {}) {
    return { ...process.env, ...Object.fromEntries(Object.entries({ ...this.settings, ...more }).map(([name, value]) => [`BALCAO_${name}`, String(value)])) };
  }

  sql(text) {
    return this.script(['run', this.database, 'balcao'], text).trim().split('\n').slice(1).map((line) => line.split('\t'));
  }

  // The first column of the first row.
  value(text) {
    return this.sql(text)[0]?.[0];
  }

  queue(count, name) {
    execFileSync(join(BUILD, 'release', 'queue-mails'), [String(count), name], { env: this.environment(), stdio: 'pipe' });
  }

  clear() {
    this.script(['run', this.database, 'balcao'], 'DELETE FROM outbox');
  }

  // As if all that waits had waited long enough, and every lease had ended.
  hurry() {
    this.script(['run', this.database, 'balcao'], "UPDATE outbox SET next_at = UTC_TIMESTAMP(), lease_until = NULL WHERE state = 'waiting'");
  }

  // config: a settings file, whose values the environment replaces
  run(more = {}, config = '') {
    const runner = spawn(join(BUILD, 'balcao'), ['--config', config, 'jobs'].slice(config ? 0 : 2), { env: this.environment(more), stdio: ['ignore', 'ignore', 'pipe'] });

    runner.log = '';
    runner.ended = once(runner, 'exit');
    runner.stderr.on('data', (bytes) => {
      runner.log += bytes;
      this.log += bytes;
    });
    this.runners.add(runner);
    runner.ended.then(() => this.runners.delete(runner));
    return runner;
  }

  async stop(runner, signal = 'SIGTERM') {
    runner.kill(signal);
    const [code] = await runner.ended;

    return code;
  }

  state(where = '1') {
    return this.sql(`SELECT state, attempts, problem, message_id, tree IS NULL FROM outbox WHERE ${where} ORDER BY id`).map(([state, attempts, problem, id, isGone]) => ({ state, attempts: Number(attempts), problem, id, isGone: isGone === '1' }));
  }

  settled(what = 'all mails are sent') {
    return until(what, () => this.value("SELECT COUNT(*) FROM outbox WHERE state = 'waiting'") === '0', { seconds: 60, pause: 20 });
  }

  async end() {
    for (const runner of this.runners) runner.kill('SIGKILL');
    await Promise.all([...this.runners].map((runner) => runner.ended));
    this.script(['stop', this.database]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
