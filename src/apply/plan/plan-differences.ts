import { isJsonObject, type Json } from '../../http/json/json.ts';
import { sameValue } from '../../http/json/same-value.ts';
import { type Message, message } from '../../messages/message.ts';
import type { PlanRecord } from './plan-record.ts';

/** Returns how a plan differs from the reviewed one; empty when it is the same plan from the same files and secrets. */
export function planDifferences(expected: PlanRecord, actual: PlanRecord): Message[] {
  return [
    ...controllerDifferences(expected, actual),
    ...optionDifferences(expected, actual),
    ...partDifferences(expected.files, actual.files, (part) => message('plan-file-differs', { part })),
    ...partDifferences(expected.secrets, actual.secrets, (part) => message('plan-secret-differs', { part })),
    ...changeDifferences(expected, actual),
  ];
}

function controllerDifferences(expected: PlanRecord, actual: PlanRecord): Message[] {
  if (expected.controller !== actual.controller)
    return [message('plan-controller-differs', { expected: expected.controller, actual: actual.controller })];
  if (expected.installation === actual.installation) return [];
  return [message('plan-installation-differs', { controller: actual.controller })];
}

function optionDifferences(expected: PlanRecord, actual: PlanRecord): Message[] {
  return (['prune', 'update_secrets'] as const).flatMap((option) => {
    const [before, after] = [String(expected[option]), String(actual[option])];
    return before === after ? [] : [message('plan-option-differs', { option, expected: before, actual: after })];
  });
}

function partDifferences(
  expected: Readonly<Record<string, Json>>,
  actual: Readonly<Record<string, Json>>,
  differs: (part: string) => Message,
): Message[] {
  const parts = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  return parts.filter((part) => expected[part] !== actual[part]).map(differs);
}

/** Compares what is planned, object by object. */
function changeDifferences(expected: PlanRecord, actual: PlanRecord): Message[] {
  const [before, after] = [changesOf(expected), changesOf(actual)];
  const gone = [...before.keys()].filter((title) => !after.has(title));
  const found = [...after].flatMap(([title, change]): Message[] => {
    const old = before.get(title);
    if (old === undefined) return [message('plan-change-added', { change: title })];
    return sameValue(old, change) ? [] : [message('plan-change-differs', { change: title })];
  });
  const listed = [...gone.map((title) => message('plan-change-gone', { change: title })), ...found];
  const isSame = sameValue(expected.plan['changes'], actual.plan['changes']);
  return listed.length === 0 && !isSame ? [message('plan-order-differs')] : listed;
}

function changesOf({ plan }: PlanRecord): Map<string, Json> {
  const changes = Array.isArray(plan['changes']) ? plan['changes'] : [];
  return new Map(
    changes.map((change, index): [string, Json] => {
      const { action, title } = isJsonObject(change) ? change : {};
      return [typeof title === 'string' ? `${String(action)} ${title}` : `change ${index + 1}`, change];
    }),
  );
}
