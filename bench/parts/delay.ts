import { type Delays, delaysOf, PrintedItems, storedItems } from '../items.ts';
import { action, type Rivals } from '../programs.ts';
import type { Part, Row } from '../rows.ts';
import { type Program, Running } from '../running.ts';
import { TEMPLATES } from '../seed.ts';
import type { Served } from '../served.ts';
import { INTERVAL_MS, SimulatedTower } from '../simulated/tower.ts';
import { draws, median, quantile } from '../stats.ts';

/** Events a second. The controller sends frames of up to 30 a second. */
const RATES = [1, 10, 30, 100] as const;

/** A job in real time, in seconds; the programs of a rate run at once. */
const REAL_S = 25;

/** Jobs in simulated time: pauses have jitter, so several, and more where few lines come of each. */
const SIMULATED = { seconds: 60, runs: { 1: 20, 10: 10, 30: 5, 100: 3 } } as const;

/** From DESIGN: with live updates, as long as each event has a frame. */
const LIVE_GOAL = { rate: 30, medianS: 0.1, mostS: 0.3 };

/** How a client is named in the table. */
const NAMES = { live: 'live updates', polling: 'polling', awx: 'awx CLI, --monitor' } as const;

type Client = keyof typeof NAMES;

/** Event stored → its line printed, at several rates, with live updates, by polling and by the awx CLI. */
export async function delay(served: Served, { awx }: Rivals): Promise<Part> {
  const random = draws(11);
  const rows: Row[] = [];
  for (const [index, rate] of RATES.entries()) {
    // A job is found by its `seconds`, so each has its own.
    const order = (more: number) => {
      const seconds = REAL_S + index / 100 + more / 1000;
      return { seconds, template: TEMPLATES.rate, extraVars: JSON.stringify({ seconds, rate }) };
    };
    const [ours, theirs] = [order(1), order(2)];
    const [live, cli] = await Promise.all([
      inRealTime(served, action(served, ours), ours.seconds),
      awx === undefined ? undefined : inRealTime(served, awx(served, theirs), theirs.seconds),
    ]);
    rows.push(...rowsOf('live', rate, live), ...rowsOf('polling', rate, await byPolling(rate, random)));
    if (cli !== undefined) rows.push(...rowsOf('awx', rate, cli));
  }
  return { rows };
}

async function inRealTime(served: Served, program: Program, seconds: number): Promise<Delays> {
  const printed = new PrintedItems();
  const { code, stderr } = await new Running(program, (text, at) => printed.take(text, at)).ended;
  if (code !== 0) throw new Error(`the program failed: ${stderr}`);
  const { items } = await served.job({ seconds });
  return delaysOf(items, printed.at);
}

async function byPolling(rate: (typeof RATES)[number], random: () => number): Promise<Delays> {
  const all: Delays = { printed: [], inOrder: [], order: [], missing: 0, withFrame: 0 };
  for (let run = 0; run < SIMULATED.runs[rate]; run += 1) {
    const { printed, inOrder, order, missing, withFrame } = await ofSimulatedJob(rate, random);
    all.printed.push(...printed);
    all.inOrder.push(...inOrder);
    all.order.push(...order);
    all.missing += missing;
    all.withFrame += withFrame;
  }
  return all;
}

async function ofSimulatedJob(rate: number, random: () => number): Promise<Delays> {
  const tower = await SimulatedTower.start(false);
  const printed = new PrintedItems();
  const onOutput = (text: string): void => printed.take(`${text}\n`, tower.clock.now());
  try {
    const job = await tower.launchRate(rate, SIMULATED.seconds);
    await tower.follow(job, { live: false, intervalMs: INTERVAL_MS, random, onOutput });
    const row = tower.simulator.world.jobs.get(job.id);
    if (row === undefined) throw new Error(`job ${job.id} is gone`);
    return delaysOf(storedItems(row), printed.at);
  } finally {
    await tower.close();
  }
}

function rowsOf(client: Client, rate: number, delays: Delays): Row[] {
  const { printed, inOrder, order, missing, withFrame } = delays;
  const what = (name: string): string => `Event stored → printed, ${rate} a second, ${NAMES[client]}: ${name}`;
  const time = client === 'polling' ? 'simulated' : 'real';
  const least = `the order of the lines alone takes ${seconds(median(order))}, ${seconds(quantile(order, 0.9))} for 9 of 10`;
  const frames =
    client === 'live' ? `; ${Math.round((100 * withFrame) / order.length)} % of the events have a frame` : '';
  const hasGoal = client === 'live' && rate <= LIVE_GOAL.rate;
  const figure = (name: string, value: number, goalS?: number, note?: string): Row => ({
    what: what(name),
    value: value / 1000,
    unit: 's',
    n: printed.length,
    ...(goalS === undefined || !hasGoal ? {} : { goal: { most: goalS } }),
    ...(note === undefined ? {} : { note }),
  });
  const rows: Row[] = [
    figure('median', median(printed), LIVE_GOAL.medianS, `${time} time; ${least}${frames}`),
    figure('9 of 10 within', quantile(printed, 0.9), LIVE_GOAL.mostS),
    figure('max', Math.max(...printed)),
    {
      what: what('lines printed / lines of the job'),
      value: printed.length / (printed.length + missing),
      unit: 'x',
    },
  ];
  if (client !== 'live') return rows;
  const since = 'once all lines before it are stored, too';
  return [
    ...rows,
    figure(`median, ${since}`, median(inOrder), LIVE_GOAL.medianS),
    figure(`9 of 10 within, ${since}`, quantile(inOrder, 0.9), LIVE_GOAL.mostS),
  ];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
