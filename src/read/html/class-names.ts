/**
 * What the class and id names of Vietnamese papers' pages say, English and Vietnamese without marks. The names are the words of
 * an attribute, parted at hyphens, underscores and capitals: `detail-sapo` is `detail sapo`, `boxTinLienQuan` is `box tin lien quan`.
 */
export type PageName = 'headline' | 'kicker' | 'lead' | 'time' | 'byline' | 'source' | 'caption';

const NAMES: Readonly<Record<PageName, RegExp>> = {
  headline:
    /\b(?:(?:detail|article|post|entry|news|content|page|main|single|story|the|cms) ?(?:title|headline)|title ?(?:detail|news|post|article|page|content)|tit ?bai|headline|tieu ?de(?: bai)?(?: viet)?|h1)\b/,
  kicker: /\b(?:kicker|super ?title|over ?title|pre ?title|sup ?title|tit ?phu|top ?title|phu ?de|eyebrow)\b/,
  lead: /\b(?:lead|chapeau|summary|excerpt|tom ?tat|trich ?(?:dan|yeu)|mo ?ta|init ?content|intro(?: ?text)?|short ?(?:content|intro|desc\w*)|(?:detail|article|news|post|cms|bx) ?(?:desc\w*|head ?content)|description|hometext|sapo\w*|sap|abs)\b/,
  time: /\b(?:date|time|datetime|pub ?d(?:a)?te|pdate|lbtime|period|published|publish|posted|ngay(?: ?dang)?|thoi ?gian|timestamp|updated)\b/,
  byline: /\b(?:author|authors|byline|tac ?gia|nguoi ?viet|writer|signature|reporter|nguoi ?dang|but ?danh)\b/,
  source: /\b(?:source|src|origin|nguon(?: ?tin)?)\b/,
  caption:
    /\b(?:caption|cap|chu ?thich|image ?(?:note|desc)|img ?(?:note|desc)|photo ?(?:note|desc)|note ?(?:img|image|anh)|photocms caption|desc ?(?:img|image|photo)|ghi ?chu ?anh|tpl ?caption|credit)\b/,
};

/** Whether an element's names say that it is this part of an article. */
export function isNamed(names: string, part: PageName): boolean {
  return names !== '' && NAMES[part].test(names);
}

/** Whether they name any part that a page may set apart inside a line. */
export function isPartName(names: string): boolean {
  return (
    names !== '' &&
    (['headline', 'lead', 'time', 'byline', 'source', 'caption'] as const).some(part => isNamed(names, part))
  );
}

/** The names of an element as words in lower case. */
export function nameWords(...attributes: readonly (string | null)[]): string {
  return attributes
    .filter(value => value !== null && value !== '')
    .join(' ')
    .slice(0, 400)
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, ' ')
    .trim();
}

const ASIDES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:\w*related\w*|relate|relation|lien ?quan|tin ?khac|tinkhac|cac ?tin|cung ?chuyen ?muc|other ?news|news ?other|more ?news|xem ?them|doc ?them|readmore|read ?more|recommend\w*|suggest\w*|most ?(?:read|view\w*)|popular|doc ?nhieu|xem ?nhieu|tin ?moi|latest|noi ?bat|hot ?news|you ?may|next ?news|same ?(?:cat\w*|zone)|lienquan|tinlienquan|relatednews)\b/,
    'related links',
  ],
  [/\b(?:tags?|taglist|listtags|tagname|\w*keywords?|tu ?khoa|hashtags?)\b/, 'tags'],
  [/\b(?:share|sharing|social|socials|facebook|zalo|like|addthis|sharethis|mxh|plugins?|follow)\b/, 'share bar'],
  [/\b(?:comments?|binh ?luan|y ?kien|disqus|phan ?hoi|feedback|cmt|respond)\b/, 'comments'],
  [
    /\b(?:menu|nav|navbar|navigation|breadcrumbs?|bread|crumb|duong ?dan|topbar|top ?bar|sub ?menu|main ?menu|pagination|pager|phan ?trang|danh ?muc)\b/,
    'navigation',
  ],
  [/\b(?:ads?|advert\w*|quang ?cao|banner|banners|adv|sponsor\w*|qc)\b/, 'advertisement'],
  [
    /\b(?:sidebar|side ?bar|widget|widgets|right ?col\w*|col ?right|cot ?phai|left ?col\w*|cot ?trai|right ?sidebar|thong ?ke|statistics?|visitor|luot ?truy ?cap)\b/,
    'side column',
  ],
  [/\b(?:footer|copyright|chan ?trang|ban ?quyen|bottom ?bar)\b/, 'foot of the page'],
  [
    /\b(?:login|search|tim ?kiem|newsletter|subscribe|dang ?(?:nhap|ky)|form|rating|vote|danh ?gia|survey|poll|tham ?do|print|toolbar|tool ?box|toolbox|font ?size|co ?chu|cong ?cu|tts|audio|doc ?bai|weather|thoi ?tiet)\b/,
    'page tools',
  ],
];

/** Why an element's names say that it is no part of an article; null where they do not. */
export function asideReason(names: string): string | null {
  return names === '' ? null : (ASIDES.find(([pattern]) => pattern.test(names))?.[1] ?? null);
}

const TAG_ASIDES: Readonly<Record<string, string>> = {
  NAV: 'navigation',
  MENU: 'navigation',
  ASIDE: 'side column',
  FOOTER: 'foot of the page',
  FORM: 'page tools',
  BUTTON: 'page tools',
  DIALOG: 'page tools',
};
const ROLE_ASIDES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  complementary: 'side column',
  contentinfo: 'foot of the page',
  search: 'page tools',
  banner: 'head of the page',
  menu: 'navigation',
  dialog: 'page tools',
};

/** Why an element's tag or role says so; null where they do not. */
export function tagAsideReason(tag: string, role: string): string | null {
  return TAG_ASIDES[tag] ?? ROLE_ASIDES[role] ?? null;
}
