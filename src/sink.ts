import type { Plan } from './apply/plan/plan.ts';
import type { JobLink } from './controller/job-link.ts';
import type { Job, JobRef } from './controller/jobs.ts';
import type { PlaybookResults } from './follow/playbook/playbook-results.ts';
import type { JsonObject } from './http/json/json.ts';
import type { PreparedCommand } from './launch/ad-hoc/prepared-command.ts';
import type { Launched } from './launch/launch.ts';
import type { Template } from './launch/prepare/find-template.ts';
import type { Prepared } from './launch/prepare/prepare.ts';
import type { Message } from './messages/message.ts';
import type { Result } from './result.ts';
import type { StepState } from './state.ts';

/** Receives the messages of controller, launch and follow; `src/report` implements it for GitHub. */
export interface Sink {
  /** Prints one sentence of this action, always visible. It may contain text from outside. */
  info(sentence: string): void;
  /** Warns about something that the reader should act on although the step continues. */
  warn(message: Message): void;
  /** Reports something that the reader may want to act on, such as a pending approval. */
  notice(sentence: string): void;
  /** Prints a detail if `RUNNER_DEBUG` is set. */
  debug(sentence: string): void;
  /**
   * Prints whole lines of text from the controller. Resolves when more may be written (back-pressure).
   * @param fold the log group for the text; without one the text is always visible
   */
  output(text: string, fold?: Fold): Promise<void>;
}

/** A log group with a title. Further output with the same object continues the group. */
export interface Fold {
  readonly title: string;
}

/** Which part of a job's output to show. */
export const LOG_CHOICES = ['all', 'failures', 'none'] as const;
export type LogChoice = (typeof LOG_CHOICES)[number];

/** Receives all output, no matter which part of it is shown. */
export interface Transcript {
  /** Writes a sentence of this action that introduces the next output. */
  heading(sentence: string): void;
  /** Writes whole lines of text from the controller. Resolves when more may be written. */
  write(text: string): Promise<void>;
}

/** Writes the outputs of a job, each as soon as it is known; a later value replaces an earlier one. */
export interface JobOutputs {
  /** Writes the outputs that identify the job and its page. */
  job(job: JobRef, link: JobLink): void;
  /** Writes the status and the outputs that come from the job's details. */
  status(status: string, job: Job | undefined): void;
  /** Writes the playbook results of all jobs of this step, as far as they are known. */
  playbookResults(results: PlaybookResults, isWhole: boolean): void;
  /** Writes the requested values that are missing in the job, by field. */
  ignoredFields(fields: JsonObject): void;
  /** Writes whether all of the job's output was printed. */
  logComplete(complete: boolean): void;
  /** Writes an output that only one action has. */
  value(name: string, value: string | number): void;
}

/** What the deployment record needs before the launch is sent. */
export interface LaunchFacts {
  template: Template;
  site: URL;
  /** Identifies the launch. */
  launchId: string;
}

/** Receives immediately what would be lost, or too late, in the step's result. */
export interface StepSink extends Sink {
  /** Masks these secrets in all later output. */
  mask(secrets: readonly string[]): void;
  /** Saves a part of the state for the post step and replaces the previous value; `undefined` removes it. */
  leave<Name extends keyof StepState>(name: Name, state: StepState[Name] | undefined): void;
  readonly outputs: JobOutputs;
  /** The file that receives all output (`log_file`); undefined if the input is not set. */
  readonly transcript: KeptTranscript | undefined;
  /** Prints the template and the request before the launch. */
  announceLaunch(prepared: Prepared, site: URL): void;
  /** Prints the module and the hosts before an ad hoc command starts. */
  announceCommand(prepared: PreparedCommand, site: URL): void;
  /** Starts the deployment record, if requested, right before the launch POST; waits some seconds at most. */
  beforeLaunch(facts: LaunchFacts, signal: AbortSignal): Promise<void>;
  /** Prints a launched job and what it runs, writes its outputs, and reports it to the deployment record. */
  launched(launched: Pick<Launched, 'job' | 'how'>, link: JobLink, verb: 'launched' | 'relaunched'): void;
  /** Writes the outputs of a job that exists already, and shows it in the comment on the pull request. */
  found(job: Job, link: JobLink): void;
  /** Prints where to find the output that the log does not show, before a job is followed. */
  following(): void;
  /** Prints what a job runs, with the values from the controller. */
  describeRun(job: Job): void;
  /** Prints a plan before it is carried out, and writes it as an output. */
  planned(plan: Plan, leftOut: readonly Message[]): Promise<void>;
}

/** A transcript that is saved in a file. */
export interface KeptTranscript extends Transcript {
  /** Waits until all text so far is written; returns whether that succeeded. */
  isKept(): Promise<boolean>;
}

/** The sink of one step, which also reports the result. */
export interface StepReporter extends StepSink {
  /** Writes final outputs, deployment, annotations, exit code and summary; called once. */
  report(result: Result): Promise<void>;
  /** Closes open files and the deployment record. Never throws. */
  close(isWorkflowCancelled: boolean): Promise<void>;
}
