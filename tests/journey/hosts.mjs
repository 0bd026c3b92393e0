// The six hosts, their pages in every locale, and how pages point to each other.
import { holds, same, test } from '../lib/report.mjs';
import { ask, follow, pagesOf, PORT, PORTALS, tags } from '../lib/http.mjs';

async function alternatesAgree(portal, path) {
  const page = await ask(portal.host, path);
  const links = tags(page.body, 'link');
  const alternates = links.filter((link) => link.rel === 'alternate' && link.hreflang);
  const own = `http://${portal.host}:${PORT}${path}`;

  same(page.status, 200, path);
  same(links.find((link) => link.rel === 'canonical')?.href, own, `canonical of ${path}`);
  holds(alternates.some((link) => link.hreflang === 'x-default'), `${path} has no x-default`);
  holds(alternates.some((link) => link.href === own), `${path} does not name itself`);
  for (const link of alternates) {
    if (link.hreflang === 'x-default') continue;
    const there = new URL(link.href);
    const other = await ask(there.hostname, there.pathname);

    same(other.status, 200, link.href);
    holds(tags(other.body, 'link').some((back) => back.rel === 'alternate' && back.href === own), `${link.href} does not point back to ${own}`);
    same(tags(other.body, 'html')[0].lang.toLowerCase().startsWith(link.hreflang.split('-')[0]), true, `lang of ${link.href}`);
  }
}

async function linksLead(portal, path) {
  const page = await ask(portal.host, path);
  const broken = [];
  const seen = new Set();

  for (const { href } of [...tags(page.body, 'a'), ...tags(page.body, 'link')]) {
    if (!href || /^(mailto|tel):|^#|^data:/.test(href)) continue;
    const there = new URL(href, `http://${portal.host}:${PORT}${path}`);

    if (!there.hostname.endsWith('localhost') || seen.has(there.href)) continue;
    seen.add(there.href);
    const answer = await follow(there.hostname, there.pathname + there.search);

    if (answer.status !== 200) broken.push(`${path} leads to ${there.href}: ${answer.status}`);
    else if (there.hash && !answer.body.includes(`id="${there.hash.slice(1)}"`)) broken.push(`${path} leads to ${there.href}, where nothing has that id`);
  }
  for (const { href } of tags(page.body, 'a')) {
    if (/^#./.test(href ?? '') && !page.body.includes(`id="${href.slice(1)}"`)) broken.push(`${path}: nothing has the id of ${href}`);
  }
  return broken;
}

export async function run() {
  for (const [name, portal] of Object.entries(PORTALS)) {
    await test(`${portal.host} shows its landing page in ${portal.locale}`, async () => {
      const answer = await follow(portal.host, '/', { headers: { 'Accept-Language': portal.locale } });

      same(answer.status, 200, 'status');
      same(answer.url.pathname, `/${portal.locale}/`, 'address');
      same(tags(answer.body, 'html')[0], { lang: portal.locale, dir: 'ltr' }, 'html');
      same(tags(answer.body, 'h1').length, 1, 'h1');
    });
    await test(`${name}: a path without a locale is led to the one with it, by 302`, async () => {
      const path = name === 'gateway' ? '/about/privacy' : '/questions';
      const answer = await ask(portal.host, `${path}?a=1`);

      same(answer.status, 302, 'status');
      holds(/^\/[a-z]{2}(-[A-Z]{2})?\//.test(new URL(answer.headers.location, 'http://x').pathname), `location ${answer.headers.location}`);
      holds(answer.headers.location.endsWith(`${path}?a=1`), `location ${answer.headers.location}`);
      same((answer.headers.vary ?? '').toLowerCase().split(/,\s*/).filter((each) => each === 'accept-language' || each === 'cookie').length, 2, `vary ${answer.headers.vary}`);
    });
    await test(`${name}: pages in all locales point to each other`, async () => {
      const pages = await pagesOf(portal);

      holds(pages.length >= (name === 'gateway' ? 3 : 8), `only ${pages.length} pages in the sitemap`);
      for (const path of pages) await alternatesAgree(portal, path);
    });
    await test(`${name}: every link of every page leads somewhere`, async () => {
      const broken = [];

      for (const path of await pagesOf(portal)) broken.push(...(await linksLead(portal, path)));
      return broken;
    });
  }
  await test('a locale in other case or with an underscore is moved to its canonical form', async () => {
    for (const [path, want] of [['/pt-pt/questions', '/pt-PT/questions'], ['/PT_PT/questions', '/pt-PT/questions'], ['/pt-PT', '/pt-PT/']]) {
      const answer = await ask('pt.localhost', path);

      same([answer.status, new URL(answer.headers.location ?? '', 'http://x').pathname], [301, want], path);
    }
  });
  await test('an address that names a language is never redirected for language or place', async () => {
    const answer = await ask('pt.localhost', '/en/questions', { headers: { 'Accept-Language': 'pt-PT', 'X-Forwarded-For': '192.0.2.65' } });

    same([answer.status, tags(answer.body, 'html')[0].lang], [200, 'en'], 'answer');
  });
  await test('a trailing dot or an upper-case host is the same portal', async () => {
    same((await ask('PT.localhost', '/pt-PT/')).status, 200, 'upper case');
  });
  await test('HEAD says what GET says, without the body', async () => {
    const get = await ask('pt.localhost', '/pt-PT/questions');
    const head = await ask('pt.localhost', '/pt-PT/questions', { method: 'HEAD' });

    same([head.status, head.headers['content-type'], head.bytes.length], [200, get.headers['content-type'], 0], 'HEAD');
    same(head.headers.etag, get.headers.etag, 'etag');
  });
}
