// The files of the project as the checks see them: those git would keep, with planted changes laid over.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, existsSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export class Tree {
  // planted: path -> text, or null for a file that is taken away
  constructor(root, planted = {}) {
    this.root = root;
    this.planted = planted;
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, maxBuffer: 1 << 26 })
      .toString().split('\0').filter((path) => path && existsSync(join(root, path)));
    const all = new Set([...listed, ...Object.keys(planted).filter((path) => planted[path] !== null)]);

    for (const path of Object.keys(planted)) if (planted[path] === null) all.delete(path);
    this.files = [...all].sort();
    this.texts = new Map();
  }

  with(planted) {
    const other = Object.create(Tree.prototype);
    const all = new Set([...this.files, ...Object.keys(planted)]);

    for (const path of Object.keys(planted)) if (planted[path] === null) all.delete(path);
    return Object.assign(other, { root: this.root, planted, files: [...all].sort(), texts: new Map() });
  }

  has(path) {
    return this.files.includes(path);
  }

  read(path) {
    if (!this.texts.has(path)) {
      this.texts.set(path, this.planted[path] ?? readFileSync(join(this.root, path), 'utf8'));
    }
    return this.texts.get(path);
  }

  match(pattern) {
    return this.files.filter((path) => pattern.test(path));
  }

  // Runs `use` with a folder that holds the given files as this tree has them.
  onDisk(paths, use) {
    const folder = mkdtempSync(join(tmpdir(), 'balcao-house-'));

    try {
      for (const path of paths) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), this.read(path));
      }
      return use(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

// C without comments; strings are kept as "" with their texts beside, line numbers hold.
export function cSource(text) {
  const strings = [];
  let line = 1;
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\n/g, (part) => {
    const lines = part.split('\n').length - 1;
    const at = line;

    line += lines;
    if (part === '\n') return part;
    if (part.startsWith('/*') || part.startsWith('//')) return ' ' + '\n'.repeat(lines);
    if (part.startsWith("'")) return "' '";
    strings.push({ text: part.slice(1, -1), line: at });
    return `"${strings.length - 1}"`;
  });

  return { code, strings };
}

// The function definitions of a C file: name at the start of a line, body between braces at the start of lines.
export function cFunctions(code) {
  const lines = code.split('\n');
  const functions = [];

  for (let i = 0; i < lines.length; i++) {
    if (lines[i] !== '{') continue;
    let end = i;
    let start = i - 1;

    while (end < lines.length && lines[end] !== '}') end++;
    while (start > 0 && !/^[A-Za-z_]\w*\s*\(/.test(lines[start]) && !/[;}]\s*$/.test(lines[start])) start--;
    const head = lines.slice(start, i).join(' ');
    const found = /^([A-Za-z_]\w*)\s*\((.*)\)\s*$/.exec(head);

    if (found) {
      functions.push({ name: found[1], parameters: parametersOf(found[2]), line: start + 1, body: lines.slice(i + 1, end), bodyLine: i + 2 });
    }
    i = end;
  }
  return functions;
}

function parametersOf(text) {
  let depth = 0;
  let count = text.trim() === '' || text.trim() === 'void' ? 0 : 1;

  for (const c of text) {
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === ',' && depth === 0) count++;
  }
  return count;
}

// "path:line: what", the form in which every check reports.
export function finding(path, line, what) {
  return `${path}:${line}: ${what}`;
}

export function lineOf(text, index) {
  return text.slice(0, index).split('\n').length;
}
