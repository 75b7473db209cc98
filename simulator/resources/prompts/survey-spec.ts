import { forbidden, invalid, ok, type Reply } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import { allowed } from '../../rest/json.ts';
import type { Stored } from '../../rest/kind.ts';
import { action, type Related } from '../../rest/mount.ts';
import type { Survey } from '../../rows/survey.ts';
import type { Json, JsonObject } from '../../text/json.ts';
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
export function surveySpec<T extends Stored & { survey: Survey | null }>(): Related<T> {
  return (routes, kind) => {
    const set = (call: Call, row: T, survey: Survey | null): Reply => {
      Object.assign(row, { survey, modified: call.now, modified_by: userOf(call).id });
      return { status: 200 };
    };
    const refuse = (call: Call, row: T): void => {
      if (!allowed(call, kind, row, 'admin')) throw forbidden();
    };
    action<T>('survey_spec', {
      title: 'Survey Spec',
      GET: (_call, row) => ok(surveyJson(row.survey)),
      POST: (call, row) => {
        refuse(call, row);
        const read = readSurvey(objectBody(call), row.survey);
        if ('error' in read) throw invalid({ error: read.error });
        return set(call, row, read.survey);
      },
      DELETE: (call, row) => {
        refuse(call, row);
        return set(call, row, null);
      },
    })(routes, kind);
  };
}
