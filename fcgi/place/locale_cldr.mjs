// Writes locale_cldr.def from CLDR's data. Twice a year:
//   npm pack cldr-core && tar xzf cldr-core-*.tgz
//   node fcgi/place/locale_cldr.mjs package > fcgi/place/locale_cldr.def
import { readFileSync } from 'node:fs';

const NEAR_ENOUGH = 10; // CLDR distance up to which readers of one language read the other with ease

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const { supplemental: parents } = read('supplemental/parentLocales.json');
const { supplemental: matching } = read('supplemental/languageMatching.json');
const { supplemental: aliases } = read('supplemental/aliases.json');
const { version } = read('package.json');

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const language = (tag) => tag.split('-')[0];
const replacements = Object.entries(aliases.metadata.alias.languageAlias).filter(([from]) => /^[a-z]{2}$/.test(from));
const replaced = new Set(replacements.map(([from]) => from));
const lines = [];

lines.push(`/*
 * CLDR ${version}: which locale inherits from which where cutting the tag does not tell, languages whose readers
 * understand another one, and codes that were replaced. Sorted by the first column, bytewise.
 * Refreshed with locale_cldr.mjs, which says how.
 *
${readFileSync(`${folder}/LICENSE`, 'utf8').trimEnd().split('\n').map((line) => ` * ${line}`.trimEnd()).join('\n')}
 */`);

lines.push('', '/* locale, parent; "" is the root. Parents in another language (ht, hi-Latn) are left out, Norwegian apart. */');
const kept = Object.entries(parents.parentLocales.parentLocale)
    .filter(([child, parent]) => parent === 'und' || language(child) === language(parent) || parent === 'no');
for (const [child, parent] of kept.sort((a, b) => order(a[0], b[0])))
    lines.push(`PARENT("${child}", "${parent === 'und' ? '' : parent}")`);

lines.push('', `/* language, one its readers understand, distance (${NEAR_ENOUGH} at most); the nearest first */`);
const near = matching.languageMatching['written-new'].languageMatch
    .filter((row) => /^[a-z]{2,3}$/.test(row._desired) && /^[a-z]{2,3}$/.test(row._supported))
    .filter((row) => row._distance <= NEAR_ENOUGH && !replaced.has(row._desired) && !replaced.has(row._supported))
    .flatMap((row) => [[row._desired, row._supported, row._distance],
        ...(row._oneway ? [] : [[row._supported, row._desired, row._distance]])]);
for (const [from, to, distance] of near.sort((a, b) => order(a[0], b[0]) || a[2] - b[2] || order(a[1], b[1])))
    lines.push(`NEAR("${from}", "${to}", ${distance})`);

lines.push('', '/* old code, what replaced it */');
for (const [from, { _replacement: to }] of replacements.sort((a, b) => order(a[0], b[0])))
    lines.push(`ALIAS("${from}", "${to}")`);

console.log(lines.join('\n'));
