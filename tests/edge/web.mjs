// What stands before the workers: nginx's configuration, seen from outside and around a tiny answer.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { finish, holds, same, test } from '../lib/report.mjs';
import { Installation, exchange, program, until } from '../process/installation.mjs';

const tiny = program();
const portal = new Installation(tiny);
const files = {
  'errors/default.html': '<p>default</p>',
  'errors/default.refused.html': `<p>refused ${'0'.repeat(32)}</p>`,
  'errors/es/default.html': `<p>es ${'0'.repeat(32)}</p>`,
  'errors/pt/pt-PT.html': '<p>pt</p>',
  'errors/no/en.html': '<p>no, en</p>',
  'assets/3f9c/app.css': 'p { color: inherit }\n'.repeat(50),
  'files/pt/pt-PT/roles.pdf': '%PDF-1.7',
};

for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(portal.public, name)), { recursive: true });
  writeFileSync(join(portal.public, name), text);
}
writeFileSync(join(portal.public, 'assets/3f9c/app.css.gz'), gzipSync(files['assets/3f9c/app.css']));
await portal.serve();
await portal.web();

const SECURITY = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'permissions-policy', 'x-request-id'];

// Names that came more than once.
const repeated = (answer) => {
  const names = answer.rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());

  return names.filter((name, i) => names.indexOf(name) !== i);
};
const raw = (text) => exchange(portal.port, text);
const status = (answer) => Number(/^HTTP\/1\.\d (\d+)/.exec(answer)?.[1] ?? 0);

await test('nginx sends the parameters of params.def, in that order, and no client header', () => {
  const wanted = [...readFileSync('fcgi/http/params.def', 'utf8').matchAll(/^PARAM\(\w+,\s*"(\w+)"/gm)].map((found) => found[1]);
  const sent = [...readFileSync('conf/nginx/params.conf', 'utf8').matchAll(/^fastcgi_param (\w+)/gm)].map((found) => found[1]);

  same(sent, wanted, 'parameters');
  holds(/^fastcgi_pass_request_headers off;/m.test(readFileSync('conf/nginx/params.conf', 'utf8')), 'client headers pass');
});

await test('pages that are files have the security headers of all that nginx answers', () => {
  const set = (path) => [...readFileSync(path, 'utf8').matchAll(/^ *add_header (\S+) +(.*?)(?: always)?;$/gm)].map(([, name, value]) => [name, value]).filter(([name]) => !/^(X-None|Cache-Control|Vary|Retry-After|Content-Encoding|Last-Modified)$/.test(name));
  const [, block] = /^location ~ \^\/\(\?<page_locale>.*?\{$([\s\S]*?)^\}$/m.exec(readFileSync('conf/nginx/site.conf', 'utf8'));
  const copy = join(portal.folder, 'block.conf');

  writeFileSync(copy, block);
  same(set(copy), set('conf/nginx/headers.conf'), 'headers');
});

await test('a page, a file, an error and a page of last resort carry the same security headers, each once', async () => {
  const answers = {
    page: await portal.get('/'),
    file: await portal.get('/assets/3f9c/app.css'),
    guide: await portal.get('/files/pt/pt-PT/roles.pdf'),
    missing: await portal.get('/assets/none.css'),
    large: await portal.get('/', { method: 'POST', body: 'x'.repeat(70000) }),
    resort: await portal.get('/?crash=1'),
  };

  for (const [what, answer] of Object.entries(answers)) {
    for (const name of SECURITY.slice(0, 6)) same(answer.headers[name], answers.page.headers[name], `${what}: ${name}`);
    holds(/^[0-9a-f]{32}$/.test(answer.headers['x-request-id']), `${what}: no request id`);
    same(repeated(answer), [], `${what}: repeated`);
    same(answer.headers.server, 'nginx', `${what}: server`);
    same(answer.headers['strict-transport-security'], undefined, `${what}: HSTS without TLS`);
  }
});

await test('nginx\'s own refusals have a page made by a worker, with their status', async () => {
  const big = 'x'.repeat(17000);
  const rows = {
    400: await portal.get('/', { headers: { 'X-Big': big } }),
    404: await portal.get('/assets/none.css'),
    405: await portal.get('/', { method: 'TRACE' }),
    413: await portal.get('/', { method: 'POST', body: 'x'.repeat(70000) }),
    414: await portal.get(`/${big}`),
  };

  for (const [code, answer] of Object.entries(rows)) {
    same(answer.status, Number(code), 'status');
    same(answer.told.error, code, 'what the worker was told');
  }
});

await test('clients that ask too often get 429', async () => {
  const strict = new Installation(tiny);

  try {
    await strict.serve();
    await strict.web((text) => text.replace(/rate=\d+r\/s/, 'rate=1r/s'));
    const answers = [];

    while (answers.length < 500) answers.push(...(await Promise.all(Array.from({ length: 10 }, () => strict.get('/')))));
    const refused = answers.filter((answer) => answer.status === 429);

    holds(refused.length > 50, `only ${refused.length} refused`);
    same(answers.filter((answer) => ![200, 429].includes(answer.status)).length, 0, 'others');
    same(refused[0].told.error, '429', 'page');
  } finally {
    await strict.end();
  }
});

await test('without workers the published page of portal and language comes as 503 with Retry-After', async () => {
  const lone = new Installation(tiny);

  try {
    spawnSync('cp', ['-r', join(portal.public, 'errors'), lone.public]);
    await lone.web();
    for (const [host, path, text] of [
      ['pt.localhost', '/pt-PT/questions', '<p>pt</p>'],
      ['pt.localhost', '/pt-PT?x', '<p>pt</p>'],
      ['no.localhost', '/en/', '<p>no, en</p>'],
      ['no.localhost', '/nb-NO/', '<p>default</p>'],
      ['evil.org', '/en/../../etc/passwd', '<p>default</p>'],
      ['pt.localhost', '/..%2f..%2fpt-PT/', '<p>default</p>'],
      ['localhost', '/', '<p>default</p>'],
    ]) {
      const answer = await lone.get(path, { headers: { Host: host } });

      same([answer.status, answer.body], [503, text], `${host}${path}`);
      holds(Number(answer.headers['retry-after']) >= 1 && Number(answer.headers['retry-after']) <= 5, 'Retry-After');
      same(answer.headers['cache-control'], 'no-store', 'Cache-Control');
      same(answer.headers['content-type'], 'text/html; charset=utf-8', 'Content-Type');
    }
    same((await lone.get('/', { method: 'POST', body: 'a' })).status, 503, 'POST');
    same((await lone.get('/', { method: 'POST', body: 'x'.repeat(70000) })).status, 503, 'an error page without workers');
  } finally {
    await lone.end();
  }
});

await test('a request whose length is disputed gets its published page at once, with the number of the request', async () => {
  const answer = await exchange(portal.port, 'POST /pt-PT/ HTTP/1.1\r\nHost: pt.localhost\r\nContent-Length: 5000\r\nTransfer-Encoding: chunked\r\n\r\n');
  const number = /X-Request-Id: ([0-9a-f]{32})/i.exec(answer)[1];

  same(status(answer), 400, 'status');
  holds(answer.includes(`<p>refused ${number}</p>`), 'page');
  holds(!/retry-after/i.test(answer), 'Retry-After');
  const resort = await portal.get('/?crash=1', { headers: { Host: 'es.localhost' } });

  same([resort.status, resort.body], [503, `<p>es ${resort.headers['x-request-id']}</p>`], 'without a worker');
});

await test('a port is digits', async () => {
  for (const host of ['a:b', 'a:-1', 'a:80@b', 'a:1:2']) same((await portal.get('/', { headers: { Host: host } })).status, 400, host);
  for (const host of ['a', 'a:', 'a:1', '[::1]', '[::1]:80']) same((await portal.get('/', { headers: { Host: host } })).status, 200, host);
});

await test('what is refused of a file is not kept', async () => {
  const answer = await portal.get('/assets/3f9c/app.css', { headers: { 'If-Match': '"other"', Range: 'bytes=9999-' } });

  same([answer.status, answer.headers['cache-control']], [412, 'no-store'], 'If-Match');
  same((await portal.get('/assets/3f9c/app.css', { headers: { Range: 'bytes=9999-' } })).status, 200, 'a range');
});

await test('assets are kept for ever and come compressed from disk', async () => {
  const plain = await portal.get('/assets/3f9c/app.css');
  const small = await portal.get('/assets/3f9c/app.css', { headers: { 'Accept-Encoding': 'gzip' } });

  same(plain.headers['cache-control'], 'public, max-age=31536000, immutable', 'Cache-Control');
  same(plain.headers['content-type'], 'text/css; charset=utf-8', 'Content-Type');
  same(small.headers['content-encoding'], 'gzip', 'Content-Encoding');
  same(gunzipSync(small.raw).toString(), plain.body, 'content');
  same([plain.headers.vary, small.headers.vary], ['Accept-Encoding', 'Accept-Encoding'], 'Vary');
  const guide = await portal.get('/files/pt/pt-PT/roles.pdf');

  same([guide.headers['content-type'], guide.headers['cache-control']], ['application/pdf', 'public, max-age=3600'], 'guide');
});

await test('files outside the published folders are not reachable', async () => {
  for (const path of ['/assets/../errors/default.html', '/assets/%2e%2e/%2e%2e/log/nginx-error.log', '/files/../errors/default.html', '/files/..%2f..%2flog/nginx-error.log', '/assets/..%5c..%5clog', '/errors/default.html'])
    holds(!(await raw(`GET ${path} HTTP/1.1\r\nHost: pt.localhost\r\nConnection: close\r\n\r\n`)).includes('<p>default'), path);
});

await test('workers compress, nginx does not do it again, and there is one Vary line', async () => {
  const answer = await portal.get('/?text=1', { headers: { 'Accept-Encoding': 'gzip' } });

  same(answer.headers['content-encoding'], 'gzip', 'encoding');
  same(answer.headers.vary, 'Accept-Encoding', 'Vary');
  same(gunzipSync(answer.raw).length, 2001, 'length');
  same(repeated(answer), [], 'repeated');
});

await test('the address is that of the nearest balancer\'s last entry, and nothing else', async () => {
  same((await portal.get('/')).told.address, '127.0.0.1', 'direct');
  same((await portal.get('/', { headers: { 'X-Forwarded-For': '192.0.2.7' } })).told.address, '192.0.2.7', 'forwarded');
  same((await portal.get('/', { headers: { 'X-Forwarded-For': '203.0.113.5, 192.0.2.7' } })).told.address, '192.0.2.7', 'a forged first entry');
  same((await portal.get('/', { headers: { 'X-Forwarded-For': '2001:db8::1' } })).told.address, '2001:db8::1', 'IPv6');
  same((await portal.get('/', { headers: { 'X-Real-IP': '192.0.2.7', Forwarded: 'for=192.0.2.8', 'X-Forwarded-For': 'rubbish' } })).told.address, '127.0.0.1', 'rubbish');
});

await test('probes and figures are for this host only', async () => {
  for (const path of ['/metrics', '/-/live', '/-/ready']) {
    same((await portal.get(path)).status, 200, path);
    const answer = await portal.get(path, { headers: { 'X-Forwarded-For': '192.0.2.7' } });

    same([answer.status, answer.told.error], [403, '403'], `${path} from outside`);
  }
});

await test('ten kilobytes of languages arrive, are ignored, and the page comes', async () => {
  const answer = await portal.get('/', { headers: { 'Accept-Language': 'xx,'.repeat(3400) } });

  same([answer.status, answer.told.language], [200, '0'], 'answer');
});

await test('every strange request line is answered in good order', async () => {
  const rows = [
    ['GET / HTTP/1.1\r\nHost: a\r\nHost: b', [400]],
    ['GET / HTTP/1.1', [400]],
    ['GET / HTTP/1.1\r\nHost: ', [400]],
    ['GET / HTTP/1.1\r\nHost: a b', [400]],
    ['GET / HTTP/1.1\r\nHost: a/b', [400]],
    ['GET /%00 HTTP/1.1\r\nHost: a', [400]],
    ['GET /%0d%0aX:y HTTP/1.1\r\nHost: a', [400]],
    ['GET /%zz HTTP/1.1\r\nHost: a', [400]],
    ['GET /%ff HTTP/1.1\r\nHost: a', [400]],
    ['GET /../../etc HTTP/1.1\r\nHost: a', [400]],
    ['GET //evil.org/ HTTP/1.1\r\nHost: a', [400]],
    ['GET /a\\b HTTP/1.1\r\nHost: a', [400]],
    ['GET http://evil.org/ HTTP/1.1\r\nHost: a', [200]],
    ['FOO-BAR / HTTP/1.1\r\nHost: a', [200]],
    ['foo / HTTP/1.1\r\nHost: a', [400]],
    ['TRACE / HTTP/1.1\r\nHost: a', [405]],
    ['CONNECT a:1 HTTP/1.1\r\nHost: a', [400, 405]],
    ['POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2', [400]],
    ['POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1', [400]],
    ['POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked', [400]],
    ['POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip', [501]],
    ['GET / HTTP/1.1\r\nHost: a\r\nProxy: evil', [200]],
    ['GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: upgrade', [200]],
    ['GET / HTTP/1.0', [200]],
    ['GET / HTTP/3.7\r\nHost: a', [505, 400]],
  ];

  for (const [head, wanted] of rows) {
    const answer = await exchange(portal.port, `${head}\r\n\r\n`, (text) => text.includes('\r\n\r\n'));

    holds(wanted.includes(status(answer)), `${JSON.stringify(head)} gives ${status(answer)}, wanted ${wanted}`);
  }
  same(portal.workers().length, 8, 'workers');
});

await test('places inside nginx do not exist for clients', async () => {
  for (const path of ['/-/error', '/-/refused', '/-/last-resort']) {
    const answer = await portal.get(path);

    same([answer.status, answer.told.error], [404, '404'], path);
  }
});

await test('HEAD has the headers of GET and no body', async () => {
  const [head, get] = [await portal.get('/?text=1', { method: 'HEAD' }), await portal.get('/?text=1')];

  same([head.status, head.body], [200, ''], 'HEAD');
  same(head.headers['content-length'], get.headers['content-length'], 'length');
});

await test('one request id is in the answer and in the web server\'s log line', async () => {
  const answer = await portal.get('/some/page?secret=typed');
  const id = answer.headers['x-request-id'];
  const line = await until('the log line', () => readFileSync(join(portal.folder, 'log', 'nginx-access.log'), 'utf8').split('\n').find((each) => each.includes(id)));
  const entry = JSON.parse(line);

  same([entry.status, entry.path], [200, '/some/page'], 'entry');
  holds(!line.includes('typed'), 'the log holds what was typed');
});

await test('an answer of 2 MB arrives whole while its reader is slow', async () => {
  const answer = await portal.get('/?large=2000000');

  same([answer.status, answer.raw.length], [200, 2000000], 'answer');
});

await test('the production example is a configuration nginx accepts, with the rule on kept connections', async () => {
  const folder = portal.folder;
  const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', join(folder, 'key'), '-out', join(folder, 'cert'), '-days', '1', '-subj', '/CN=balcao.test']);

  same(made.status, 0, 'certificate');
  const example = readFileSync('conf/nginx/balcao.conf.example', 'utf8')
    .replaceAll('/etc/balcao/nginx', resolve('conf/nginx'))
    .replace('/etc/balcao/tls/fullchain.pem', join(folder, 'cert'))
    .replace('/etc/balcao/tls/privkey.pem', join(folder, 'key'))
    .replace('/var/log/nginx', join(folder, 'log'))
    .replace(/^ *listen \[::\].*$/gm, '')
    .replace(/listen 80 /, 'listen 127.0.0.1:18198 ')
    .replace(/listen 443 /, 'listen 127.0.0.1:18199 ');
  const conf = join(folder, 'production.conf');

  writeFileSync(conf, `pid ${folder}/production.pid; worker_processes 2; events {} http { ${example} }`);
  const checked = spawnSync('nginx', ['-t', '-q', '-e', join(folder, 'log', 'check.log'), '-p', folder, '-c', conf]);

  same(checked.status, 0, checked.stderr.toString());
  for (const name of ['demo.conf.in', 'balcao.conf.example']) {
    const kept = Number(/keepalive (\d+);/.exec(readFileSync(`conf/nginx/${name}`, 'utf8'))[1]);

    holds(kept * 2 < 8, `${name}: ${kept} kept connections for each of 2 processes starve 8 workers`);
  }
});

await test('the units are rated 2.0 or better by systemd', () => {
  for (const unit of ['balcao.service', 'balcao-jobs.service', 'balcao-check.service']) {
    const rated = spawnSync('systemd-analyze', ['security', '--offline=true', resolve('conf/systemd', unit)]).stdout.toString();
    const level = Number(/exposure level for \S+: ([\d.]+)/.exec(rated)?.[1] ?? 10);

    holds(level <= 2, `${unit}: ${level}`);
  }
});

await portal.end();
finish();
