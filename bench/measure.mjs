// Measuring things in turn, so that what the machine does beside them hits all of them.

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Milliseconds of a call. */
export async function timeOf(call) {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** Runs every call once a round, in turn, with the round's number; gives the milliseconds of each in a list of its own. */
export async function inTurn(rounds, calls) {
  const times = calls.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, call] of calls.entries()) times[i].push(await timeOf(() => call(round)));
  }
  return times;
}

/** Two lists measured in turn: their medians, the ratio of these, and the middle half of the ratios of neighbours. */
export function compare(ours, peers) {
  const ratios = ours.map((value, i) => value / peers[i]).sort((a, b) => a - b);
  const at = part => ratios[Math.round((ratios.length - 1) * part)];
  return { ours: median(ours), peer: median(peers), ratio: median(ours) / median(peers), spread: [at(0.25), at(0.75)] };
}
