import { type Relationship, relationshipsPart } from '../package.ts';
import { xmlPart } from '../xml.ts';
import { type ChartPart, chartPart } from './chart-part.ts';
import { workbook } from './workbook.ts';

/** The charts of a package, each with its workbook. */
export class Charts {
  readonly #parts: ChartPart[] = [];

  /** The relationship of a chart that is added. */
  add(part: ChartPart): string {
    return `chart${this.#parts.push(part)}`;
  }

  relationships(): Relationship[] {
    return this.#parts.map((_, i) => ({ id: `chart${i + 1}`, type: 'chart', target: `charts/chart${i + 1}.xml` }));
  }

  /** The paths of the chart parts. */
  paths(): string[] {
    return this.#parts.map((_, i) => `word/charts/chart${i + 1}.xml`);
  }

  /** The files by their paths. */
  parts(): (readonly [string, Uint8Array])[] {
    return this.#parts.flatMap((part, i): (readonly [string, Uint8Array])[] => {
      const name = `chart${i + 1}`;
      const link = { id: 'workbook', type: 'package', target: `../embeddings/${name}.xlsx` };
      return [
        [`word/charts/${name}.xml`, xmlPart(chartPart(part))],
        [`word/charts/_rels/${name}.xml.rels`, relationshipsPart([link])],
        [`word/embeddings/${name}.xlsx`, workbook(part.data, part.decimals)],
      ];
    });
  }
}
