// The page after signing in: sessions with us and with the peer, and how long answers take at a steady rate.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import { userInfo } from 'node:os';
import { join } from 'node:path';

import { fetchPage } from './servers.mjs';

export const ACCOUNT = '/en/account';
const MAIL = 'ana.vidal@arrabida.example.org';
const PASSWORD = 'counter-demo-2026';
const SESSIONS = 16; // twice as many as connections: PHP locks a session while it answers, and that is not what is measured
const RATE = 400; // requests a second
const SPAN_S = 4;

function post(port, path, host, fields, cookie) {
  const body = new URLSearchParams(fields).toString();
  const headers = { Host: host, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body), Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin', ...(cookie && { Cookie: cookie }) };

  return new Promise((done, fail) => {
    const request = http.request({ host: '127.0.0.1', port, path, method: 'POST', agent: false, timeout: 10000, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => done({ status: answer.statusCode, cookie: cookieOf(answer.headers) }));
    });

    request.on('error', fail);
    request.end(body);
  });
}

const cookieOf = (headers) => (headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ');

async function ourSession(port, host) {
  const form = await fetchPage(port, '/en/sign-in', host);
  const token = /name="token" value="([^"]+)"/.exec(form.body.toString())?.[1];
  const answer = await post(port, '/en/sign-in', host, { token, mail: MAIL, password: PASSWORD }, cookieOf(form.headers));

  if (answer.status !== 303) throw new Error(`sign-in: ${answer.status}`);
  return answer.cookie;
}

async function theirSession(port, host) {
  const answer = await post(port, '/sign-in', host, { mail: MAIL });

  if (answer.status !== 303) throw new Error(`sign-in of the peer: ${answer.status}`);
  return answer.cookie.split('; ').at(-1); // the id made new
}

// Files with a Cookie header a line, for wrk and pace.
export async function signIn(folder, database, port, host) {
  const files = { ours: join(folder, 'cookies.ours'), theirs: join(folder, 'cookies.theirs') };
  const ours = [];
  const theirs = [];

  for (let i = 0; i < SESSIONS; i++) {
    execFileSync('mariadb', [`--socket=${database}`, '-u', userInfo().username, 'balcao', '-e', 'DELETE FROM attempt']); // so many are too many
    ours.push(await ourSession(port.DEMO, `${host}:${port.DEMO}`));
    theirs.push(await theirSession(port.ACCOUNT, host));
  }
  writeFileSync(files.ours, `${ours.join('\n')}\n`, { mode: 0o600 });
  writeFileSync(files.theirs, `${theirs.join('\n')}\n`, { mode: 0o600 });
  return { ...files, cookie: { ours: ours[0], theirs: theirs[0] } };
}

export function accountContestants(port, files) {
  const script = (file, ...more) => ['-s', 'tests/bench/account.lua', '--', file, ...more];

  return [
    ['account, unchanged', port.UNCACHED, ACCOUNT, false, script(files.ours)],
    ['account, cold', port.UNCACHED, ACCOUNT, false, script(files.ours, 'cold')],
    ['account, PHP', port.ACCOUNT, ACCOUNT, false, script(files.theirs, 'cold')],
    ['account site, unchanged', port.CACHED, ACCOUNT, true, script(files.ours)],
    ['account site, cold', port.CACHED, ACCOUNT, true, script(files.ours, 'cold')],
  ];
}

// Median, 99th percentile and longest of the answers, in microseconds.
export class Pace {
  constructor(folder, port, host, files, pinned) {
    Object.assign(this, { port, host, files, pinned, program: join(folder, 'pace') });
    execFileSync('gcc', ['-std=c11', '-D_GNU_SOURCE', '-O2', '-Wall', '-Wextra', '-Werror', '-o', this.program, 'tests/bench/pace.c']);
  }

  one(port, file, ...more) {
    const [command, ...rest] = this.pinned([this.program, String(port), String(RATE), String(SPAN_S), this.host, ACCOUNT, file, ...more]);

    return execFileSync(command, rest, { encoding: 'utf8' }).trim().split(' ').map(Number);
  }

  // In turns; {name: [[median, p99, longest], ...]}
  run(rounds) {
    const kinds = { unchanged: [this.port.UNCACHED, this.files.ours], cold: [this.port.UNCACHED, this.files.ours, 'cold'], PHP: [this.port.ACCOUNT, this.files.theirs, 'cold'] };
    const results = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));

    for (let round = 0; round < rounds; round++)
      for (const [name, [port, file, ...more]] of Object.entries(kinds)) results[name].push(this.one(port, file, ...more));
    return { rate: RATE, results };
  }
}
