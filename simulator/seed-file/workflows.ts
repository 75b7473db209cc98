import type { Seed } from '../seeds/seed.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Given } from './given.ts';
import type { Ids } from './ids.ts';
import { readWorkflowTemplate } from './templates.ts';

/** Workflows of the file, with their nodes and the approvals among those. */
export type Workflows = Required<Pick<Seed, 'workflow_job_templates' | 'workflow_nodes' | 'approval_templates'>>;

/** Reads workflow job templates; nodes name what they launch, or the approval that they wait for. */
export function readWorkflows(all: readonly Given[], templates: Ids, organization: number): Workflows {
  const found: Workflows = { workflow_job_templates: [], workflow_nodes: [], approval_templates: [] };
  // A workflow may launch another one, wherever it is in the file.
  const named = all.map((given) => ({ given, name: given.name() }));
  const ids = named.map(({ given, name }) => templates.add(given, name));
  named.forEach(({ given, name }, index) => {
    const id = ids[index] ?? 0;
    const { asks, values } = readWorkflowTemplate(given);
    const row = { allow_simultaneous: true, ...values, id, name, organization, asks };
    found.workflow_job_templates.push(row as unknown as Workflows['workflow_job_templates'][number]);
    readNodes(given.list('nodes'), id, templates, found);
    given.end();
  });
  return found;
}

function readNodes(all: readonly Given[], workflow: number, templates: Ids, found: Workflows): void {
  const first = found.workflow_nodes.length + 1;
  const identifiers = all.map((given) => given.name('identifier'));
  all.forEach((given, index) => {
    const edges = (name: string): number[] =>
      given.texts(name).flatMap((wanted) => {
        const at = identifiers.indexOf(wanted);
        return at === -1
          ? (given.complain(name, `unknown identifier '${wanted}'${didYouMean(wanted, identifiers, '')}`) ?? [])
          : [first + at];
      });
    found.workflow_nodes.push({
      id: first + index,
      workflow_job_template: workflow,
      identifier: identifiers[index] ?? '',
      unified_job_template: launched(given, templates, found) ?? null,
      success_nodes: edges('success_nodes'),
      failure_nodes: edges('failure_nodes'),
      always_nodes: edges('always_nodes'),
    });
    given.end();
  });
}

function launched(given: Given, templates: Ids, found: Workflows): number | undefined {
  const approval = given.text('approval');
  const template = given.text('template');
  if ((approval === undefined) === (template === undefined)) {
    return given.complain('template', 'a node must have either a `template` or an `approval`');
  }
  if (template !== undefined) return templates.of(given, 'template', template);
  const id = templates.next();
  found.approval_templates.push({ id, name: approval ?? '' });
  return id;
}
