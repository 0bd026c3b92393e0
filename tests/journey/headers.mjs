// Headers: what may be kept by whom, exactly one Vary line, and the same protection on every answer.
import { find, parseXml } from '../lib/xml.mjs';
import { holds, same, test } from '../lib/report.mjs';
import { ask, PORT, PORTALS, post, raw, tags } from '../lib/http.mjs';

const CSP = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

// Every kind of answer: a page, a redirect, errors of ours and of nginx, files, probes.
const ANSWERS = [
  ['a page', () => ask('pt.localhost', '/pt-PT/')], ['a page as XML', () => ask('pt.localhost', '/pt-PT/', { headers: { Accept: 'application/xml' } })],
  ['a redirect', () => ask('pt.localhost', '/')], ['the answer to a form', () => post('pt.localhost', '/pt-PT/centre', { country: 'ES' })],
  ['400', () => ask('pt.localhost', '/%zz')], ['403', () => ask('pt.localhost', '/pt-PT/centre', { method: 'POST', body: '', headers: { Origin: 'http://evil.example' } })],
  ['404', () => ask('pt.localhost', '/pt-PT/nowhere')], ['405', () => ask('pt.localhost', '/pt-PT/questions', { method: 'DELETE' })],
  ['413', () => ask('pt.localhost', '/pt-PT/centre', { method: 'POST', body: 'x'.repeat(3 << 20), headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: `http://pt.localhost:${PORT}` } })],
  ['421', () => ask('unknown.example', '/')], ['414', () => ask('pt.localhost', `/${'x'.repeat(20000)}`)], ['a missing asset', () => ask('pt.localhost', '/assets/nothing/app.css')],
  ['robots.txt', () => ask('pt.localhost', '/robots.txt')], ['a feed', () => ask('pt.localhost', '/pt-PT/announcements.atom')], ['a probe', () => ask('pt.localhost', '/-/live')], ['an asset', assetOf],
];

async function assetOf() {
  const page = await ask('pt.localhost', '/pt-PT/');
  const sheet = tags(page.body, 'link').find((link) => link.rel === 'stylesheet');

  return ask('pt.localhost', sheet.href);
}

function protects(answer) {
  const one = (name) => {
    same((answer.all[name] ?? []).length, 1, `lines of ${name} (status ${answer.status})`);
    return answer.headers[name];
  };
  const policy = new Set(one('content-security-policy').split(';').map((part) => part.trim()));

  for (const part of CSP.split('; ')) holds(policy.has(part), `policy lacks ${part}: ${[...policy].join('; ')}`);
  holds(![...policy].some((part) => /unsafe|\*/.test(part)), `policy allows too much: ${[...policy].join('; ')}`);
  same(one('x-content-type-options'), 'nosniff', 'x-content-type-options');
  holds(/^(no-referrer|same-origin|strict-origin-when-cross-origin|strict-origin)$/.test(one('referrer-policy')), 'referrer-policy');
  same(one('cross-origin-opener-policy'), 'same-origin', 'cross-origin-opener-policy');
  holds(!/\d/.test(answer.headers.server ?? ''), `server says its version: ${answer.headers.server}`);
  holds(!answer.headers['x-powered-by'], 'x-powered-by');
  holds((answer.all.vary ?? []).length <= 1, `Vary lines: ${answer.all.vary}`);
  holds((answer.all['cache-control'] ?? []).length === 1, `Cache-Control lines: ${answer.all['cache-control']}`);
}

const vary = (answer) => (answer.headers.vary ?? '').toLowerCase().split(/,\s*/).filter(Boolean).sort();

export async function run() {
  for (const [what, get] of ANSWERS) await test(`protected by the same headers: ${what}`, async () => protects(await get()));

  for (const portal of Object.values(PORTALS)) {
    await test(`${portal.host}: a page says what it depends on, in one Vary line`, async () => {
      const answer = await ask(portal.host, `/${portal.locale}/`);

      for (const name of ['accept', 'cookie']) holds(vary(answer).includes(name), `vary ${answer.headers.vary}`);
      same(new Set(vary(answer)).size, vary(answer).length, `vary ${answer.headers.vary}`);
      holds(/public|private|no-cache/.test(answer.headers['cache-control']), answer.headers['cache-control']);
    });
  }
  await test('errors, redirects by language and answers to forms are not stored', async () => {
    for (const get of [() => ask('pt.localhost', '/pt-PT/nowhere'), () => ask('pt.localhost', '/'), () => post('pt.localhost', '/pt-PT/centre', { country: 'ES' }), () => ask('unknown.example', '/'), () => ask('pt.localhost', '/-/ready')]) {
      const answer = await get();

      holds(/no-store/.test(answer.headers['cache-control'] ?? ''), `${answer.status}: ${answer.headers['cache-control']}`);
    }
  });
  await test('a page that was not changed is answered 304, with the same headers and no body', async () => {
    const first = await ask('pt.localhost', '/pt-PT/questions');

    holds(/^(W\/)?"[^"]+"$/.test(first.headers.etag ?? ''), `etag ${first.headers.etag}`);
    const again = await ask('pt.localhost', '/pt-PT/questions', { headers: { 'If-None-Match': first.headers.etag } });

    same([again.status, again.bytes.length, again.headers.etag, again.headers.vary], [304, 0, first.headers.etag, first.headers.vary], 'again');
    same((await ask('pt.localhost', '/pt-PT/questions', { headers: { 'If-None-Match': '"other"' } })).status, 200, 'another tag');
  });
  await test('representations have different tags', async () => {
    const tagsOf = await Promise.all(['text/html', 'application/xml', 'application/json'].map(async (accept) => (await ask('pt.localhost', '/pt-PT/questions', { headers: { Accept: accept } })).headers.etag));

    same(new Set(tagsOf).size, 3, String(tagsOf));
  });
  await test('assets live under their hash and may be kept for a year', async () => {
    const asset = await assetOf();

    same([asset.status, asset.headers['content-type']?.split(';')[0]], [200, 'text/css'], 'asset');
    holds(/immutable/.test(asset.headers['cache-control']) && /max-age=31536000/.test(asset.headers['cache-control']), asset.headers['cache-control']);
  });
  await test('pages and assets are compressed for who asks, and only then', async () => {
    const page = await ask('pt.localhost', '/pt-PT/', { headers: { 'Accept-Encoding': 'gzip' } });
    const plain = await ask('pt.localhost', '/pt-PT/');

    same([page.headers['content-encoding'], plain.headers['content-encoding']], ['gzip', undefined], 'page');
    holds(page.bytes.length * 2 < plain.bytes.length, `${page.bytes.length} of ${plain.bytes.length} bytes`);
    holds(vary(page).includes('accept-encoding') && vary(plain).includes('accept-encoding'), `vary ${plain.headers.vary}`);
    const { href } = tags(plain.body, 'link').find((link) => link.rel === 'stylesheet');

    same((await ask('pt.localhost', href, { headers: { 'Accept-Encoding': 'gzip' } })).headers['content-encoding'], 'gzip', 'asset');
  });
  await test('the request number is the same in header, tree and log', async () => {
    const { readFileSync } = await import('node:fs');
    const answer = await ask('pt.localhost', '/pt-PT/nowhere', { headers: { Accept: 'application/xml', 'X-Request-Id': 'forged' } });
    const id = answer.headers['x-request-id'];

    holds(/^[0-9a-f]{16,64}$/.test(id ?? ''), `id ${id}`);
    same(parseXml(answer.body).attributes.request, id, 'in the tree');
    holds(find(parseXml(answer.body), 'error'), 'an error');
    holds(readFileSync(`${process.env.VAR ?? 'var'}/log/balcao.log`, 'utf8').split('\n').filter((line) => line.includes(id)).length === 1, 'one log line names it');
  });
  await test('a page has no header line twice', async () => {
    const answer = await ask('pt.localhost', '/pt-PT/');

    return Object.entries(answer.all).filter(([name, values]) => values.length > 1 && name !== 'set-cookie').map(([name, values]) => `${name}: ${values}`);
  });
  await test('nothing that came with the request is echoed into a header', async () => {
    const text = await raw(`GET /pt-PT/nowhere%0d%0aX-Planted:%20yes HTTP/1.1\r\nHost: pt.localhost:${PORT}\r\nConnection: close\r\n\r\n`);

    holds(!/^X-Planted/im.test(text), text.slice(0, 300));
  });
}
