import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of text on a page as it stands on the paper. Lengths in pt, from the page's top left corner. */
export interface MeasuredLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** The PostScript names of its faces, without the prefix of a subset. */
  readonly faces: readonly string[];
}

/** A horizontal rule. */
export interface MeasuredRule {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** What an independent reader finds on the pages of a PDF. */
export interface MeasuredPdf {
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  readonly lines: readonly MeasuredLine[];
  readonly rules: readonly MeasuredRule[];
  /** Colours of text and rules. */
  readonly colors: ReadonlySet<string>;
}

/** Measures a PDF: text that stands side by side with a gap between is more than one line. */
export async function measurePdf(bytes: Uint8Array): Promise<MeasuredPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const found = { lines: [] as MeasuredLine[], rules: [] as MeasuredRule[], colors: new Set<string>() };
  let size = { width: 0, height: 0 };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    size = { width, height };
    const operators = await page.getOperatorList(); // the fonts are known after this
    const { items } = await page.getTextContent();
    const runs = items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , scale = 0, x = 0, y = 0] = item.transform as number[]; // a matrix of six numbers
      const font = page.commonObjs.get(item.fontName) as { readonly name: string }; // pdfjs does not say what it is
      return [
        {
          page: number,
          text: item.str,
          left: x,
          right: x + item.width,
          baseline: height - y,
          size: scale,
          faces: [font.name.replace(/^[A-Z]{6}\+/, '')],
        },
      ];
    });
    found.lines.push(...joinRuns(runs));
    readRules(operators, number, found);
  }
  const pages = document.numPages;
  await document.destroy();
  return { ...size, pages, ...found };
}

/** Runs closer than this, in pt, are one line. */
const GAP = 12;

function joinRuns(runs: readonly MeasuredLine[]): MeasuredLine[] {
  const lines: MeasuredLine[] = [];
  for (const run of runs) {
    const at = lines.findIndex(
      line => Math.abs(line.baseline - run.baseline) < 0.5 && run.left - line.right < GAP && run.left > line.left,
    );
    const line = lines[at];
    if (!line) lines.push(run);
    else
      lines[at] = {
        ...line,
        text: `${line.text}${run.left - line.right > 1 ? ' ' : ''}${run.text}`,
        right: run.right,
        faces: [...new Set([...line.faces, ...run.faces])],
      };
  }
  return lines;
}

function readRules(
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  page: number,
  found: { readonly rules: MeasuredRule[]; readonly colors: Set<string> },
): void {
  fnArray.forEach((operator, i) => {
    const [first, second] = (argsArray[i] ?? []) as readonly unknown[]; // what pdfjs gives of an operator
    if (operator === OPS.setFillRGBColor || operator === OPS.setStrokeRGBColor) found.colors.add(String(first));
    if (operator !== OPS.constructPath) return;
    const path = Object.values((second as readonly Record<string, number>[])[0] ?? {}); // `0 x y` begins a line, `1 x y` ends it
    for (let at = 0; at + 5 < path.length; at += 6) {
      const [, left = 0, y = 0, , right = 0] = path.slice(at);
      found.rules.push({ page, left, right, y });
    }
  });
}
