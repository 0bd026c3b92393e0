// No English that was never marked for translation: in en-XA every letter of ours wears an accent; what is plain is data.
import { parseXml, walk, textOf } from '../lib/xml.mjs';
import { test } from '../lib/report.mjs';
import { ask } from '../lib/http.mjs';
import { address, allPages, editions, withPage } from './browser.mjs';

// Names that ICU writes for a locale nobody speaks, as Intl does: days, months, countries, languages.
function localeNames() {
  const names = new Set(['am', 'pm', 'AM', 'PM', 'UTC', 'GMT', 'kB', 'MB', 'bytes', 'byte', 'EUR', 'and', 'or', 'at', 'in', 'ago']);

  for (const locale of ['en', 'en-GB']) {
    for (let month = 0; month < 12; month++) for (const style of ['long', 'short']) names.add(new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(Date.UTC(2026, month, 5)));
    for (let day = 1; day < 8; day++) for (const style of ['long', 'short']) names.add(new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2026, 2, day)));
    for (const type of ['region', 'language']) {
      const show = new Intl.DisplayNames(locale, { type });

      for (const code of type === 'region' ? ['PT', 'ES', 'NO', 'AT', 'BR', 'CH', 'DE', 'FR', 'SE', 'DK', 'LI', 'AD', 'AO', 'MZ', 'CV', 'IS', 'FI'] : ['pt', 'pt-PT', 'es', 'es-ES', 'nb', 'nb-NO', 'de', 'de-AT', 'de-CH', 'fr', 'fr-CH', 'it', 'en', 'en-GB', 'ca', 'gl', 'eu', 'da', 'sv', 'nn']) names.add(show.of(code));
    }
    for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']) for (const n of [1, 2]) names.add(new Intl.RelativeTimeFormat(locale).format(n, unit).replace(/[\d\s]+/g, ' ').trim());
  }
  return [...names].flatMap((name) => [name, ...name.split(/[\s()]+/)]).filter((name) => name.length > 1);
}

function dataOf(xml) {
  const values = new Set();

  for (const element of walk(parseXml(xml))) {
    for (const value of Object.values(element.attributes)) values.add(value.replace(/\s+/g, ' ').trim());
    if (element.children.every((child) => !child.name)) values.add(textOf(element).replace(/\s+/g, ' ').trim());
  }
  return [...values].filter((value) => /[A-Za-z]{2}/.test(value)).sort((a, b) => b.length - a.length);
}

// Texts a reader sees or hears; what says its own language, and code, is not ours to translate.
const textsOf = (page) => page.evaluate(() => {
  const texts = [];
  const isOurs = (element) => !element.closest('[lang]:not(html), code, kbd, samp, script, style, bdi[lang]');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.trim() && isOurs(node.parentElement)) texts.push(node.data);
  for (const each of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
    if (isOurs(each)) for (const name of ['aria-label', 'title', 'alt', 'placeholder']) if (each.hasAttribute(name)) texts.push(each.getAttribute(name));
  }
  texts.push(document.title);
  return texts;
});

export function leaksIn(texts, data, names) {
  const leaks = new Set();

  for (const text of texts) {
    let rest = text.replace(/\s+/g, ' ');

    for (const value of data) rest = rest.split(value).join(' ');
    rest = rest.replace(/\S+@\S+|https?:\S+|\+?\d[\d ]+/g, ' ');
    for (const [word] of rest.matchAll(/(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu)) if (!names.has(word)) leaks.add(`${word} (in "${text.trim().slice(0, 60)}")`);
  }
  return [...leaks];
}

export async function run() {
  const names = new Set(localeNames());

  await test('a planted English word is found', () => (leaksIn(['[Ŕéééáð ɱööŕéé]', 'Read more Lumenor'], ['Lumenor'], names).length === 2 ? [] : ['not found']));
  for (const { name, portal, locale } of editions()) {
    if (locale !== 'en-XA') continue;
    await test(`${name}: in en-XA no plain English word is left on any page`, () => withPage({}, async (page) => {
      const findings = [];

      for (const path of await allPages(portal, locale)) {
        const tree = await ask(portal.host, path, { headers: { Accept: 'application/xml' } });

        await page.goto(address(portal, path));
        findings.push(...leaksIn(await textsOf(page), dataOf(tree.body), names).map((leak) => `${path}: ${leak}`));
      }
      return findings;
    }));
  }
}
