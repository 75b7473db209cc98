import { empty, forbidden, invalid, ok } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import { allowed } from '../../rest/json.ts';
import type { Kind, Stored } from '../../rest/kind.ts';
import { find } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import type { Survey } from '../../world/templates.ts';
import { readSurvey } from './survey-check.ts';

/** A survey as it is shown: defaults of password questions are hidden. */
function surveyJson(survey: Survey | null): Json {
  if (!survey) return {};
  const spec = survey.spec.map((question) => {
    const secret = question.type === 'password' && question.default;
    return { ...question, ...(secret ? { default: '$encrypted$' } : {}) } as unknown as JsonObject;
  });
  return { name: survey.name, description: survey.description, spec };
}

/** The survey of a template: POST replaces it, PUT and PATCH do not exist. */
export function surveyRoutes<T extends Stored & { survey: Survey | null }>(routes: Routes, kind: Kind<T>): void {
  const mine = (call: Call, id: string): T => {
    const row = find(call, kind, id);
    if (!allowed(call, kind, row, 'admin')) throw forbidden();
    return row;
  };
  const touched = (call: Call, row: T): void => {
    Object.assign(row, { modified: call.now, modified_by: userOf(call).id });
  };
  routes.add(`/${kind.collection}/:id/survey_spec/`, {
    title: 'Survey Spec',
    GET: (call, id) => ok(surveyJson(find(call, kind, id).survey)),
    POST: (call, id) => {
      const row = mine(call, id);
      const read = readSurvey(objectBody(call), row.survey);
      if ('error' in read) throw invalid({ error: read.error });
      row.survey = read.survey;
      touched(call, row);
      return { status: 200 };
    },
    DELETE: (call, id) => {
      const row = mine(call, id);
      row.survey = null;
      touched(call, row);
      return empty(200);
    },
  });
}
