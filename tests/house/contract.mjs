// Two places that must say the same: settings and sample, parameters and nginx, schemas in both spellings, fixtures.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cSource, finding, lineOf } from './tree.mjs';

function run(command, args, options = {}) {
  try {
    return { status: 0, out: execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26, ...options }).toString() };
  } catch (error) {
    return { status: error.status ?? 127, out: `${error.stdout ?? ''}${error.stderr ?? ''}${error.code === 'ENOENT' ? `${command} is not installed` : ''}` };
  }
}

export function balcao(tree, args) {
  return run(join(tree.root, process.env.BUILD ?? 'build', 'balcao'), args, { cwd: tree.root });
}

function firstDifference(got, want) {
  const lines = [got.split('\n'), want.split('\n')];

  return lines[0].findIndex((line, i) => line !== lines[1][i]) + 1 || lines[0].length;
}

export function sampleConfiguration(tree) {
  const printed = balcao(tree, ['conf-sample']);
  const kept = tree.has('conf/balcao.conf') ? tree.read('conf/balcao.conf') : '';

  if (printed.status !== 0) return [finding('conf/balcao.conf', 1, `balcao conf-sample: ${printed.out.trim() || printed.status}`)];
  return kept === printed.out ? [] : [finding('conf/balcao.conf', firstDifference(kept, printed.out), 'differs from balcao conf-sample; run: make conf-sample')];
}

export function parametersAndNginx(tree) {
  const { code, strings } = cSource(tree.read('fcgi/http/params.def'));
  const declared = new Set([...code.matchAll(/PARAM\(\w+,\s*"(\d+)"/g)].map((found) => strings[Number(found[1])].text));
  const findings = [];
  const sent = new Set();

  for (const path of tree.match(/^conf\/nginx\//)) {
    const text = tree.read(path).replace(/^\s*#.*$/gm, '');

    for (const found of text.matchAll(/\bfastcgi_param\s+(\w+)/g)) {
      sent.add(found[1]);
      if (!declared.has(found[1])) findings.push(finding(path, lineOf(text, found.index), `${found[1]} is not in fcgi/http/params.def`));
    }
  }
  for (const name of declared) if (!sent.has(name)) findings.push(finding('fcgi/http/params.def', 1, `conf/nginx never sends ${name}`));
  return findings;
}

const SCHEMAS = [['xslt/page.rnc', 'xslt/page.rng'], ['conf/portals/schema.rnc', 'conf/portals/schema.rng']];

export function schemas(tree) {
  return SCHEMAS.flatMap(([compact, full]) => {
    if (!tree.has(full)) return [finding(full, 1, 'is missing')];
    return tree.onDisk([compact], (folder) => {
      const made = run('trang', [compact, 'made.rng'], { cwd: folder });

      if (made.status !== 0) return [finding(compact, 1, made.out.trim())];
      const want = readFileSync(join(folder, 'made.rng'), 'utf8');

      return tree.read(full).trim() === want.trim() ? [] : [finding(full, firstDifference(tree.read(full), want), `differs from what trang makes of ${compact}`)];
    });
  });
}

function validate(tree, schema, paths) {
  if (paths.length === 0) return [];
  return tree.onDisk([schema, ...paths], (folder) => {
    const result = run('jing', ['-c', schema, ...paths], { cwd: folder });

    return result.status === 0 ? [] : result.out.trim().split('\n').map((line) => line.replace(`${folder}/`, ''));
  });
}

export function fixtures(tree) {
  const pages = tree.match(/^tests\/[^/]+\/[^/]+\.xml$/).filter((path) => /<page\b/.test(tree.read(path)));
  const findings = validate(tree, 'xslt/page.rnc', pages);

  if (pages.length < 10) findings.push(finding('tests', 1, `only ${pages.length} example trees`));
  return findings;
}

export function portals(tree) {
  return validate(tree, 'conf/portals/schema.rnc', tree.match(/^conf\/portals\/[^/]+\/portal\.xml$/));
}

// What pkg-config is asked for is what the package list brings.
export function packages(tree) {
  const modules = [...tree.read('Makefile').matchAll(/^\w*PACKAGES\s*:=\s*(.*)$/gm)].flatMap((found) => found[1].trim().split(/\s+/));
  const listed = tree.read('tests/lib/deps.sh');

  return modules.filter((name) => !listed.includes(`module ${name}|`) && name !== 'icu-uc').map((name) => finding('tests/lib/deps.sh', 1, `no package for ${name}`));
}

// The lock file fetches from whatever registry npm is set to, and pins every package by its hash.
export function lockFile(tree) {
  const path = 'tests/browser/package-lock.json';
  const packages = Object.entries(JSON.parse(tree.read(path)).packages ?? {}).filter(([name]) => name !== '');

  return packages.flatMap(([name, each]) => [
    ...(each.resolved ? [finding(path, 1, `${name} names a registry: ${each.resolved}`)] : []),
    ...(each.integrity ? [] : [finding(path, 1, `${name} has no hash`)]),
  ]);
}
