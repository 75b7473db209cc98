import { IDS as DEMO } from './demo-ids.ts';
import type { Seed } from './seed.ts';

const organization = DEMO.organization;
let nodeId = 0;

/** A node; the edges come as numbers of nodes within the same workflow. */
function nodes(
  workflow: number,
  rows: [identifier: string, template: number, edges?: { success?: number[]; failure?: number[]; always?: number[] }][],
): NonNullable<Seed['workflow_nodes']> {
  const first = nodeId + 1;
  nodeId += rows.length;
  const at = (indexes: number[] = []): number[] => indexes.map((index) => first + index);
  return rows.map(([identifier, unified_job_template, edges], index) => ({
    id: first + index,
    workflow_job_template: workflow,
    identifier,
    unified_job_template,
    success_nodes: at(edges?.success),
    failure_nodes: at(edges?.failure),
    always_nodes: at(edges?.always),
  }));
}

/** The workflow templates of the demo world. */
export function demoWorkflows(): Pick<Seed, 'workflow_job_templates' | 'workflow_nodes' | 'approval_templates'> {
  nodeId = 0;
  const parallel = { organization, allow_simultaneous: true };
  const question = { type: 'text', required: true, min: 1, max: 20, default: '', question_description: '' } as const;
  const survey = {
    name: '',
    description: '',
    spec: [{ ...question, question_name: 'Version', variable: 'app_version' }],
  };
  return {
    workflow_job_templates: [
      { id: DEMO.wfTwoNodes, name: 'Build and deploy', ...parallel, asks: ['variables', 'inventory', 'limit'] },
      { id: DEMO.wfApproval, name: 'Deploy with approval', ...parallel, asks: ['variables'] },
      { id: DEMO.wfHandled, name: 'Failure with a rollback', ...parallel },
      { id: DEMO.wfUnhandled, name: 'Failure without a rollback', ...parallel },
      { id: DEMO.wfNested, name: 'Workflow in a workflow', ...parallel },
      { id: DEMO.wfSurvey, name: 'Workflow with a survey', ...parallel, survey_enabled: true, survey },
      { id: DEMO.wfSlow, name: 'Slow workflow', ...parallel, asks: ['variables'] },
    ],
    approval_templates: [{ id: DEMO.approveProduction, name: 'Approve production', description: 'please look' }],
    workflow_nodes: [
      ...nodes(DEMO.wfTwoNodes, [
        ['build', DEMO.deploy, { success: [1] }],
        ['publish', DEMO.setStats],
      ]),
      ...nodes(DEMO.wfApproval, [
        ['build', DEMO.plain, { success: [1] }],
        ['approve', DEMO.approveProduction, { success: [2] }],
        ['production', DEMO.deploy],
      ]),
      ...nodes(DEMO.wfHandled, [
        ['deploy', DEMO.failing, { failure: [1], success: [2] }],
        ['rollback', DEMO.plain],
        ['announce', DEMO.plain],
      ]),
      ...nodes(DEMO.wfUnhandled, [
        ['deploy', DEMO.failing, { success: [1] }],
        ['announce', DEMO.plain],
      ]),
      ...nodes(DEMO.wfNested, [
        ['inner', DEMO.wfTwoNodes, { always: [1] }],
        ['after', DEMO.plain],
      ]),
      ...nodes(DEMO.wfSurvey, [['deploy', DEMO.deploy]]),
      ...nodes(DEMO.wfSlow, [['slow', DEMO.slow]]),
    ],
  };
}
