// Runs every check over the project, then proves each by a planted breach that it must catch.
// Usage: node tests/house/run.mjs [CHECK ...]
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finish, test } from '../lib/report.mjs';
import { breaches } from './breaches.mjs';
import { checks } from './checks.mjs';
import { Tree } from './tree.mjs';

const tree = new Tree(resolve(dirname(fileURLToPath(import.meta.url)), '../..'));
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

for (const [name, [sentence, check]] of Object.entries(checks)) if (isWanted(name)) await test(sentence, () => check(tree));

let planted = [];

await test('breaches can be planted', () => {
  planted = breaches(tree);
});
for (const [name, files, says] of planted) {
  if (!isWanted(name)) continue;
  await test(`caught: ${checks[name][0]} (${says})`, () => {
    const findings = checks[name][1](tree.with(files));

    return findings.some((each) => each.includes(says)) ? [] : [`not caught; findings: ${findings.slice(0, 3).join(' | ') || 'none'}`];
  });
}
if (wanted.length === 0) {
  await test('every check is proven by a breach', () => Object.keys(checks).filter((name) => !planted.some(([each]) => each === name)));
}
finish();
