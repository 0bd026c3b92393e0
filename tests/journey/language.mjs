// Which language a visitor is answered in (LOC-2): address, cookie, Accept-Language, the portal's default.
import { holds, same, test } from '../lib/report.mjs';
import { ask, follow, keepCookies, tags } from '../lib/http.mjs';

// host, Accept-Language, locale that must answer
const ROWS = [
  ['pt.localhost', 'pt-PT', 'pt-PT'], ['pt.localhost', 'pt-BR', 'pt-PT'], ['pt.localhost', 'pt', 'pt-PT'], ['pt.localhost', 'pt-AO', 'pt-PT'],
  ['pt.localhost', 'en', 'en'], ['pt.localhost', 'en-GB', 'en'], ['pt.localhost', 'en-US,en;q=0.9', 'en'], ['pt.localhost', 'zh', 'pt-PT'],
  ['pt.localhost', '*', 'pt-PT'], ['pt.localhost', undefined, 'pt-PT'], ['pt.localhost', '', 'pt-PT'], ['pt.localhost', 'x'.repeat(10240), 'pt-PT'],
  ['pt.localhost', 'en;q=0.1,pt;q=0.9', 'pt-PT'], ['pt.localhost', 'en;q=0,pt;q=0.1', 'pt-PT'], ['pt.localhost', 'en;q=abc', 'pt-PT'],
  ['es.localhost', 'es-MX', 'es-ES'], ['es.localhost', 'es-419', 'es-ES'], ['es.localhost', 'ca', 'es-ES'], ['es.localhost', 'eu,es;q=0.5', 'es-ES'],
  ['no.localhost', 'nb', 'nb-NO'], ['no.localhost', 'no', 'nb-NO'], ['no.localhost', 'nn', 'nb-NO'], ['no.localhost', 'nn-NO,en;q=0.5', 'nb-NO'],
  ['no.localhost', 'en;q=0.1,nb;q=0.9', 'nb-NO'], ['no.localhost', 'en,nb;q=0.9', 'en'],
  ['at.localhost', 'de', 'de-AT'], ['at.localhost', 'de-CH', 'de-AT'], ['at.localhost', 'de-DE,en;q=0.5', 'de-AT'], ['at.localhost', 'gsw', 'de-AT'],
  ['hosting.localhost', 'pt-BR,pt;q=0.9,en;q=0.8', 'pt-PT'], ['hosting.localhost', 'en', 'en'], ['localhost', 'en', 'en'], ['localhost', 'nb', 'nb-NO'],
  ['localhost', 'de-CH', 'de-AT'], ['localhost', 'zh', 'en'], ['localhost', '*', 'en'], ['localhost', 'pt-BR', 'pt-PT'],
];

export async function run() {
  for (const [host, header, want] of ROWS) {
    const shown = header === undefined ? 'no Accept-Language' : `Accept-Language ${header.length > 60 ? `of ${header.length} bytes of rubbish` : `"${header}"`}`;

    await test(`${host}: ${shown} is answered in ${want}`, async () => {
      const answer = await follow(host, '/', { headers: header === undefined ? {} : { 'Accept-Language': header } });

      same([answer.status, tags(answer.body, 'html')[0]?.lang], [200, want], 'answer');
    });
  }
  await test('the language switch stays on the page, keeps its query and is remembered', async () => {
    const jar = {};
    const page = await ask('pt.localhost', '/pt-PT/guides');
    const link = tags(page.body, 'a').find((each) => each.hreflang === 'en');

    holds(link, 'the page has no link to English');
    const answer = await follow('pt.localhost', new URL(link.href, 'http://pt.localhost/pt-PT/guides').pathname + new URL(link.href, 'http://x').search, { jar });

    same([answer.status, answer.url.pathname, tags(answer.body, 'html')[0].lang], [200, '/en/guides', 'en'], 'after the switch');
    const later = await follow('pt.localhost', '/', { jar, headers: { 'Accept-Language': 'pt-PT' } });

    same(later.url.pathname, '/en/', 'a later visit');
  });
  await test('?lang= answers 303 with a cookie for a year, for any page', async () => {
    const answer = await ask('no.localhost', '/nb-NO/questions?lang=en&x=1');

    same([answer.status, answer.headers.location], [303, '/en/questions?x=1'], 'answer');
    holds(answer.cookies.some((each) => /(^|__Host-)lang=en;/.test(each) && /SameSite=Lax/i.test(each) && /Max-Age=3\d{7}/.test(each) && /Path=\//.test(each)), `cookies ${answer.cookies}`);
    holds((answer.headers['cache-control'] ?? '').includes('no-store'), 'a redirect with a cookie must not be stored');
  });
  await test('?lang= with a language the portal does not have changes nothing', async () => {
    for (const tag of ['fr', 'xx-YY', '../en', '', '%0d%0aSet-Cookie:%20a=b']) {
      const answer = await ask('no.localhost', `/nb-NO/questions?lang=${tag}`);

      holds(answer.cookies.length === 0, `${tag} set ${answer.cookies}`);
      holds(answer.status === 200 || answer.status === 400, `${tag}: ${answer.status}`);
    }
  });
  await test('a cookie with a language nobody offers is ignored', async () => {
    for (const value of ['fr', '"', '../../etc', 'en'.repeat(2000)]) {
      const answer = await follow('at.localhost', '/', { headers: { Cookie: `lang=${value}`, 'Accept-Language': 'de' } });

      same([answer.status, answer.url.pathname], [200, '/de-AT/'], value.slice(0, 20));
    }
  });
  await test('the address wins over cookie and header', async () => {
    const jar = {};

    keepCookies(jar, await ask('at.localhost', '/de-AT/?lang=de-AT'));
    const answer = await ask('at.localhost', '/en/questions', { headers: { Cookie: Object.entries(jar).map((each) => each.join('=')).join('; '), 'Accept-Language': 'de' } });

    same([answer.status, tags(answer.body, 'html')[0].lang], [200, 'en'], 'answer');
  });
}
