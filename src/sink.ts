import type { Plan } from './apply/plan/plan.ts';
import type { JobLink } from './controller/job-link.ts';
import type { Job, JobRef } from './controller/jobs.ts';
import type { PlaybookResults } from './follow/playbook/playbook-results.ts';
import type { JsonObject } from './json.ts';
import type { Launched } from './launch/launch.ts';
import type { Template } from './launch/prepare/find-template.ts';
import type { Prepared } from './launch/prepare/prepare.ts';
import type { Result } from './result.ts';
import type { StepState } from './state.ts';

/** Where controller, launch and follow put what they have to say; the report folder implements it for GitHub. */
export interface Sink {
  /** One plain sentence of ours, always in sight. Text from outside may be part of it. */
  info(sentence: string): void;
  /** Something the reader should act on although the step goes on. */
  warn(sentence: string): void;
  /** Something the reader may want to act on, such as an approval that is waited for. */
  notice(sentence: string): void;
  /** Detail for `RUNNER_DEBUG`. */
  debug(sentence: string): void;
  /**
   * Text of the controller, whole lines. Resolves when more may be written (back-pressure).
   * @param fold where it may be folded away; without one it stays in sight
   */
  output(text: string, fold?: Fold): Promise<void>;
}

/** A part of the log that is folded under its title; output with the same one again goes on with it. */
export interface Fold {
  readonly title: string;
}

/** What of a job's output is shown. */
export const LOG_CHOICES = ['all', 'failures', 'none'] as const;
export type LogChoice = (typeof LOG_CHOICES)[number];

/** Where all output goes as well, whatever of it is shown. */
export interface Transcript {
  /** A sentence of ours that says what follows. */
  heading(sentence: string): void;
  /** Text of the controller, whole lines. Resolves when more may be written. */
  write(text: string): Promise<void>;
}

/** The outputs of a job, each written as soon as it is known; a later value replaces an earlier one. */
export interface JobOutputs {
  /** Which job it is. */
  job(job: JobRef, link: JobLink): void;
  /** The status, with what the job's detail shows. */
  status(status: string, job: Job | undefined): void;
  /** What the jobs of this step did on their hosts, as far as it is known. */
  playbookResults(results: PlaybookResults): void;
  /** What was asked for and is missing in the job, by field. */
  ignoredFields(fields: JsonObject): void;
  /** Whether all of the job's output was printed. */
  logComplete(complete: boolean): void;
  /** An output that belongs to one action alone. */
  value(name: string, value: string | number): void;
}

/** What is recorded of a launch before it is sent. */
export interface LaunchFacts {
  template: Template;
  site: URL;
  /** Identifies the launch. */
  launchId: string;
}

/** What a step reports before its end, each at once: what would be lost, or be too late, in its result. */
export interface StepSink extends Sink {
  /** Masks secrets in everything that is written from now on. */
  mask(secrets: readonly string[]): void;
  /** Leaves this for the post step, in place of what was left before; `undefined` leaves nothing. */
  leave<Name extends keyof StepState>(name: Name, state: StepState[Name] | undefined): void;
  readonly outputs: JobOutputs;
  /** The file that gets all output (`log_file`); undefined where none is wanted. */
  readonly transcript: KeptTranscript | undefined;
  /** Prints what is about to be launched. */
  announceLaunch(prepared: Prepared, site: URL): void;
  /** The last thing before the launch POST: starts the deployment record where one is wanted, and waits for some seconds at most. */
  beforeLaunch(facts: LaunchFacts, signal: AbortSignal): Promise<void>;
  /** A job was launched: prints it, writes its outputs, and reports it to the deployment record. */
  launched(launched: Pick<Launched, 'job' | 'how'>, link: JobLink, verb: 'launched' | 'relaunched'): void;
  /** Prints where the output is that the log does not show, before a job is followed. */
  following(): void;
  /** Prints what a job runs, as the controller shows it. */
  describeRun(job: Job): void;
  /** Prints a plan before it is carried out, and writes it as an output. */
  planned(plan: Plan, leftOut: readonly string[]): Promise<void>;
}

/** A transcript in a file. */
export interface KeptTranscript extends Transcript {
  /** Waits until all so far is written; returns whether it was. */
  isKept(): Promise<boolean>;
}

/** The sink of one process, which also reports the result. */
export interface StepReporter extends StepSink {
  /** Writes final outputs, deployment, annotations, exit code and summary; called once. */
  report(result: Result): Promise<void>;
  /** Ends what is still open, such as files and the deployment record. Never throws. */
  close(isWorkflowCancelled: boolean): Promise<void>;
}
