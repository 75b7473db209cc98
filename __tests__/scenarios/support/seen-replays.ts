import { DEMO, REPLAYS } from 'tower-deploy-simulator';
import type { SeenCase } from './seen-cases.ts';

/** What happens in each recorded job of a real controller. */
const TITLES: Readonly<Record<string, string>> = {
  'assert-without-message': 'An assertion without a message of its own fails',
  'bad-serial': 'Ansible stops a play whose `serial` uses a variable that is not defined',
  'bad-yaml': 'The playbook is not valid YAML',
  'handler-missing': 'Ansible stops the playbook because a handler is missing',
  'handler-not-run': 'A retry on the failed host succeeds, but its handler never runs',
  'multiline-message': 'A template fails, and its message has several lines',
  'retries-exhausted': 'A command says on stdout alone why it failed at each try',
  'serial-batch': 'A batch of a play with `serial` fails, so the batch after it does not run',
  'stdout-only': 'A command says on stdout alone why it failed',
  traceback: 'A script ends with a traceback of Python',
  'undefined-variable': 'A task uses a variable that is not defined',
  'vault-missing': 'The playbook needs a vault password that the template does not have',
  'worker-dead': 'The controller kills a process of Ansible',
};

/** The job whose relaunch on the failed hosts is recorded, too. */
const RETRIED = 'handler-not-run';

/** A page for each recorded job. */
export const SEEN_REPLAYS: readonly SeenCase[] = REPLAYS.map((name) => ({
  name: `recorded-${name}`,
  title: TITLES[name] ?? name,
  inputs: {
    template_id: String(DEMO.replay),
    extra_vars: `replay: ${name}`,
    ...(name === RETRIED ? { retry_failed_hosts: '1' } : {}),
  },
}));
