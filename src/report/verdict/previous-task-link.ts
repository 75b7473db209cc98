import { readPreviousTask } from '../../controller/previous-task.ts';

/** A job that had to succeed first, such as the project update. */
export interface PreviousTask {
  /** Its outcome: `Failed` or `Canceled`. */
  end: string;
  /** Such as `project update 12`. */
  what: string;
  /** Name of the project or the inventory source. */
  name: string;
  url: string;
}

/**
 * Returns the job that had to succeed first but did not, in words.
 * @param explanation the controller's `job_explanation`
 * @param url the page of the job that it belongs to
 * @returns undefined for any other explanation
 */
export function previousTask(explanation: string, url: string): PreviousTask | undefined {
  const previous = readPreviousTask(explanation);
  if (previous === undefined) return undefined;
  const { end, type, id, name } = previous;
  const kind = type === 'project_update' ? 'project' : 'inventory';
  const page = url.replace(/(?<=jobs\/)\w+\/\d+(?=\/output$)/, `${kind}/${id}`);
  return { end, what: `${kind} update ${id}`, name, url: page };
}
