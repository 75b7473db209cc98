import { isRecord } from '../../controller/fields.ts';
import { type LaunchInfo, readLaunchInfo, readSurvey } from '../../controller/jobs.ts';
import { ConfigurationError } from '../../errors.ts';
import type { Json } from '../../json.ts';
import type { LaunchOrder, PromptInputs } from '../../launch-inputs.ts';
import { retry } from '../../timing/retry.ts';
import type { Difference } from '../compare-with-request.ts';
import type { LaunchContext } from '../launch.ts';
import type { LaunchRequest } from '../launch-request.ts';
import { nothingToFetch, refusalWithHint } from '../refusal-hints.ts';
import type { Findings, TemplatePrompts } from './check-prompts.ts';
import { checkRequest } from './check-request.ts';
import { describeTemplate, findTemplate, launchPath, type Template, templatePath } from './find-template.ts';
import type { Credential } from './merge-credentials.ts';
import type { BrokenNodes } from './missing-node-templates.ts';
import { resolveNames } from './resolve-names.ts';
import { branchProblems } from './scm-branch.ts';
import { droppedByNodes } from './workflow-node-prompts.ts';

/** A launch that was checked: nothing known stands against it. */
export interface Prepared {
  template: Template;
  prompts: TemplatePrompts;
  request: LaunchRequest;
  /** What was asked for and left out (`ignored_fields: warn`), as the workflow gave it. */
  leftOut: Pick<Difference, 'field' | 'asked'>[];
  /** The credentials of the run when they were asked for. */
  credentials: Credential[] | undefined;
  /** The name of the inventory that was asked for. */
  inventoryName: string | undefined;
}

const MAY_NOT_START =
  'This user may not start it, or the token has only the scope "read": grant the Execute role (the Update role for projects and inventory sources), or create a token with the scope "write".';

/**
 * Finds the template, reads what it takes, turns names into ids, and refuses what would not run as asked. Only GETs.
 * @throws ConfigurationError with every reason at once; ResponseError, ConnectionError
 */
export async function prepare(context: LaunchContext, order: LaunchOrder): Promise<Prepared> {
  const template = await retry(context, () => findTemplate(context, order.template));
  const prompts = await retry(context, () => readPrompts(context, template));
  const resolved = await retry(context, () => resolveNames(context, order.prompts, prompts.info));
  const { request, ignored, credentials, inventoryName, problems, remarks } = checkRequest(
    template,
    prompts,
    resolved,
    order,
  );
  const broken = await findBrokenNodes(context, template, prompts.info);
  const all = [
    ...problems,
    ...broken.problems,
    ...(await branchProblems(context, template, request)),
    ...(template.mayStart === false ? [MAY_NOT_START] : []),
  ];
  if (all.length > 0)
    throw new ConfigurationError(
      `${describeTemplate(template)} was not launched, since it would not run as asked:`,
      all,
    );
  const dropped = await droppedByNodes(context, template, request);
  for (const remark of [...broken.warnings, ...dropped, ...remarks]) context.sink.warn(remark);
  for (const { problem } of ignored) context.sink.warn(`Left out (\`ignored_fields: warn\`): ${problem}`);
  return {
    template,
    prompts,
    request,
    leftOut: ignored.map((one) => ({ field: one.field, asked: askedFor(order.prompts, one) })),
    credentials,
    inventoryName,
  };
}

/** Hardly ever there are some: only then the code is read that names them. */
async function findBrokenNodes(context: LaunchContext, template: Template, info: LaunchInfo): Promise<BrokenNodes> {
  const { nodesWithoutTemplate = [], nodesRejected = [] } = info;
  if (nodesWithoutTemplate.length + nodesRejected.length === 0) return { problems: [], warnings: [] };
  return await (await import('./missing-node-templates.ts')).brokenNodes(
    context,
    template,
    nodesWithoutTemplate,
    nodesRejected,
  );
}

function askedFor(given: PromptInputs, { field, variables }: Findings['ignored'][number]): Json {
  const value = given[field] ?? null;
  if (variables === undefined || !isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => variables.includes(name)));
}

async function readPrompts(context: LaunchContext, template: Template): Promise<TemplatePrompts> {
  const { controller, signal } = context;
  const spec = (): Promise<unknown> => controller.get(`${templatePath(template)}survey_spec/`, { signal });
  try {
    // Side by side where there surely is a survey: what a launch waits for before it is sent counts twice on a far controller.
    const [reply, known] = await Promise.all([
      controller.get(launchPath(template), { signal }),
      template.hasSurvey ? spec() : undefined,
    ]);
    if (template.type === 'project' || template.type === 'inventory_source')
      return { info: readUpdateInfo(reply, template), survey: [] };
    const info = readLaunchInfo(reply);
    const survey = info.surveyEnabled ? readSurvey(known ?? (await spec())) : [];
    return { info, survey };
  } catch (error) {
    throw refusalWithHint(error, template);
  }
}

/** Projects and inventory sources take no prompts; `can_update` says whether there is anything to fetch. */
function readUpdateInfo(reply: unknown, template: Template): LaunchInfo {
  if (isRecord(reply) && reply['can_update'] === false) {
    throw new ConfigurationError(`${describeTemplate(template)} was not launched:`, [`it ${nothingToFetch(template)}`]);
  }
  return {
    asks: new Set(),
    surveyEnabled: false,
    variablesNeeded: [],
    passwordsNeeded: [],
    inventoryNeeded: false,
    defaults: {},
  };
}
