import type { AwardRow } from '../reading.ts';
import { element, texted } from './element.ts';
import { say } from './texts.ts';

const COLUMNS = ['authority', 'award', 'collectives', 'individuals', 'others'] as const;

/** Awards as a table; `onShow` is called with the row that is clicked or focused. */
export class AwardTable {
  readonly node: HTMLElement;
  readonly #body = element('div');
  readonly #onShow: (row: AwardRow) => void;
  #shown: string | null = null;

  constructor(onShow: (row: AwardRow) => void) {
    this.#onShow = onShow;
    this.node = element('section', {
      attributes: { class: 'awards' },
      children: [texted('h2', say('awards')), this.#body],
    });
  }

  /** Shows other rows. One that was shown before stays so, where it still is there. */
  update(awards: readonly AwardRow[]): void {
    const rows = awards.map(award => ({ award, row: this.#row(award) }));
    const head = element('tr', { children: COLUMNS.map(name => texted('th', say(name), { scope: 'col' })) });
    const table = element('table', {
      children: [element('thead', { children: [head] }), element('tbody', { children: rows.map(({ row }) => row) })],
    });
    this.#body.replaceChildren(rows.length > 0 ? table : texted('p', say('noAwards')));
    const same = rows.find(({ award }) => keyOf(award) === this.#shown);
    if (same) this.#show(same.award, same.row);
  }

  #row(award: AwardRow): HTMLTableRowElement {
    const show = (): void => this.#show(award, row);
    const name = element('button', {
      attributes: { type: 'button' },
      children: [`${award.award}${award.year === null ? '' : `, ${award.year}`}`],
    });
    const doubt = award.isDoubtful ? texted('small', ` (${say('doubtful')})`) : null;
    const row = element('tr', {
      attributes: award.isDoubtful ? { class: 'doubtful' } : {},
      on: { click: show, focusin: show },
      children: [
        texted('td', award.authority ?? '–'),
        element('td', { children: [name, doubt] }),
        count(award.collectives),
        count(award.individuals),
        texted('td', award.others),
      ],
    });
    return row;
  }

  #show(award: AwardRow, row: HTMLElement): void {
    for (const other of this.#body.querySelectorAll('tr.shown')) other.classList.remove('shown');
    row.classList.add('shown');
    this.#shown = keyOf(award);
    this.#onShow(award);
  }
}

function count(value: number | null): HTMLTableCellElement {
  return texted('td', value === null ? '–' : value.toLocaleString('vi'), { class: 'count' });
}

/** What tells a row from others, also when the text around it has changed. */
function keyOf({ authority, award, year }: AwardRow): string {
  return JSON.stringify([authority, award, year]);
}
