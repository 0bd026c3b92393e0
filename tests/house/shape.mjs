// The shape of files: sizes, opening sentences, READMEs, and functions of the C library that are not used here.
import { cFunctions, cSource, finding } from './tree.mjs';

const C = /^(fcgi|handlers|tests)\/.*\.(c|h)$/;
const LIMIT = { function: 70, c: 500, xsl: 250, nesting: 4, parameters: 6 };
const CONTROL = /^( *)(?:\} else|if|for|while|switch|do|else)\b/;

export function functionSizes(tree) {
  const findings = [];

  for (const path of tree.match(C)) {
    for (const each of cFunctions(cSource(tree.read(path)).code)) {
      if (each.body.length > LIMIT.function) findings.push(finding(path, each.line, `${each.name} has ${each.body.length} lines, limit ${LIMIT.function}`));
    }
  }
  return findings;
}

export function nesting(tree) {
  const findings = [];

  for (const path of tree.match(C)) {
    for (const each of cFunctions(cSource(tree.read(path)).code)) {
      each.body.forEach((line, i) => {
        const found = CONTROL.exec(line);

        if (found && found[1].length / 4 > LIMIT.nesting) findings.push(finding(path, each.bodyLine + i, `${each.name} nests deeper than ${LIMIT.nesting}`));
      });
    }
  }
  return findings;
}

export function parameters(tree) {
  const findings = [];

  for (const path of tree.match(C)) {
    for (const each of cFunctions(cSource(tree.read(path)).code)) {
      if (each.parameters > LIMIT.parameters) findings.push(finding(path, each.line, `${each.name} takes ${each.parameters} parameters, limit ${LIMIT.parameters}`));
    }
  }
  return findings;
}

export function fileSizes(tree) {
  const findings = [];

  for (const path of tree.match(/\.(c|xsl)$/)) {
    const lines = tree.read(path).split('\n').length - 1;
    const limit = path.endsWith('.c') ? LIMIT.c : LIMIT.xsl;

    if (lines > limit) findings.push(finding(path, lines, `${lines} lines, limit ${limit}`));
  }
  return findings;
}

const BANNED = /\b(strcpy|strcat|sprintf|vsprintf|strtok|gets|atoi|atol|system|alloca|tmpnam)\s*\(/;

export function banned(tree) {
  const findings = [];

  for (const path of tree.match(C)) {
    cSource(tree.read(path)).code.split('\n').forEach((line, i) => {
      const found = BANNED.exec(line);

      if (found) findings.push(finding(path, i + 1, `${found[1]} is not used here`));
    });
  }
  return findings;
}

const COMMENTS = [
  [/\.(c|h|def|css)$/, /^\s*\/\*([\s\S]*?)\*\//],
  [/\.m?js$/, /^(?:#![^\n]*\n)?((?:\/\/[^\n]*\n)+)/],
  [/\.(xsl|svg)$/, /^(?:<\?xml[^>]*\?>)?\s*<!--([\s\S]*?)-->/],
  [/\.(sh|pl|awk|rnc)$|(^|\/)Makefile$|^\.ci\/run$|^conf\/nginx\/.*\.(conf|in|snippet)$/, /^(?:#![^\n]*\n)?((?:#[^\n]*\n)+)/],
  [/^sql\/.*\.sql$/, /^((?:--[^\n]*\n)+)/],
];

// Tells what each file is for in its first comment: at least three words, up to a full stop or colon.
export function openings(tree) {
  const findings = [];

  for (const path of tree.files) {
    const kind = COMMENTS.find(([name]) => name.test(path));

    if (!kind) continue;
    const comment = kind[1].exec(tree.read(path))?.[1].replace(/^[\s*#/-]+/gm, '').replace(/\s+/g, ' ').trim() ?? '';

    if (!/\S+ \S+ \S+.*[.:;)]/.test(comment)) findings.push(finding(path, 1, 'does not open with a sentence on what it is for'));
  }
  return findings;
}

// Each folder directly under a top-level one says in at most 15 lines what belongs there.
export function readmes(tree) {
  const folders = new Set(tree.files.map((path) => /^[a-z][^/]*\/[^/]+(?=\/)/.exec(path)?.[0]).filter(Boolean));
  const findings = [];

  for (const folder of folders) {
    const path = `${folder}/README.md`;

    if (!tree.has(path)) findings.push(finding(path, 1, 'is missing'));
    else if (tree.read(path).trimEnd().split('\n').length > 15) findings.push(finding(path, 16, 'is longer than 15 lines'));
  }
  return findings;
}

const TOP = ['fcgi', 'handlers', 'xslt', 'conf', 'sql', 'tests', '.ci'];

export function topFolders(tree) {
  const folders = new Set(tree.files.filter((path) => path.includes('/')).map((path) => path.split('/')[0]));

  return [...folders].filter((folder) => !TOP.includes(folder)).map((folder) => finding(folder, 1, 'is not a folder of the plan'));
}
