// Pages of people who are signed in: who looks at them, what must be on them, sessions with us and with the peer.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { userInfo } from 'node:os';
import { join } from 'node:path';

import { fetchPage } from './servers.mjs';

const PASSWORD = 'counter-demo-2026';
const SESSIONS = 16; // twice as many as connections: PHP locks a session while it answers, and that is not what is measured
const ANA = 'ana.vidal@arrabida.example.org';
const BERTA = 'berta.nogueira@bench.example.org';
const MATILDE = 'matilde.reis@pt.lumenor.example.com'; // of our staff

// name of the figures, who looks, address, what stands on it and at least how often
export const PAGES = [
  { name: 'account', mail: ANA, path: '/en/account', holds: '<bdi dir="ltr">', times: 19 },
  { name: 'device-list', mail: BERTA, path: '/en/devices', holds: '<input class="pick"', times: 50 },
  { name: 'device', mail: BERTA, path: '/en/devices/benchdevice10001', holds: '<th scope="row">', times: 24 },
  { name: 'due', mail: BERTA, path: '/en/readings/due', holds: '<fieldset class="reading-row"', times: 100 },
  { name: 'ticket', mail: BERTA, path: '/en/requests/benchticket10001', holds: '<div class="said-text"', times: 60 },
  { name: 'queue', mail: MATILDE, path: '/en/desk/requests', holds: '<bdi dir="ltr" class="said-number">', times: 50 },
];

const cookieOf = (headers) => (headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ');

function post(port, path, host, fields, cookie) {
  const body = new URLSearchParams(fields).toString();
  const headers = { Host: host, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body), Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin', ...(cookie && { Cookie: cookie }) };

  return new Promise((done, fail) => {
    const request = http.request({ host: '127.0.0.1', port, path, method: 'POST', agent: false, timeout: 10000, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => done({ status: answer.statusCode, location: answer.headers.location, cookie: cookieOf(answer.headers) }));
    });

    request.on('error', fail);
    request.end(body);
  });
}

const tokenIn = (page) => /<main[^]*?name="token" value="([^"]+)"/.exec(page.body.toString())?.[1];

// The demo's own page tells the second factor of its staff.
async function giveFactor(port, host, mail, cookie) {
  const form = await fetchPage(port, '/en/sign-in/factor', host, { Cookie: cookie });
  const demo = await fetchPage(port, '/-/demo', host, { Accept: 'application/xml' });
  const code = new RegExp(`<person\\b[^>]*mail="${mail}"[^>]*code="(\\d+)"`).exec(demo.body.toString())?.[1];

  return post(port, '/en/sign-in/factor', host, { token: tokenIn(form), code }, cookie);
}

async function ourSession(port, host, mail) {
  const form = await fetchPage(port, '/en/sign-in', host);
  const first = await post(port, '/en/sign-in', host, { token: tokenIn(form), mail, password: PASSWORD }, cookieOf(form.headers));
  const answer = first.location?.endsWith('/factor') ? await giveFactor(port, host, mail, first.cookie) : first;

  if (answer.status !== 303) throw new Error(`sign-in of ${mail}: ${answer.status}`);
  return answer.cookie;
}

async function theirSession(port, host, mail) {
  const answer = await post(port, '/sign-in', host, { mail });

  if (answer.status !== 303) throw new Error(`sign-in of ${mail} with the peer: ${answer.status}`);
  return answer.cookie.split('; ').at(-1); // the id made new
}

// A connection to the demo's database, whose clock stands where the bench's does.
export function query(database, now, text) {
  const clock = `SET time_zone = '+00:00', timestamp = UNIX_TIMESTAMP('${now.slice(0, 19).replace('T', ' ')}');\n`;

  return execFileSync('mariadb', [`--socket=${database}`, '-u', userInfo().username, '--batch', '--skip-column-names', 'balcao'], { input: clock + text, encoding: 'utf8' }).trim();
}

// Many devices and requests, once in the life of a demo.
export function load(database, now) {
  if (query(database, now, 'SELECT COUNT(*) FROM customer WHERE id = 9001') === '0') query(database, now, readFileSync('tests/bench/load.sql', 'utf8'));
}

// Files with a Cookie header a line, for wrk and pace: {mail: {ours, theirs, cookie: {ours, theirs}}}
export async function signIn({ folder, database, now, port, host }, mails) {
  const people = {};

  for (const mail of new Set(mails)) {
    const made = { ours: [], theirs: [] };
    const file = (side) => join(folder, `cookies.${mail.split('@')[0]}.${side}`);

    for (let i = 0; i < SESSIONS; i++) {
      query(database, now, 'DELETE FROM attempt; UPDATE credential SET totp_step = 0 WHERE totp_is_on'); // so many are too many, and a code works once
      made.ours.push(await ourSession(port.DEMO, `${host}:${port.DEMO}`, mail));
      made.theirs.push(await theirSession(port.ACCOUNT, host, mail));
    }
    for (const side of ['ours', 'theirs']) writeFileSync(file(side), `${made[side].join('\n')}\n`, { mode: 0o600 });
    people[mail] = { ours: file('ours'), theirs: file('theirs'), cookie: { ours: made.ours[0], theirs: made.theirs[0] } };
  }
  return people;
}

// The peer must give what we give, but for two bytes in a hundred.
export async function sameBytes({ name, path, holds, times }, port, host, { cookie }) {
  const cold = `${path}${path.includes('?') ? '&' : '?'}n=1`;
  const ours = await fetchPage(port.UNCACHED, cold, host, { Cookie: cookie.ours });
  const theirs = await fetchPage(port.ACCOUNT, cold, host, { Cookie: cookie.theirs });

  for (const [side, { status, body }] of Object.entries({ ours, theirs }))
    if (status !== 200 || body.toString().split(holds).length <= times) throw new Error(`the page ${name}, ${side}: ${status}, ${body.length} bytes`);
  if (Math.abs(theirs.body.length / ours.body.length - 1) > 0.02) throw new Error(`${name}, PHP: ${theirs.body.length} bytes beside our ${ours.body.length}`);
  return ours.body.length;
}

export function contestants({ name, path }, port, { ours, theirs }) {
  const script = (file, ...more) => ['-s', 'tests/bench/account.lua', '--', file, ...more];

  return [
    [`${name}, unchanged`, port.UNCACHED, path, false, script(ours)],
    [`${name}, cold`, port.UNCACHED, path, false, script(ours, 'cold')],
    [`${name}, PHP`, port.ACCOUNT, path, false, script(theirs, 'cold')],
  ];
}
