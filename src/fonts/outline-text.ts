import type { FontFace } from './face.ts';
import { openWithFontkit } from './fontkit.ts';

type Place = readonly [x: number, y: number];

/** A step of a glyph's outline, y down. */
export type OutlineStep =
  | { readonly kind: 'move'; readonly to: Place }
  | { readonly kind: 'line'; readonly to: Place }
  | { readonly kind: 'curve'; readonly first: Place; readonly second: Place; readonly to: Place }
  | { readonly kind: 'close' };

/** A text's outline at a size, from the beginning of its baseline, and its width. Takes fontkit: for the few texts of drawings. */
export function outlineText(face: FontFace, text: string, size: number): { segments: OutlineStep[]; width: number } {
  const font = openWithFontkit(face.bytes);
  const { glyphs, positions } = font.layout(text);
  const scale = size / face.unitsPerEm;
  const segments: OutlineStep[] = [];
  let pen = 0;
  glyphs.forEach((glyph, i) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[i] ?? {};
    const place = (x = 0, y = 0): Place => [(pen + xOffset + x) * scale, -(yOffset + y) * scale];
    let from: Place = [0, 0];
    for (const { command, args } of glyph.path.commands) {
      const step = stepOf(command, args, { place, from });
      if (step.kind !== 'close') from = step.to;
      segments.push(step);
    }
    pen += xAdvance;
  });
  return { segments, width: pen * scale };
}

interface Pen {
  readonly place: (x?: number, y?: number) => Place;
  /** Where the step begins, already in its place. */
  readonly from: Place;
}

function stepOf(command: string, args: readonly number[], { place, from }: Pen): OutlineStep {
  const [a, b, c, d, e, f] = args;
  if (command === 'moveTo') return { kind: 'move', to: place(a, b) };
  if (command === 'lineTo') return { kind: 'line', to: place(a, b) };
  if (command === 'bezierCurveTo') return { kind: 'curve', first: place(a, b), second: place(c, d), to: place(e, f) };
  if (command !== 'quadraticCurveTo') return { kind: 'close' };
  const [control, to] = [place(a, b), place(c, d)];
  const toward = ([x, y]: Place): Place => [x + (2 / 3) * (control[0] - x), y + (2 / 3) * (control[1] - y)];
  return { kind: 'curve', first: toward(from), second: toward(to), to };
}
