import { as, nullable, type Values } from '../fields/field.ts';
import { anything, choice, flag, looseInteger, reference, text } from '../fields/values.ts';
import type { Json } from '../text/json.ts';

/** Kept together with the other answers, so that nothing can be filtered by it. */
export const PROMPTED = { filterable: false } as const;

/** A text that is null where nothing is said. */
export const promptedText = () => as(PROMPTED, nullable(text()));

/** What a node or a schedule answers to the prompts of what it launches; null where it leaves them alone. */
export const ANSWERS = {
  /** An object, or text where text was given. */
  extra_data: anything<Json>({}),
  inventory: reference('inventories'),
  scm_branch: promptedText(),
  job_type: as({ ...PROMPTED, choices: [null, '', 'run', 'check'] }, nullable(choice(['run', 'check'], ''))),
  job_tags: promptedText(),
  skip_tags: promptedText(),
  limit: promptedText(),
  diff_mode: as(PROMPTED, nullable(flag())),
  verbosity: as({ ...PROMPTED, choices: [null, 0, 1, 2, 3, 4, 5] }, nullable(choice([0, 1, 2, 3, 4, 5], ''))),
  execution_environment: reference('execution_environments'),
  forks: as(PROMPTED, nullable(looseInteger({ min: 0 }))),
  job_slice_count: as(PROMPTED, nullable(looseInteger({ min: 0 }))),
  timeout: as(PROMPTED, nullable(looseInteger())),
};

/** The answers of a node or a schedule. */
export interface Answers extends Values<typeof ANSWERS> {
  credentials: number[];
  labels: number[];
  instance_groups: number[];
}
