import { isRecord, number } from '../../controller/fields.ts';
import type { Json } from '../../json.ts';
import type { Change } from '../plan/plan.ts';

/**
 * What the API refuses of a new object's fields by what OPTIONS tells of them, as ends of sentences; and what it does
 * not know, which it would drop in silence (controller fact 76).
 * @param offered what OPTIONS tells of a POST; a controller that tells nothing refuses nothing here
 */
export function refusedFields(offered: unknown, { fields }: Change): string[] {
  if (!isRecord(offered) || Object.keys(offered).length === 0) return [];
  // What is told key by key (variables, inputs, a survey) is no field of its own.
  return fields
    .filter(({ name }) => /^[a-z_]+$/.test(name))
    .flatMap(({ name, after }) => {
      const field = offered[name];
      if (field === undefined) return [`has \`${name}\`, which this controller does not take from this user`];
      const wrong = isRecord(field) ? unfit(field, after) : undefined;
      return wrong === undefined ? [] : [`has \`${name}\`, which ${wrong}`];
    });
}

function unfit(field: Record<string, unknown>, value: Json): string | undefined {
  const { choices } = field;
  const [longest, least, most] = ['max_length', 'min_value', 'max_value'].map((name) => number(field, name));
  if (typeof value === 'string' && longest !== undefined && [...value].length > longest)
    return `is longer than the ${longest} characters that the controller takes`;
  if (typeof value === 'number' && least !== undefined && value < least) return `is below ${least}`;
  if (typeof value === 'number' && most !== undefined && value > most) return `is above ${most}`;
  if (!Array.isArray(choices) || typeof value === 'object') return undefined;
  const words = choices.map((choice: unknown) => (Array.isArray(choice) ? (choice[0] as unknown) : choice));
  if (words.length === 0 || words.includes(value)) return undefined;
  return `is none of ${words.filter((word) => word !== '' && word !== null).join(', ')}`;
}
