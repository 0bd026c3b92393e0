// Tells what was tested, one sentence a line, and sums it up as "N passed, N failed".

let passed = 0;
let failed = 0;

// Runs one test: `run` throws, or returns findings (texts), when the sentence does not hold.
export async function test(sentence, run) {
  let findings;

  try {
    findings = (await run()) ?? [];
  } catch (error) {
    findings = [(error.message ?? String(error)).split('\n').slice(0, 3).join(' ')];
  }
  if (findings.length === 0) {
    passed++;
    console.log(`ok      ${sentence}`);
    return true;
  }
  failed++;
  console.log(`FAILED  ${sentence}`);
  for (const finding of findings.slice(0, 20)) console.log(`        ${finding}`);
  if (findings.length > 20) console.log(`        and ${findings.length - 20} more`);
  return false;
}

export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

// Throws with both values when they differ.
export function same(got, want, what) {
  if (JSON.stringify(got) !== JSON.stringify(want))
    throw new Error(`${what}: got ${JSON.stringify(got)}, wanted ${JSON.stringify(want)}`);
}

export function holds(condition, what) {
  if (!condition) throw new Error(what);
}

// Asks again until `ask` gives something true, or the time is over; for what another process does.
export async function until(what, ask, { seconds = 20, pause = 50 } = {}) {
  const end = Date.now() + seconds * 1000;

  for (;;) {
    const answer = await ask();

    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
