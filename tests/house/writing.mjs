// What is written: nothing unfinished, nothing of one machine, no waiting by the clock.
import { finding } from './tree.mjs';

// In pieces, so that this file does not find itself.
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'].join('|')})\\b|\\b${'for ' + 'now'}\\b|\\b${'not ' + 'implemented'}\\b`);
const MACHINE = new RegExp(`(^|[^A-Za-z0-9_.$}/-])/(${['wo' + 'rk', 'fa' + 'rm', 'ro' + 'ot', 'ho' + 'me/\\w+', 'tm' + 'p/w'].join('|')})/`);
const ASIDE = new RegExp(`\\b(${['chat' + 'gpt', 'cla' + 'ude', 'copi' + 'lot', 'language ' + 'model', 'A' + 'I-generated'].join('|')})\\b`, 'i');
const SLEEP = new RegExp(`\\b(sleep\\(\\s*[1-9]|sleep [1-9]|${'waitFor' + 'Timeout'})`);

function search(tree, files, pattern, what) {
  const findings = [];

  for (const path of tree.match(files)) {
    tree.read(path).split('\n').forEach((line, i) => {
      const found = pattern.exec(line);

      if (found) findings.push(finding(path, i + 1, `${what}: ${found[0].trim()}`));
    });
  }
  return findings;
}

const WRITTEN = /\.(c|h|def|xsl|xml|mjs|js|css|sh|pl|awk|sql|rnc|md|conf|html|svg|txt)$|(^|\/)Makefile$|^\.ci\//;

export const unfinished = (tree) => search(tree, WRITTEN, UNFINISHED, 'unfinished');
export const machine = (tree) => search(tree, WRITTEN, MACHINE, 'a path of one machine');
export const aside = (tree) => search(tree, WRITTEN, ASIDE, 'speaks of something else');
export const sleeps = (tree) => search(tree, /^(tests|conf)\/.*\.(sh|mjs|c|js)$/, SLEEP, 'waits by the clock');
