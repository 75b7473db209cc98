import type { Json } from '../../http/json/json.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { LAUNCH_ID_VARIABLE } from '../../launch/launch-id.ts';
import { PROMPTS } from '../../launch/launch-request.ts';
import { describeTemplate } from '../../launch/prepare/find-template.ts';
import type { Prepared } from '../../launch/prepare/prepare.ts';
import { surveyProblems } from '../../launch/prepare/survey-answers.ts';
import type { ResultOf } from '../../result.ts';
import { HIDDEN } from './hide-secrets.ts';
import { shownRequest } from './shown-request.ts';

/** Returns what is about to be launched, where, and on which hosts, one line each. */
export function launchLines(prepared: Prepared, site: URL): string[] {
  const what = describeTemplate(prepared.template);
  const hosts = hostsLine(prepared);
  return [
    `Launching ${what.charAt(0).toLowerCase()}${what.slice(1)} on ${site.href}`,
    ...shownRequest(prepared).map(([name, value]) => `  ${name}: ${value}`),
    ...(hosts === undefined ? [] : [hosts]),
  ];
}

/** Returns what a launch would do, one line each. */
export function dryRunLines({ username, root, prepared, launchIdVariable }: ResultOf<'dry_run'>): string[] {
  const fields = shownRequest(prepared);
  if (launchIdVariable !== undefined)
    fields.push([`extra_vars.${LAUNCH_ID_VARIABLE}`, JSON.stringify(launchIdVariable)]);
  const hosts = hostsLine(prepared);
  return [
    `Dry run as user "${username}": ${describeTemplate(prepared.template)} on ${root.site.href} could be launched.`,
    fields.length === 0 ? 'No values would be sent with the launch.' : 'It would be launched with:',
    ...fields.map(([name, value]) => `  ${name}: ${value}`),
    ...surveyLines(prepared).map((line) => `  ${line}`),
    ...(hosts === undefined ? [] : [hosts]),
  ];
}

/** Returns the answers that the survey's defaults fill in, one sentence each. */
export function surveyLines({ prompts, request }: Prepared): string[] {
  return prompts.survey.flatMap((question) => {
    const { variable, type, default: standard } = question;
    const given = Object.hasOwn(request.extra_vars ?? {}, variable);
    if (given || standard === undefined || standard === null || standard === '') return [];
    if (type === 'password') return [`Survey default of ${variable}: ${HIDDEN}`];
    // The controller drops a default that is not a valid answer (controller fact 8).
    if (surveyProblems([question], [], { [variable]: standard as Json }).length === 0)
      return [`Survey default of ${variable}: ${jsonText(standard)}`];
    const reason = type === 'multiselect' ? 'an answer must be a list' : 'it is not a valid answer';
    return [
      `The survey does not fill in ${variable}: the controller ignores the default ${jsonText(standard)}, because ${reason}.`,
    ];
  });
}

/**
 * Returns the hosts of a launch without a limit. An unset variable becomes an empty input, which looks like an omitted
 * one. So the line states it explicitly.
 */
function hostsLine(prepared: Prepared): string | undefined {
  const { template, prompts, request } = prepared;
  if (template.type !== 'job_template' && template.type !== 'workflow_job_template') return undefined;
  if (!prompts.info.asks.has(PROMPTS.limit.ask) || request.limit !== undefined) return undefined;
  const { defaults } = prompts.info;
  const own = defaults.limit ?? '';
  if (own !== '') return `No limit given: the template's limit applies (${own}).`;
  const inventory = inventoryOf(prepared);
  const which = inventory === '' ? 'the inventory' : `inventory "${inventory}"`;
  return `No limit: all hosts of ${which}. (Set \`require: limit\` to reject this.)`;
}

/** Returns the name of the inventory that the job runs on; `''` when it is unknown. */
export function inventoryOf({ prompts, inventoryName }: Prepared): string {
  return inventoryName ?? prompts.info.defaults.inventory?.name ?? '';
}
