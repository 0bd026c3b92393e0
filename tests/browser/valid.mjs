// Every page in every locale through the HTML validator, in one run of it; style sheets and drawings too.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { holds, test } from '../lib/report.mjs';
import { ask } from '../lib/http.mjs';
import { allPages, editions } from './browser.mjs';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

// What the validator does not know yet, or only remarks.
const KNOWN = [/^Consider |^This document appears to be written in|^The “lang” attribute|light-dark|Trailing slash on void elements/];

async function messagesOf(folder) {
  const { stderr } = await promisify(execFile)('java', ['-Xss2m', '-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout', folder], { maxBuffer: 1 << 28 }).then(({ stdout }) => ({ stderr: stdout }));

  return JSON.parse(stderr).messages.filter((each) => !KNOWN.some((known) => known.test(each.message)));
}

const told = (each, files) => `${files.get(each.url.split('/').pop())}:${each.lastLine}: ${each.message} (${(each.extract ?? '').replace(/\s+/g, ' ').slice(0, 80)})`;

// What the validator says about the pages in a folder; files: what each of them is.
export async function complaints(folder, files) {
  return (await messagesOf(folder)).map((each) => told(each, files));
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'balcao-valid-'));
  const files = new Map();

  try {
    await test('pages for the validator can be fetched', async () => {
      for (const { name, portal, locale } of editions()) {
        for (const path of await allPages(portal, locale)) {
          const file = `${name}${path.replace(/[^A-Za-z0-9-]+/g, '_')}.html`;

          files.set(file, `${portal.host}${path}`);
          writeFileSync(join(folder, file), (await ask(portal.host, path)).body);
        }
      }
      writeFileSync(join(folder, 'planted.html'), '<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><p><div></div></p></body></html>');
      holds(files.size > 100, `${files.size} pages`);
    });
    await test(`the validator finds nothing in ${files.size} pages, and a planted fault`, async () => {
      const all = await messagesOf(folder);

      holds(all.some((each) => each.url.endsWith('planted.html')), 'the planted fault was not found');
      return all.filter((each) => !each.url.endsWith('planted.html')).map((each) => told(each, files));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
