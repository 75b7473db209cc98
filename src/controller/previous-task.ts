import { isRecord, text } from './fields.ts';

/** A job that had to succeed first, such as the project update. */
export interface PreviousTask {
  /** Its outcome: `Failed` or `Canceled`. */
  end: string;
  type: 'project_update' | 'inventory_update';
  id: number;
  /** Name of the project or the inventory source. */
  name: string;
}

/**
 * Returns the job that had to succeed first but did not. The controller names it in JSON within its sentence.
 * @param explanation the controller's `job_explanation`
 * @returns undefined for any other explanation
 */
export function readPreviousTask(explanation: string): PreviousTask | undefined {
  const [, end, json = ''] = /^Previous Task (Failed|Canceled): (\{.*\})\s*$/s.exec(explanation) ?? [];
  const named = end === undefined ? undefined : parsed(json);
  if (end === undefined || named === undefined) return undefined;
  const type = (['project_update', 'inventory_update'] as const).find((known) => known === named['job_type']);
  const id = /^\d+$/.exec(String(named['job_id']))?.[0];
  return type === undefined || id === undefined
    ? undefined
    : { end, type, id: Number(id), name: text(named, 'job_name') };
}

function parsed(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
