// Accessibility by axe (WCAG 2.2 AA) over every page in every locale: all rules in light, those of colour in dark too.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { holds, test } from '../lib/report.mjs';
import { address, allPages, editions, PSEUDO, withPage } from './browser.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function look(page, options) {
  const { violations } = await page.evaluate((wanted) => window.axe.run(document, wanted), options);

  return violations.flatMap((each) => each.nodes.slice(0, 2).map((node) => `${each.id}: ${node.target.join(' ')} ${(node.any[0]?.message ?? node.all[0]?.message ?? each.help).slice(0, 160)}`));
}

export async function findingsOf(page, where) {
  await page.goto(where);
  return findingsHere(page);
}

// The page as it stands open, with everything unfolded.
export async function findingsHere(page) {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
  await page.evaluate(source);
  const light = await look(page, { runOnly: TAGS, resultTypes: ['violations'] });

  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look(page, { runOnly: { type: 'rule', values: COLOURS }, resultTypes: ['violations'] });

  return [...light.map((each) => `light: ${each}`), ...dark.map((each) => `dark: ${each}`)];
}

export async function run() {
  await test('axe finds planted faults', () => withPage({ bypassCSP: true }, async (page) => {
    await page.setContent('<html><body><img src="x"><p style="color:#999;background:#aaa">grey</p></body></html>');
    await page.evaluate(source);
    const found = await look(page, { runOnly: TAGS });

    for (const id of ['image-alt', 'color-contrast', 'html-has-lang']) holds(found.some((each) => each.startsWith(id)), `${id} was not found`);
  }));
  // Languages nobody speaks once for each brand: their pages differ from others by words alone.
  for (const { name, portal, locale } of editions().filter((each) => !PSEUDO.includes(each.locale) || ['pt', 'hosting'].includes(each.name))) {
    await test(`${name} in ${locale}: axe finds nothing on any page, light or dark`, () => withPage({ bypassCSP: true }, async (page) => {
      const findings = [];

      for (const path of await allPages(portal, locale)) findings.push(...(await findingsOf(page, address(portal, path))).map((each) => `${path}: ${each}`));
      return findings;
    }));
  }
}
