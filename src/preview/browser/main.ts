import type { Reading } from '../reading.ts';
import { AwardTable } from './award-table.ts';
import { element, texted } from './element.ts';
import { diagnosticList, type OnSpan, outlineList } from './lists.ts';
import { PdfPages } from './pdf-pages.ts';
import { SourceText } from './source-text.ts';
import { say } from './texts.ts';

const source = new SourceText();
const awards = new AwardTable(({ sentence, clause }) => source.mark(sentence, clause));
const pages = new PdfPages();
const status = element('p', { attributes: { class: 'status', role: 'status' } });
const title = texted('h1', say('preview'));
const outline = section('outline');
const notes = section('notes');
const showSpan: OnSpan = span => source.mark(span, span);

document.body.append(
  element('header', {
    children: [
      title,
      status,
      texted('a', say('openPdf'), { href: '/document.pdf', target: '_blank', rel: 'noopener' }),
    ],
  }),
  pages.node,
  element('aside', {
    children: [
      element('div', { attributes: { class: 'reading' }, children: [notes.node, awards.node, outline.node] }),
      source.node,
    ],
  }),
);

/** A part of the reading under its title. */
function section(name: 'outline' | 'notes'): { readonly node: HTMLElement; readonly body: HTMLElement } {
  const body = element('div');
  const node = element('section', { attributes: { class: name }, children: [texted('h2', say(name)), body] });
  return { node, body };
}

async function show(): Promise<void> {
  const reading = (await (await fetch('/reading.json')).json()) as Reading; // what our own server sends
  title.textContent = reading.file;
  document.title = `${reading.file} – Bantin`;
  source.update(reading.text);
  awards.update(reading.awards);
  outline.body.replaceChildren(outlineList(reading.outline, showSpan));
  notes.body.replaceChildren(diagnosticList(reading.diagnostics, showSpan));
  if (reading.hasPdf && !reading.isStale) await pages.update(reading.version);
  status.textContent = statusOf(reading);
  status.className = `status ${reading.failed ? 'failed' : 'fine'}`;
  document.body.dataset.version = String(reading.version);
}

function statusOf({ failed, isStale, hasPdf, diagnostics }: Reading): string {
  if (!failed) return say('upToDate');
  if (isStale) return `${say('failed')}: ${say('stale')}`;
  return hasPdf && diagnostics.length > 0 ? say('faulty') : say('failed');
}

const events = new EventSource('/events');
events.addEventListener('open', () => void show());
events.addEventListener('built', () => void show());
events.addEventListener('building', () => {
  status.textContent = say('building');
});
events.addEventListener('error', () => {
  status.textContent = say('lost');
});
