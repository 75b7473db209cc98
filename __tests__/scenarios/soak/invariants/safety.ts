import { HOSTILE } from 'tower-deploy-simulator';
import { declaration } from '../../../../scripts/actions.mjs';
import { mayBeObeyed } from '../../../support/runner-commands.ts';
import type { Ended } from '../run.ts';
import { portions } from '../truth.ts';

const OUTPUTS = new Set(Object.keys(declaration('.').outputs ?? {}));

/** The commands that this action writes. */
const OURS = /^::(add-mask|debug|error|warning|notice|group|endgroup|save-state)\b/;

/** What an annotation, an output or a mask of the playbook's making would be. */
const FORGED = ['boo', 'legacy', 'indented', 'after it', 'a newline then a command'];

/** No secret is seen, and nothing from outside is obeyed. */
export function safetyHolds(ended: Ended): string[] {
  const { step, requests, secrets } = ended;
  const faults: string[] = [];
  const { own, printed } = portions(ended);
  const log = [...own.filter((line) => !line.startsWith('::add-mask::')), ...printed].join('\n');
  const places: [string, string][] = [
    ['the log', log],
    ['the outputs', JSON.stringify(step.outputs)],
    ['the state', JSON.stringify(step.state)],
    ['the summary', step.summary],
    ['an address', requests.map(({ path }) => path).join('\n')],
  ];
  secrets.forEach((secret, index) => {
    for (const [place, text] of places) if (text.includes(secret)) faults.push(`secret ${index} is in ${place}`);
  });
  for (const line of own) {
    if (mayBeObeyed(line) && !OURS.test(line)) faults.push(`a command that is not ours: ${line}`);
    if (line.startsWith('::add-mask::') && HOSTILE.includes(line)) faults.push('a mask of the playbook');
  }
  for (const { message } of step.annotations)
    if (FORGED.includes(message.trim())) faults.push(`an annotation of the playbook: ${message}`);
  for (const name of Object.keys(step.outputs)) if (!OUTPUTS.has(name)) faults.push(`output ${name} is not ours`);
  if (/^\s+at .+:\d+:\d+\)?$/m.test(own.join('\n'))) faults.push('a stack trace is in the log');
  return faults;
}
