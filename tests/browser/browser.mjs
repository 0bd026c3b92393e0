// One Chromium for all browser tests, and the list of pages they look at.
import { chromium } from 'playwright-core';
import { ask, pagesOf, PORT, PORTALS } from '../lib/http.mjs';

let chrome;

export async function launch() {
  const flags = ['--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb', '--font-render-hinting=none', '--disable-component-update', '--no-first-run'];

  chrome ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
    args: process.getuid() === 0 ? ['--no-sandbox', ...flags] : flags });
  return chrome;
}

export async function close() {
  await chrome?.close();
}

// Runs `use` with a page of a fresh context; script errors and refused resources end up in page.complaints.
export async function withPage(options, use) {
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();

  page.setDefaultTimeout(15000);
  page.complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(error.message));
  try {
    return await use(page);
  } finally {
    await context.close();
  }
}

export const address = (portal, path) => `http://${portal.host}:${PORT}${path}`;

export const PSEUDO = ['en-XA', 'ar-XB'];

// Every page of a portal in a locale, that of a refusal included.
export async function allPages(portal, locale) {
  const paths = await pagesOf(portal);
  const own = paths.map((path) => path.replace(/^\/[^/]+/, `/${locale}`));
  const list = await ask(portal.host, `/${portal.locale}/announcements`, { headers: { Accept: 'application/xml' } });
  const ids = [...list.body.matchAll(/<announcement\b[^>]*\bid="([^"]+)"/g)].map((found) => found[1]);

  return [...own, ...[...new Set(ids)].slice(0, 2).map((id) => `/${locale}/announcements/${id}`), `/${locale}/centre?saved=1`, `/${locale}/nowhere`];
}

// Every portal with each of its locales: its own, English, and both nobody speaks.
export function editions() {
  return Object.entries(PORTALS).flatMap(([name, portal]) => [...new Set([portal.locale, 'en', ...PSEUDO])].map((locale) => ({ name, portal, locale })));
}
