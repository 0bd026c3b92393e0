// Every refusal is a page in the visitor's language, with the centre to call and the number of the request.
import { find, findAll, parseXml } from '../lib/xml.mjs';
import { holds, same, test } from '../lib/report.mjs';
import { ask, PORT, PORTALS, raw, readable, statusOf, tags } from '../lib/http.mjs';

const BIG = 'x'.repeat(3 << 20);
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

// what, status, how to get it for a host and locale
const ROWS = [
  ['letters that are none', 400, (host, locale) => ask(host, `/${locale}/%ff`, { headers: { 'Accept-Language': locale } })],
  ['a form from elsewhere', 403, (host, locale) => ask(host, `/${locale}/centre`, { method: 'POST', body: 'country=ES', headers: { ...FORM, Origin: 'http://evil.example' } })],
  ['an address without a page', 404, (host, locale) => ask(host, `/${locale}/nowhere/at/all`)],
  ['a guide that does not exist', 404, (host, locale) => ask(host, `/${locale}/guides/nowhere`)],
  ['another method', 405, (host, locale) => ask(host, `/${locale}/questions`, { method: 'POST', body: '', headers: { ...FORM, Origin: `http://${host}:${PORT}` } })],
  ['too much to read', 413, (host, locale) => ask(host, `/${locale}/centre`, { method: 'POST', body: BIG, headers: { ...FORM, Origin: `http://${host}:${PORT}` } })],
];

export async function run() {
  for (const portal of Object.values(PORTALS)) {
    for (const locale of [portal.locale, 'en']) {
      await test(`${portal.host}/${locale}: refusals are pages in that language, with centre and number`, async () => {
        const titles = new Set();

        for (const [what, status, get] of ROWS) {
          const answer = await get(portal.host, locale);

          same(answer.status, status, what);
          same(tags(answer.body, 'html')[0]?.lang, locale, `${what}: language`);
          holds(answer.body.includes(answer.headers['x-request-id']), `${what}: the number is not on the page`);
          holds(tags(answer.body, 'a').some((link) => /^tel:/.test(link.href ?? '')), `${what}: nobody to call`);
          titles.add(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(answer.body)?.[1]);
        }
        holds(titles.size >= 5, `different refusals have the same heading: ${[...titles]}`);
      });
    }
  }
  await test('refusals of the same kind read differently in each language', async () => {
    const texts = await Promise.all([['pt', 'pt-PT'], ['es', 'es-ES'], ['no', 'nb-NO'], ['at', 'de-AT'], ['pt', 'en']].map(async ([name, locale]) => readable((await ask(PORTALS[name].host, `/${locale}/nowhere`)).body.replace(/^[\s\S]*<h1/, '<h1').replace(/<\/h1>[\s\S]*$/, '</h1>'))));

    same(new Set(texts).size, 5, String(texts));
  });
  await test('a refusal without a locale in the address is in the language the visitor asks for', async () => {
    const answer = await ask('no.localhost', '/nowhere', { headers: { 'Accept-Language': 'en' } });

    same([answer.status, tags(answer.body, 'html')[0].lang], [404, 'en'], 'answer');
  });
  await test('a 404 suggests where to go, and the suggestions exist', async () => {
    for (const portal of Object.values(PORTALS)) {
      const answer = await ask(portal.host, `/${portal.locale}/nowhere`, { headers: { Accept: 'application/xml' } });
      const suggestions = findAll(parseXml(answer.body), 'suggestion');

      holds(suggestions.length > 0, `${portal.host}: no suggestion`);
      for (const { attributes } of suggestions) same((await ask(portal.host, `/${portal.locale}${attributes.path}`)).status, 200, `${portal.host} suggests ${attributes.path}`);
    }
  });
  await test('a 405 says what is allowed', async () => {
    const answer = await ask('pt.localhost', '/pt-PT/centre', { method: 'PUT', body: '' });

    same([answer.status, answer.headers.allow], [405, 'GET, HEAD, POST'], 'answer');
  });
  for (const method of ['FOO-BAR', 'TRACE', 'CONNECT', 'OPTIONS', 'PATCH', 'get']) {
    await test(`the method ${method} is refused without harm`, async () => {
      const status = statusOf(await raw(`${method} ${method === 'CONNECT' ? 'pt.localhost:80' : '/pt-PT/'} HTTP/1.1\r\nHost: pt.localhost:${PORT}\r\nConnection: close\r\n\r\n`));

      holds([400, 405].includes(status), `status ${status}`);
    });
  }
  await test('an address that is too long is answered 414 with a page', async () => {
    const answer = await ask('pt.localhost', `/pt-PT/${'x'.repeat(20000)}`);

    same(answer.status, 414, 'status');
    holds(/<h1/.test(answer.body) && !/<center>nginx/.test(answer.body), answer.body.slice(0, 200));
  });
  await test('an unknown host is answered 421, and by no portal', async () => {
    for (const host of ['unknown.example', '127.0.0.1', 'pt.localhost.evil.example', 'xpt.localhost', '[::1]']) {
      const answer = await ask(host, '/pt-PT/questions');

      same(answer.status, 421, host);
      holds(tags(answer.body, 'h1').length === 1, `${host}: no page`);
    }
  });
  await test('a page nginx itself refuses is one of ours', async () => {
    const text = await raw(`GET / HTTP/1.1\r\nHost: pt.localhost:${PORT}\r\nHost: es.localhost\r\nConnection: close\r\n\r\n`);

    same(statusOf(text), 400, 'status');
    holds(/<h1/.test(text) && !/<center>nginx/.test(text), text.slice(0, 400));
    same((await ask('pt.localhost', '/pt-PT/%zz')).status, 400, 'a broken percent sign');
  });
  await test('the tree of a refusal carries its code, allowed methods and seconds to wait', async () => {
    const answer = await ask('pt.localhost', '/pt-PT/questions', { method: 'DELETE', headers: { Accept: 'application/xml' } });

    same([find(parseXml(answer.body), 'error').attributes.code, parseXml(answer.body).attributes.status], ['bad-method', '405'], 'tree');
  });
}
