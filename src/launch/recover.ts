import type { Job, LaunchInfo } from '../controller/resources.ts';
import { describeError, isPassing, LaunchUnknownError } from '../errors.ts';
import { differences } from './compare.ts';
import type { LaunchContext } from './launch.ts';
import { hasLaunchId, type RecentJob, recentJobs } from './recent-jobs.ts';
import type { LaunchRequest } from './request.ts';
import { describeTemplate, type Template } from './template.ts';

/** What is known of a launch, to find its job again when the reply was lost. */
export interface LaunchTrace {
  template: Template;
  info: LaunchInfo;
  request: LaunchRequest;
  /** In the job's variables, where the template takes any. */
  launchId: string | undefined;
  /** Without a launch id: who launched, and the newest job before the POST. */
  before: { userId: number; newestJobId: number } | undefined;
}

/** A job that was found after the launch's reply was lost. */
export interface Adopted {
  job: Job;
  /** Whether the launch id proves that it is ours; else it only looks the same, and is never cancelled. */
  proven: boolean;
}

/** A job becomes visible some time after the POST: waited for after the first look that was answered, in ms. */
const SETTLING_MS = 12_000;

const PAUSE_MS = 1000;

/** Once the workflow is cancelled, this much is left for looking, in ms. */
const HURRY_MS = 2500;

/**
 * Looks for the job of a launch whose reply was lost (guarantee: at most one launch). The launch id decides where there
 * is one, whatever the clocks say. Without it a job counts that is newer than all seen before, by the same user, with
 * every prompt the same; should there be several, none is taken.
 * @throws LaunchUnknownError that lists what was seen and says how to go on
 */
export async function recover(context: LaunchContext, trace: LaunchTrace, cause: unknown): Promise<Adopted> {
  context.sink.say(
    `${describeError(cause)} Looking for the job among those of ${describeTemplate(trace.template)}; the launch is not repeated.`,
  );
  const search = new Search(context, trace, cause);
  for (;;) {
    const adopted = await search.look();
    if (adopted !== undefined) return adopted;
    await search.pause();
  }
}

class Search {
  readonly #context: LaunchContext;
  readonly #trace: LaunchTrace;
  readonly #cause: unknown;
  /** The first look that was answered: the settling time counts from here. */
  #settlingFrom: number | undefined;
  /** The last one: a controller that is away since then is borne for so long. */
  #answeredAt: number;
  #hurriedAt: number | undefined;
  #trouble: unknown;

  constructor(context: LaunchContext, trace: LaunchTrace, cause: unknown) {
    this.#context = context;
    this.#trace = trace;
    this.#cause = cause;
    this.#answeredAt = context.clock.now();
  }

  /** One look at the template's newest jobs; undefined when it is too early to say. */
  async look(): Promise<Adopted | undefined> {
    const { controller, signal, clock } = this.#context;
    const asked = clock.now();
    if (signal.aborted) this.#hurriedAt ??= asked;
    let jobs: RecentJob[];
    try {
      const options = this.#hurriedAt === undefined ? { signal } : { timeoutMs: HURRY_MS };
      jobs = await recentJobs(controller, this.#trace.template.id, options);
    } catch (error) {
      this.#trouble = error;
      if (!signal.aborted && !isPassing(error)) throw unreadable(this.#trace, this.#cause, error);
      return undefined;
    }
    this.#answeredAt = clock.now();
    this.#settlingFrom ??= this.#answeredAt;
    // A slow reply tells what was there when it was asked for.
    return this.#judge(jobs, asked - this.#settlingFrom >= SETTLING_MS);
  }

  #judge(jobs: readonly RecentJob[], settled: boolean): Adopted | undefined {
    const proven = this.#trace.launchId !== undefined;
    const candidates = jobs.filter((job) => isCandidate(job, this.#trace));
    const [only] = candidates;
    // Without a launch id a second job that looks the same may still turn up: only the settled picture counts.
    if (only !== undefined && candidates.length === 1 && (proven || settled)) return { job: only.job, proven };
    if (settled || (proven && candidates.length > 1)) throw unknown(this.#trace, this.#cause, candidates, jobs);
    return undefined;
  }

  /** @throws LaunchUnknownError when there is no time left to look again */
  async pause(): Promise<void> {
    const { clock, patienceMs, signal } = this.#context;
    const now = clock.now();
    const hurried = this.#hurriedAt !== undefined && now - this.#hurriedAt >= HURRY_MS;
    // Once a look was answered, weather in between does not shorten the settling time.
    const bearable = this.#settlingFrom === undefined ? patienceMs : Math.max(patienceMs, SETTLING_MS);
    const unanswered = now - this.#answeredAt >= bearable;
    if (hurried || unanswered) throw unreadable(this.#trace, this.#cause, this.#trouble);
    // A cancel of the workflow ends the pause; there is still a moment to look.
    await clock.sleep(PAUSE_MS, signal.aborted ? undefined : signal).catch(() => undefined);
  }
}

function isCandidate(recent: RecentJob, trace: LaunchTrace): boolean {
  if (trace.launchId !== undefined) return hasLaunchId(recent, trace.launchId);
  if (trace.before === undefined || recent.launchType !== 'manual') return false;
  return (
    recent.job.id > trace.before.newestJobId &&
    recent.createdBy === trace.before.userId &&
    differences(recent.job, trace.request).length === 0 &&
    hasDefaults(recent.job, trace)
  );
}

/** What was not asked for has to be the template's own, or it is somebody else's launch. */
function hasDefaults(job: Job, { info, request }: LaunchTrace): boolean {
  const fields = [
    'limit',
    'job_tags',
    'skip_tags',
    'scm_branch',
    'job_type',
    'verbosity',
    'diff_mode',
    'forks',
    'timeout',
  ] as const;
  return fields.every((field) => {
    const standard = info.defaults[field];
    if (request[field] !== undefined || job.type !== 'job') return true;
    return standard === undefined || standard === null || job.fields[field] === standard;
  });
}

function unknown(
  trace: LaunchTrace,
  cause: unknown,
  candidates: readonly RecentJob[],
  jobs: readonly RecentJob[],
): LaunchUnknownError {
  const seen = candidates.length > 0 ? candidates : jobs.slice(0, 3);
  const list = seen.map(({ job, created }) => `- ${job.type} ${job.id}, ${job.status}, created ${created}`);
  const found =
    candidates.length > 1
      ? `${candidates.length} jobs fit, and it cannot be told which one is this launch's:`
      : `no job of this launch has appeared.${list.length === 0 ? ' The template has no jobs that this user can see.' : ' The newest jobs of the template:'}`;
  return new LaunchUnknownError(
    [`${outcome(trace, cause)} Looked for it: ${found}`, ...list, advice(trace)].join('\n'),
    { cause },
  );
}

function unreadable(trace: LaunchTrace, cause: unknown, error: unknown): LaunchUnknownError {
  return new LaunchUnknownError(
    `${outcome(trace, cause)} The jobs of the template could not be looked at in time${error === undefined ? '' : `: ${describeError(error)}`}\n${advice(trace)}`,
    { cause },
  );
}

function outcome(trace: LaunchTrace, cause: unknown): string {
  return `It is not known whether ${describeTemplate(trace.template)} was launched: ${describeError(cause)}`;
}

function advice(trace: LaunchTrace): string {
  const mark =
    trace.launchId === undefined ? '' : ` A job of this launch has "launch_id": "${trace.launchId}" in its variables.`;
  return `The launch was not repeated, since that could deploy twice. Look at the jobs of the template on the controller, and run this step again only if this launch is not among them.${mark}`;
}
