// One address, three representations (API-1): they agree, and the tree is valid against the schema the portal publishes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find, findAll, parseXml } from '../lib/xml.mjs';
import { holds, same, test } from '../lib/report.mjs';
import { ask, pagesOf, PORTALS, post, readable, tags } from '../lib/http.mjs';

const xmlOf = (host, path, headers = {}) => ask(host, path, { headers: { Accept: 'application/xml', ...headers } });
const jsonOf = (host, path, headers = {}) => ask(host, path, { headers: { Accept: 'application/json', ...headers } });

// All text and attribute values of a tree, however it is written down; what each request makes anew (its number, instant, form keys) aside.
const ANEW = /^@?(request|now)$/;
const FORM_KEY = /^[\w-]{43}$/;
function valuesOfXml(element, into = []) {
  for (const [name, value] of Object.entries(element.attributes)) if (!name.startsWith('xmlns') && !ANEW.test(name) && !FORM_KEY.test(value)) into.push(value.trim());
  for (const child of element.children) {
    if (child.name) valuesOfXml(child, into);
    else if (child.text.trim()) into.push(child.text.trim());
  }
  return into;
}

function valuesOfJson(value, into = [], name = '') {
  if (Array.isArray(value)) for (const each of value) valuesOfJson(each, into, name);
  else if (value !== null && typeof value === 'object') for (const [key, each] of Object.entries(value)) valuesOfJson(each, into, key);
  else if (!ANEW.test(name) && !FORM_KEY.test(value)) into.push(String(value).trim());
  return into;
}

async function agree(portal, path) {
  const [html, xml, json] = await Promise.all([ask(portal.host, path), xmlOf(portal.host, path), jsonOf(portal.host, path)]);

  same([html.status, xml.status, json.status], [200, 200, 200], path);
  same([html, xml, json].map((each) => each.headers['content-type']), ['text/html; charset=utf-8', 'application/xml; charset=utf-8', 'application/json; charset=utf-8'], path);
  const tree = parseXml(xml.body);
  const left = valuesOfJson(JSON.parse(json.body)).sort();
  const right = valuesOfXml(tree).sort();

  holds(right.length > 30, `${path}: the tree is empty`);
  same(left.filter((value, i) => value !== right[i]).slice(0, 3), [], `${path}: values that JSON has and XML has not`);
  same(left.length, right.length, `${path}: number of values`);
  const centre = find(tree, 'centre').attributes;
  const text = readable(html.body);

  holds(text.includes(centre.name), `${path}: HTML does not name ${centre.name}`);
  same(tags(html.body, 'html')[0].lang, tree.attributes.locale, `${path}: locale`);
  for (const headline of findAll(tree, 'announcement')) holds(text.includes(headline.attributes.title.replace(/\s+/g, ' ')), `${path}: HTML lacks ${headline.attributes.title}`);
  return xml.body;
}

function validate(schema, documents) {
  const folder = mkdtempSync(join(tmpdir(), 'balcao-trees-'));

  try {
    writeFileSync(join(folder, 'page.rng'), schema);
    const files = documents.map(([, body], i) => {
      writeFileSync(join(folder, `${i}.xml`), body);
      return `${i}.xml`;
    });

    execFileSync('jing', ['page.rng', ...files], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    return [];
  } catch (error) {
    return String(error.stdout).trim().split('\n').map((line) => line.replace(/^.*\/(\d+)\.xml:/, (_, i) => `${documents[Number(i)][0]}: `));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function run() {
  const documents = [];

  for (const portal of Object.values(PORTALS)) {
    await test(`${portal.host}: HTML, XML and JSON of every page agree`, async () => {
      for (const locale of [portal.locale, 'en']) for (const path of await pagesOf(portal, locale)) documents.push([`${portal.host}${path}`, await agree(portal, path)]);
    });
  }
  await test('every tree, of pages and of errors, is valid against the schema the portal publishes', async () => {
    const schema = await ask('pt.localhost', '/-/schema/page.rng');

    same(schema.status, 200, 'schema');
    for (const path of ['/pt-PT/nowhere', '/pt-PT/announcements/nowhere', '/pt-PT/centre/x', '/%ff']) documents.push([path, (await xmlOf('pt.localhost', path)).body]);
    const refused = await post('pt.localhost', '/pt-PT/centre', { country: 'JP' }, { headers: { Accept: 'application/xml' } });

    same([refused.status, findAll(parseXml(refused.body), 'problem').length], [422, 1], 'a refused form');
    documents.push(['a refused form', refused.body]);
    holds(documents.length > 50, `only ${documents.length} trees`);
    return validate(schema.body, documents);
  });
  await test('the validation itself refuses a wrong tree', async () => {
    const schema = await ask('pt.localhost', '/-/schema/page.rng');

    holds(validate(schema.body, [['planted', documents[0][1].replace('<page ', '<page planted="1" ')]]).length > 0, 'a planted attribute was accepted');
  });
  await test('the announcements of both brands are in their trees, each with its own address', async () => {
    for (const portal of [PORTALS.pt, PORTALS.hosting]) {
      const list = parseXml((await xmlOf(portal.host, `/${portal.locale}/announcements`)).body);
      const items = findAll(list, 'announcement');

      holds(items.length >= 2, `${portal.host} has ${items.length} announcements`);
      for (const item of items) same((await ask(portal.host, `/${portal.locale}/announcements/${item.attributes.id}`)).status, 200, item.attributes.id);
    }
  });
  await test('errors have the same three forms, with the same code', async () => {
    const [html, xml, json] = await Promise.all([ask('no.localhost', '/nb-NO/nowhere'), xmlOf('no.localhost', '/nb-NO/nowhere'), jsonOf('no.localhost', '/nb-NO/nowhere')]);

    same([html.status, xml.status, json.status], [404, 404, 404], 'status');
    same(find(parseXml(xml.body), 'error').attributes.code, 'not-found', 'code');
    holds(json.body.includes('"not-found"'), json.body.slice(0, 200));
  });
  // Accept, content type
  for (const [accept, want] of [
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'], ['*/*', 'text/html'], ['', 'text/html'], ['application/xml', 'application/xml'],
    ['application/*', 'application/xml'], ['application/json', 'application/json'], ['application/json;q=0.9,application/xml;q=0.8', 'application/json'],
    ['application/xml;q=0,application/json', 'application/json'], ['image/png', 'text/html'], ['rubbish;;;', 'text/html'], ['application/json;q=0', 'text/html'], ['text/html;q=0.1,application/json', 'application/json'],
  ]) {
    await test(`Accept "${accept}" is answered as ${want}`, async () => {
      same((await ask('pt.localhost', '/pt-PT/', { headers: { Accept: accept } })).headers['content-type']?.split(';')[0], want, 'type');
    });
  }
  await test('no answer tells a browser to transform XML', async () => {
    holds(!(await xmlOf('pt.localhost', '/pt-PT/')).body.includes('<?xml-stylesheet'), 'an xml-stylesheet instruction');
  });
}
