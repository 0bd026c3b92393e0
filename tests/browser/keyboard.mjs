// With the keyboard alone: the skip link, a visible focus, an order that follows the page, a choice sent by Enter.
import { holds, same, test } from '../lib/report.mjs';
import { PORTALS } from '../lib/http.mjs';
import { address, withPage } from './browser.mjs';

const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const there = document.elementFromPoint((Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2);

  return { tag: at.tagName, href: at.getAttribute('href'), text: at.textContent.trim().slice(0, 40), y: box.top + scrollY, x: box.left,
    width: box.width, height: box.height, ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, shown: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    covered: box.width > 0 && !(at.contains(there) || there?.contains(at)) };
});

export async function run() {
  await test('the first Tab reaches a visible skip link, and Enter leads to the main part', () => withPage({}, async (page) => {
    for (const portal of [PORTALS.pt, PORTALS.hosting, PORTALS.gateway]) {
      await page.goto(address(portal, `/${portal.locale}/`));
      await page.keyboard.press('Tab');
      const first = await focused(page);

      same(first.href, '#main', `${portal.host}: first stop`);
      holds(first.shown, `${portal.host}: the skip link is not visible`);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      holds(await page.evaluate(() => document.querySelector('main').contains(document.activeElement) || document.querySelector('main').compareDocumentPosition(document.activeElement) & 4), `${portal.host}: the next stop is before main`);
    }
  }));
  for (const [name, path] of [['pt', '/pt-PT/'], ['pt', '/pt-PT/questions'], ['at', '/de-AT/guides/invoices'], ['hosting', '/pt-PT/centre'], ['gateway', '/en/']]) {
    for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 800 }]) {
      await test(`${PORTALS[name].host}${path} at ${viewport.width} px: every stop of Tab is seen, has a ring and is not covered`, () => withPage({ viewport }, async (page) => {
        await page.goto(address(PORTALS[name], path));
        const findings = [];
        const stops = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((each) => each.checkVisibility?.({ checkVisibilityCSS: true }) ?? true).length);

        for (let i = 0; i < stops + 2; i++) {
          await page.keyboard.press('Tab');
          const at = await focused(page);

          if (at.tag === 'BODY' || at.tag === 'HTML') break;
          if (!at.shown) findings.push(`not in view: ${at.tag} "${at.text}"`);
          if (!at.ring) findings.push(`no ring: ${at.tag} "${at.text}"`);
          if (at.covered) findings.push(`covered: ${at.tag} "${at.text}"`);
        }
        return findings;
      }));
    }
  }
  await test('the country is changed with the keyboard alone', () => withPage({}, async (page) => {
    await page.goto(address(PORTALS.no, '/nb-NO/centre'));
    const field = page.locator('main [name=country], [name=country]').first();

    await field.evaluate((each) => {
      for (let details = each.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
    });
    await field.focus();
    if ((await field.evaluate((each) => each.tagName)) === 'SELECT') await page.keyboard.press('ArrowDown');
    else await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    const cookies = await page.context().cookies();

    holds(cookies.some((each) => each.name.endsWith('country') && /^[A-Z]{2}$/.test(each.value)), JSON.stringify(cookies));
  }));
  await test('targets of a finger are at least 24 px high and wide, or stand in a sentence', () => withPage({ viewport: { width: 390, height: 800 } }, async (page) => {
    const findings = [];

    for (const [name, path] of [['pt', '/pt-PT/'], ['pt', '/pt-PT/questions'], ['hosting', '/pt-PT/centre']]) {
      await page.goto(address(PORTALS[name], path));
      findings.push(...(await page.evaluate(() => [...document.querySelectorAll('button, summary, input, select, header a, nav a')].filter((each) => each.checkVisibility()).map((each) => [each, each.getBoundingClientRect()])
        .filter(([each, box]) => box.width > 1 && (box.width < 24 || box.height < 24) && !each.classList.contains('skip') && !each.closest('p')).map(([each, box]) => `${each.tagName} "${each.textContent.trim().slice(0, 30)}" ${Math.round(box.width)}x${Math.round(box.height)}`))));
    }
    return findings;
  }));
}
