import { JOB_TYPES, type JobType } from '../controller/jobs.ts';
import { message } from '../messages/message.ts';
import type { InputReader } from './values/input-reader.ts';
import { parseId, parseWord } from './values/parse-values.ts';

/** The names of the inputs that name a job. */
export const JOB_INPUTS: readonly string[] = ['job_id', 'job_type'];

/** The job that the workflow names. */
export interface JobInputs {
  id: number;
  /** Undefined when the controller must report it. */
  type: JobType | undefined;
}

/** Reads the job's id and type and notes problems in the reader. */
export function readJobInputs(reader: InputReader): JobInputs {
  const given = reader.required('job_id', message('job-id-required'));
  return {
    id: (given === '' ? undefined : reader.parsed('job_id', parseId)) ?? 0,
    type: reader.parsed('job_type', parseWord(...JOB_TYPES)),
  };
}
