// The shape of pages: no sideways scrolling on a small phone, right-to-left as a mirror, paper, reading without styles.
import { holds, same, test } from '../lib/report.mjs';
import { PORTALS } from '../lib/http.mjs';
import { address, allPages, editions, withPage } from './browser.mjs';

// What is wider than the window, if anything.
export const sideways = (page) => page.evaluate(() => {
  const room = document.documentElement.clientWidth;

  if (document.documentElement.scrollWidth <= room) return null;
  const wide = [...document.querySelectorAll('body *')].filter((each) => {
    const box = each.getBoundingClientRect();

    if (box.right <= room + 0.5 && box.left >= -0.5) return false;
    for (let up = each.parentElement; up && up !== document.body; up = up.parentElement) if (getComputedStyle(up).overflowX !== 'visible') return false;
    return true;
  });

  return `${document.documentElement.scrollWidth} px wide: ${wide.slice(0, 3).map((each) => `${each.tagName.toLowerCase()}.${each.className?.baseVal ?? each.className}`).join(', ')}`;
});

export async function run() {
  for (const { name, portal, locale } of editions()) {
    await test(`${name} in ${locale}: no page scrolls sideways at 320 px, all details open`, () => withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
      const findings = [];

      for (const path of await allPages(portal, locale)) {
        await page.goto(address(portal, path));
        await page.evaluate(() => document.querySelectorAll('details:not([data-menu])').forEach((each) => (each.open = true)));
        const found = await sideways(page);

        if (found) findings.push(`${path}: ${found}`);
      }
      return findings;
    }));
  }
  await test('with text at 200 % nothing scrolls sideways on a desktop', () => withPage({ viewport: { width: 640, height: 800 } }, async (page) => {
    const findings = [];

    for (const path of await allPages(PORTALS.at, 'de-AT')) {
      await page.goto(address(PORTALS.at, path));
      const found = await sideways(page);

      if (found) findings.push(`${path}: ${found}`);
    }
    return findings;
  }));
  for (const [name, portal] of Object.entries(PORTALS)) {
    await test(`${name} in ar-XB runs from right to left`, () => withPage({}, async (page) => {
      await page.goto(address(portal, '/ar-XB/'));
      same(await page.locator('html').evaluate((each) => [each.dir, each.lang, getComputedStyle(each).direction]), ['rtl', 'ar-XB', 'rtl'], 'html');
      const right = await page.locator('header a').first().boundingBox();

      await page.goto(address(portal, '/en/'));
      const left = await page.locator('header a').first().boundingBox();

      holds(left.x < 640 && right.x + right.width > 640, `the mark stands at ${left.x} and ${right.x}`);
      same(Math.round(1280 - right.x - right.width), Math.round(left.x), 'distance from the edge, mirrored');
    }));
  }
  await test('on paper there is no navigation, everything is unfolded, and the centre is there', () => withPage({}, async (page) => {
    await page.goto(address(PORTALS.pt, '/pt-PT/questions'));
    await page.emulateMedia({ media: 'print' });
    holds(!(await page.locator('nav').first().isVisible()), 'navigation is printed');
    holds(await page.locator('h1').isVisible(), 'no heading');
    holds((await page.locator('body').innerText()).includes('+351'), 'no telephone');
    holds((await page.pdf()).length > 10000, 'no paper');
  }));
  await test('the colours follow the wish for dark', () => withPage({ colorScheme: 'dark' }, async (page) => {
    const brightness = () => page.evaluate(() => {
      const behind = [document.body, document.documentElement].map((each) => getComputedStyle(each).backgroundColor.match(/[\d.]+/g).map(Number)).find((each) => each.length === 3 || each[3] > 0);

      return behind.slice(0, 3).reduce((sum, each) => sum + each, 0);
    });

    for (const portal of Object.values(PORTALS)) {
      await page.goto(address(portal, `/${portal.locale}/`));
      const dark = await brightness();

      await page.emulateMedia({ colorScheme: 'light' });
      const light = await brightness();

      holds(dark < 250 && light > 600, `${portal.host}: ${dark} and ${light}`);
      await page.emulateMedia({ colorScheme: 'dark' });
    }
  }));
  await test('both brands look like themselves', () => withPage({}, async (page) => {
    const colour = async (portal) => {
      await page.goto(address(portal, `/${portal.locale}/`));
      return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
    };

    holds((await colour(PORTALS.pt)) !== (await colour(PORTALS.hosting)), 'the same accent');
  }));
  await test('without styles a page still reads in order: heading, then content, then centre or the reverse, then footer', () => withPage({}, async (page) => {
    await page.route('**/*.css', (route) => route.abort());
    await page.goto(address(PORTALS.pt, '/pt-PT/'));
    const order = await page.evaluate(() => ['header', 'h1', 'footer'].map((name) => document.querySelector(name).getBoundingClientRect().top));

    holds(order[0] < order[1] && order[1] < order[2], String(order));
  }));
}
