// No English that was never marked for translation: in en-XA every letter of ours wears an accent; what is plain is data.
import { parseXml, walk, textOf } from '../lib/xml.mjs';
import { test } from '../lib/report.mjs';
import { ask } from '../lib/http.mjs';
import { address, allPages, editions, withPage } from './browser.mjs';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const LANGUAGES = 'pt pt-PT pt-BR es es-ES nb nb-NO no nn de de-AT de-CH fr fr-CH it en en-GB ca gl eu da sv fi is ar'.split(' ');

// Names that ICU writes for a locale nobody speaks, as Intl does: days, months, countries, languages, units.
function localeNames() {
  const names = new Set(['am', 'pm', 'AM', 'PM', 'UTC', 'GMT', 'kB', 'MB', 'bytes', 'byte', 'now', 'EUR', 'NOK', 'and', 'or', 'at']);

  for (const locale of ['en', 'en-GB']) {
    for (const style of ['long', 'short']) {
      for (let month = 0; month < 12; month++) names.add(new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(Date.UTC(2026, month, 5)));
      for (let day = 1; day < 8; day++) names.add(new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2026, 2, day)));
    }
    const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    const languages = new Intl.DisplayNames(locale, { type: 'language' });
    const ahead = new Intl.RelativeTimeFormat(locale);

    for (const first of LETTERS) for (const second of LETTERS) if (regions.of(first + second)) names.add(regions.of(first + second));
    for (const tag of LANGUAGES) names.add(languages.of(tag));
    for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']) for (const n of [-2, -1, 1, 2]) for (const part of ahead.formatToParts(n, unit)) if (part.type === 'literal') names.add(part.value.trim());
  }
  return [...names].filter((name) => /[A-Za-z]{2}/.test(name));
}

// What the tree says in words of its own: names, titles, addresses; not its codes.
function dataOf(xml) {
  const values = new Set();

  for (const element of walk(parseXml(xml))) {
    for (const value of Object.values(element.attributes)) values.add(value.replace(/\s+/g, ' ').trim());
    if (/^[A-Z2-9]{8}$/.test(element.attributes.number ?? '')) values.add(element.attributes.number.replace(/^..../, '$& ')); // as people read it aloud
    if (element.children.every((child) => !child.name)) values.add(textOf(element).replace(/\s+/g, ' ').trim());
  }
  return [...values].filter((value) => /[A-Za-z]{2}/.test(value) && /[A-Z]|@|\s|\//.test(value));
}

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

// All of them as whole words, the longest first.
function anyOf(values) {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${[...values].sort((a, b) => b.length - a.length).map(quoted).join('|')})(?![\\p{L}\\p{M}])`, 'gu');
}

// Texts a reader sees or hears; what says its own language, code, and what HTML calls translate="no" is not ours to translate.
const textsOf = (page) => page.evaluate(() => {
  const texts = [];
  const isOurs = (element) => !element.closest('[lang]:not(html), [translate=no], code, kbd, samp, script, style');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.trim() && isOurs(node.parentElement)) texts.push(node.data);
  for (const each of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
    if (isOurs(each)) for (const name of ['aria-label', 'title', 'alt', 'placeholder']) if (each.hasAttribute(name)) texts.push(each.getAttribute(name));
  }
  texts.push(document.title);
  return texts;
});

// A title holds no elements: what its reader looked for, and what the heading says is not ours to translate.
const saidInTitle = (page) => page.evaluate(() => [...new URLSearchParams(location.search).values(), ...[...document.querySelectorAll('h1 [translate=no]')].map((each) => each.textContent)]);

function leaksIn(texts, known) {
  const leaks = new Set();

  for (const text of texts) {
    const rest = text.replace(/\s+/g, ' ').replace(known, ' ').replace(/\S+@\S+|https?:\S+/g, ' ');

    for (const [word] of rest.matchAll(/(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu)) leaks.add(`${word} (in "${text.trim().slice(0, 60)}")`);
  }
  return [...leaks];
}

let names;

// The words of a page that its tree does not hold and nobody marked.
export async function leaksOn(page, tree) {
  names ??= localeNames();
  const known = [...dataOf(tree), ...names];
  const texts = await textsOf(page);
  const title = texts.pop();
  const data = (await saidInTitle(page)).filter((value) => /[A-Za-z]{2}/.test(value));

  return [...leaksIn(texts, anyOf(known)), ...leaksIn([title], anyOf([...known, ...data]))];
}

export async function run() {
  names ??= localeNames();

  await test('a planted English word is found', () => (leaksIn(['[Ŕéééáð ɱööŕéé] March', 'Read more Lumenor'], anyOf(['Lumenor', ...names])).length === 2 ? [] : ['not found']));
  for (const { name, portal, locale } of editions()) {
    if (locale !== 'en-XA') continue;
    await test(`${name}: in en-XA no plain English word is left on any page`, () => withPage({}, async (page) => {
      const findings = [];

      for (const path of await allPages(portal, locale)) {
        const tree = await ask(portal.host, path, { headers: { Accept: 'application/xml' } });

        await page.goto(address(portal, path));
        findings.push(...(await leaksOn(page, tree.body)).map((leak) => `${path}: ${leak}`));
      }
      return findings;
    }));
  }
}
