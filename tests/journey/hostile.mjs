// What nobody should send: each is answered at once, with a status of its own, and the portal goes on.
import { holds, same, test } from '../lib/report.mjs';
import { ask, PORT, raw, statusOf, tags } from '../lib/http.mjs';

const HOST = `Host: pt.localhost:${PORT}\r\nConnection: close\r\n`;
const get = (target, headers = '') => `GET ${target} HTTP/1.1\r\n${HOST}${headers}\r\n`;

// what, bytes, statuses that are right
const ROWS = [
  ['NUL in the address', get('/pt-PT/%00'), [400]],
  ['CR LF in the address', get('/pt-PT/%0d%0aSet-Cookie:a=b'), [400]],
  ['a backslash', get('/pt-PT/%5c..%5cetc'), [400]],
  ['dot segments', get('/pt-PT/../../../etc/passwd'), [400, 404]],
  ['encoded dot segments', get('/%2e%2e/%2e%2e/etc/passwd'), [400, 404]],
  ['encoded slashes', get('/pt-PT%2fquestions'), [400, 404]],
  ['double encoding', get('/%252e%252e/etc'), [400, 404]],
  ['double slashes', get('//evil.example/'), [400, 404]],
  ['invalid UTF-8', get('/pt-PT/%ff%fe'), [400]],
  ['overlong UTF-8', get('/pt-PT/%c0%ae'), [400]],
  ['a surrogate', get('/pt-PT/%ed%a0%80'), [400]],
  ['a control character', get('/pt-PT/%07'), [400]],
  ['an absolute address of another host', get('http://evil.example/'), [400, 421]],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
  ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', [400, 421]],
  ['a host with a path', `GET / HTTP/1.1\r\nHost: pt.localhost/x\r\nConnection: close\r\n\r\n`, [400, 421]],
  ['two lengths', `POST /pt-PT/centre HTTP/1.1\r\n${HOST}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`, [400]],
  ['a length and chunks', `POST /pt-PT/centre HTTP/1.1\r\n${HOST}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, [400]],
  ['a wrong chunk', `POST /pt-PT/centre HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n`, [400]],
  ['a negative length', `POST /pt-PT/centre HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`, [400]],
  ['a huge length', `POST /pt-PT/centre HTTP/1.1\r\n${HOST}Content-Length: 99999999999\r\n\r\n`, [413, 400]],
  ['old HTTP', 'GET /pt-PT/\r\n', [0, 400, 421, 200]],
  ['a request line of rubbish', 'rubbish\r\n\r\n', [0, 400]],
  ['a header of 20 kB', get('/pt-PT/', `X-Big: ${'a'.repeat(20000)}\r\n`), [200, 400, 494]],
  ['two hundred headers', get('/pt-PT/', Array.from({ length: 200 }, (_, i) => `X-H${i}: v\r\n`).join('')), [200, 400]],
  ['a cookie of 6 kB', get('/pt-PT/', `Cookie: a=${'b'.repeat(6000)}\r\n`), [200]],
  ['forty cookies of one name', get('/pt-PT/', `Cookie: ${Array.from({ length: 40 }, () => 'lang=en').join('; ')}\r\n`), [200]],
  ['a cookie that is no cookie', get('/pt-PT/', 'Cookie: ;;;==;\x01\r\n'), [200, 400]],
  ['a country that is none', get('/pt-PT/', 'Cookie: country=<script>\r\n'), [200]],
  ['Proxy', get('/pt-PT/', 'Proxy: http://evil.example\r\n'), [200]],
  ['a thousand languages', get('/', `Accept-Language: ${Array.from({ length: 1000 }, (_, i) => `a${i % 10}-x${i}`).join(',')}\r\n`), [302]],
  ['languages with strange weights', get('/', 'Accept-Language: en;q=NaN, pt;q=1e9, es;q=-1, nb;q=0.0000000001, de;q="1"\r\n'), [302]],
  ['Accept of rubbish', get('/pt-PT/', `Accept: ${';;,/'.repeat(200)}\r\n`), [200]],
  ['an upgrade to a websocket', `GET /pt-PT/ HTTP/1.1\r\nHost: pt.localhost:${PORT}\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`, [200, 400]],
  ['a range', get('/pt-PT/', 'Range: bytes=0-10\r\n'), [200]],
  ['a query of rubbish', get('/pt-PT/?%=&&==&a%00b'), [200, 400]],
  ['a query with a thousand fields', get(`/pt-PT/?${Array.from({ length: 1000 }, (_, i) => `a${i}=b`).join('&')}`), [200, 400, 413, 414]],
  ['a language of markup', get('/?lang=%3Cscript%3E'), [302, 400]],
  ['a file of the system', get('/assets/../../../../etc/passwd'), [400, 404]],
  ['a hidden file', get('/.git/config'), [404]],
];

export async function run() {
  for (const [what, bytes, statuses] of ROWS) {
    await test(`${what} is answered ${statuses.filter(Boolean).join(' or ')}`, async () => {
      const text = await raw(bytes);

      holds(statuses.includes(statusOf(text)), `status ${statusOf(text)}: ${text.slice(0, 120)}`);
      holds(!/root:|<script>alert|\[core\]/.test(text), 'something came through');
    });
  }
  await test('a body that ends early is not taken for a whole one', async () => {
    const text = await raw(`POST /pt-PT/centre HTTP/1.1\r\n${HOST}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\nOrigin: http://pt.localhost:${PORT}\r\n\r\ncountry=ES`, { seconds: 3 }).catch(() => '');

    holds(![200, 303].includes(statusOf(text)), text.slice(0, 100));
  });
  await test('the metrics are for the operator, not for the world', async () => {
    const answer = await ask('pt.localhost', '/metrics', { headers: { 'X-Forwarded-For': '192.0.2.1' } });

    holds([403, 404].includes(answer.status), `status ${answer.status}`);
  });
  await test('after all of that the portal answers as before', async () => {
    for (let i = 0; i < 30; i++) {
      const answer = await ask('pt.localhost', '/pt-PT/');

      same([answer.status, tags(answer.body, 'h1').length], [200, 1], `request ${i}`);
    }
  });
}
