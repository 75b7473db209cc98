import type { Run } from '../rows/run.ts';

/** A run that does nothing: of templates of which nobody has said how they go. */
export const EMPTY_RUN: Run = {
  playbook: () => ({ file: 'empty.yml', plays: [{ name: 'Nothing to do', hosts: 'all', tasks: [] }] }),
};
