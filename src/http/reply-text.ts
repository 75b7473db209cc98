const MAX_WORDS = 600;

/**
 * Returns the words of an error reply on one line. For the API's JSON: the messages with their field names. For a page:
 * its title and first sentence.
 */
export function errorText(body: unknown): string {
  const words = typeof body === 'string' ? pageWords(body) : jsonWords(body);
  return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words;
}

/** Returns the words of `{"detail": "…"}`, `{"field": ["…"]}`, `{"__all__": ["…"]}`, and of nested lists of them. */
function jsonWords(value: unknown, field?: string): string {
  const named = (text: string): string => (field === undefined ? text : `${field}: ${text}`);
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const items = value.map((item) => jsonWords(item)).filter((text) => text !== '');
    return items.length === 0 ? '' : named(items.join(' '));
  }
  if (typeof value !== 'object') return named(oneLine(String(value)));
  const parts = Object.entries(value).map(([key, item]) => jsonWords(item, isPlainMessage(key) ? undefined : key));
  return named(parts.filter((text) => text !== '').join('; '));
}

/** Returns whether the API uses this key for messages that belong to no field. */
function isPlainMessage(key: string): boolean {
  return key === 'detail' || key === 'details' || key === '__all__' || key === 'non_field_errors' || key === 'error';
}

function pageWords(text: string): string {
  if (!/<[a-z!]/i.test(text)) return firstSentence(oneLine(text));
  const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '';
  const visible = text
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/<[^>]*$/, ' ');
  const sentence = firstSentence(oneLine(plainEntities(visible)));
  const heading = oneLine(plainEntities(title));
  if (heading === '' || sentence.startsWith(heading)) return sentence;
  return sentence === '' ? heading : `${heading}: ${sentence}`;
}

function firstSentence(text: string): string {
  const end = /[.!?](\s|$)/.exec(text);
  return (end ? text.slice(0, end.index + 1) : text).slice(0, 200);
}

function plainEntities(text: string): string {
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    middot: '·',
    nbsp: ' ',
    '#39': "'",
    '#x27': "'",
  };
  return text.replace(/&([a-z]+|#\w+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Replaces each line end and the white space around it with one space. Does not use one pattern for both: it would be
 * slow with long white space.
 */
export function onOneLine(text: string): string {
  const [first = '', ...more] = text.split(/[\r\n\u2028\u2029]+/);
  const last = more.pop();
  if (last === undefined) return first;
  const between = more.map((line) => line.trim()).filter((line) => line !== '');
  return [first.trimEnd(), ...between, last.trimStart()].join(' ');
}
