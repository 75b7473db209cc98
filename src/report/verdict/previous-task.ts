import { isRecord, text } from '../../controller/fields.ts';

/** A job that had to come first, such as the update of the project. */
export interface PreviousTask {
  /** What became of it: `Failed` or `Canceled`. */
  end: string;
  /** Such as `project update 12`. */
  what: string;
  /** Of what: the project's or the inventory source's name. */
  name: string;
  url: string;
}

/**
 * The job that had to come first and did not succeed. The controller names it in JSON within its sentence.
 * @param explanation the controller's `job_explanation`
 * @param url the page of the job that it belongs to
 * @returns undefined where the explanation is another one
 */
export function previousTask(explanation: string, url: string): PreviousTask | undefined {
  const [, end, json = ''] = /^Previous Task (Failed|Canceled): (\{.*\})\s*$/s.exec(explanation) ?? [];
  const named = end === undefined ? undefined : parsed(json);
  if (end === undefined || named === undefined) return undefined;
  const kind = /^(project|inventory)_update$/.exec(text(named, 'job_type'))?.[1];
  const id = /^\d+$/.exec(String(named['job_id']))?.[0];
  if (kind === undefined || id === undefined) return undefined;
  const page = url.replace(/jobs\/\w+\/\d+(?=\/output$)/, `jobs/${kind}/${id}`);
  return { end, what: `${kind} update ${id}`, name: text(named, 'job_name'), url: page };
}

function parsed(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
