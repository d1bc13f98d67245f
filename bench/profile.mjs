// Where the time goes: reads a CPU profile (`node --cpu-prof`) and prints the functions with the most time of their own.
import { readFileSync } from 'node:fs';

const [file, most = '40'] = process.argv.slice(2);
const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8'));
const self = new Map();
const nodeOf = new Map(nodes.map(node => [node.id, node]));
samples.forEach((id, i) => {
  const { functionName, url, lineNumber } = nodeOf.get(id).callFrame;
  const name = `${functionName || '(anonymous)'} ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
  self.set(name, (self.get(name) ?? 0) + timeDeltas[i]);
});
const total = [...self.values()].reduce((sum, time) => sum + time, 0);
const rows = [...self].sort(([, a], [, b]) => b - a).slice(0, Number(most));
for (const [name, time] of rows) console.log(`${((time / total) * 100).toFixed(1).padStart(5)} %  ${name}`);
