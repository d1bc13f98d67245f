import type { Bulletin } from '../../model/bulletin.ts';

/** What stands where a setting is missing: for a person to fill in. */
const GAP = '……';

/** Takes the names of settings that a page prints and that are missing. */
export type Gaps = Set<string>;

/**
 * What a report prints beside the article (NĐ 30/2020, PL I). A field that a page asks for and that the settings do not have is
 * printed as `……`, and its setting's name is put into `gaps`; one that no page asks for is not missed. `deck`: the articles in a
 * line.
 */
export function reportView({ report, publication, date }: Bulletin, deck: string | null, gaps: Gaps) {
  const asked = (setting: string, value: string | null): string => {
    if (value === null) gaps.add(setting);
    return value ?? GAP;
  };
  return {
    parent: report.parent,
    get issuer() {
      return asked('report.issuer', report.issuer);
    },
    get number() {
      return asked('report.number', report.number === null ? null : twoDigits(report.number));
    },
    get symbol() {
      return asked('report.symbol', report.symbol);
    },
    get place() {
      return asked('report.place', report.place ?? publication.place);
    },
    get date() {
      return date === null ? `ngày ${asked('date', null)} tháng ${GAP} năm ${GAP}` : officialDate(date);
    },
    type: report.type,
    subject: report.subject ?? deck ?? '',
    grounds: report.grounds.map((ground, i) => `${ground}${endMark(i, report.grounds.length)}`),
    urgency: report.urgency,
    urgencyColumns: `1* ${STAMP_WIDTHS[report.urgency ?? 'Khẩn'] + CELL_PADDING}mm 1*`,
    contact: report.contact,
    /** Where there is one: it stands on the line of the label. */
    toOne: report.to.length === 1 ? `${report.to[0]}.` : null,
    toMany: report.to.length > 1 ? report.to.map((to, i) => `- ${to}${endMark(i, report.to.length)}`) : [],
    authority: report.authority,
    get office() {
      return asked('report.office', report.office);
    },
    get signer() {
      return asked('report.signer', report.signer);
    },
    get copies() {
      const copies = report.copies.length > 0 ? report.copies : [asked('report.copies', null)];
      return copies.map(copy => `- ${copy};`);
    },
    get filing() {
      return `- Lưu: VT, ${asked('report.filing', report.filing)}.`;
    },
  };
}

/** The frame of a stamp, in mm (NĐ 30/2020, PL I, III.2). */
const STAMP_WIDTHS = { Khẩn: 20, 'Thượng khẩn': 40, 'Hỏa tốc': 30, 'Hoả tốc': 30 } as const;
/** 2 pt at each side of the frame: at the very edge of its cell, LibreOffice cuts a border off. */
const CELL_PADDING = 1.4;

function endMark(i: number, count: number): string {
  return i === count - 1 ? '.' : ';';
}

/** Numbers below ten get a zero (NĐ 30/2020, PL I, II.3). */
function twoDigits(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number;
}

/** `ngày 05 tháng 01 năm 2017`, but `tháng 6`: days below ten and the first two months get a zero (NĐ 30/2020, PL I, II.4). */
function officialDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const shown = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day} tháng ${shown} năm ${year}`;
}
