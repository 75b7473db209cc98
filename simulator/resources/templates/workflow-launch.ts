import { createWorkflowJob } from '../../execution/create-workflow.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { readAll, without } from '../../fields/field.ts';
import { Complaints } from '../../fields/words.ts';
import { forbidden, ok, type Reply, refuse } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import { createdReply } from '../../rest/mount.ts';
import { can } from '../../rest/permissions.ts';
import type { WorkflowJobTemplate, WorkflowNode, WorkflowPrompt } from '../../rows/templates.ts';
import { pick } from '../../text/json.ts';
import { readVariables } from '../../text/variables.ts';
import type { WorkflowDecided } from '../../world/answers.ts';
import { PROMPT_OF } from '../../world/answers.ts';
import type { World } from '../../world/world.ts';
import { WORKFLOW_JOB } from '../jobs/workflow-job.ts';
import { promptErrors, strangeVariablesError } from '../prompts/prompt-errors.ts';
import { needed, secretVariables } from '../prompts/survey.ts';
import { WORKFLOW_LAUNCH } from './launch-fields.ts';
import { SHARED_DEFAULTS } from './launch-get.ts';
import { acceptVariables } from './launch-post.ts';
import { shownAsks } from './template-kind.ts';

const NOT_ASKED = 'Field is not configured to prompt on launch.';

/** Whether the template of a node would not take what the node answers: what only the workflow gives counts as missing. */
function isRejected(world: World, node: WorkflowNode): boolean {
  const id = node.unified_job_template;
  return id !== null && Object.keys(promptErrors(world, id, node)).length > 0;
}

/** What the launch of a workflow would ask for. */
export function workflowRequirements(call: Call, template: WorkflowJobTemplate): Reply {
  const { world } = call;
  const inventory = world.inventories.get(template.inventory);
  const variables = needed(template.survey, template.survey_enabled);
  const nodes = world.workflow_nodes.filter((node) => node.workflow_job_template === template.id);
  return ok({
    ...shownAsks(template.asks),
    can_start_without_user_input: variables.length === 0,
    defaults: {
      inventory: { name: inventory?.name ?? null, id: inventory?.id ?? null },
      ...pick(template, SHARED_DEFAULTS),
    },
    survey_enabled: template.survey_enabled,
    variables_needed_to_start: variables,
    node_templates_missing: nodes.filter((node) => node.unified_job_template === null).map((node) => node.id),
    node_prompts_rejected: nodes.filter((node) => isRejected(world, node)).map((node) => node.id),
    workflow_job_template_data: { name: template.name, id: template.id, description: template.description },
  });
}

/** Launches a workflow; unlike a job template it refuses what it does not prompt for. */
export function launchWorkflow(call: Call, template: WorkflowJobTemplate): Reply {
  const { world, now } = call;
  const user = userOf(call);
  if (!can(user, 'workflow_job_template', template, 'execute')) throw forbidden();
  const body = objectBody(call);
  const complaints = new Complaints();
  const given = readAll(without(WORKFLOW_LAUNCH.fields, 'extra_vars'), body, complaints, world);
  const vars = readVariables(body['extra_vars'] ?? {});
  if ('error' in vars) complaints.add('extra_vars', vars.error);
  refuse(complaints);
  const decided: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const prompt = PROMPT_OF[name] as WorkflowPrompt;
    if (template.asks[prompt]) decided[name] = value;
    else complaints.add(name, NOT_ASKED);
  }
  const extra = acceptVariables(template, 'vars' in vars ? vars.vars : {}, complaints);
  const refused = Object.keys(extra.ignored);
  if (refused.length > 0) {
    complaints.add('extra_vars', strangeVariablesError(template, refused));
  }
  refuse(complaints);
  const secret = template.survey_enabled ? secretVariables(template.survey) : [];
  const with_: WorkflowDecided = { ...decided, extra_vars: extra.accepted, survey_passwords: secret };
  const job = createWorkflowJob(world, template, with_, user.id, now);
  enqueue(world, job, now);
  return createdReply(call, WORKFLOW_JOB, job, { workflow_job: job.id, ignored_fields: {} });
}
