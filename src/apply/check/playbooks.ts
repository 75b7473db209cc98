import { message } from '../../messages/message.ts';
import { nearest } from '../../messages/sentence-parts.ts';
import type { PlanContext } from '../context.ts';
import { kindOf } from '../kinds/kinds.ts';
import { meansTheSame } from '../read/compare-values.ts';
import type { DesiredObject } from '../read/desired.ts';
import { type Known, titleOf } from '../read/registry.ts';
import { plannedReference, plannedValue } from './planned-values.ts';

/**
 * The playbooks of projects, as their last update found them: the API accepts no other playbook in a template, unless the
 * project lets templates choose a branch.
 */
export class Playbooks {
  readonly #context: PlanContext;
  readonly #read = new Map<number, Promise<string[] | undefined>>();

  constructor(context: PlanContext) {
    this.#context = context;
  }

  /**
   * Notes it when a template that is created or changed names a playbook that its project does not have. What a project
   * will have that is created, changed or updated now, is unknown.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async check(template: Known, { collection, place }: DesiredObject): Promise<void> {
    if (collection !== 'job_templates') return;
    const project = plannedReference(this.#context, template, 'project');
    const playbook = plannedValue(template, 'playbook');
    if (!project || typeof playbook !== 'string' || playbook === '' || !isSettled(project)) return;
    const playbooks = await this.#of(project);
    if (playbooks === undefined || playbooks.includes(playbook)) return;
    const [near] = nearest(playbook, playbooks);
    const values = { playbook, project: titleOf(project) };
    this.#context.problems.add(
      place,
      near === undefined
        ? message('job-template-playbook-unknown', values)
        : message('job-template-playbook-similar', { ...values, similar: near }),
    );
  }

  #of({ id }: Known): Promise<string[] | undefined> {
    if (id === undefined) return Promise.resolve(undefined);
    const { resources, call } = this.#context;
    const reading = this.#read.get(id) ?? resources.projectFiles.playbooks(id, call);
    this.#read.set(id, reading);
    return reading;
  }
}

/** Returns whether a project will have the same files when the template is written, and allows no other branch. */
function isSettled(project: Known): boolean {
  const { row, desired } = project;
  if (row === undefined || desired?.sync || desired?.sound === false) return false;
  // A manual project has no branches.
  if (plannedValue(project, 'allow_override') === true && plannedValue(project, 'scm_type') !== '') return false;
  // A manual project, which has no updates, is `ok`.
  if (row.status !== 'successful' && row.status !== 'ok') return false;
  const { fields } = kindOf('projects');
  return ['scm_type', 'scm_url', 'scm_branch', 'scm_refspec', 'local_path'].every((name) => {
    const wanted = desired?.fields.get(name);
    if (wanted?.kind !== 'json') return wanted === undefined;
    return meansTheSame(fields[name]?.type ?? 'text', wanted.value, row.fields[name]);
  });
}
