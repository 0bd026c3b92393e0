// The support counter as its people use it, with and without script, in two languages: a password handed over and looked at,
// guided help that ends in a request which is answered in another language, confirmed and judged, and the report of it.
import { holds, same, test } from '../lib/report.mjs';
import { PORTALS } from '../lib/http.mjs';
import { address, withPage } from './browser.mjs';
import { enter, fill, linkFor, pathOf, press, DEMO_PASSWORD } from './signed.mjs';

const PEOPLE = {
  hosting: { customer: 'alice.moura@maresia.example.org', agent: 'iris.cabral@hosting.caravela.example.com' },
  pt: { customer: 'ana.vidal@arrabida.example.org', agent: 'ivo.carrilho@pt.lumenor.example.com' },
};
// One pixel; what a photo of a jam is to the portal.
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const WAYS = [{ script: false, locale: 'pt-PT', words: 'configurar e-mail' }, { script: true, locale: 'en', words: 'set up mail' }];

const sendForm = (page, action) => press(page, `main form[action$="${action}"] button[type=submit]`);
const textOf = (page) => page.locator('main').innerText();

// The address of the case a request is to the desk; opened on purpose.
async function openCase(page, portal, locale, number) {
  await page.goto(address(portal, `/${locale}/desk/requests?q=${number}`));
  await press(page, 'main a[href*="/desk/requests/"]:not([href*="?"])');
  if (await page.locator('main form[action$="/open"]').count()) await sendForm(page, '/open');
  holds(/\/desk\/requests\/[a-z0-9]{12}$/.test(pathOf(page)), `the case is open, not ${pathOf(page)}`);
  return pathOf(page);
}

const numberOf = async (page) => /\b([A-Z2-9]{4})\s?([A-Z2-9]{4})\b/u.exec((await textOf(page)).replaceAll(' ', ' ')).slice(1, 3).join('');

// Staff confirm their password when the last time is too long ago.
async function confirmIfAsked(page) {
  if (!pathOf(page).endsWith('/account/confirm')) return;
  await fill(page, { password: DEMO_PASSWORD });
  await press(page, 'main form button[type=submit]');
  if (await page.locator('main form[action$="/reveal"]').count()) await sendForm(page, '/reveal');
}

async function passwordWay(page, { locale, words, script }) {
  const portal = PORTALS.hosting;
  const secret = `salt-${locale}-${script ? 'with' : 'without'}-pepper-9`;

  await enter(page, portal, PEOPLE.hosting.customer);
  await page.goto(address(portal, `/${locale}/requests/subjects?q=${encodeURIComponent(words)}`));
  await press(page, 'main a[href*="/requests/new/mail-setup"]');
  holds((await page.locator('main time').count()) > 0, 'the form says by when the answer is due');
  await fill(page, { body: 'The mailbox refuses the password.', 'field.mailbox': 'orders@maresia.example.org', secret_label: 'orders@maresia.example.org', secret });
  await page.selectOption('main [name=device]', { index: 1 });
  await page.selectOption('main [name="field.program"]', { index: 1 });
  await sendForm(page, '/requests/new/mail-setup');
  holds(/\/requests\/[a-z0-9]{12}$/.test(pathOf(page)), `the request is sent, not ${pathOf(page)}`);
  const request = pathOf(page);
  const number = await numberOf(page);

  holds(!(await page.content()).includes(secret), 'no password on the page of the request');
  await enter(page, portal, PEOPLE.hosting.agent);
  const opened = await openCase(page, portal, locale, number);

  holds(!(await page.content()).includes(secret), 'no password on the page of the case');
  await page.goto(address(portal, `${opened}/secrets`));
  holds(!(await page.content()).includes(secret), 'no password before somebody asks to see it');
  await sendForm(page, '/reveal');
  await confirmIfAsked(page);
  holds((await page.content()).includes(secret), 'the agent sees the password');
  await enter(page, portal, PEOPLE.hosting.customer);
  await page.goto(address(portal, `${request}/secrets`));
  holds((await textOf(page)).includes('Iris Cabral'), 'the customer sees who has read it');
  holds(!(await page.content()).includes(secret), 'and not the password');
}

async function helpWay(page, { locale, script }) {
  const portal = PORTALS.pt;

  await enter(page, portal, PEOPLE.pt.customer);
  await page.goto(address(portal, `/${locale}/help/paper-jam`));
  const choose = async (code) => press(page, `main a[href*="${code}"]`);

  await choose('tray');
  await choose('torn');
  await press(page, 'main a[href*="/requests/new/paper-jam"]');
  await fill(page, { body: `A corner is missing (${script}).` });
  await page.selectOption('main [name=device]', { index: 1 });
  for (const each of await page.locator('main select[name^="field."]').all()) await each.selectOption({ index: 1 });
  await page.setInputFiles('main [name=files]', { name: 'tray.png', mimeType: 'image/png', buffer: PHOTO });
  await sendForm(page, '/requests/new/paper-jam');
  holds(/\/requests\/[a-z0-9]{12}$/.test(pathOf(page)), `the request is sent, not ${pathOf(page)}`);
  const request = pathOf(page);
  const number = await numberOf(page);

  holds((await textOf(page)).includes('tray.png'), 'the photo is with the request');
  holds((await page.locator('main a[href*="/files/"]').count()) === 1, 'and can be fetched');
  const other = locale === 'en' ? 'pt-PT' : 'en';

  await enter(page, portal, PEOPLE.pt.agent);
  await openCase(page, portal, other, number);
  await fill(page, { body: 'A technician brings the missing piece of the guide.' });
  await page.selectOption('main [name=to]', 'answered');
  await sendForm(page, '/reply');
  await enter(page, portal, PEOPLE.pt.customer);
  await page.goto(address(portal, request));
  holds((await textOf(page)).includes('missing piece of the guide'), 'the answer stands on the page of the request');
  await sendForm(page, '/confirm');
  same(await page.locator('main form[action$="/reply"]').count(), 0, 'a closed request takes no reply');
  const link = await linkFor(portal, PEOPLE.pt.customer, '/survey/case', 'link');

  await page.goto(link.href);
  holds(/\/survey\/case$/.test(pathOf(page)), `the link lands on the question, not ${pathOf(page)}`);
  await page.locator('main [name=score][value="5"], main [name=score]').first().evaluate((field) => {
    if (field.tagName === 'SELECT') field.value = '5';
    else field.checked = true;
  });
  await press(page, 'main form[method=post] button[type=submit]');
  holds(/done=/.test(page.url()), 'the answer is taken');
}

async function reportWay(page, { locale }) {
  const portal = PORTALS.pt;

  await enter(page, portal, PEOPLE.pt.agent);
  await page.goto(address(portal, `/${locale}/desk/reports`));
  holds((await page.locator('main svg').count()) >= 3, 'the report shows its charts');
  holds((await page.locator('main a[href*="reports.csv"]').count()) > 0, 'and offers them as a file');
}

export async function run() {
  for (const way of WAYS) {
    const how = `in ${way.locale}, ${way.script ? 'with' : 'without'} script`;
    const walk = (steps) => () => withPage({ javaScriptEnabled: way.script, locale: way.locale }, (page) => steps(page, way));

    await test(`SEC-1, SEC-2 ${how}: a password is handed over, an agent reveals it, and the customer sees that`, walk(passwordWay));
    await test(`KB-2, TKT-4, TKT-8, SUR-1 ${how}: guided help leads to a request that is answered in another language, confirmed and judged`, walk(helpWay));
    await test(`DSK-4 ${how}: a team lead looks at the report`, walk(reportWay));
  }
}
