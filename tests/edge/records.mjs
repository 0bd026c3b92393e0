// Malformed FastCGI records against the workers' socket. Whoever can reach it owns a worker for milliseconds, and no more:
// each row is answered, refused, or ends one worker; the next request is answered and the master lives on.
// Usage: node tests/edge/records.mjs; BUILD says where the program goes, BALCAO_SANITIZE=1 adds sanitizers.
import net from 'node:net';

import { finish, holds, same, test } from '../lib/report.mjs';
import { BEGIN, GET_VALUES, Installation, PARAMS, STDIN, exchange, pair, program, record, until, wholeRequest } from '../process/installation.mjs';

const ABORT = 2, END = 3, STDOUT = 6, STDERR = 7, DATA = 8, VALUES = 10, UNKNOWN = 11;
const WORKERS = 4;

const join = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const begin = (role = 1, flags = 0, id = 1) => record(BEGIN, [role >> 8, role & 255, flags, 0, 0, 0, 0, 0], id);
const params = (pairs, id = 1) => record(PARAMS, join(...pairs.map(([name, value]) => pair(name, value))), id);
const PLAIN = [['REQUEST_METHOD', 'GET'], ['REQUEST_URI', '/'], ['HTTP_HOST', 'localhost']];
const request = (pairs, { body = '', head = begin(), id = 1 } = {}) => join(head, params(pairs, id), record(PARAMS, '', id), body === '' ? '' : record(STDIN, body, id), record(STDIN, '', id));
const withPairs = (...more) => request([...PLAIN, ...more]);
const without = (name) => request(PLAIN.filter(([each]) => each !== name));
// A pair whose lengths are what they say, not what follows.
const lengths = (name, value, text = 'a') => join(begin(), record(PARAMS, join(long(name), long(value), text)), record(PARAMS, ''), record(STDIN, ''));
const long = (n) => [0x80 | ((n >>> 24) & 0x7f), (n >> 16) & 255, (n >> 8) & 255, n & 255];
// A record whose head is spelled out.
const raw = (version, type, id, length, padding, content = '') => join([version, type, id >> 8, id & 255, length >> 8, length & 255, padding, 0], content);
const padded = (type, content, padding) => join(raw(1, type, 1, content.length, padding, content), Buffer.alloc(padding, 0xff));
const noise = (size, seed) => Buffer.from(Array.from({ length: size }, () => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16) & 255));
const good = wholeRequest({});
const manyValues = ['FCGI_MAX_CONNS', 'FCGI_MAX_REQS', 'FCGI_MPXS_CONNS'].map((name) => pair(name, ''));

// What, bytes, what may happen: statuses, 'refused' (closed without an answer), 'ends' (and the worker with it).
const ROWS = [
  ['nothing at all', '', ['refused']],
  ['half a head', [1, 1, 0, 1], ['refused']],
  ['a head of zeros', Buffer.alloc(8), ['refused']],
  ['version 0', raw(0, BEGIN, 1, 8, 0, Buffer.alloc(8)), ['refused']],
  ['version 2', raw(2, BEGIN, 1, 8, 0, Buffer.alloc(8)), ['refused']],
  ['version 255', raw(255, BEGIN, 1, 8, 0, Buffer.alloc(8)), ['refused']],
  ['another version in the middle', join(begin(), raw(9, PARAMS, 1, 0, 0)), ['refused', 400]],
  ['a request of HTTP', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n', ['refused']],
  ['the greeting of TLS', [0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3], ['refused']],
  ['64 kB of noise', noise(65536, 1), ['refused']],
  ['noise behind a right head', join(begin(), noise(4096, 2)), ['refused', 400]],
  ['noise as parameters', join(begin(), record(PARAMS, noise(4096, 3)), record(PARAMS, ''), record(STDIN, '')), ['refused', 'ends', 400]],

  ['a begin without content', join(record(BEGIN, ''), good), ['refused', 200]],
  ['a begin of four bytes', record(BEGIN, [0, 1, 0, 0]), ['refused']],
  ['a begin of sixteen bytes', join(record(BEGIN, [0, 1, ...Buffer.alloc(14)]), good), ['refused', 200]],
  ['a begin with number 0', join(begin(1, 0, 0), good), ['refused', 200]],
  ['a begin twice', join(begin(), good), ['refused', 200, 400]],
  ['a second begin with another number', join(begin(), begin(1, 0, 2), params(PLAIN), record(PARAMS, ''), record(STDIN, '')), ['refused', 200]],
  ['an authorizer', request(PLAIN, { head: begin(2) }), ['refused', 200]],
  ['a filter', request(PLAIN, { head: begin(3) }), ['refused', 200, 400]],
  ['a role nobody knows', request(PLAIN, { head: begin(99) }), ['refused', 200]],
  ['role 0', request(PLAIN, { head: begin(0) }), ['refused', 200]],
  ['all flags', request(PLAIN, { head: begin(1, 255) }), [200]],
  ['the highest number', request(PLAIN, { head: begin(1, 0, 65535), id: 65535 }), [200]],
  ['reserved bytes that are set', join(record(BEGIN, [0, 1, 0, 9, 9, 9, 9, 9]), good.subarray(16)), [200]],

  ['parameters without a begin', join(params(PLAIN), record(PARAMS, ''), record(STDIN, '')), ['refused']],
  ['a body without a begin', record(STDIN, 'abc'), ['refused']],
  ['no parameter', request([]), [400]],
  ['no end of the parameters', join(begin(), params(PLAIN)), ['refused', 200, 400]],
  ['parameters of another number', join(begin(), params(PLAIN, 2), record(PARAMS, ''), record(STDIN, '')), ['refused', 400]],
  ['a pair cut short', join(begin(), record(PARAMS, [14, 3, ...Buffer.from('REQUEST_ME')]), record(PARAMS, ''), record(STDIN, '')), ['refused']],
  ['a length cut short', join(begin(), record(PARAMS, [0x80, 0]), record(PARAMS, ''), record(STDIN, '')), ['refused']],
  ['two lengths of 2^31 - 1', lengths(0x7fffffff, 0x7fffffff), ['refused', 'ends']],
  ['lengths whose sum is 2^31', lengths(0x40000000, 0x40000000), ['refused', 'ends']],
  ['a name of 2^31 - 1', lengths(0x7fffffff, 0), ['refused', 'ends']],
  ['a value of 2^31 - 1', lengths(1, 0x7fffffff), ['refused', 'ends']],
  ['a value of 2^31 - 3', lengths(1, 0x7ffffffd), ['refused', 'ends']],
  ['a value of 16 MB that is not there', lengths(1, 1 << 24), ['refused', 'ends']],
  ['a name of 1 GB that is not there', lengths(1 << 30, 1), ['refused', 'ends']],
  ['long lengths for short texts', join(begin(), record(PARAMS, join(...PLAIN.map(([name, value]) => join(long(name.length), long(value.length), name, value)))), record(PARAMS, ''), record(STDIN, '')), [200]],
  ['pairs without names', withPairs(['', ''], ['', 'value'], ['', '']), [200]],
  ['parameters byte by byte', join(begin(), ...[...params(PLAIN).subarray(8)].map((byte) => record(PARAMS, [byte])), record(PARAMS, ''), record(STDIN, '')), [200]],
  ['two thousand parameters', withPairs(...Array.from({ length: 2000 }, (_, i) => [`X_${i}`, 'v'])), [200]],
  ['a parameter of 60 kB', withPairs(['HTTP_X', 'a'.repeat(60000)]), [200]],
  ['padding of 255 bytes', join(begin(), padded(PARAMS, params(PLAIN).subarray(8), 255), padded(PARAMS, Buffer.alloc(0), 255), padded(STDIN, Buffer.alloc(0), 255)), [200]],
  ['padding behind the begin, which libfcgi does not expect', join(padded(BEGIN, Buffer.from([0, 1, 0, 0, 0, 0, 0, 0]), 255), good.subarray(16)), ['refused', 200, 400]],
  ['padding that is not there', raw(1, BEGIN, 1, 8, 255, Buffer.alloc(8)), ['refused']],
  ['content that is not there', raw(1, PARAMS, 1, 65535, 0, 'abc'), ['refused']],

  ['two methods', withPairs(['REQUEST_METHOD', 'POST']), [200]],
  ['two hosts', withPairs(['HTTP_HOST', 'evil.example']), [200], (text) => holds(text.includes('host=localhost'), 'the second host counts')],
  ['two lengths of the body', request([...PLAIN, ['CONTENT_LENGTH', '3'], ['CONTENT_LENGTH', '50']], { body: 'abc' }), [200, 400]],
  ['undeclared parameters', withPairs(['HTTP_PROXY', 'http://evil.example'], ['LD_PRELOAD', '/tmp/x.so'], ['PATH_INFO', '/../'], ['SCRIPT_FILENAME', '/etc/passwd']), [200], (text) => holds(!text.includes('evil'), 'it comes back')],
  ['a name with an equals sign', withPairs(['HTTP_HOST=evil.example', 'x']), [200], (text) => holds(text.includes('host=localhost'), 'it counts as another name')],
  ['a NUL in a value', request([...PLAIN.slice(0, 2), ['HTTP_HOST', 'localhost\0evil']]), [200, 400]],
  ['a line end in the request number', withPairs(['REQUEST_ID', 'a\r\nSet-Cookie: a=b']), [400], (text) => holds(!/set-cookie/i.test(text), 'it comes back')],
  ['a target of 20 kB', request([['REQUEST_METHOD', 'GET'], ['REQUEST_URI', `/${'a'.repeat(20000)}`], ['HTTP_HOST', 'localhost']]), [400]],
  ['a method of 100 letters', request([['REQUEST_METHOD', 'A'.repeat(100)], ['REQUEST_URI', '/'], ['HTTP_HOST', 'localhost']]), [400]],
  ['an address of controls', withPairs(['REMOTE_ADDR', '\x01\x02']), [400]],
  ['invalid UTF-8 in a value', join(begin(), params(PLAIN), record(PARAMS, join([12, 2], 'CONTENT_TYPE', [0xff, 0xfe])), record(PARAMS, ''), record(STDIN, '')), [400]],
  ['no method', without('REQUEST_METHOD'), [400]],
  ['no target', without('REQUEST_URI'), [400]],
  ['no host', without('HTTP_HOST'), [400]],
  ['a length that is no number', withPairs(['CONTENT_LENGTH', 'ten']), [400]],
  ['a negative length', withPairs(['CONTENT_LENGTH', '-1']), [400]],
  ['a length beyond 64 bits', withPairs(['CONTENT_LENGTH', '99999999999999999999']), [400]],
  ['a length beyond every limit', withPairs(['CONTENT_LENGTH', '9000000000000000000']), [413]],
  ['a status of an error that is none', withPairs(['ERROR_STATUS', 'abc']), [200, 400]],

  ['a body shorter than it says', request([...PLAIN, ['CONTENT_LENGTH', '50']], { body: 'short' }), [400]],
  ['a body longer than it says', request([...PLAIN, ['CONTENT_LENGTH', '2']], { body: 'longer' }), [200], (text) => holds(text.includes('body=2 '), 'more was read')],
  ['a body without its end', join(begin(), params([...PLAIN, ['CONTENT_LENGTH', '3']]), record(PARAMS, ''), record(STDIN, 'ab')), ['refused', 400]],
  ['a body before the parameters', join(begin(), record(STDIN, 'abc'), params(PLAIN), record(PARAMS, ''), record(STDIN, '')), ['refused', 200, 400]],
  ['a body of another number in between', join(begin(), params([...PLAIN, ['CONTENT_LENGTH', '3']]), record(PARAMS, ''), record(STDIN, 'xyz', 2), record(STDIN, 'abc'), record(STDIN, '')), [200, 400]],
  ['the end of a body twice', join(good, record(STDIN, '')), [200]],
  ['a body of 17 MB nobody wants', join(begin(), params([...PLAIN, ['CONTENT_LENGTH', '17000000']]), record(PARAMS, ''), ...Array.from({ length: 272 }, () => record(STDIN, Buffer.alloc(62500))), record(STDIN, '')), [413, 'refused']],

  ['an abort before a begin', join(record(ABORT, ''), good), ['refused', 200]],
  ['an abort behind the begin', join(begin(), record(ABORT, '')), ['refused', 400]],
  ['an abort in the body', join(begin(), params([...PLAIN, ['CONTENT_LENGTH', '9']]), record(PARAMS, ''), record(STDIN, 'abc'), record(ABORT, '')), ['refused', 400]],
  ['an abort of somebody else', join(begin(), record(ABORT, '', 7), good.subarray(16)), ['refused', 200, 400]],
  ['an end from the client', join(begin(), record(END, Buffer.alloc(8)), good.subarray(16)), ['refused', 200, 400]],
  ['output from the client', join(begin(), record(STDOUT, 'Status: 500\r\n\r\n'), record(STDERR, 'x'), good.subarray(16)), ['refused', 200, 400]],
  ['data for a filter', join(begin(), params(PLAIN), record(PARAMS, ''), record(DATA, 'abc'), record(STDIN, '')), ['refused', 200, 400]],
  ['a type nobody knows', join(begin(), raw(1, 99, 1, 0, 0), good.subarray(16)), ['refused', 200, 400]],
  ['type 0', join(begin(), raw(1, 0, 1, 0, 0), good.subarray(16)), ['refused', 200, 400]],
  ['a management type nobody knows', join(raw(1, 99, 0, 0, 0), good), [200], undefined, UNKNOWN],
  ['a hundred of them', join(...Array.from({ length: 100 }, () => raw(1, 99, 0, 0, 0)), good), [200], undefined, UNKNOWN],

  ['a question for no value', join(record(GET_VALUES, '', 0), good), [200], undefined, VALUES],
  ['a question for one value', join(record(GET_VALUES, manyValues[2], 0), good), [200], (text) => holds(text.includes('FCGI_MPXS_CONNS'), 'it is not told'), VALUES],
  ['a question for all three', join(record(GET_VALUES, join(...manyValues), 0), good), [200, 'ends'], undefined],
  ['a question for four', record(GET_VALUES, join(...manyValues, manyValues[0]), 0), ['refused', 'ends']],
  ['a question for three hundred', record(GET_VALUES, join(...Array.from({ length: 100 }, () => join(...manyValues))), 0), ['refused', 'ends']],
  ['a question for a value nobody knows', join(record(GET_VALUES, pair('EVIL', 'x'), 0), good), [200], undefined, VALUES],
  ['a question cut short', join(record(GET_VALUES, [40, 40, 1], 0), good), ['refused', 'ends', 200]],
  ['a question with lengths of 2^31 - 1', record(GET_VALUES, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 0), ['refused', 'ends']],
  ['a question within a request', join(begin(), record(GET_VALUES, manyValues[0], 0), good.subarray(16)), [200, 'refused']],

  ['two requests on a kept connection', join(request(PLAIN, { head: begin(1, 1) }), good), [200]],
  ['a second request where none may be', join(good, good), [200]],
  ['rubbish behind a request on a kept connection', join(request(PLAIN, { head: begin(1, 1) }), noise(64, 4)), [200]],
  ['two requests that are interleaved', join(begin(1, 1, 1), begin(1, 1, 2), params(PLAIN, 1), params(PLAIN, 2), record(PARAMS, '', 1), record(PARAMS, '', 2), record(STDIN, '', 1), record(STDIN, '', 2)), [200, 'refused']],
];

// Sends bytes, closes our half unless told to hold it, and gives what came until the other side closed, and when.
function speak(path, bytes, { isHeld = false, ms = 7000 } = {}) {
  return new Promise((done) => {
    const parts = [];
    const began = Date.now();
    const connection = net.connect({ path, allowHalfOpen: true }, () => (isHeld ? connection.write(bytes) : connection.end(bytes)));
    const finished = () => done({ text: Buffer.concat(parts).toString('latin1'), bytes: Buffer.concat(parts), ms: Date.now() - began });

    connection.setTimeout(ms, () => (parts.push(Buffer.from('NEVER CLOSED')), connection.destroy()));
    connection.on('data', (part) => parts.push(part));
    connection.on('end', () => connection.destroy());
    connection.on('error', () => {}); // closed on us while we wrote: that is an end too
    connection.on('close', finished);
  });
}

// The types of the records that came back.
function typesOf(bytes) {
  const types = [];

  for (let at = 0; at + 8 <= bytes.length; at += 8 + bytes.readUInt16BE(at + 4) + bytes[at + 6]) types.push(bytes[at + 1]);
  return types;
}

async function serves(portal) {
  const began = Date.now();

  holds((await exchange(portal.socket, good)).includes('Status: 200'), 'the next request is not answered');
  holds(Date.now() - began < 1000, 'the next request waits');
  await until('a full pool', () => portal.workers().length === WORKERS, 1);
  same(portal.master.exitCode, null, 'the master');
}

async function judge(portal, [, bytes, allowed, check, type]) {
  const before = portal.workers();
  const said = await speak(portal.socket, Buffer.from(bytes));
  const status = /Status: (\d+)/.exec(said.text)?.[1];

  holds(!said.text.includes('NEVER CLOSED'), 'the connection is not closed');
  await serves(portal);
  const lost = before.filter((pid) => !portal.workers().includes(pid));

  holds(lost.length <= (allowed.includes('ends') ? 1 : 0), `${lost.length} workers ended`);
  if (status === undefined) holds(allowed.includes('refused') || allowed.includes('ends'), 'it is refused');
  else holds(allowed.includes(Number(status)), `status ${status}`);
  if (status !== undefined && check) check(said.text);
  if (type !== undefined) holds(typesOf(said.bytes).includes(type), `no record of type ${type}, but ${typesOf(said.bytes)}`);
}

const tiny = program();
const portal = new Installation(tiny, { SERVE_WORKERS: WORKERS, SERVE_REQUEST_MS: 3000 });

try {
  await portal.serve();
  for (const row of ROWS) await test(row[0], () => judge(portal, row));

  // Peers that stop in the middle, all at once: one fewer than workers.
  const halves = { 'half a head': [1, 1, 0], 'a begin and no more': begin(), 'parameters and no body': join(begin(), params([...PLAIN, ['CONTENT_LENGTH', '9']]), record(PARAMS, '')) };

  await test('peers that stop in the middle are let go, and others are served meanwhile', async () => {
    const before = portal.workers();
    const held = Object.entries(halves).map(async ([what, bytes]) => [what, await speak(portal.socket, Buffer.from(bytes), { isHeld: true, ms: 9000 })]);

    for (let i = 0; i < 20; i++) holds((await exchange(portal.socket, good)).includes('Status: 200'), 'no answer meanwhile');
    for (const [what, said] of await Promise.all(held)) {
      holds(!said.text.includes('NEVER CLOSED'), `${what}: the connection is not closed`);
      holds(said.ms < 7500, `${what}: it took ${said.ms} ms`);
    }
    await until('others in their place', () => before.filter((pid) => !portal.workers().includes(pid)).length === held.length && portal.workers().length === WORKERS, 2);
    await serves(portal);
  });
  await test('two hundred connections that say nothing and close cost nothing', async () => {
    const before = portal.workers();

    await Promise.all(Array.from({ length: 200 }, () => speak(portal.socket, '')));
    await serves(portal);
    same(portal.workers(), before, 'workers');
  });
  await test('afterwards every worker answers', async () => {
    const seen = new Set();

    await until('an answer of each', async () => {
      const answers = await Promise.all(Array.from({ length: WORKERS }, () => exchange(portal.socket, wholeRequest({ REQUEST_URI: '/?sleep=20' }))));

      for (const answer of answers) seen.add(/worker=(\d+)/.exec(answer)[1]);
      return seen.size === WORKERS;
    });
  });
} finally {
  await portal.end();
}
finish();
