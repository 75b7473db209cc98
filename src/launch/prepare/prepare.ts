import type { Credential } from '../../controller/credentials.ts';
import { type LaunchInfo, NO_PROMPTS } from '../../controller/templates/launch-info.ts';
import type { SurveyQuestion } from '../../controller/templates/survey.ts';
import type { Json } from '../../http/json/json.ts';
import { isRecord } from '../../http/json/json.ts';
import type { LaunchOrder, PromptInputs } from '../../launch-inputs.ts';
import { message } from '../../messages/message.ts';
import { ConfigurationError } from '../../step-errors.ts';
import { type RetryOptions, reportOnce } from '../../timing/retry.ts';
import { sideBySide } from '../../timing/side-by-side.ts';
import type { Difference } from '../compare-with-request.ts';
import type { LaunchContext } from '../launch.ts';
import type { LaunchRequest } from '../launch-request.ts';
import { refusalWithHint } from '../refusal-hints.ts';
import { branchProblems } from './check-branch.ts';
import type { Findings, TemplatePrompts } from './check-prompts.ts';
import { checkRequest } from './check-request.ts';
import { describeTemplate, findTemplate, type Template } from './find-template.ts';
import type { BrokenNodes } from './missing-node-templates.ts';
import { plainTemplates } from './plain-templates.ts';
import { type ObjectNames, resolveNames } from './resolve-names.ts';
import { droppedByNodes } from './workflow-node-prompts.ts';

/** A launch that passed all checks. */
export interface Prepared {
  template: Template;
  prompts: TemplatePrompts;
  request: LaunchRequest;
  /** Requested values that were left out (`ignored_fields: warn`), in the form of the input. */
  leftOut: Pick<Difference, 'field' | 'asked'>[];
  /** The job's credentials, if the workflow requests any. */
  credentials: Credential[] | undefined;
  /** The name of the requested inventory. */
  inventoryName: string | undefined;
  /** The names of the requested objects. */
  names: ObjectNames;
}

/**
 * Finds the template, reads its prompts, turns names into ids, and refuses a request that would run differently.
 * Sends only GETs.
 * @throws ConfigurationError with every reason at once; ResponseError, ConnectionError
 */
export async function prepare(context: LaunchContext, order: LaunchOrder): Promise<Prepared> {
  const template = await findTemplate(context, order.template);
  const prompts = await readPrompts(context, template);
  const resolved = await resolveNames(context, order.prompts, prompts.info);
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
    ...(template.mayStart === false ? [message('template-start-forbidden')] : []),
  ];
  if (all.length > 0)
    throw new ConfigurationError(message('launch-differs-from-request', { template: describeTemplate(template) }), all);
  const dropped = await droppedByNodes(context, template, request);
  const templates = await plainTemplates(context, request);
  for (const remark of [...broken.warnings, ...dropped, ...templates, ...remarks]) context.sink.warn(remark);
  for (const { problem } of ignored) context.sink.warn(message('prompt-left-out', { problem: problem.text }));
  return {
    template,
    prompts,
    request,
    leftOut: ignored.map((one) => ({ field: one.field, asked: askedFor(order.prompts, one) })),
    credentials,
    inventoryName,
    names: resolved.names,
  };
}

/** Describes the nodes that cannot run. Loads the code for it only if such nodes exist. */
async function findBrokenNodes(context: LaunchContext, template: Template, info: LaunchInfo): Promise<BrokenNodes> {
  const { nodesWithoutTemplate, nodesRejected } = info;
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
  const { templates } = controller;
  const waiting = reportOnce(context);
  const survey = (retry: RetryOptions): Promise<SurveyQuestion[]> => templates.survey(template, { signal, retry });
  try {
    if (template.type === 'project' || template.type === 'inventory_source') {
      if (await templates.canUpdate(template, { retry: waiting })) return { info: NO_PROMPTS, survey: [] };
      throw new ConfigurationError(message('template-not-launched', { template: describeTemplate(template) }), [
        message(template.type === 'project' ? 'project-manual' : 'inventory-source-empty'),
      ]);
    }
    // Both at once if the template certainly has a survey: with a distant controller, each request delays the launch.
    const [info, known] = await sideBySide(
      waiting,
      (retry) => templates.launchInfo(template, { signal, retry }),
      (retry) => (template.hasSurvey ? survey(retry) : Promise.resolve(undefined)),
    );
    return { info, survey: info.surveyEnabled ? (known ?? (await survey(waiting))) : [] };
  } catch (error) {
    throw refusalWithHint(error, template);
  }
}
