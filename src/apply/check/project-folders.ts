import { isRecord } from '../../controller/fields.ts';
import type { DesiredObject } from '../read/desired.ts';
import type { PlanContext } from '../write/work.ts';

/**
 * A manual project wants a folder on the controller that no other project has (controller fact 85). The controller tells which
 * are free to those who administrate something; to others it does not, and then its POST will.
 */
export class ProjectFolders {
  readonly #context: PlanContext;
  readonly #taken = new Map<string, string>();
  #free: Promise<string[] | undefined> | undefined;

  constructor(context: PlanContext) {
    this.#context = context;
  }

  /** Notes it when a new manual project cannot have its folder. @throws what reading throws */
  async check({ collection, name, fields, place }: DesiredObject): Promise<void> {
    const [type, folder] = [fields.get('scm_type'), fields.get('local_path')];
    const isManual = type?.kind !== 'json' || type.value === '';
    if (collection !== 'projects' || !isManual || folder?.kind !== 'json' || typeof folder.value !== 'string') return;
    const { problems } = this.#context;
    const wanted = folder.value;
    const other = this.#taken.get(wanted);
    this.#taken.set(wanted, name);
    this.#free ??= this.#read();
    const free = await this.#free;
    if (other !== undefined) problems.add(place, `has the folder \`${wanted}\` of the project "${other}"`);
    else if (free !== undefined && !free.includes(wanted)) {
      const list = free.length === 0 ? 'none is free' : `free are ${free.join(', ')}`;
      problems.add(
        place,
        `cannot have the folder \`${wanted}\`: it is not there, or another project has it (${list}). Folders are made on the controller's own machine`,
      );
    }
  }

  async #read(): Promise<string[] | undefined> {
    const config = await this.#context.get('config/');
    const paths = isRecord(config) ? config['project_local_paths'] : undefined;
    return Array.isArray(paths) ? paths.filter((one) => typeof one === 'string') : undefined;
  }
}
