// Pictures of pages into BUILD/pictures, to be looked at: phone and desktop, light and dark, both directions.
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

mkdirSync(folder, { recursive: true });
try {
  for (const [name, portal] of Object.entries(PORTALS)) {
    for (const path of await allPages(portal, portal.locale)) await take(portal, name, path, 'desktop', 'light');
    for (const size of ['desktop', 'phone']) for (const scheme of ['light', 'dark']) for (const path of [`/${portal.locale}/`, `/${portal.locale}/centre`]) if (size !== 'desktop' || scheme !== 'light') await take(portal, name, path, size, scheme);
    for (const path of ['/ar-XB/', '/ar-XB/centre', '/en-XA/']) await take(portal, name, path, 'desktop', 'light');
    await take(portal, name, '/ar-XB/', 'phone', 'dark');
  }
  for (const path of ['/pt-PT/questions', '/pt-PT/guides/invoices', '/pt-PT/nowhere']) for (const scheme of ['light', 'dark']) await take(PORTALS.pt, 'pt', path, 'phone', scheme);
} finally {
  await close();
}
