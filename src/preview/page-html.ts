import type { PageLanguage } from './reading.ts';

/** The page without its content, which its script fills in. */
export function pageHtml(language: PageLanguage): string {
  const title = language === 'vi' ? 'Xem trước' : 'Preview';
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – Bantin</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body></body>
</html>
`;
}
