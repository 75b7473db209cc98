import type { Playbook, RunContext } from '../playbook/model.ts';
import { ok } from '../playbook/results.ts';
import type { Run } from '../rows/run.ts';
import type { Repository } from '../world/repositories.ts';
import * as playbooks from './conformance-playbooks.ts';

const FOLDER = 'conformance/playbooks';

/** The playbooks in `conformance/playbooks/`, by name, as far as the simulator can run them. */
const PLAYBOOKS: Record<string, (context: RunContext, file: string) => Playbook> = {
  changes: playbooks.changes,
  failing: playbooks.failing,
  flaky: playbooks.flaky,
  handlers: playbooks.handlers,
  'long-lines': playbooks.longLines,
  loops: playbooks.loops,
  'odd-characters': playbooks.oddCharacters,
  report: playbooks.report,
  serial: playbooks.serial,
  slow: playbooks.slow,
};

const runs = Object.entries(PLAYBOOKS).map(([name, playbook]): [string, Run] => {
  const file = `${FOLDER}/${name}.yml`;
  return [file, { playbook: (context) => playbook(context, file) }];
});

const update = { action: 'ansible.builtin.git', line: 12, seconds: 0.5, result: ok({ after: 'main' }) };
const play = { name: 'Update source tree if necessary', hosts: 'localhost' };

/** The repository of this project, which has the playbooks of the conformance suite. */
export const CONFORMANCE: Repository = {
  url: 'https://github.com/tower-deploy/action',
  fetch: {
    seconds: 1,
    fails: false,
    revision: '2f1d3c8a9b7e6f5d4c3b2a1908f7e6d5c4b3a291',
    playbook: { file: 'project_update.yml', plays: [{ ...play, tasks: [{ name: 'Update', ...update }] }] },
    playbooks: runs.map(([file]) => file),
  },
  runs: Object.fromEntries(runs),
};
