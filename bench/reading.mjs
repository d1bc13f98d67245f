// How the time for reading grows with the text: each kind of text at 1 MB and at 10 MB. Run after `npm run compile`.
// The bound is 12 times; `node bench/reading.mjs [KIND…]` ends with 1 where one is above it.
import { readManuscript } from '../dist/read/read-manuscript.js';

const SENTENCE =
  'Sáng 12-3, Huyện ủy Cư Jút tổ chức hội nghị tổng kết phong trào thi đua; Bộ Công an tặng bằng khen cho 8 tập thể.\n';
const utf8 = text => new TextEncoder().encode(text);
const misread = text => new TextDecoder('windows-1252').decode(utf8(text));

const KINDS = {
  clean: size => utf8(SENTENCE.repeat(size / 150)),
  'one line': size => utf8(SENTENCE.replace('\n', ' ').repeat(size / 150)),
  'marks apart': size => utf8(SENTENCE.normalize('NFD').repeat(size / 180)),
  mojibake: size => utf8(misread(SENTENCE).repeat(size / 230)),
  'TCVN3 in UTF-8': size => utf8('Bé C«ng an tÆng b»ng khen cho 8 tËp thÓ.\n'.repeat(size / 52)),
  'a mixed line': size => utf8(`${SENTENCE.trim()} Bé C«ng an tÆng b»ng khen. `.repeat(size / 190)),
  'lost bytes': size => utf8(`Ã´ ${'á»x'.repeat(size / 6)}`),
  'marks only': size => utf8(`a${'\u0301'.repeat(size / 2)}`),
  'no width': size => utf8(`a${'\u200b'.repeat(size / 3)}`),
  quotes: size => utf8('"“'.repeat(size / 4)),
};

const timeOf = bytes => {
  const start = performance.now();
  readManuscript(bytes, { name: 'bench.txt' });
  return performance.now() - start;
};

let isBad = false;
const asked = process.argv.slice(2);
for (const [kind, make] of Object.entries(KINDS)) {
  if (asked.length > 0 && !asked.includes(kind)) continue;
  const [small, large] = [make(1_000_000), make(10_000_000)];
  timeOf(small);
  const one = Math.min(timeOf(small), timeOf(small), timeOf(small));
  const ten = Math.min(timeOf(large), timeOf(large));
  isBad ||= ten / one > 12;
  console.log(
    `${kind.padEnd(16)} ${(small.length / 1e6).toFixed(1)} MB ${one.toFixed(0).padStart(6)} ms   ` +
      `${(large.length / 1e6).toFixed(1)} MB ${ten.toFixed(0).padStart(6)} ms   ×${(ten / one).toFixed(1)}`,
  );
}
process.exitCode = isBad ? 1 : 0;
