import { randomUUID } from 'node:crypto';
import { createJob, DEMO, type Job, type Simulator } from 'tower-deploy-simulator';
import { type Launched, launch, traceLaunch } from '../../../src/launch/launch.ts';
import { createLaunchIdVariable } from '../../../src/launch/launch-id.ts';
import { prepare } from '../../../src/launch/prepare/prepare.ts';
import { LaunchUnknownError } from '../../../src/step-errors.ts';
import { CuttingProxy } from './cutting-proxy.ts';
import { contextOn } from './in-process.ts';
import { pick, seeded } from './random.ts';
import { STAGES, type Stage } from './stages.ts';
import { hideJobs } from './visibility.ts';

/** One launch of the stress, drawn before anything runs. */
export interface Draw {
  number: number;
  stage: Stage;
  template: number;
  /** Whether the template takes variables, and so the launch id. */
  marked: boolean;
  /** How many looks at the jobs of the template do not show the job yet. */
  hidden: number;
  /** How many looks find a controller that answers 503 first. */
  outage: number;
  /** Somebody else launches the same template in the same moment. */
  rival: boolean;
}

/** How one launch ended, with the jobs that it has on the controller. */
export interface Ending {
  draw: Draw;
  jobs: Job[];
  /** Launches that reached the proxy, and that it passed on. */
  received: number;
  forwarded: number;
  launched: Launched | undefined;
  error: unknown;
}

/** Ids of the templates of the stress begin here. */
const FIRST_TEMPLATE = 1000;

/** Looks that fit into the settling time; beyond them a job may stay unseen. */
export const SETTLING_LOOKS = 10;

/** Draws launches: in pairs on one template that takes variables, alone on one that does not. */
export function drawLaunches(seed: number, count: number): Draw[] {
  const random = seeded(seed);
  const hidden = new Map<number, number>();
  return Array.from({ length: count }, (_, number) => {
    const marked = number % 4 < 2;
    const template = FIRST_TEMPLATE + (marked ? number - (number % 2) : number);
    const looks = pick(random, [0, 0, 0, 1, 3, 6, SETTLING_LOOKS - 1, Number.POSITIVE_INFINITY]);
    if (!hidden.has(template)) hidden.set(template, looks);
    return {
      number,
      stage: pick(random, STAGES),
      template,
      marked,
      hidden: hidden.get(template) ?? 0,
      outage: pick(random, [0, 0, 1, 3]),
      rival: random() < 0.3,
    };
  });
}

/** Runs launches against one controller, so many at a time. */
export async function runLaunches(sim: Simulator, draws: readonly Draw[], parallel: number): Promise<Ending[]> {
  layTemplates(sim, draws);
  const looks = new Map(draws.map(({ template, hidden }) => [template, hidden]));
  const all = hideJobs(sim, (job) => looks.get(job.unified_job_template ?? 0));
  const left = [...draws];
  const endings: Ending[] = [];
  const worker = async (): Promise<void> => {
    for (let pair = left.splice(0, 2); pair.length > 0; pair = left.splice(0, 2)) {
      endings.push(...(await Promise.all(pair.map((draw) => runOne(sim, draw, all)))));
    }
  };
  await Promise.all(Array.from({ length: parallel / 2 }, worker));
  return endings.sort((a, b) => a.draw.number - b.draw.number);
}

function layTemplates(sim: Simulator, draws: readonly Draw[]): void {
  for (const { template, marked } of draws) {
    const like = sim.world.job_templates.get(marked ? DEMO.slow : DEMO.plain);
    if (!like) throw new Error('the demo world has changed');
    sim.world.job_templates.put({ ...like, id: template, name: `Stress ${template}` });
    // A finished run with the same values is there before.
    sim.world.jobs.put({ ...createJob(sim.world, like, {}, DEMO.users.admin, 0), unified_job_template: template });
  }
}

async function runOne(sim: Simulator, draw: Draw, all: ReadonlySet<Job>): Promise<Ending> {
  const { stage, template, marked } = draw;
  const proxy = await CuttingProxy.open(sim.url, { closing: stage.fresh ?? false });
  const back = (sentence: string): void => {
    if (stage.comesBack && sentence.includes('Retrying for up to')) void proxy.accept();
  };
  const context = await contextOn(proxy.url, sim.tokens['admin'] ?? '', {
    requestTimeoutMs: 2500,
    // The others are free to try again, so that one which does shows.
    retryForMs: stage.forGood ? 0 : 20_000,
    reported: back,
  });
  const launchId = marked ? randomUUID() : undefined;
  let launched: Launched | undefined;
  let error: unknown;
  try {
    const query = { id: template, name: undefined, organization: undefined, type: undefined };
    const prepared = await prepare(context, {
      template: query,
      prompts: {},
      ignoredFields: 'fail',
      failOnChanges: false,
    });
    const launchVariable = launchId === undefined ? undefined : createLaunchIdVariable({ run_id: '1' }, launchId);
    const trace = await traceLaunch(context, prepared.template, prepared.prompts, prepared.request, launchVariable);
    if (draw.rival) layRival(sim, draw);
    const looks = (method: string, path: string): boolean => method === 'GET' && path.includes('/unified_jobs/');
    proxy.cut(looks, { at: 'answer', status: 503, forward: false }, draw.outage);
    await stage.arm(proxy);
    launched = await launch(context, trace);
  } catch (caught) {
    error = caught;
  }
  context.close();
  await proxy.close();
  const own = [...all].filter((job) => isOwn(job, draw, launchId));
  return { draw, jobs: own, received: proxy.received, forwarded: proxy.forwarded, launched, error };
}

/** Another user's job of the same template; without a launch id of ours, and not asked for by this launch. */
function layRival(sim: Simulator, { template }: Draw): void {
  const like = sim.world.job_templates.get(template);
  if (like) createJob(sim.world, like, {}, DEMO.users.deployer, sim.clock.ms());
}

function isOwn(job: Job, { template }: Draw, launchId: string | undefined): boolean {
  if (launchId === undefined) return job.unified_job_template === template;
  return JSON.stringify(job.extra_vars).includes(launchId);
}

/** What is wrong with an ending; nothing when the guarantee held. */
export function broken({ draw, jobs, received, forwarded, launched, error }: Ending): string[] {
  const faults: string[] = [];
  const [job] = jobs;
  if (jobs.length > 1) faults.push(`${jobs.length} jobs`);
  if (jobs.length !== forwarded) faults.push(`${forwarded} launches passed on, ${jobs.length} jobs`);
  if (launched && launched.job.id !== job?.id) faults.push(`took job ${launched.job.id}, its own is ${job?.id}`);
  if (launched?.how === 'adopted' && launched.launchedByThisRun !== draw.marked)
    faults.push('wrong about whose job it is');
  if (launched) return faults;
  const unknown = error instanceof LaunchUnknownError;
  if (job && draw.hidden < SETTLING_LOOKS) faults.push(`job ${job.id} was visible in time and not taken`);
  if (job && !unknown) faults.push(`job ${job.id} is lost unreported`);
  // A whole answer that refuses is sure; anything else that arrived is not.
  if (!job && received > 0 && !unknown && !draw.stage.name.startsWith('404')) faults.push('sure of what is not');
  // A request that is written into a dead connection cannot be told from one that arrived.
  if (!job && received === 0 && unknown && draw.stage.name !== 'kept connection cut before')
    faults.push('not sure although nothing was sent');
  return faults.map((fault) => `${fault} (${error instanceof Error ? error.message : String(error)})`);
}

/** The endings by stage, as a table. */
export function tableOf(endings: readonly Ending[]): string {
  const width = 32;
  const count = (some: readonly Ending[], fits: (ending: Ending) => boolean): string =>
    String(some.filter(fits).length).padStart(9);
  const line = (name: string, some: readonly Ending[]): string =>
    [
      name.padEnd(width),
      String(some.length).padStart(9),
      String(some.reduce((sum, { jobs }) => sum + jobs.length, 0)).padStart(9),
      count(some, ({ launched }) => launched?.how === 'created'),
      count(some, ({ launched }) => launched?.how === 'adopted'),
      count(some, ({ error }) => error instanceof LaunchUnknownError),
      count(some, ({ error }) => error !== undefined && !(error instanceof LaunchUnknownError)),
    ].join('');
  const head = ['launches', 'jobs', 'created', 'adopted', 'unknown', 'refused'].map((word) => word.padStart(9));
  const lines = STAGES.map(({ name }) =>
    line(
      name,
      endings.filter(({ draw }) => draw.stage.name === name),
    ),
  );
  const inTime = endings.filter(
    ({ draw, jobs, launched }) =>
      draw.marked && jobs.length === 1 && draw.hidden < SETTLING_LOOKS && launched?.how !== 'created',
  );
  const taken = inTime.filter(({ launched }) => launched?.how === 'adopted').length;
  const unseen = endings.filter(({ jobs, launched }) => jobs.length === 1 && launched === undefined).length;
  const notes = [
    `reply lost, with a launch id, job visible in time: ${inTime.length}, of these adopted: ${taken}`,
    `jobs that stayed out of sight, each reported as not known: ${unseen}`,
  ];
  return ['stage'.padEnd(width) + head.join(''), ...lines, line('all', endings), ...notes].join('\n');
}
