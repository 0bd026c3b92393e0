// Walks of a visitor, each with script and without: the product promises the same.
import { holds, same, test } from '../lib/report.mjs';
import { ask, follow, PORTALS } from '../lib/http.mjs';
import { address, withPage } from './browser.mjs';

const pathOf = (page) => new URL(page.url()).pathname;

// Opens a <details> by its summary when it is closed.
async function unfold(page, selector) {
  const details = page.locator(selector).first();

  if (!(await details.evaluate((each) => each.open))) await details.locator('summary').first().click();
  holds(await details.evaluate((each) => each.open), `${selector} does not open`);
  return details;
}

async function chooseCountry(page, country) {
  const select = page.locator('main select[name=country], select[name=country]').first();

  if (await select.count()) {
    await select.selectOption(country);
    await select.locator('xpath=ancestor::form').locator('button, input[type=submit]').first().click();
  } else {
    const radio = page.locator(`main input[name=country][value=${country}], input[name=country][value=${country}]`).first();

    await radio.check({ force: true });
    await radio.locator('xpath=ancestor::form').locator('button, input[type=submit]').first().click();
  }
  await page.waitForLoadState();
}

// The rule that decided, as the tree of the same page says it to a client with the same cookies.
async function ruleOf(page) {
  const at = new URL(page.url());
  const cookies = (await page.context().cookies()).filter((each) => each.domain === at.hostname).map((each) => `${each.name}=${each.value}`).join('; ');
  const answer = await ask(at.hostname, at.pathname, { headers: { Accept: 'application/xml', Cookie: cookies } });

  return /<centre\b[^>]*\brule="([a-z-]+)"/.exec(answer.body)?.[1];
}

const WALKS = [
  ['from the landing page to the support centre, to its reasons, to another country, and it is remembered', async (page) => {
    await page.goto(address(PORTALS.pt, '/'));
    same(pathOf(page), '/pt-PT/', 'landing');
    await page.locator('header a[href="/pt-PT/centre"], nav a[href="/pt-PT/centre"]').first().click();
    same(pathOf(page), '/pt-PT/centre', 'centre');
    holds((await page.locator('h1').count()) === 1, 'one heading');
    holds((await page.locator('body').innerText()).includes('+351'), 'the telephone of Lisbon');
    await chooseCountry(page, 'NO');
    holds((await page.locator('body').innerText()).includes('+47'), 'the telephone of Norway after the choice');
    await page.goto(address(PORTALS.pt, '/pt-PT/questions'));
    same(await ruleOf(page), 'chosen', 'the rule on another page');
    holds((await page.locator('body').innerText()).includes('+47'), 'the telephone of Norway on another page');
  }],
  ['the reasons for the centre unfold on any page', async (page) => {
    for (const path of ['/de-AT/', '/de-AT/guides', '/de-AT/about/privacy']) {
      await page.goto(address(PORTALS.at, path));
      const folded = page.locator('details:has(form[action$="/centre"])');

      holds((await folded.count()) > 0, `${path}: nothing to unfold`);
      for (const each of await folded.all()) {
        const summary = each.locator('> summary');

        if (!(await each.evaluate((node) => node.open)) && (await summary.isVisible())) await summary.click();
      }
      holds(await page.locator('form[action$="/centre"] button').first().isVisible(), `${path}: the change of country is not visible`);
    }
  }],
  ['the language switch stays on the page and is remembered', async (page) => {
    await page.goto(address(PORTALS.no, '/nb-NO/guides'));
    await unfold(page, 'details.languages');
    await page.locator('details.languages a[hreflang=en]').first().click();
    await page.waitForURL('**/en/guides');
    same(await page.locator('html').getAttribute('lang'), 'en', 'language');
    await page.goto(address(PORTALS.no, '/'));
    same(pathOf(page), '/en/', 'a later visit');
  }],
  ['each question opens its answer', async (page) => {
    await page.goto(address(PORTALS.es, '/es-ES/questions'));
    const questions = page.locator('main details');
    const count = await questions.count();

    holds(count >= 14, `${count} questions`);
    for (let i = 0; i < count; i++) {
      const each = questions.nth(i);

      if (!(await each.evaluate((node) => node.open))) await each.locator('summary').first().click();
      const answer = (await each.innerText()).replace(await each.locator('summary').first().innerText(), '').trim();

      holds(answer.length > 30, `question ${i + 1} has no answer`);
    }
  }],
  ['guides are reached from their list and lead back', async (page) => {
    for (const [name, locale] of [['pt', 'pt-PT'], ['hosting', 'pt-PT'], ['at', 'en']]) {
      await page.goto(address(PORTALS[name], `/${locale}/guides`));
      const links = await page.locator(`main a[href^="/${locale}/guides/"]`).evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('href')))]);

      holds(links.length >= 4, `${name}: ${links.length} guides`);
      for (const link of links) {
        await page.locator(`main a[href="${link}"]`).first().click();
        same([pathOf(page), await page.locator('h1').count()], [link.split('#')[0], 1], link);
        await page.locator(`nav a[href="/${locale}/guides"], .crumbs a[href="/${locale}/guides"]`).last().click();
        same(pathOf(page), `/${locale}/guides`, 'back');
      }
    }
  }],
  ['announcements are reached from their list', async (page) => {
    await page.goto(address(PORTALS.hosting, '/pt-PT/announcements'));
    const link = page.locator('main a[href^="/pt-PT/announcements/"]').first();
    const title = (await link.innerText()).trim();

    await link.click();
    holds((await page.locator('main').innerText()).includes(title), `the page of "${title}" does not name it`);
  }],
  ['the gateway leads to every country, in the language that is chosen', async (page) => {
    await page.goto(address(PORTALS.gateway, '/en/'));
    const links = await page.locator('main a[href^="http://"]').evaluateAll((all) => all.map((each) => each.href));

    for (const { host } of [PORTALS.pt, PORTALS.es, PORTALS.no, PORTALS.at]) holds(links.some((link) => new URL(link).hostname === host), `no link to ${host}`);
    for (const link of links.map((each) => new URL(each))) same((await follow(link.hostname, link.pathname)).status, 200, link.href);
  }],
  ['a page that does not exist says where to go', async (page) => {
    await page.goto(address(PORTALS.pt, '/pt-PT/nowhere'));
    await page.locator('main a[href="/pt-PT/"]').first().click();
    same(pathOf(page), '/pt-PT/', 'start');
  }],
];

export async function run() {
  for (const javaScriptEnabled of [true, false]) {
    for (const [sentence, walk] of WALKS) {
      await test(`${javaScriptEnabled ? 'with script' : 'without script'}: ${sentence}`, () => withPage({ javaScriptEnabled, locale: 'pt-PT' }, async (page) => {
        await walk(page);
        return [...new Set(page.complaints)].filter((each) => !/404 \(Not Found\)/.test(each));
      }));
    }
  }
}
