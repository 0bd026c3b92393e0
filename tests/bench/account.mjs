// The page after signing in: how long answers take at a steady rate.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const RATE = 400; // requests a second
const SPAN_S = 4;

export function siteContestants(port, { path }, files) {
  const script = (file, ...more) => ['-s', 'tests/bench/account.lua', '--', file, ...more];

  return [
    ['account site, unchanged', port.CACHED, path, true, script(files.ours)],
    ['account site, cold', port.CACHED, path, true, script(files.ours, 'cold')],
  ];
}

// Median, 99th percentile and longest of the answers, in microseconds.
export class Pace {
  constructor(folder, port, host, path, files, pinned) {
    Object.assign(this, { port, host, path, files, pinned, program: join(folder, 'pace') });
    execFileSync('gcc', ['-std=c11', '-D_GNU_SOURCE', '-O2', '-Wall', '-Wextra', '-Werror', '-o', this.program, 'tests/bench/pace.c']);
  }

  one(port, file, ...more) {
    const [command, ...rest] = this.pinned([this.program, String(port), String(RATE), String(SPAN_S), this.host, this.path, file, ...more]);

    return execFileSync(command, rest, { encoding: 'utf8' }).trim().split(' ').map(Number);
  }

  // In turns; {name: [[median, p99, longest], ...]}
  run(rounds) {
    const kinds = { unchanged: [this.port.UNCACHED, this.files.ours], cold: [this.port.UNCACHED, this.files.ours, 'cold'], PHP: [this.port.ACCOUNT, this.files.theirs, 'cold'] };
    const results = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));

    for (let round = 0; round < rounds; round++)
      for (const [name, [port, file, ...more]] of Object.entries(kinds)) results[name].push(this.one(port, file, ...more));
    return { rate: RATE, results };
  }
}
