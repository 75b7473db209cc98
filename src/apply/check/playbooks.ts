import { distance } from 'fastest-levenshtein';
import { ResponseError } from '../../http/errors.ts';
import type { Json } from '../../json.ts';
import { kindOf } from '../kinds/kinds.ts';
import { meansTheSame } from '../plan/compare-values.ts';
import { type Known, titleOf } from '../plan/registry.ts';
import type { DesiredObject } from '../read/desired.ts';
import { finalReference, finalValue } from '../write/resolve-ids.ts';
import type { PlanContext } from '../write/work.ts';

/**
 * The playbooks of projects, as their last update found them: the API takes a template with no other, unless the project
 * lets templates choose a branch.
 */
export class Playbooks {
  readonly #context: PlanContext;
  readonly #read = new Map<number, Promise<unknown>>();

  constructor(context: PlanContext) {
    this.#context = context;
  }

  /**
   * Notes it when a template that is made or changed names a playbook that its project does not have. What a project
   * will have that is made, changed or updated now, nobody knows before.
   * @throws what reading throws
   */
  async check(template: Known, { collection, place }: DesiredObject): Promise<void> {
    if (collection !== 'job_templates') return;
    const project = finalReference(this.#context, template, 'project');
    const playbook = finalValue(template, 'playbook');
    if (!project || typeof playbook !== 'string' || playbook === '' || !isSettled(project)) return;
    const playbooks = await this.#of(project);
    if (playbooks === undefined || playbooks.includes(playbook)) return;
    const near = playbooks.find((one) => distance(one, playbook) <= Math.max(2, Math.floor(playbook.length / 3)));
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    this.#context.problems.add(
      place,
      `has the playbook \`${playbook}\`, which the ${titleOf(project)} does not have since its last update${hint}`,
    );
  }

  async #of({ id }: Known): Promise<string[] | undefined> {
    if (id === undefined) return undefined;
    const reading = this.#read.get(id) ?? this.#context.get(`projects/${id}/playbooks/`).catch(unseen);
    this.#read.set(id, reading);
    const reply = await reading;
    return Array.isArray(reply) ? reply.filter((one) => typeof one === 'string') : undefined;
  }
}

/** Who may not look into a project may still have a template on it. */
function unseen(error: unknown): undefined {
  const isRefused = error instanceof ResponseError && error.fromApi && [403, 404].includes(error.status);
  if (!isRefused) throw error;
}

/** Whether what a project has now is what it has when the template is written, and no other branch is allowed. */
function isSettled(project: Known): boolean {
  const { row, desired } = project;
  if (row === undefined || desired?.sync || desired?.sound === false) return false;
  // Of a manual one nobody can choose a branch.
  if (finalValue(project, 'allow_override') === true && finalValue(project, 'scm_type') !== '') return false;
  // Manual ones, which have no updates, are `ok`.
  if (row['status'] !== 'successful' && row['status'] !== 'ok') return false;
  const { fields } = kindOf('projects');
  return ['scm_type', 'scm_url', 'scm_branch', 'scm_refspec', 'local_path'].every((name) => {
    const wanted = desired?.fields.get(name);
    if (wanted?.kind !== 'json') return wanted === undefined;
    return meansTheSame(fields[name]?.type ?? 'text', wanted.value, row[name] as Json);
  });
}
