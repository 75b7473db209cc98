import { type Kind, merged } from '../../rest/kind.ts';
import { briefLabels, present } from '../../rest/summary.ts';
import type { JobTemplate, WorkflowJobTemplate } from '../../rows/templates.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import { RUN_COLUMNS, recentJobs, runState } from '../schedules/state.ts';

/** Keeps the prompts together, as the launch wants them. */
export function storeAsks<P extends string>(
  prompts: readonly P[],
  change: JsonObject,
  before: Record<P, boolean> | undefined,
): JsonObject {
  const none = Object.fromEntries(prompts.map((prompt) => [prompt, false]));
  const asks: Record<string, Json> = { ...none, ...before };
  const rest: JsonObject = { ...change };
  for (const prompt of prompts) {
    const name = `ask_${prompt}_on_launch`;
    if (rest[name] !== undefined) asks[prompt] = rest[name];
    delete rest[name];
  }
  return { ...rest, asks };
}

/** The prompts by the API's names. */
export function shownAsks(asks: Record<string, boolean>): JsonObject {
  return Object.fromEntries(Object.entries(asks).map(([prompt, on]) => [`ask_${prompt}_on_launch`, on]));
}

/** What a kind of template has of its own. */
type Own<T extends JobTemplate | WorkflowJobTemplate> = Partial<Kind<T>> &
  Pick<Kind<T>, 'model' | 'fields'> & {
    type: 'job_template' | 'workflow_job_template';
    table: 'job_templates' | 'workflow_job_templates';
  };

/** A kind of template that users launch: what both of them have, and what this one has besides. */
export function templateKind<T extends JobTemplate | WorkflowJobTemplate>(own: Own<T>): Kind<T> {
  const { type, table } = own;
  return {
    collection: table,
    grant: type,
    filters: { also: ['last_job', 'status', 'last_job_run', 'last_job_failed'] },
    order: 'name',
    shared: true,
    capabilities: ['edit', 'delete', 'start', 'schedule', 'copy'],
    usedBy: (row, job) => job.unified_job_template === row.id,
    ...own,
    columns: { ...RUN_COLUMNS, ...own.columns },
    shown: (call, row, detailed) => {
      const { survey, webhook_service: service } = row;
      const webhook_receiver = service === '' ? '' : `${call.base}/${table}/${row.id}/${service}/`;
      const common = {
        related: { webhook_receiver },
        summary: {
          ...present({ survey: survey ? { title: survey.name, description: survey.description } : undefined }),
          labels: briefLabels(call.world, row.labels),
          recent_jobs: recentJobs(call, row.id),
        },
        fields: shownAsks(row.asks),
      };
      return merged(runState(call, row.id), common, own.shown?.(call, row, detailed));
    },
  };
}
