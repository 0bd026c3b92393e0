// What was acknowledged is there, once: customers send readings, orders, requests and replies through nginx while workers are
// killed, and send again with the same key whatever got no answer. In the end the tables are compared with what they were told.
// Usage: [BUILD=build] [KILLS=20] node tests/ledger/ledger.mjs; ends with "N passed, N failed".
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { userInfo } from 'node:os';
import { Demo } from '../faults/demo.mjs';
import { finish, holds, same, test, until } from '../lib/report.mjs';
import { Customer } from './customer.mjs';

const KILLS = Number(process.env.KILLS ?? 20);
const BETWEEN = 8; // acknowledged writes between two kills
const HOST = 'pt.localhost';
const MAIL = 'ana.vidal@arrabida.example.org';
const SHARES = 4; // as many browsers of hers, each with devices of its own
const demo = new Demo(process.env.BUILD ?? 'build', 'ledger');

// Rows of tab-separated columns.
function rows(query) {
  const text = execFileSync('mariadb', [`--socket=${resolve(demo.var, 'mariadb/mariadb.sock')}`, '-u', userInfo().username, '-N', '-B', 'balcao', '-e', query], { encoding: 'utf8' });

  return text.split('\n').filter(Boolean).map((line) => line.split('\t'));
}

const counted = (names) => names.reduce((all, name) => all.set(name, (all.get(name) ?? 0) + 1), new Map());

// Every acknowledged write stands once, and nothing stands that was not acknowledged: each was sent until it was.
function agrees(kind, told, stored) {
  const there = counted(stored);
  const lost = told.filter((name) => !there.has(name));
  const doubled = [...there].filter(([, count]) => count > 1).map(([name]) => name);
  const unknown = [...there.keys()].filter((name) => !told.includes(name));

  console.log(`        ${kind}: ${told.length} acknowledged, ${stored.length} stored`);
  same([lost, doubled, unknown], [[], [], []], `${kind}: lost, doubled, never acknowledged`);
}

async function killWhile(customers) {
  const killed = new Set();
  const done = () => customers.reduce((sum, customer) => sum + customer.acknowledged, 0);

  while (killed.size < KILLS && customers.some((customer) => !customer.isOver)) {
    const enough = done() + BETWEEN;
    const pid = await until('a worker', () => demo.workers().filter((each) => !killed.has(each))[killed.size % 8] ?? demo.workers().find((each) => !killed.has(each)));

    process.kill(pid, 'SIGKILL');
    killed.add(pid);
    await until(`${BETWEEN} more acknowledged writes`, () => done() >= enough || customers.every((customer) => customer.isOver), { seconds: 120, pause: 2 });
  }
  for (const customer of customers) customer.isOver = true;
  return killed.size;
}

await demo.start();
try {
  const before = { reading: rows('SELECT COALESCE(MAX(id), 0) FROM reading')[0][0], ticket: rows('SELECT COALESCE(MAX(id), 0) FROM ticket_message')[0][0] };
  const customers = [];

  for (let share = 0; share < SHARES; share++) customers.push(await Customer.signIn(demo, HOST, MAIL, share, SHARES));

  let kills = 0;

  await test(`${KILLS} workers die while customers write, and each write is acknowledged in the end`, async () => {
    const all = Promise.all(customers.map((customer) => customer.work()));

    kills = await killWhile(customers);
    await all;
    same(customers.flatMap((customer) => customer.wrong), [], 'answers that are neither yes nor "try again"');
    same(kills, KILLS, 'kills');
    holds(customers.reduce((sum, customer) => sum + customer.again, 0) > 0, 'no write had to be sent again: nothing was tried');
  });
  const told = (kind) => customers.flatMap((customer) => customer.told[kind]);

  await test('MET-4: no acknowledged reading is lost, none is stored twice', () =>
    agrees('readings', told('reading'), rows(`SELECT code FROM reading WHERE id > ${before.reading} AND source = 'page'`).map(([code]) => code)));
  await test('CON-2: no acknowledged order is lost, none is stored twice', () =>
    agrees('orders', told('order'), rows("SELECT instruction FROM supply_order WHERE instruction LIKE 'ledger-%'").map(([mark]) => mark)));
  await test('TKT-4: no acknowledged request or reply is lost, none is stored twice', () =>
    agrees('requests and replies', [...told('ticket'), ...told('reply')], rows(`SELECT body FROM ticket_message WHERE id > ${before.ticket} AND body LIKE 'ledger-%'`).map(([mark]) => mark)));
  await test('what belongs to a write is there with it: registers of readings, lines of orders', () => {
    same(rows(`SELECT r.id FROM reading r LEFT JOIN reading_value v ON v.reading_id = r.id WHERE r.id > ${before.reading} AND r.source = 'page' GROUP BY r.id HAVING COUNT(v.reading_id) = 0`), [], 'readings without counts');
    same(rows("SELECT o.id FROM supply_order o LEFT JOIN supply_line l ON l.order_id = o.id WHERE o.instruction LIKE 'ledger-%' GROUP BY o.id HAVING COUNT(l.order_id) <> 1"), [], 'orders without their line');
  });
  const again = customers.reduce((sum, customer) => sum + customer.again, 0);

  console.log(`        ${kills} kills, ${customers.reduce((sum, each) => sum + each.acknowledged, 0)} acknowledged writes, ${again} of them sent more than once`);
} finally {
  await demo.end();
}
finish();
