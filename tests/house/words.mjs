// Words: every message translated in every shipped language, with its placeholders, markup and plural forms.
import { balcao } from './contract.mjs';
import { finding } from './tree.mjs';

const TEMPLATE = 'xslt/locale/balcao.pot';
let printed;

// The template for translators as the program prints it; a planted one is believed.
export function template(tree) {
  printed ??= balcao(tree, ['words', 'pot']);
  if (printed.status !== 0) throw new Error(`balcao words pot: ${printed.out.trim() || printed.status}`);
  return tree.planted[TEMPLATE] ?? printed.out;
}

function unquote(text) {
  return text.replace(/\\(n|t|"|\\)/g, (whole, c) => ({ n: '\n', t: '\t' })[c] ?? c);
}

// Entries of a PO file: {context, id, plural, texts, fuzzy, line}.
export function parsePo(source) {
  const entries = [];
  let entry = { texts: [] };
  let put = () => {};
  const close = () => {
    if (entry.id !== undefined) entries.push(entry);
    entry = { texts: [] };
  };

  source.split('\n').forEach((line, i) => {
    const found = /^(msgctxt|msgid|msgid_plural|msgstr(?:\[(\d)\])?) "(.*)"$/.exec(line);

    if (line.trim() === '') close();
    else if (/^#,.*\bfuzzy\b/.test(line)) entry.fuzzy = true;
    else if (line.startsWith('#~')) entry = { texts: [] };
    else if (found) {
      const [, key, index, text] = found;
      const slot = { msgctxt: 'context', msgid: 'id', msgid_plural: 'plural' }[key];

      if (key === 'msgid') entry.line = i + 1;
      put = slot ? (more) => (entry[slot] = (entry[slot] ?? '') + more) : (more) => (entry.texts[index ?? 0] = (entry.texts[index ?? 0] ?? '') + more);
      put(unquote(text));
    } else if (line.startsWith('"')) put(unquote(line.slice(1, -1)));
  });
  close();
  return entries;
}

const keyOf = (entry) => `${entry.context ?? ''}\u0004${entry.id}`;
const marksOf = (text) => [...text.matchAll(/\{\w+\}|<\/?\d+\/?>/g)].map((found) => found[0]).sort();

function entryFindings(path, entry, plurals) {
  const findings = [];
  const texts = entry.plural === undefined ? [entry.texts[0]] : Array.from({ length: plurals }, (_, i) => entry.texts[i]);
  const name = entry.id.slice(0, 50);

  if (entry.fuzzy) findings.push(finding(path, entry.line, `fuzzy: ${name}`));
  texts.forEach((text, i) => {
    if (!text) findings.push(finding(path, entry.line, `not translated: ${name}`));
    else if (entry.plural === undefined || i > 0) {
      const want = marksOf(entry.plural ?? entry.id).join(' ');

      if (marksOf(text).join(' ') !== want) findings.push(finding(path, entry.line, `other placeholders than the original: ${name}`));
    }
    if (text && /^\s|\s$/.test(text) !== /^\s|\s$/.test(entry.id)) findings.push(finding(path, entry.line, `blanks at an end: ${name}`));
  });
  return findings;
}

export function translated(tree) {
  const findings = [];
  const wanted = parsePo(template(tree)).filter((entry) => entry.id !== '');
  const isWanted = new Set(wanted.map((entry) => keyOf(entry)));
  const languages = tree.has('xslt/locale/LINGUAS') ? tree.read('xslt/locale/LINGUAS').replace(/#.*/g, '').split(/\s+/).filter(Boolean) : [];

  if (wanted.length < 50) findings.push(finding(TEMPLATE, 1, `has ${wanted.length} messages`));
  for (const must of ['pt_PT', 'es_ES', 'nb_NO', 'de_AT']) if (!languages.includes(must)) findings.push(finding('xslt/locale/LINGUAS', 1, `${must} is missing`));
  for (const language of languages) {
    const path = `xslt/locale/${language}.po`;

    if (!tree.has(path)) {
      findings.push(finding(path, 1, 'is missing'));
      continue;
    }
    const entries = parsePo(tree.read(path));
    const header = entries.find((entry) => entry.id === '')?.texts[0] ?? '';
    const plurals = Number(/nplurals=(\d)/.exec(header)?.[1] ?? 2);
    const known = new Map(entries.map((entry) => [keyOf(entry), entry]));

    for (const each of wanted) {
      const entry = known.get(keyOf(each));

      if (!entry) findings.push(finding(path, 1, `lacks: ${each.id.slice(0, 60)}`));
      else findings.push(...entryFindings(path, entry, plurals));
    }
    for (const entry of entries) if (entry.id !== '' && !isWanted.has(keyOf(entry))) findings.push(finding(path, entry.line, `nothing says it any more: ${entry.id.slice(0, 50)}`));
  }
  return findings;
}

// A portal's own words replace messages that exist.
export function portalWords(tree) {
  const known = new Set(parsePo(template(tree)).map(keyOf));
  const findings = [];

  for (const path of tree.match(/^conf\/portals\/[^/]+\/words\/.*\.po$/)) {
    for (const entry of parsePo(tree.read(path))) {
      if (entry.id === '') continue;
      if (!known.has(keyOf(entry))) findings.push(finding(path, entry.line, `replaces nothing: ${entry.id.slice(0, 50)}`));
      else findings.push(...entryFindings(path, entry, entry.texts.length));
    }
  }
  return findings;
}
