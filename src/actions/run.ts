import type { Controller } from '../controller/controller.ts';
import type { LaunchInputs } from '../inputs/launch.ts';
import type { Console } from '../report/console.ts';
import type { Outputs } from '../report/outputs.ts';

/** A job that exists, with all that is needed to bring it to an end and to report on it. */
export interface Run {
  console: Console;
  inputs: LaunchInputs;
  controller: Controller;
  outputs: Outputs;
  signal: AbortSignal;
}
