// The way of a new company through the portal, without script: register, mail, activate, sign in, invite, assign, and the
// colleague sees exactly that device; then the second factor. In Portugal and, word for word, in Austria. Needs a demo
// in which nobody has registered for these customers yet.
import { holds, same, test } from '../lib/report.mjs';
import { PORTALS } from '../lib/http.mjs';
import { address, withPage } from './browser.mjs';
import { findingsOf } from './axe.mjs';
import { codeOf, fill, linkFor, pathOf, send, signIn as enter, signOut } from './signed.mjs';

const PASSWORD = 'umbrella quartz thirteen violins';

const COMPANIES = {
  pt: { customer: '1006120', typed: 'N.º 1006120', serial: 'KLM18000', pasted: ' klm 18000 LX-4550 ', other: 'LXA18037', admin: 'rita.fornada@example.org', colleague: 'zulmira.fornada@example.org' },
  at: { customer: '1009340', typed: '1009340', serial: 'ABC39000', pasted: 'S/N: ABC39OOO', other: 'KLM39037', admin: 'resi.kornfeld@example.org', colleague: 'xaver.kornfeld@example.org' },
};

// Whoever walks here has chosen a password of their own.
const signIn = (page, portal, mail, password = PASSWORD) => enter(page, portal, mail, password);
const serialsOf = (page) => page.locator('main a[href*="/devices/"]').allInnerTexts();

async function register(page, portal, company) {
  await page.goto(address(portal, `/${portal.locale}/`));
  await page.locator('a[href$="/register"]').first().click();
  await fill(page, { mail: 'not an address', name: 'Rita Fornada', customer: company.typed, serial: company.pasted });
  await send(page);
  same(await page.locator('main [name=name]').inputValue(), 'Rita Fornada', 'the name after a refusal');
  same(await page.locator('main [name=password]').inputValue(), '', 'the password after a refusal');
  holds((await page.locator("main .problems a").count()) >= 1, "the summary names the fields");
  await fill(page, { mail: company.admin, password: PASSWORD });
  await send(page);
  same(pathOf(page), `/${portal.locale}/register/sent`, 'after registering');
  await signIn(page, portal, company.admin);
  same(pathOf(page), `/${portal.locale}/sign-in`, 'nobody signs in before activation');
  const link = await linkFor(portal, company.admin, '/activate');

  same(link.pathname, `/${portal.locale}/activate`, 'the link of the mail');
  await page.goto(link.href);
  await send(page);
  await page.goto(link.href);
  same(await page.locator('main form button[type=submit][name]').count(), 0, 'a used link has nothing to send');
  await signIn(page, portal, company.admin);
  same(pathOf(page), `/${portal.locale}/account`, 'after signing in');
  same((await serialsOf(page)).length, 4, 'all devices of the customer number');
}

async function invite(page, portal, company) {
  await page.goto(address(portal, `/${portal.locale}/people/invite`));
  await fill(page, { mail: company.colleague, name: 'Zulmira Xavier', serial: company.serial });
  await page.selectOption('main [name=role]', 'device-manager');
  await send(page);
  holds((await page.locator('main').innerText()).includes(company.colleague), 'the invited colleague is in the list');
  await signOut(page);
  const link = await linkFor(portal, company.colleague, '/invitation');

  await page.goto(link.href);
  await fill(page, { name: 'Zulmira Xavier', password: `${PASSWORD} too` });
  await send(page);
  await signIn(page, portal, company.colleague, `${PASSWORD} too`);
  same(pathOf(page), `/${portal.locale}/account`, 'the colleague signs in');
  same(await serialsOf(page), [company.serial], 'exactly the device assigned');
  await page.goto(address(portal, `/${portal.locale}/devices`));
  same(await serialsOf(page), [company.serial], 'the list of devices');
  const refused = await page.goto(address(portal, `/${portal.locale}/people`));

  same(refused.status(), 403, 'people are the administrator\'s affair');
  await signOut(page);
}

async function factor(page, portal, company) {
  await signIn(page, portal, company.admin);
  await page.goto(address(portal, `/${portal.locale}/account/factor`));
  if (pathOf(page).endsWith('/account/confirm')) {
    await fill(page, { password: PASSWORD });
    await send(page);
  }
  const secret = await page.locator('main code').first().innerText();

  await fill(page, { code: '000000' });
  await send(page);
  holds((await page.locator('main .problem').count()) > 0, 'a wrong code is refused');
  same(await page.locator('main code').first().innerText(), secret, 'the secret stays the same after a wrong code');
  await fill(page, { code: codeOf(secret) });
  await send(page);
  const codes = await page.locator('main .code-list li, main ol code, main ul code').allInnerTexts();

  same(codes.length, 10, 'recovery codes');
  await signOut(page);
  await signIn(page, portal, company.admin);
  same(pathOf(page), `/${portal.locale}/sign-in/factor`, 'the second factor is asked for');
  const half = await page.goto(address(portal, `/${portal.locale}/people`));

  holds(pathOf(page) !== `/${portal.locale}/people` || half.status() !== 200, 'half signed in is not signed in');
  await page.goto(address(portal, `/${portal.locale}/sign-in/factor`));
  await fill(page, { code: codes[0].trim() });
  await send(page);
  holds(pathOf(page).startsWith(`/${portal.locale}/account`), `a recovery code opens the account, not ${pathOf(page)}`);
  await signOut(page);
  await signIn(page, portal, company.admin);
  await fill(page, { code: codes[0].trim() });
  await send(page);
  same(pathOf(page), `/${portal.locale}/sign-in/factor`, 'a recovery code works once');
}

const OPEN = ['/sign-in', '/register', '/register/sent', '/activate/again', '/password/forgotten'];

export async function run() {
  for (const name of ['pt', 'at']) {
    await test(`${name}: without script: register, mail, activate, sign in, invite, assign, and the colleague sees exactly that device`,
      () => withPage({ javaScriptEnabled: false }, async (page) => {
        await register(page, PORTALS[name], COMPANIES[name]);
        await invite(page, PORTALS[name], COMPANIES[name]);
      }));
    await test(`${name}: a second factor is set up and asked for, and a recovery code works once`,
      () => withPage({ javaScriptEnabled: false }, (page) => factor(page, PORTALS[name], COMPANIES[name])));
  }
  for (const name of process.env.QUICK ? [] : ['pt', 'es', 'no', 'at', 'hosting']) {
    await test(`${name}: axe finds nothing on the pages that lead to an account, light or dark`, () => withPage({ bypassCSP: true }, async (page) => {
      const findings = [];

      for (const path of OPEN) findings.push(...(await findingsOf(page, address(PORTALS[name], `/${PORTALS[name].locale}${path}`))).map((each) => `${path}: ${each}`));
      return findings;
    }));
  }
}
