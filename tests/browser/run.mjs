// What only a browser can tell: walks with and without script, accessibility, validity, leaks of English, shapes.
// Usage: node tests/browser/run.mjs [NAME ...]; needs a running demo at PORT.
import { finish } from '../lib/report.mjs';
import { close } from './browser.mjs';

const all = ['walks', 'keyboard', 'shapes', 'leaks', 'valid', 'axe', 'account', 'counter', 'daily', 'support'];
const wanted = process.argv.slice(2);

try {
  for (const name of all) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const part = await import(`./${name}.mjs`);

    await part.run();
  }
} finally {
  await close();
}
finish();
