// Signing in as the demo's people do, and the pages that lie behind: what the other files of this folder walk and look at.
import { createHmac } from 'node:crypto';
import { ask, PORTALS } from '../lib/http.mjs';
import { holds } from '../lib/report.mjs';
import { address, launch } from './browser.mjs';

export const DEMO_PASSWORD = 'counter-demo-2026';

export const pathOf = (page) => new URL(page.url()).pathname;

// Presses a button or a link and waits for the page that answers.
export async function press(page, selector) {
  const answered = page.waitForEvent('load');

  await page.locator(selector).first().click();
  await answered;
}

export const send = (page) => press(page, 'main form button[type=submit]');

export async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) await page.fill(`main [name="${name}"]`, value);
}

export async function signIn(page, portal, mail, password = DEMO_PASSWORD, locale = portal.locale) {
  await page.goto(address(portal, `/${locale}/sign-in`));
  await fill(page, { mail, password });
  await send(page);
}

export async function signOut(page) {
  await page.locator('details.account summary').first().click().catch(() => {});
  await press(page, 'form[action$="/sign-out"] button');
}

// RFC 6238, as an authenticator does it; with the demo's clock where that is held.
export function codeOf(secret, at = process.env.DEMO_CLOCK ? Date.parse(process.env.DEMO_CLOCK) : Date.now()) {
  const bits = [...secret.replace(/\s|=/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);

  step.writeBigUInt64BE(BigInt(Math.floor(at / 30000)));
  const mac = createHmac('sha1', key).update(step).digest();
  const from = mac[19] & 15;

  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1000000).padStart(6, '0');
}

// The newest mail to somebody, as the demo's own mailbox shows it: its links.
export async function linkFor(portal, recipient, part, name = 'token') {
  for (let tries = 0; tries < 100; tries++) {
    const list = await ask(portal.host, '/-/demo', { headers: { Accept: 'application/xml' } });
    const ids = [...list.body.matchAll(/<letter\b[^>]*>/g)].filter((each) => each[0].includes(recipient)).map((each) => /\bid="([^"]+)"/.exec(each[0])[1]);

    for (const id of ids) {
      const mail = await ask(portal.host, `/-/demo/mail/${id}`, { headers: { Accept: 'application/xml' } });
      const found = new RegExp(`https?://[^\\s"&<]+${part}\\?${name}=[^\\s"<]+`).exec(mail.body.replaceAll('&amp;', '&'));

      if (found) return new URL(found[0]);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no mail with ${part} reached ${recipient}`);
}

// The present code of one of the staff, from the demo's own page.
async function staffCode(portal, mail) {
  const { body } = await ask(portal.host, '/-/demo', { headers: { Accept: 'application/xml' } });

  return new RegExp(`<person\\b[^>]*mail="${mail}"[^>]*code="(\\d+)"`).exec(body)[1];
}

const kept = new Map();

// The cookies of a signed-in person. Each person signs in once in a run: a code of the second factor works once, and the
// demo's clock may stand still.
async function cookiesOf(portal, mail) {
  if (kept.has(mail)) return kept.get(mail);
  const context = await (await launch()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();

  await signIn(page, portal, mail);
  if (pathOf(page).endsWith('/sign-in/factor')) {
    await fill(page, { code: await staffCode(portal, mail) });
    await send(page);
  }
  holds(!pathOf(page).includes('/sign-in'), `${mail} cannot sign in`);
  kept.set(mail, await context.cookies());
  await context.close();
  return kept.get(mail);
}

// Makes a page one of a signed-in person.
export async function enter(page, portal, mail) {
  await page.context().clearCookies();
  await page.context().addCookies(await cookiesOf(portal, mail));
}

// The same as a header, for who asks without a browser.
export async function headersOf(portal, mail, headers = {}) {
  const own = (await cookiesOf(portal, mail)).filter((each) => each.domain === portal.host);

  return { ...headers, Cookie: own.map((each) => `${each.name}=${each.value}`).join('; ') };
}

export async function treeOf(portal, mail, path) {
  return (await ask(portal.host, path, { headers: await headersOf(portal, mail, { Accept: 'application/xml' }) })).body;
}

const ADMINISTRATORS = { pt: 'ana.vidal@arrabida.example.org', es: 'adela.cuesta@retama.example.org', no: 'astrid.moen@fjellglott.example.org', at: 'anna.achleitner@steinfeld.example.org', hosting: 'alice.moura@maresia.example.org' };
const DESK = { pt: 'ivo.carrilho@pt.lumenor.example.com', es: 'irene.casado@es.lumenor.example.com', no: 'ingunn.aas@no.lumenor.example.com', at: 'ines.moosbrugger@at.lumenor.example.com', hosting: 'iris.cabral@hosting.caravela.example.com' };
const OPERATORS = { pt: 'joana.pimentel@pt.lumenor.example.com', es: 'jaime.olmedo@es.lumenor.example.com', no: 'jonas.brekke@no.lumenor.example.com', at: 'jakob.reiter@at.lumenor.example.com', hosting: 'joao.trindade@hosting.caravela.example.com' };

// What to look at: addresses without their locale. {ELEMENT} of a list's tree stands for the first of its ids.
const OWN = ['/account', '/devices', '/people', '/people/invite', '/log', '/account/profile', '/account/security', '/account/notifications', '/account/data', '/account/cover', '/account/customer', '/account/mail'];
const METERS = ['/devices?search=nothing-is-called-so', '/devices/groups', '/devices/{device}', '/devices/{device}/readings', '/devices/{device}/readings/new', '/devices/{device}/challenge', '/readings/due', '/readings/upload',
  '/orders', '/orders/new', '/orders/new?device={device}', '/orders/{order}', '/orders/rule', '/stock', '/returns', '/moves', '/moves/new', '/moves/new?device={device}&kind=move', '/moves/{move}', '/visits', '/visits/new?device={device}', '/visits/{visit}',
  '/contracts', '/contracts/{contract}', '/invoices', '/invoices/{invoice}', '/account/tokens', '/devices/change?device={device}'];
const SUPPORT = ['/requests', '/requests?q=nothing-is-called-so', '/requests/new', '/requests/{ticket}', '/requests/{ticket}/secrets', '/requests/subjects', '/survey'];
const FORMS = { pt: '/requests/new/paper-jam', es: '/requests/new/paper-jam', no: '/requests/new/paper-jam', at: '/requests/new/paper-jam', hosting: '/requests/new/mail-setup' };
const READ = { pt: ['/articles', '/articles/error-codes', '/help', '/help/paper-jam', '/search?q=papel'], hosting: ['/articles', '/articles/dns-records', '/help', '/help/mail-not-working', '/search?q=mail'] };
const CASES = ['/desk/requests', '/desk/requests/{case}', '/desk/reports', '/desk/surveys', '/desk/canned'];
const COUNTER = ['/desk', '/desk/log', '/desk/readings', '/desk/challenges', '/desk/challenges/{contest}', '/desk/orders', '/desk/orders/{parcel}', '/desk/returns', '/desk/moves', '/desk/visits'];
const FEEDS = ['/desk/feeds', '/desk/feeds/{feed}', '/desk/tokens', '/desk/mails'];
const LISTS = { device: ['/devices', 'device'], order: ['/orders', 'order'], move: ['/moves', 'move'], visit: ['/visits', 'visit'], contract: ['/contracts', 'contract'], invoice: ['/invoices', 'invoice'],
  ticket: ['/requests', 'ticket-row'], case: ['/desk/requests', 'queue-line'],
  contest: ['/desk/challenges', 'challenge'], parcel: ['/desk/orders', 'order'], feed: ['/desk/feeds', 'feed'] };

async function firstId(portal, mail, name) {
  const [path, element] = LISTS[name];
  const tree = await treeOf(portal, mail, `/en${path}`);

  return new RegExp(`<${element}\\b[^>]*\\bid="([^"]+)"`).exec(tree)?.[1];
}

// The addresses of a list with their ids filled in; one whose list is empty is left out.
async function filled(portal, mail, paths) {
  const ids = {};
  const out = [];

  for (const path of paths) {
    const name = /\{(\w+)\}/.exec(path)?.[1];

    if (name && !(name in ids)) ids[name] = await firstId(portal, mail, name);
    if (!name || ids[name]) out.push(path.replace(`{${name}}`, ids[name]));
  }
  return out;
}

const pages = new Map();

// [{mail, path}]: every page behind the sign-in of a portal, and who looks at it.
export async function signedPages(name) {
  const portal = PORTALS[name];

  if (pages.has(name)) return pages.get(name);
  const hosts = name === 'hosting';
  const parts = [[ADMINISTRATORS[name], [...OWN, ...(hosts ? [] : METERS), ...SUPPORT.filter((path) => name !== 'no' || path !== '/survey'), FORMS[name], ...(READ[name] ?? [])]],
    [DESK[name], [...(hosts ? [] : COUNTER), ...CASES]], [OPERATORS[name], [...(hosts ? [] : FEEDS), '/desk/articles']]];
  const out = [];

  for (const [mail, paths] of parts) {
    if (!mail) continue;
    for (const path of await filled(portal, mail, paths)) out.push({ mail, path });
  }
  holds(out.length >= (name === 'hosting' ? OWN.length : 40), `${name}: only ${out.length} pages behind the sign-in`);
  pages.set(name, out);
  return out;
}

export const SIGNED = { administrators: ADMINISTRATORS, desk: DESK, operators: OPERATORS };
