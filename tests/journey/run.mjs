// From edge to edge: a client, nginx, workers, database. Needs a running demo: PORT, VAR, BALCAO_DEMO_PIDS.
// Usage: node tests/journey/run.mjs [NAME ...], names of the files beside this one
import { finish } from '../lib/report.mjs';

const all = ['hosts', 'language', 'centre', 'forms', 'trees', 'headers', 'errors', 'hostile', 'machines', 'papers', 'faults'];
const wanted = process.argv.slice(2);

for (const name of all) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const part = await import(`./${name}.mjs`);

  await part.run();
}
finish();
