import { type Field, readAll } from '../fields/field.ts';
import { Complaints } from '../fields/words.ts';
import { readSurvey } from '../resources/prompts/survey-check.ts';
import { JOB_TEMPLATE } from '../resources/templates/job-template.ts';
import { WORKFLOW_JOB_TEMPLATE } from '../resources/templates/workflow-job-template.ts';
import type { Survey } from '../rows/survey.ts';
import type { JsonObject } from '../text/json.ts';
import type { Given } from './given.ts';

/** Fields of a template that the file has under the API's own names; what they refer to is read by name elsewhere. */
function plain(fields: Readonly<Record<string, Field>>): [string, Field][] {
  return Object.entries(fields).filter(([name, field]) => !field.table && name !== 'name');
}

/** Prompts and other fields, in the words of the API where they are wrong. */
function readFields(given: Given, fields: Readonly<Record<string, Field>>): { asks: string[]; values: JsonObject } {
  const body = Object.fromEntries(
    plain(fields).flatMap(([name]) => (given.has(name) ? [[name, given.raw(name) ?? null]] : [])),
  );
  // So that these are known, even where they are not given.
  for (const [name] of plain(fields)) given.raw(name);
  const complaints = new Complaints();
  const values: JsonObject = {};
  const asks: string[] = [];
  // Texts and numbers ask nothing of the world.
  const found = readAll(Object.fromEntries(plain(fields)), body, complaints, { has: () => false });
  for (const [name, value] of Object.entries(found)) {
    const prompt = /^ask_(\w+)_on_launch$/.exec(name)?.[1];
    if (prompt === undefined) values[name] = value;
    else if (value === true) asks.push(prompt);
  }
  for (const [name, texts] of Object.entries(complaints.byField)) given.complain(name, String(texts));
  return { asks, values };
}

function readSpec(given: Given): Survey | null {
  const spec = given.object('survey_spec');
  if (spec === undefined) return null;
  const read = readSurvey({ name: '', description: '', ...spec }, null);
  if ('survey' in read) return read.survey;
  given.complain('survey_spec', String(read.error));
  return null;
}

/** The prompts of a template, and its other fields. */
interface Template {
  asks: string[];
  values: Record<string, unknown>;
}

/** What a job template has in the file, but for what it refers to. */
export function readJobTemplate(given: Given): Template {
  const survey = readSpec(given);
  const { asks, values } = readFields(given, JOB_TEMPLATE.fields);
  return { asks, values: { ...values, survey, survey_enabled: survey !== null } };
}

/** The same of a workflow job template. */
export function readWorkflowTemplate(given: Given): Template {
  const survey = readSpec(given);
  const { asks, values } = readFields(given, WORKFLOW_JOB_TEMPLATE.fields);
  return { asks, values: { ...values, survey, survey_enabled: survey !== null } };
}
