// Choices that are sent and remembered: the country of the support centre.
import { find, parseXml } from '../lib/xml.mjs';
import { holds, same, test } from '../lib/report.mjs';
import { ask, follow, keepCookies, PORT, post, tags } from '../lib/http.mjs';

const jarText = (jar) => Object.entries(jar).map((each) => each.join('=')).join('; ');

async function decided(host, path, jar) {
  const answer = await ask(host, path, { headers: { Cookie: jarText(jar), Accept: 'application/xml' } });

  same(answer.status, 200, path);
  return find(parseXml(answer.body), 'centre');
}

export async function run() {
  await test('a chosen country is remembered on every page and beats the portal', async () => {
    const jar = {};
    const answer = await post('pt.localhost', '/pt-PT/centre', { country: 'NO', back: '/questions' });

    same([answer.status, answer.headers.location], [303, '/pt-PT/questions'], 'answer');
    keepCookies(jar, answer);
    for (const path of ['/pt-PT/', '/pt-PT/questions', '/en/guides']) {
      const centre = await decided('pt.localhost', path, jar);

      same([centre.attributes.rule, find(centre, 'why').attributes.country], ['chosen', 'NO'], path);
    }
    holds(answer.cookies.every((each) => /HttpOnly|SameSite=Lax/i.test(each) && /Max-Age=3\d{7}/.test(each)), `cookies ${answer.cookies}`);
  });
  await test('without an address to go back to, the choice is confirmed on the page of the centre', async () => {
    const answer = await post('es.localhost', '/es-ES/centre', { country: 'AT' });

    same(answer.status, 303, 'status');
    const jar = {};

    keepCookies(jar, answer);
    const page = await follow('es.localhost', new URL(answer.headers.location, 'http://x').pathname + new URL(answer.headers.location, 'http://x').search, { jar, headers: { Accept: 'application/xml' } });

    same(find(parseXml(page.body), 'centre-page').attributes.saved, 'yes', 'saved');
  });
  for (const [what, fields] of [['a country nobody serves', { country: 'JP' }], ['no country', {}], ['rubbish', { country: '<b>' }], ['too long', { country: 'PT'.repeat(500) }]]) {
    await test(`the form is shown again with the problem: ${what}`, async () => {
      const answer = await post('pt.localhost', '/pt-PT/centre', fields);

      same([answer.status, answer.cookies], [422, []], 'answer');
      holds(/class="[^"]*\bproblems\b[^"]*" role="alert"/.test(answer.body), 'the page does not show the problem');
    });
  }
  for (const back of ['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)', '/nowhere', '/questions/../../etc', '/%0d%0aX: y']) {
    await test(`nobody is sent to ${back}`, async () => {
      const answer = await post('pt.localhost', '/pt-PT/centre', { country: 'ES', back });

      if (answer.status === 422) return;
      same(answer.status, 303, 'status');
      const there = new URL(answer.headers.location, `http://pt.localhost:${PORT}/`);

      same([there.host, there.pathname], [`pt.localhost:${PORT}`, '/pt-PT/centre'], 'where to');
    });
  }
  await test('a repeated field, a field twice in body and query, or an unknown one does no harm', async () => {
    const body = 'country=ES&country=NO';
    const answer = await ask('pt.localhost', '/pt-PT/centre', { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': body.length, Origin: `http://pt.localhost:${PORT}` } });

    holds([400, 422].includes(answer.status) && answer.cookies.length === 0, `a repeated field: ${answer.status}`);
    same((await post('pt.localhost', '/pt-PT/centre', { country: 'ES', admin: '1' })).status, 303, 'an unknown field');
  });
  for (const [what, headers, want] of [
    ['from another site', { Origin: 'http://evil.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['from a sister host', { Origin: `http://es.localhost:${PORT}`, 'Sec-Fetch-Site': 'same-site' }, 403],
    ['with an origin of "null"', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['whose two headers disagree', { Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' }, 403],
  ]) {
    await test(`a form ${what} changes nothing`, async () => {
      const answer = await post('pt.localhost', '/pt-PT/centre', { country: 'ES' }, { headers });

      same([answer.status, answer.cookies], [want, []], 'answer');
    });
  }
  await test('a body of another kind is refused', async () => {
    for (const type of ['application/json', 'text/xml', 'multipart/form-data; boundary=x']) {
      const answer = await ask('pt.localhost', '/pt-PT/centre', { method: 'POST', body: '{}', headers: { 'Content-Type': type, 'Content-Length': 2, Origin: `http://pt.localhost:${PORT}` } });

      holds([400, 415, 422].includes(answer.status) && answer.cookies.length === 0, `${type}: ${answer.status}`);
    }
  });
  await test('the page without script has a form that a keyboard can send', async () => {
    const page = await ask('pt.localhost', '/en/centre');
    const forms = tags(page.body, 'form').filter((each) => each.action === '/en/centre');

    holds(forms.length > 0 && forms.every((each) => each.method === 'post'), 'no form to change the country');
    holds(tags(page.body, 'button').length > 0, 'no button');
    holds(tags(page.body, 'select').some((each) => each.name === 'country') || tags(page.body, 'input').some((each) => each.name === 'country'), 'no field for the country');
  });
}
