import { ApplyError } from '../../errors.ts';
import type { Json, JsonObject } from '../../json.ts';
import { meansTheSame } from '../plan/compare-values.ts';
import type { Row } from '../plan/registry.ts';

/** Fields that never come back as they were sent. */
const SECRETS = new Set(['inputs', 'notification_configuration', 'user', 'team', 'messages', 'extra_data']);

/**
 * Reads again what was written: the API drops what it does not know or does not allow in silence (controller fact 76).
 * @throws ApplyError that names what was not taken
 */
export function checkTaken(path: string, sent: JsonObject, row: Row): void {
  const lost = Object.entries(sent).filter(([name, value]) => {
    if (SECRETS.has(name)) return false;
    return !meansTheSame(typeof value === 'string' ? 'rule' : 'object', value, row[name] as Json | undefined);
  });
  if (lost.length === 0) return;
  const names = lost.map(([name]) => `\`${name}\``).join(', ');
  throw new ApplyError(
    `The controller took the request for ${path}, but not ${names}: it is as before, or something else. It may not know the field, or another field rules it out.`,
  );
}
