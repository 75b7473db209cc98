import type { Mapping } from './mapping.ts';
import { normalise } from './normalise.ts';

/** A short page is the whole answer; of a long one the title and what is set in it as text count, not its styles. */
const SHORT = 1000;

const part = (page: string, tag: string): string =>
  new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';

/** The output in a page, where it shows one: all that is coloured. */
const output = (page: string): string => (page.match(/<span class="ansi[\s\S]*?<\/span>/g) ?? []).join('\n');

/** The frame turns addresses into links; the output has none. */
const squeeze = (text: string): string =>
  text
    .replace(/<\/?a\b[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('&middot;', '·')
    .trim();

/** True when two pages say the same. */
export function sameHtml(mapping: Mapping, expected: string, actual: string): boolean {
  if (expected.length < SHORT) return squeeze(expected) === squeeze(actual);
  if (squeeze(part(expected, 'title')) !== squeeze(part(actual, 'title'))) return false;
  const wanted = mapping.variant.hosts(output(expected));
  return normalise(squeeze(unescapeHtml(wanted))) === normalise(squeeze(unescapeHtml(output(actual))));
}

const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
