// Every page behind the sign-in, those of customers and of the desk: accessible in light and dark, no sideways scrolling on
// a small phone, valid HTML, and no English that was never marked for translation.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '../lib/report.mjs';
import { ask, PORTALS } from '../lib/http.mjs';
import { findingsHere } from './axe.mjs';
import { address, withPage } from './browser.mjs';
import { leaksOn } from './leaks.mjs';
import { sideways } from './shapes.mjs';
import { enter, headersOf, signedPages } from './signed.mjs';
import { complaints } from './valid.mjs';

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details:not([data-menu])').forEach((each) => (each.open = true)));

// Runs `look` on each page, each with the right person signed in; what it finds is named by its page.
async function overPages(page, name, locale, look) {
  const findings = [];
  let who;

  for (const { mail, path } of await signedPages(name)) {
    if (mail !== who) await enter(page, PORTALS[name], mail);
    who = mail;
    const answer = await page.goto(address(PORTALS[name], `/${locale}${path}`));

    if (answer.status() !== 200) findings.push(`${path}: ${answer.status()}`);
    else findings.push(...(await look(page, mail, path)).map((each) => `${path}: ${each}`));
  }
  return findings;
}

async function widthOf(page) {
  await page.setViewportSize({ width: 320, height: 640 });
  await unfold(page);
  const wide = await sideways(page);

  await page.setViewportSize({ width: 1280, height: 900 });
  return wide ? [`at 320 px: ${wide}`] : [];
}

// Phone and desktop in one visit: the same document at both widths.
const lookAt = async (page) => [...(await findingsHere(page)), ...(await widthOf(page))];

// A page as it is sent, also where its address leads on to another one.
async function sent(portal, mail, path, headers) {
  const answer = await ask(portal.host, path, { headers: await headersOf(portal, mail, headers) });

  return answer.status === 303 ? sent(portal, mail, new URL(answer.headers.location, address(portal, path)).pathname, headers) : answer.body;
}

async function validPages(folder) {
  const files = new Map();

  for (const name of ['pt', 'hosting']) {
    const portal = PORTALS[name];

    for (const { mail, path } of await signedPages(name)) {
      const file = `${name}${path.replace(/[^A-Za-z0-9-]+/g, '_')}.html`;

      files.set(file, `${portal.host}${path}`);
      writeFileSync(join(folder, file), await sent(portal, mail, `/${portal.locale}${path}`));
    }
  }
  return files;
}

export async function run() {
  // Each brand and direction once: pages differ from others by words alone, and these by their length.
  for (const [name, locale] of [['pt', 'pt-PT'], ['at', 'ar-XB'], ['hosting', 'pt-PT']]) {
    await test(`${name} in ${locale}: behind the sign-in axe finds nothing, light or dark, and nothing scrolls sideways at 320 px`,
      () => withPage({ bypassCSP: true }, (page) => overPages(page, name, locale, lookAt)));
  }
  for (const [name, locale] of [['at', 'de-AT'], ['no', 'nb-NO'], ['es', 'es-ES']]) {
    await test(`${name} in ${locale}: behind the sign-in nothing scrolls sideways at 320 px`, () => withPage({}, (page) => overPages(page, name, locale, widthOf)));
  }
  await test('in en-XA no plain English word is left on any page behind the sign-in', () => withPage({}, (page) =>
    overPages(page, 'pt', 'en-XA', async (at, mail, path) => leaksOn(at, await sent(PORTALS.pt, mail, `/en-XA${path}`, { Accept: 'application/xml' })))));
  const folder = mkdtempSync(join(tmpdir(), 'balcao-valid-'));

  try {
    await test('the validator finds nothing on the pages behind the sign-in', async () => complaints(folder, await validPages(folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
