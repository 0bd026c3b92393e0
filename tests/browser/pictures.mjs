// Pictures of pages into BUILD/pictures, to be looked at: phone and desktop, light and dark, both directions.
// Usage: node tests/browser/pictures.mjs [readme]; needs a running demo at PORT.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PORTALS } from '../lib/http.mjs';
import { address, allPages, close, withPage } from './browser.mjs';

const folder = join(process.env.BUILD ?? 'build', 'pictures');
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

async function take(portal, name, path, size, colorScheme) {
  const file = `${name}${path.replace(/[/?=]+/g, '_')}-${size}-${colorScheme}.png`;

  await withPage({ viewport: SIZES[size], colorScheme, deviceScaleFactor: 1 }, async (page) => {
    await page.goto(address(portal, path), { waitUntil: 'load' });
    await page.screenshot({ path: join(folder, file), fullPage: true });
  });
  console.log(join(folder, file));
}

// What README shows: the first screen, once as Portugal sees it and once mirrored.
async function forReadme() {
  for (const [path, file] of [['/pt-PT/', 'landing'], ['/ar-XB/', 'landing-rtl']]) {
    await withPage({ viewport: { width: 1200, height: 900 }, colorScheme: 'light' }, async (page) => {
      await page.goto(address(PORTALS.pt, path), { waitUntil: 'load' });
      await page.screenshot({ path: `tests/browser/${file}.png` });
    });
  }
}

async function forLooking() {
  for (const [name, portal] of Object.entries(PORTALS)) {
    for (const path of await allPages(portal, portal.locale)) await take(portal, name, path, 'desktop', 'light');
    for (const size of ['desktop', 'phone']) {
      for (const scheme of ['light', 'dark']) {
        if (size === 'desktop' && scheme === 'light') continue;
        for (const path of [`/${portal.locale}/`, `/${portal.locale}/centre`]) await take(portal, name, path, size, scheme);
      }
    }
    for (const path of ['/ar-XB/', '/ar-XB/centre', '/en-XA/']) await take(portal, name, path, 'desktop', 'light');
    await take(portal, name, '/ar-XB/', 'phone', 'dark');
  }
  for (const path of ['/pt-PT/questions', '/pt-PT/guides/invoices', '/pt-PT/nowhere']) for (const scheme of ['light', 'dark']) await take(PORTALS.pt, 'pt', path, 'phone', scheme);
}

mkdirSync(folder, { recursive: true });
try {
  await (process.argv[2] === 'readme' ? forReadme() : forLooking());
} finally {
  await close();
}
