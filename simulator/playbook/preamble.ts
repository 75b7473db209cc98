import { colour } from './display.ts';
import type { Playbook } from './model.ts';
import type { Recorder } from './recorder.ts';

const VERSION = [
  'ansible-playbook [core 2.17.14]',
  '  config file = None',
  "  configured module search path = ['/var/lib/awx/eehome/.ansible/plugins/modules', '/usr/share/ansible/plugins/modules']",
  '  ansible python module location = /usr/lib/python3.11/site-packages/ansible',
  '  ansible collection location = /runner/requirements_collections:/var/lib/awx/eehome/.ansible/collections:/usr/share/ansible/collections',
  '  executable location = /usr/bin/ansible-playbook',
  '  python version = 3.11.7 (main, May  9 2026, 07:35:25) [GCC 12.2.0] (/usr/bin/python)',
  '  jinja version = 3.1.3',
  '  libyaml = True',
];

const INVENTORY = [
  'host_list declined parsing /runner/inventory/hosts as it did not pass its verify_file() method',
  'Parsed /runner/inventory/hosts inventory source with script plugin',
];

const CALLBACKS = ['awx_display', 'default', 'minimal', 'oneline'];

/** What ansible-playbook prints before the first play; more of it with each -v. */
export function preamble(recorder: Recorder, playbook: Playbook, verbosity: number): void {
  const blue = (lines: string[]): string[] => lines.map((line) => colour(line, 'verbose'));
  if (verbosity >= 2) recorder.verbose(blue(VERSION));
  if (verbosity >= 1) recorder.verbose(blue(['No config file found; using defaults']));
  recorder.verbose(playbook.preamble ?? []);
  recorder.at += 300;
  if (verbosity >= 3) recorder.verbose(blue(INVENTORY));
  if (verbosity >= 2) {
    const skipped = CALLBACKS.map((name) => `Skipping callback '${name}', as we already have a stdout callback.`);
    recorder.verbose(blue(skipped), { verbosity: 2, data: { verbose: true } });
  }
}
