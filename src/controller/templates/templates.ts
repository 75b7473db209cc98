import { ResponseError } from '../../http/errors.ts';
import { isRecord, line, MAX_PAGE_SIZE, number, readList, record, text } from '../fields.ts';
import { type Job, launchedJob } from '../jobs.ts';
import type { CallOptions, RequestOptions, Requests } from '../requests.ts';
import { type LaunchInfo, readLaunchInfo, switchesOf } from './launch-info.ts';
import { readSurvey, type SurveyQuestion } from './survey.ts';

/** The types of unified job templates that can be launched, as the API's `type`. */
export const TEMPLATE_TYPES = ['job_template', 'workflow_job_template', 'project', 'inventory_source'] as const;
export type TemplateType = (typeof TEMPLATE_TYPES)[number];

/** How a user names a template: by id, or by name. Organization and type distinguish equal names. */
export interface TemplateQuery {
  id: number | undefined;
  name: string | undefined;
  /** Name or id. */
  organization: string | undefined;
  type: TemplateType | undefined;
}

/** What identifies a template on a controller. */
export interface TemplateRef {
  type: TemplateType;
  id: number;
}

/** A unified job template as a list shows it. */
export interface ListedTemplate {
  id: number;
  /** The API's type, such as `job_template`. Not all types can be launched. */
  type: string;
  name: string;
  organization: { id: number | undefined; name: string };
  /** Id of a job template's project; undefined when the API does not show it. */
  project: number | undefined;
  /** Name of an inventory source's inventory. */
  inventory: string | undefined;
  /** False when the API says that the user may not start it; undefined when it does not say. */
  mayStart: boolean | undefined;
  /** Whether the list says that it has a survey. Its launch description is authoritative. */
  hasSurvey: boolean;
}

/** A node of a workflow job template, and the template that it runs. */
export interface TemplateNode {
  /** Name of the template. */
  name: string;
  /** Type of the job that the node runs, such as `workflow_job`. */
  jobType: string;
  templateId: number;
}

/** What a template prompts for. */
export interface TemplateSwitches {
  id: number;
  /** The `ask_…_on_launch` switches that are on. */
  asks: ReadonlySet<string>;
  surveyEnabled: boolean;
}

/** The collection of each kind, and the endpoint that launches it. Projects and inventory sources are updated. */
const ENDPOINTS: Readonly<Record<TemplateType, { collection: string; launch: string }>> = {
  job_template: { collection: 'job_templates', launch: 'launch' },
  workflow_job_template: { collection: 'workflow_job_templates', launch: 'launch' },
  project: { collection: 'projects', launch: 'update' },
  inventory_source: { collection: 'inventory_sources', launch: 'update' },
};

/**
 * The unified job templates of a controller, of the four kinds that can be launched. Every method throws ResponseError,
 * ConnectionError, and the signal's reason.
 */
export class Templates {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns the templates with this id, or else this name, of all kinds. The caller must compare them with the query: a
   * proxy or an old version may drop the filter. If the controller has no list of all templates, searches the id in the
   * collection of each kind.
   */
  find({ id, name, type }: TemplateQuery, options: CallOptions): Promise<ListedTemplate[]> {
    const filter = id === undefined ? `name=${encodeURIComponent(name ?? '')}` : `id=${id}`;
    return this.#requests.call(options, async (request) => {
      try {
        return await this.#list(`unified_job_templates/?${filter}&page_size=${MAX_PAGE_SIZE}`, request);
      } catch (error) {
        if (!(error instanceof ResponseError) || error.status !== 404 || id === undefined) throw error;
        return [await this.#findInEach(id, type === undefined ? TEMPLATE_TYPES : [type], request, error)];
      }
    });
  }

  /** Returns the names of the templates of all kinds that the user can see, in order, at most two hundred. */
  async names(options: CallOptions): Promise<string[]> {
    const path = `unified_job_templates/?page_size=${MAX_PAGE_SIZE}&order_by=name`;
    return (await this.#list(path, options)).map(({ name }) => name);
  }

  /** Returns what a job template or a workflow job template prompts for. */
  launchInfo(template: TemplateRef, options: CallOptions): Promise<LaunchInfo> {
    return this.#requests.get(launchPath(template), options, readLaunchInfo);
  }

  /** Returns whether a project or an inventory source has something to fetch; false only when the API says so. */
  async canUpdate(template: TemplateRef, options: CallOptions): Promise<boolean> {
    const reply = await this.#requests.get(launchPath(template), options);
    return !(isRecord(reply) && reply['can_update'] === false);
  }

  /** Returns the questions of a template's survey; none without a survey. */
  survey(template: TemplateRef, options: CallOptions): Promise<SurveyQuestion[]> {
    return this.#requests.get(`${templatePath(template)}survey_spec/`, options, readSurvey);
  }

  /**
   * Launches a template. The POST is not idempotent (controller fact 11): retry it only if it certainly did not arrive.
   * @param body the prompts
   */
  launch(template: TemplateRef, body: unknown, options: CallOptions): Promise<Job> {
    return this.#requests.post(launchPath(template), body, options, (reply) => launchedJob(this.#requests, reply));
  }

  /** Returns the nodes of a workflow job template that run a template, at most two hundred. */
  async workflowNodes(id: number, options: CallOptions): Promise<TemplateNode[]> {
    const path = `${templatePath({ type: 'workflow_job_template', id })}workflow_nodes/?order_by=id&page_size=${MAX_PAGE_SIZE}`;
    const rows = await this.#rows(path, "the workflow's nodes", options);
    return rows.flatMap((row) => {
      const template = record(record(row, 'summary_fields'), 'unified_job_template');
      const templateId = number(template, 'id');
      const jobType = text(template, 'unified_job_type');
      return templateId === undefined ? [] : [{ name: text(template, 'name'), jobType, templateId }];
    });
  }

  /** Returns what several templates of one kind prompt for, with one request, at most two hundred. */
  async switches(
    type: 'job_template' | 'workflow_job_template',
    ids: readonly number[],
    options: CallOptions,
  ): Promise<TemplateSwitches[]> {
    const path = `${ENDPOINTS[type].collection}/?id__in=${ids.join(',')}&page_size=${MAX_PAGE_SIZE}`;
    const rows = await this.#rows(path, 'the templates of the nodes', options);
    return rows.map((row) => ({
      id: number(row, 'id') ?? 0,
      asks: switchesOf(row),
      surveyEnabled: row['survey_enabled'] === true,
    }));
  }

  async #list(path: string, options: CallOptions): Promise<ListedTemplate[]> {
    return (await this.#rows(path, 'a list of templates', options)).flatMap((row) => readTemplate(row) ?? []);
  }

  #rows(path: string, wanted: string, options: CallOptions): Promise<Record<string, unknown>[]> {
    return this.#requests.get(path, options, (reply) => readList(reply, wanted).filter(isRecord));
  }

  /**
   * Returns the templates with this id, from the collection of each kind. @throws the failure of the list when no kind
   * has the id
   */
  async #findInEach(
    id: number,
    types: readonly TemplateType[],
    options: RequestOptions,
    failure: ResponseError,
  ): Promise<ListedTemplate> {
    for (const type of types) {
      const reply = await this.#requests.get(templatePath({ type, id }), options).catch((error: unknown) => {
        if (error instanceof ResponseError && (error.status === 404 || error.status === 403)) return undefined;
        throw error;
      });
      const found = isRecord(reply) ? readTemplate({ type, ...reply }) : undefined;
      if (found !== undefined) return found;
    }
    throw failure;
  }
}

function templatePath({ type, id }: TemplateRef): string {
  return `${ENDPOINTS[type].collection}/${id}/`;
}

function launchPath(template: TemplateRef): string {
  return `${templatePath(template)}${ENDPOINTS[template.type].launch}/`;
}

function readTemplate(row: Record<string, unknown>): ListedTemplate | undefined {
  const id = number(row, 'id');
  if (id === undefined) return undefined;
  const type = text(row, 'type');
  const summary = record(row, 'summary_fields');
  const organization = record(summary, 'organization');
  const start = record(summary, 'user_capabilities')['start'];
  return {
    id,
    type,
    name: text(row, 'name'),
    organization: { id: number(organization, 'id'), name: text(organization, 'name') },
    project: type === 'job_template' ? number(row, 'project') : undefined,
    inventory: type === 'inventory_source' ? line(record(summary, 'inventory'), 'name') : undefined,
    mayStart: typeof start === 'boolean' ? start : undefined,
    hasSurvey: row['survey_enabled'] === true,
  };
}
