import { action, type Rivals, reader } from '../programs.ts';
import type { Part, Row } from '../rows.ts';
import { Running, watched } from '../running.ts';
import { TEMPLATES } from '../seed.ts';
import type { Served } from '../served.ts';
import type { Arrival, JobFacts } from '../server.ts';
import { median } from '../stats.ts';

/** How many events, and for how many seconds the job then still runs, so that they can be read meanwhile. */
const JOBS = [
  { count: 10_000, quiet: 5 },
  { count: 100_000, quiet: 12 },
] as const;

/** How often each log is read, by the action and by the bare reader; the figures are medians. */
const READS_EACH = 3;
const BARE_READS_EACH = 5;

/** Lines of an event. */
const LINES_EACH = 3;

/** Between two reads without a pause of the reader's own there is less than this, in ms. */
const PAUSE_MS = 400;

/** Traced: Node itself, this action's code and a WebSocket take 66 MB before the first event is read; a bare Node 45 MB. */
const MEMORY = '66 MB of it before the first event';

/** Longest time from a request to its first output, in ms. */
const ANSWER_MS = 5000;

/** Requests for output. */
const READS = /\/job_events\/\?|ansi_download/;

/** What reading one log came to. */
interface Read {
  perSecond: number;
  eventsPerSecond: number;
  peakMegabytes: number;
  downloaded: boolean;
  jobId: number;
  lines: number;
}

/** Lines per second and peak memory of the action's process, for a log that is read meanwhile or all at the end. */
export async function lines(served: Served, rivals: Rivals): Promise<Part> {
  const rows: Row[] = [];
  const peaks: Record<string, number[]> = { 'while it runs': [], 'at the end': [] };
  for (const { count, quiet } of JOBS) {
    for (const when of ['while it runs', 'at the end'] as const) {
      const early = when === 'while it runs';
      const reads: Read[] = [];
      for (let n = 0; n < READS_EACH; n += 1) reads.push(await readLog(served, count, early ? quiet : undefined));
      const read = middleOf(reads);
      rows.push(...rowsOf(count, when, read, await boundOf(served, read, 'download')));
      if (early) rows.push(byPages(count, read, await boundOf(served, read, 'events')));
      peaks[when]?.push(read.peakMegabytes);
    }
  }
  for (const [when, [small = Number.NaN, large = Number.NaN]] of Object.entries(peaks)) {
    const what = `Peak memory, log read ${when}: 100000 / 10000 events`;
    rows.push({ what, value: large / small, unit: 'x', goal: { most: 1.15 } });
  }
  return { rows: [...rows, ...(await ofCli(served, rivals))] };
}

/** The read of the median speed, with the most memory of all. */
function middleOf(reads: readonly Read[]): Read {
  const [middle] = reads.toSorted((a, b) => a.perSecond - b.perSecond).slice(Math.floor(reads.length / 2));
  if (middle === undefined) throw new Error('no log was read');
  return { ...middle, peakMegabytes: Math.max(...reads.map(({ peakMegabytes }) => peakMegabytes)) };
}

function rowsOf(count: number, when: string, read: Read, bound: number): Row[] {
  const what = `${count} events read ${when}`;
  const isEarly = when === 'while it runs';
  const route = read.downloaded ? (isEarly ? 'by pages and by the download' : 'by the download') : 'by events';
  const large = count === 100_000;
  return [
    {
      what: `${what}: action / bare reader, lines per second`,
      value: read.perSecond / bound,
      unit: 'x',
      ...(large && !isEarly ? { goal: { least: 0.6 } } : {}),
      note: `the bare reader reads the download of the finished job${isEarly ? ', once,' : ''} and drops it`,
    },
    {
      what: `${what}: lines`,
      value: read.perSecond,
      unit: 'lines/s',
      note: `${route}, ${read.eventsPerSecond.toFixed(0)} events/s; the server gives a bare reader ${bound.toFixed(0)} lines/s`,
      ...(large ? { goal: { least: 5000 } } : {}),
    },
    { what: `${what}: peak memory`, value: read.peakMegabytes, unit: 'MB', goal: { most: 75 }, note: MEMORY },
  ];
}

/** While a job runs, a reader that can trust what it reads reads pages. */
function byPages(count: number, read: Read, bound: number): Row {
  return {
    what: `${count} events read while it runs: action / bare reader of pages, lines per second`,
    value: read.perSecond / bound,
    unit: 'x',
    ...(count === 100_000 ? { goal: { least: 0.6 } } : {}),
    note: `the bare reader reads the events of the finished job by pages and drops them, ${bound.toFixed(0)} lines/s`,
  };
}

/** What the awx CLI makes of the shorter log: it reads 25 events every five seconds, and after the end once more. */
async function ofCli(served: Served, { awx }: Rivals): Promise<Row[]> {
  if (awx === undefined) return [];
  const [{ count, quiet }] = JOBS;
  const order = { template: TEMPLATES.early, extraVars: JSON.stringify({ count, quiet }) };
  const { code, stderr, lines, seenMegabytes } = await new Running(awx(served, order)).ended;
  if (code !== 0) throw new Error(`the awx CLI failed: ${stderr}`);
  const what = `${count} events, awx CLI, --monitor`;
  return [
    { what: `${what}: lines printed / lines of the job`, value: lines / (count * LINES_EACH), unit: 'x', n: 1 },
    { what: `${what}: peak memory`, value: seenMegabytes, unit: 'MB', n: 1, note: `${lines} lines printed` },
  ];
}

/** @param quiet undefined for a log that can only be read once it is complete */
async function readLog(served: Served, count: number, quiet: number | undefined): Promise<Read> {
  const extraVars = JSON.stringify(quiet === undefined ? { count } : { count, quiet });
  const template = quiet === undefined ? TEMPLATES.held : TEMPLATES.early;
  const { program, read } = watched(action(served, { template, extraVars }));
  served.forget();
  const printed: number[] = [];
  const ended = await new Running(program, (_text, at) => printed.push(at)).ended;
  if (ended.code !== 0) throw new Error(`the step failed: ${ended.stderr}`);
  const { requests } = served;
  const paths = requests.map(({ path }) => path);
  const jobId = Number(paths.map((path) => /\/jobs\/(\d+)\//.exec(path)?.[1]).find((id) => id !== undefined));
  const facts = await served.job({ id: jobId });
  // What the step says itself is a dozen lines.
  const perEvent = ended.lines / facts.events;
  const perSecond =
    quiet === undefined ? restPerSecond(requests, facts, ended.at) : whileReading(requests, printed, facts);
  return {
    perSecond: perSecond * perEvent,
    eventsPerSecond: perSecond,
    peakMegabytes: read().peakKilobytes / 1000,
    downloaded: paths.some((path) => path.includes('ansi_download')),
    jobId,
    lines: ended.lines,
  };
}

/** Events per second from the first request after they were complete to the step's end. */
function restPerSecond(requests: readonly Arrival[], { events, eventsComplete }: JobFacts, endedAt: number): number {
  const first = requests.find(({ at }) => at > (eventsComplete ?? Number.NaN));
  return (events / (endedAt - (first?.at ?? Number.NaN))) * 1000;
}

/**
 * Events per second while the log is read. Events become visible over a second and out of order, so that the reader has
 * to pause for more, and reads some pages twice: its pauses are left out, what it reads twice is not counted twice.
 * @param printed when output came, in ms since 1970
 */
function whileReading(requests: readonly Arrival[], printed: readonly number[], { events }: JobFacts): number {
  const reads = requests.filter(({ path }) => READS.test(path)).map(({ at }) => ({ at, isRead: true }));
  const moments = [...reads, ...printed.map((at) => ({ at, isRead: false }))].sort((a, b) => a.at - b.at);
  let busy = 0;
  for (const [index, { at, isRead }] of moments.slice(1).entries()) {
    const before = moments[index] ?? { at, isRead };
    // Between a request and its first output there is no pause. A request that found nothing has no output.
    const longest = before.isRead && !isRead ? ANSWER_MS : PAUSE_MS;
    if (at - before.at < longest) busy += at - before.at;
  }
  return (events / busy) * 1000;
}

/** Lines per second that the server gives to whoever drops them. */
async function boundOf(served: Served, { jobId, lines }: Read, how: 'events' | 'download'): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < BARE_READS_EACH; n += 1) {
    const { code, stdout, stderr } = await new Running(reader(served, jobId, how)).ended;
    if (code !== 0) throw new Error(`the log could not be read: ${stderr}`);
    took.push(Number(stdout));
  }
  return (lines / median(took)) * 1000;
}
