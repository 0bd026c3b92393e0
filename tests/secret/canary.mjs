// A password that was handed over and read is in no byte that stays: tables, logs of the engine, binary log, dump, mails,
// temporary files, memory of the processes that served it.
// Usage: node tests/secret/canary.mjs; TESTS_BIN names another program of tests; needs BUILD/release/balcao and BUILD/words.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish, test } from '../lib/report.mjs';
import { files, holding, inTheDemo } from './canary_demo.mjs';

const CANARY = Buffer.from('Kanarie-9#Vogel');
const BUILD = process.env.BUILD ?? 'build';
const program = process.env.TESTS_BIN ?? join(BUILD, 'asan', 'tests-bin');
const folder = mkdtempSync(join(tmpdir(), 'balcao-canary-'));
const temporary = join(folder, 'tmp');

const found = (path) => holding(path, [CANARY]);
const script = (words, more = {}) => execFileSync('tests/lib/mariadb.sh', words, { env: { ...process.env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] }).toString();

try {
  const socket = script(['start', folder], { MARIADB_FLAGS: '--log-bin=binary --server-id=1 --binlog-format=MIXED' }).trim();

  execFileSync('mkdir', ['-p', temporary]);
  await test('S-3: passwords are handed over, read and destroyed', () => {
    const said = execFileSync(program, ['tests/secret/rules.c', 'tests/secret/page.c'], { env: { ...process.env, BALCAO_TEST_SOCKET: socket, TMPDIR: temporary, BALCAO_PATH_WORDS: join(BUILD, 'words') }, maxBuffer: 1 << 26 }).toString();

    return / 0 failed/.test(said) ? [] : [said.slice(-400)];
  });
  await test('S-3: no file of the database, its binary log or its engine holds one', () => {
    if (![...files(join(folder, 'data'))].some((each) => /binary\.\d+$/.test(each))) return ['there is no binary log'];
    return found(join(folder, 'data'));
  });
  await test('S-3: no dump holds one, and it holds what is sealed', () => {
    const dump = execFileSync('mariadb-dump', ['--no-defaults', `--socket=${socket}`, '--hex-blob', '--all-databases'], { maxBuffer: 1 << 30 });

    if (!dump.includes('INSERT INTO `secret`')) return ['nothing was handed over'];
    return dump.includes(CANARY) || dump.includes(CANARY.toString('hex').toUpperCase()) ? ['the dump holds it'] : [];
  });
  await test('S-3: no temporary file holds one', () => found(temporary));
} finally {
  script(['stop', folder]);
  rmSync(folder, { recursive: true, force: true });
}
await inTheDemo(BUILD);
finish();
