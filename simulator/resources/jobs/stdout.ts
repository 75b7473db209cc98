import { ansiSpans, ansiToHtml } from '../../http/ansi-html.ts';
import { page } from '../../http/html.ts';
import { ok, type Reply } from '../../http/reply.ts';
import type { Call } from '../../http/request.ts';
import { action, type Related } from '../../rest/mount.ts';
import { cleanUris } from '../../text/uri-cleaner.ts';
import { type AnyJob, visibleEvents } from '../../world/jobs.ts';

/** Above this, only the downloads give the output. */
const MAX_DISPLAY = 1_048_576;

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\r': '\\r',
  '\n': '\\n',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};

/**
 * The whole output so far. It is what PostgreSQL's COPY makes of the events' texts, one a line, with the
 * escaped line ends within an event turned back; the other escapes stay. That of a project update is cleaned.
 */
export function output(job: AnyJob, now: number): string {
  const text = visibleEvents(job, now)
    .filter((event) => event.stdout !== '')
    .map((event) => {
      const copied = event.stdout.replace(/[\\\t\r\n\b\f\v]/g, (char) => ESCAPES[char] ?? char);
      return `${copied.replaceAll('\\r\\n', '\n')}\n`;
    })
    .join('');
  return job.type === 'project_update' ? cleanUris(text) : text;
}

const ESC = String.fromCharCode(27);
const SEQUENCE = new RegExp(`${ESC}[^m]*m`, 'g');

const plain = (text: string): string => text.replaceAll(SEQUENCE, '');

/** Content types by format, for what an Accept header allows. */
const TYPES: Record<string, string> = {
  api: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  ansi: 'text/plain; charset=utf-8',
  json: 'application/json',
  txt_download: 'text/plain',
  ansi_download: 'text/plain',
};

function choose(call: Call): string | undefined {
  const asked = call.query.get('format');
  const accept = call.headers.accept ?? '*/*';
  if (asked) return asked in TYPES ? asked : undefined;
  if (accept.includes('application/json')) return 'json';
  if (accept.includes('text/plain')) return 'txt';
  return 'api';
}

function accepts(call: Call, type: string): boolean {
  const accept = call.headers.accept ?? '*/*';
  const [main, sub] = (type.split(';')[0] ?? '').split('/');
  return ['*/*', `${main}/*`, `${main}/${sub}`].some((one) => accept.includes(one));
}

function reply(call: Call, job: AnyJob, title: string): Reply {
  const path = call.base + call.path;
  const format = choose(call);
  if (format === undefined) return page(404, `${title} · AWX REST API`, path, 'Not found.');
  const type = TYPES[format] ?? '';
  // Even this refusal is a page: no renderer for the answer was left.
  if (!accepts(call, type)) {
    return page(406, `${title} · AWX REST API`, path, 'Could not satisfy the request Accept header.');
  }
  const size = visibleEvents(job, call.now).reduce((sum, event) => sum + Buffer.byteLength(event.stdout), 0);
  if (format.endsWith('_download')) return download(job, format, output(job, call.now));
  const large = `Standard Output too large to display (${size} bytes), only download supported for sizes over ${MAX_DISPLAY} bytes.`;
  if (size > MAX_DISPLAY) {
    if (format !== 'json') return { status: 200, text: large, type };
    return ok({ range: { start: 0, end: 1, absolute_end: 1 }, content: large });
  }
  const text = output(job, call.now);
  switch (format) {
    case 'json':
      return json(call, text);
    case 'txt':
      return text === '' ? { status: 200 } : { status: 200, text: plain(text), type };
    case 'ansi':
      return text === '' ? { status: 200 } : { status: 200, text, type };
    case 'html':
      return { status: 200, text: ansiToHtml(text), type };
    default:
      return page(200, `${title} · AWX REST API`, path, `<pre>${ansiSpans(text)}</pre>`);
  }
}

function download(job: AnyJob, format: string, text: string): Reply {
  const ansi = format === 'ansi_download';
  const name = `${job.type}_${job.id}${ansi ? '.ansi' : ''}.txt`;
  const headers = { 'Content-Disposition': `attachment; filename="${name}"` };
  return { status: 200, text: ansi ? text : plain(text), type: 'text/plain', headers };
}

/** Lines from `start_line` up to, not with, `end_line`. */
function json(call: Call, text: string): Reply {
  const lines = text === '' ? [] : text.split('\n').slice(0, -1);
  const start = Number(call.query.get('start_line') ?? 0);
  const end = Math.min(Number(call.query.get('end_line') ?? lines.length), lines.length);
  const content = lines
    .slice(start, end)
    .map((line) => `${line}\n`)
    .join('');
  const coded = call.query.get('content_encoding') === 'base64';
  return ok({
    range: { start, end, absolute_end: lines.length },
    content: coded ? Buffer.from(content).toString('base64') : content,
  });
}

/** The output of jobs and updates; workflows have none. */
export function stdout<T extends AnyJob>(title: string): Related<T> {
  return action('stdout', { title, negotiates: true, GET: (call, job) => reply(call, job, title) });
}
