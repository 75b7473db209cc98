import type { Plan } from '../apply/plan/plan.ts';
import type { JobLink } from '../controller/job-link.ts';
import { type Job, jobName } from '../controller/jobs.ts';
import { jsonText } from '../http/json/write-json.ts';
import type { PreparedCommand } from '../launch/ad-hoc/prepared-command.ts';
import type { Launched } from '../launch/launch.ts';
import type { Prepared } from '../launch/prepare/prepare.ts';
import { type Message, message } from '../messages/message.ts';
import type { Result } from '../result.ts';
import type { Fold, LaunchFacts, StepReporter, StepSink } from '../sink.ts';
import { saveState } from '../state.ts';
import { CommentRecord } from './comment/record-comment.ts';
import type { Deployment } from './deployment/deployment.ts';
import { createDeployment, preloadDeployment, resumeDeployment } from './deployment/record-deployment.ts';
import type { Annotated, ReportOptions } from './ends/end.ts';
import { preloadJobEnds } from './ends/end-of.ts';
import { commandLines } from './log/command-lines.ts';
import type { Console } from './log/console.ts';
import { logSentence, runSentence } from './log/job-sentences.ts';
import { launchLines } from './log/launch-lines.ts';
import { LogFile } from './log/log-file.ts';
import { Outputs } from './outputs/job-outputs.ts';
import { report } from './report.ts';

/**
 * Writes to GitHub what a step reports while it runs, and its result. Code that a quick launch does not need is loaded
 * later.
 */
export class StepReport implements StepReporter {
  readonly outputs: Outputs;
  readonly #console: Console;
  #options: ReportOptions = {};
  #transcript: LogFile | undefined;
  #deployment: Deployment | undefined;
  #comment: CommentRecord | undefined;
  #isReported = false;

  constructor(console: Console) {
    this.#console = console;
    this.outputs = new Outputs(console);
  }

  /** Sets the options for reporting, once the inputs are read. */
  begin(options: ReportOptions): void {
    this.#options = options;
    if (options.logFile !== undefined) this.#transcript = new LogFile(options.logFile, this.#console);
    if (options.deployment !== undefined) preloadDeployment();
    const { comment: wanted, leftComment: left } = options;
    if (wanted !== undefined) this.#comment = new CommentRecord(this.#console, this.leave, { wanted });
    if (left !== undefined) this.#comment = new CommentRecord(this.#console, this.leave, { left });
  }

  get transcript(): LogFile | undefined {
    return this.#transcript;
  }

  info(sentence: string): void {
    this.#console.info(sentence);
  }

  warn(message: Message): void {
    this.#console.warn(message);
  }

  notice(sentence: string): void {
    this.#console.notice(sentence);
  }

  debug(sentence: string): void {
    this.#console.debug(sentence);
  }

  output(text: string, fold?: Fold): Promise<void> {
    return this.#console.output(text, fold);
  }

  mask(secrets: readonly string[]): void {
    this.#console.mask(secrets);
  }

  readonly leave: StepSink['leave'] = (name, state) => {
    this.#console.record('state', () => saveState(name, state));
  };

  announceLaunch(prepared: Prepared, site: URL): void {
    for (const line of launchLines(prepared, site)) this.#console.info(line);
  }

  announceCommand(prepared: PreparedCommand, site: URL): void {
    for (const line of commandLines(prepared, site)) this.#console.info(line);
  }

  async beforeLaunch(facts: LaunchFacts, signal: AbortSignal): Promise<void> {
    const { deployment } = this.#options;
    if (deployment === undefined) return;
    this.#deployment = await createDeployment(this.#console, this.leave, deployment, facts, signal);
  }

  launched({ job, how }: Pick<Launched, 'job' | 'how'>, link: JobLink, verb: 'launched' | 'relaunched'): void {
    const reported = how === 'created' ? `${verb.charAt(0).toUpperCase()}${verb.slice(1)}` : `Found the ${verb}`;
    this.#console.info(`${reported} ${jobName(job)}: ${link.url}`);
    this.describeRun(job);
    this.outputs.launched(job, link, how);
    this.#deployment?.running(job, link);
    this.#comment?.running(job, link);
  }

  found(job: Job, link: JobLink): void {
    this.outputs.job(job, link);
    this.outputs.status(job.status, job);
    this.#comment?.running(job, link);
  }

  describeRun(job: Job): void {
    const sentence = runSentence(job);
    if (sentence !== undefined) this.#console.info(sentence);
  }

  following(): void {
    preloadJobEnds();
    const { log = 'all', logFile } = this.#options;
    const where = logSentence(log, logFile);
    if (where !== undefined) this.#console.info(where);
  }

  async planned(plan: Plan, leftOut: readonly Message[]): Promise<void> {
    const [{ printPlan }, { planAsJson }] = await Promise.all([
      import(/* webpackChunkName: "apply" */ './log/plan-report.ts'),
      import(/* webpackChunkName: "apply" */ '../apply/plan/plan.ts'),
    ]);
    printPlan(this.#console, plan);
    const { length: count } = leftOut;
    if (count > 0)
      this.#console.warn(count === 1 ? message('apply-part-left-out') : message('apply-left-out', { count }));
    for (const { text } of leftOut) this.#console.info(`- ${text}`);
    this.outputs.value('plan', jsonText(planAsJson(plan)));
  }

  async report(result: Result): Promise<void> {
    if (this.#isReported) return;
    this.#isReported = true;
    const { leftDeployment } = this.#options;
    // Only after the job was handled: its cancel does not wait for GitHub.
    if (leftDeployment !== undefined)
      this.#deployment = await resumeDeployment(this.#console, this.leave, leftDeployment);
    await report(result, {
      options: this.#options,
      log: this.#console,
      outputs: this.outputs,
      deployment: this.#deployment,
      comment: this.#comment,
      leave: this.leave,
      transcript: this.#transcript,
      annotate: (annotated, failed, brief) => this.#annotate(annotated, failed, brief),
      summarize: async (content, moreUrl) =>
        (await import(/* webpackChunkName: "end" */ './summary/write-summary.ts')).writeSummary(
          this.#console,
          content,
          moreUrl,
        ),
      saveSummary: async (content, moreUrl) =>
        (await import(/* webpackChunkName: "end" */ './summary/write-summary.ts')).saveSummary(
          this.#console,
          content,
          moreUrl,
        ),
    });
  }

  async close(isWorkflowCancelled: boolean): Promise<void> {
    const { leftDeployment, leftComment } = this.#options;
    await Promise.all([
      this.#deployment?.close({ last: leftDeployment !== undefined, isWorkflowCancelled }),
      this.#comment?.close({ last: leftComment !== undefined, isWorkflowCancelled }),
      this.#transcript?.close(),
    ]);
  }

  async #annotate(annotated: Annotated, failed: boolean, brief: Message | undefined): Promise<boolean> {
    const { annotate } = await import(/* webpackChunkName: "end" */ './annotations/write-annotations.ts');
    return annotate(this.#console, annotated, { root: this.#options.playbookRoot, failed, brief });
  }
}
