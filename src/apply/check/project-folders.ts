import { message } from '../../messages/message.ts';
import type { PlanContext } from '../context.ts';
import type { DesiredObject } from '../read/desired.ts';

/**
 * Folders of manual projects: each needs one on the controller that no other project has (controller fact 85). Only
 * administrators of something see which are free; for others the POST decides.
 */
export class ProjectFolders {
  readonly #context: PlanContext;
  readonly #taken = new Map<string, string>();
  #free: Promise<string[] | undefined> | undefined;

  constructor(context: PlanContext) {
    this.#context = context;
  }

  /**
   * Notes it when a new manual project cannot have its folder.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async check({ collection, name, fields, place }: DesiredObject): Promise<void> {
    const [type, folder] = [fields.get('scm_type'), fields.get('local_path')];
    const isManual = type?.kind !== 'json' || type.value === '';
    if (collection !== 'projects' || !isManual || folder?.kind !== 'json' || typeof folder.value !== 'string') return;
    const { problems, resources, call } = this.#context;
    const wanted = folder.value;
    const other = this.#taken.get(wanted);
    this.#taken.set(wanted, name);
    this.#free ??= resources.projectFiles.freeFolders(call);
    const free = await this.#free;
    if (other !== undefined) problems.add(place, message('project-folder-twice', { folder: wanted, project: other }));
    else if (free?.length === 0) problems.add(place, message('project-no-folder-free', { folder: wanted }));
    else if (free !== undefined && !free.includes(wanted))
      problems.add(place, message('project-folder-not-free', { folder: wanted, folders: free.join(', ') }));
  }
}
