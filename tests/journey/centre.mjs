// Which support centre a visitor is given, and why (RTE-1 to RTE-3, RTE-6), as the tree of the page says it.
import { find, findAll, parseXml } from '../lib/xml.mjs';
import { holds, same, test } from '../lib/report.mjs';
import { ask, follow, PORTALS, readable } from '../lib/http.mjs';

async function centreAt(host, headers = {}) {
  const answer = await follow(host, '/', { headers: { Accept: 'application/xml', ...headers } });

  same(answer.status, 200, 'status');
  const centre = find(parseXml(answer.body), 'centre');

  holds(centre, 'the tree names no centre');
  return { ...centre.attributes, centre };
}

// Accept-Language at the gateway, the rule that must win, the country it must be decided for
const GATEWAY = [
  [{ 'Accept-Language': 'nb' }, ['geo', 'default'], null],
  [{ 'Accept-Language': 'nb-NO' }, ['accept-language'], 'NO'],
  [{ 'Accept-Language': 'de-AT' }, ['accept-language'], 'AT'],
  [{ 'Accept-Language': 'pt-PT,es-ES;q=0.5' }, ['accept-language'], 'PT'],
  [{ 'Accept-Language': 'en;q=0.1,nb-NO;q=0.9' }, ['accept-language'], 'NO'],
  [{ 'Accept-Language': 'zh' }, ['geo', 'default'], null],
  [{ 'Accept-Language': '*' }, ['geo', 'default'], null],
  [{ 'Accept-Language': 'x'.repeat(10240) }, ['geo', 'default'], null],
  [{ 'X-Forwarded-For': '192.0.2.1' }, ['geo'], 'PT'],
  [{ 'X-Forwarded-For': '192.0.2.65' }, ['geo'], 'ES'],
  [{ 'X-Forwarded-For': '192.0.2.129' }, ['geo'], 'NO'],
  [{ 'X-Forwarded-For': '192.0.2.193' }, ['geo'], 'AT'],
  [{ 'X-Forwarded-For': '2001:db8:1::1' }, ['geo'], 'PT'],
  [{ 'X-Forwarded-For': '192.0.2.65', 'Accept-Language': 'nb-NO' }, ['accept-language'], 'NO'],
  [{ 'X-Forwarded-For': '203.0.113.77, 192.0.2.129' }, ['geo'], 'NO'],
  [{ 'X-Forwarded-For': '192.0.2.129, 127.0.0.1' }, ['geo'], 'NO'],
  [{ 'X-Forwarded-For': '10.0.0.7' }, ['default'], null],
  [{ 'X-Forwarded-For': '::1' }, ['default'], null],
  [{ 'X-Forwarded-For': 'rubbish' }, ['default'], null],
  [{ 'X-Real-IP': '192.0.2.1', Forwarded: 'for=192.0.2.1', 'CF-IPCountry': 'PT' }, ['default'], null],
];

// What a language must lead to at the gateway: the Norwegian centre for nb although it names no region.
const SPOKEN = [['nb', 'NO'], ['nb-NO', 'NO'], ['en;q=0.1,nb-NO;q=0.9', 'NO'], ['de-AT', 'AT'], ['pt-PT', 'PT'], ['es-ES', 'ES']];

export async function run() {
  for (const [name, portal] of Object.entries(PORTALS)) {
    if (name === 'gateway') continue;
    await test(`${portal.host}: the portal's country decides, whatever header and address say`, async () => {
      for (const headers of [{}, { 'Accept-Language': 'zh-CN' }, { 'X-Forwarded-For': '192.0.2.129' }, { 'Accept-Language': 'nb-NO', 'X-Forwarded-For': '192.0.2.193' }]) {
        const centre = await centreAt(portal.host, headers);

        same([centre.rule, find(centre.centre, 'why')?.attributes.country], ['portal', portal.country], JSON.stringify(headers));
      }
    });
  }
  for (const [headers, rules, country] of GATEWAY) {
    await test(`gateway: ${JSON.stringify(headers).slice(0, 70)} is decided by ${rules.join(' or ')}${country ? ` for ${country}` : ''}`, async () => {
      const centre = await centreAt('localhost', headers);

      holds(rules.includes(centre.rule), `decided by ${centre.rule}`);
      if (country) same(find(centre.centre, 'why')?.attributes.country, country, 'country');
    });
  }
  for (const [header, country] of SPOKEN) {
    await test(`gateway: "${header}" names the centre of ${country}`, async () => {
      same((await centreAt('localhost', { 'Accept-Language': header })).country, country, 'the country of the centre');
    });
  }
  await test('an address from the client itself is not believed when it did not come through the proxy', async () => {
    const centre = await centreAt('localhost', { 'X-Forwarded-For': '192.0.2.1, 203.0.113.250' });

    holds(find(centre.centre, 'why')?.attributes.country !== 'PT', 'the first, client-made entry decided');
  });
  await test('the reasons name every rule once, and exactly one won', async () => {
    const { centre, rule } = await centreAt('localhost', { 'Accept-Language': 'nb-NO', 'X-Forwarded-For': '192.0.2.65' });
    const steps = findAll(centre, 'step').map((step) => step.attributes);

    same(steps.map((step) => step.rule), ['chosen', 'contract', 'portal', 'accept-language', 'geo', 'default'], 'rules');
    same(steps.filter((step) => step.outcome === 'won').map((step) => step.rule), [rule], 'winner');
    same(steps.find((step) => step.rule === 'geo').outcome, 'beaten', 'geo');
  });
  await test('the page says in words which centre, whether it is open, and why', async () => {
    const xml = await centreAt('pt.localhost');
    const html = await follow('pt.localhost', '/', { headers: { 'Accept-Language': 'en' } });
    const text = readable(html.body);

    for (const part of [xml.name, find(xml.centre, 'phone').attributes.international, 'Why this centre']) holds(text.includes(part), `the page does not say ${part}`);
    same(xml.open, 'yes', 'open on a Monday morning');
  });
  await test('telephone numbers are links with the international number', async () => {
    for (const portal of Object.values(PORTALS)) {
      const { centre } = await centreAt(portal.host);

      for (const phone of findAll(centre, 'phone')) {
        same(phone.attributes.href, `tel:${phone.attributes.international.replace(/[^+\d]/g, '')}`, portal.host);
      }
    }
  });
}
