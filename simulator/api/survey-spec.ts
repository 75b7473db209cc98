import { empty, forbidden, invalid, ok } from '../http/reply.ts';
import { type Call, objectBody, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import type { Json } from '../json.ts';
import type { Question, Survey } from '../world/templates.ts';

/** A survey as it is shown: defaults of password questions are hidden. */
function surveyJson(survey: Survey | null): Json {
  if (!survey) return {};
  const spec = survey.spec.map((question) => {
    const secret = question.type === 'password' && question.default;
    return { ...question, ...(secret ? { default: '$encrypted$' } : {}) } as Record<string, Json>;
  });
  return { name: survey.name, description: survey.description, spec };
}

/** The survey of a template: POST replaces it, PUT and PATCH do not exist. */
export function surveyRoutes(
  routes: Routes,
  collection: string,
  find: (call: Call, id: string) => { survey: Survey | null },
): void {
  routes.add(`/${collection}/:id/survey_spec/`, {
    title: 'Survey Spec',
    GET: (call, id) => ok(surveyJson(find(call, id).survey)),
    POST: (call, id) => {
      const template = find(call, id);
      if (!userOf(call).is_superuser) throw forbidden();
      const body = objectBody(call);
      for (const key of ['name', 'description', 'spec']) {
        if (body[key] === undefined) throw invalid({ error: `'${key}' missing from survey spec.` });
      }
      const spec = (Array.isArray(body['spec']) ? body['spec'] : []) as unknown as Question[];
      template.survey = { name: String(body['name']), description: String(body['description']), spec };
      return { status: 200 };
    },
    DELETE: (call, id) => {
      find(call, id).survey = null;
      return empty(200);
    },
  });
}
