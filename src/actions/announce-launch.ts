import type { ApiRoot } from '../controller/discovery.ts';
import type { Job } from '../controller/jobs.ts';
import { isRecord } from '../http/json/record.ts';
import { jsonText } from '../http/json/write-json.ts';
import type { LaunchContext } from '../launch/launch.ts';
import { LAUNCH_ID_VARIABLE, type LaunchIdVariable } from '../launch/launch-id.ts';
import { givenFields, inputName, PROMPTS } from '../launch/launch-request.ts';
import { describeTemplate } from '../launch/prepare/find-template.ts';
import type { Prepared } from '../launch/prepare/prepare.ts';
import type { Console } from '../report/log/console.ts';
import { runSentence } from '../report/log/job-sentences.ts';
import { HIDDEN, withoutSecrets } from '../report/log/secret-names.ts';

/** Returns the answers to password questions, which must be masked before the request is printed. */
export function surveySecrets({ prompts, request }: Prepared): string[] {
  const questions = prompts.survey.filter(({ type }) => type === 'password').map(({ variable }) => variable);
  const answers = questions.map((variable) => request.extra_vars?.[variable]);
  return answers.filter((answer): answer is string => typeof answer === 'string' && answer !== '');
}

/** Prints what is about to be launched, where, and on which hosts. */
export function announce(console: Console, prepared: Prepared, root: ApiRoot): void {
  const what = describeTemplate(prepared.template);
  console.info(`Launching ${what.charAt(0).toLowerCase()}${what.slice(1)} on ${root.site.href}`);
  for (const [name, value] of shownRequest(prepared)) console.info(`  ${name}: ${value}`);
  const hosts = hostsLine(prepared);
  if (hosts !== undefined) console.info(hosts);
}

/** Prints what a job runs, as the controller shows it. */
export function reportRun(console: Console, job: Job): void {
  const sentence = runSentence(job);
  if (sentence !== undefined) console.info(sentence);
}

/**
 * Returns on which hosts the job will run when no limit was given. An unset variable arrives as an empty input, which looks
 * like an input that was left out.
 */
function hostsLine({ template, prompts, request, inventoryName }: Prepared): string | undefined {
  if (template.type !== 'job_template' && template.type !== 'workflow_job_template') return undefined;
  if (!prompts.info.asks.has(PROMPTS.limit.ask) || request.limit !== undefined) return undefined;
  const { defaults } = prompts.info;
  const own = defaults.limit ?? '';
  if (own !== '') return `No limit was given: the template's own applies (${own}).`;
  const inventory = inventoryName ?? defaults.inventory?.name ?? '';
  const which = inventory === '' ? 'the inventory' : `inventory "${inventory}"`;
  return `No limit: all hosts of ${which}. (\`require: limit\` would refuse this.)`;
}

/** Returns the fields of the POST with their values, secrets hidden. */
function shownRequest({ prompts, request }: Prepared): [string, string][] {
  const secret = new Set(prompts.survey.filter(({ type }) => type === 'password').map(({ variable }) => variable));
  const fields = givenFields(request).map((field): [string, string] => {
    const value = request[field];
    if (field !== 'extra_vars' || !isRecord(value)) return [inputName(field), JSON.stringify(value)];
    const shown = Object.entries(value).map(([name, item]) => [
      name,
      secret.has(name) ? HIDDEN : withoutSecrets(name, item),
    ]);
    return [field, JSON.stringify(Object.fromEntries(shown))];
  });
  const passwords = Object.keys(request.credential_passwords ?? {}).map((name): [string, string] => [
    `credential_passwords.${name}`,
    HIDDEN,
  ]);
  return [...fields, ...passwords];
}

/**
 * Reports what a launch would do, and launches nothing. Only GETs.
 * @param variable links the job to this run, where the template prompts for variables
 */
export async function reportDryRun(
  context: LaunchContext,
  console: Console,
  prepared: Prepared,
  variable: LaunchIdVariable | undefined,
): Promise<void> {
  const { controller } = context;
  const user = await controller.users.me({ retry: context });
  console.info(
    `Dry run as user "${user?.username ?? ''}": ${describeTemplate(prepared.template)} on ${controller.root.site.href} could be launched.`,
  );
  const fields = shownRequest(prepared);
  if (variable !== undefined) fields.push([`extra_vars.${LAUNCH_ID_VARIABLE}`, JSON.stringify(variable)]);
  console.info(fields.length === 0 ? 'Nothing would be sent beside the launch itself.' : 'It would be launched with:');
  for (const [name, value] of fields) console.info(`  ${name}: ${value}`);
  for (const { variable: name, type, default: standard } of prepared.prompts.survey) {
    const given = Object.hasOwn(prepared.request.extra_vars ?? {}, name);
    if (given || standard === undefined || standard === null || standard === '') continue;
    console.info(`  The survey fills in ${name}: ${type === 'password' ? HIDDEN : jsonText(standard)}`);
  }
  const hosts = hostsLine(prepared);
  if (hosts !== undefined) console.info(hosts);
  console.info('Nothing was launched (`dry_run: true`).');
}
