// Measuring two things in turn, so that what the machine does beside them hits both.

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

/** Runs ours and the peer's in turn; gives the medians, and the middle half of the ratios of neighbours. */
export async function inTurn(rounds, ours, peers) {
  const [a, b] = [[], []];
  for (let i = 0; i < rounds; i++) {
    a.push(await timeOf(() => ours(i)));
    b.push(await timeOf(() => peers(i)));
  }
  const ratios = a.map((ms, i) => ms / b[i]).sort((x, y) => x - y);
  const at = part => ratios[Math.floor((ratios.length - 1) * part)];
  return { ours: median(a), peer: median(b), ratio: median(a) / median(b), spread: [at(0.25), at(0.75)] };
}

/** A measured pair as a row of the table. */
export function row(name, { ours, peer, ratio, spread }, unit, digits = 1) {
  const span = spread ? ` (${spread.map(r => r.toFixed(2)).join('–')})` : '';
  return [name, `${ours.toFixed(digits)} ${unit}`, `${peer.toFixed(digits)} ${unit}`, `${ratio.toFixed(2)} ×${span}`];
}
