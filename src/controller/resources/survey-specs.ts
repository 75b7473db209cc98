import { ResponseError } from '../../http/errors.ts';
import type { JsonObject } from '../../http/json/json.ts';
import { unexpectedReply } from '../connection/reply-errors.ts';
import { isRecord, text } from '../fields.ts';
import type { CallOptions, Requests } from '../requests.ts';
import { pathOf, type Resource, write } from './api.ts';

/** A survey, as in `survey_spec/`. */
export interface SurveySpec {
  name: string;
  description: string;
  questions: readonly SurveySpecQuestion[];
}

/** One question of a survey. */
export interface SurveySpecQuestion {
  variable: string;
  isPassword: boolean;
  isRequired: boolean;
  /** The question in the API's form. */
  fields: JsonObject;
}

/** A template without a survey. */
export const NO_SURVEY: SurveySpec = { name: '', description: '', questions: [] };

/** Reads and replaces surveys of templates. */
export class SurveySpecs {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** Returns a survey. @throws ResponseError, ConnectionError, the signal's reason */
  async get(template: Resource, options: CallOptions): Promise<SurveySpec> {
    const reply = await this.#requests.get(pathFor(template), options);
    if (!isRecord(reply)) throw unexpectedReply('a survey', 'it is not an object');
    return readSurveySpec(reply);
  }

  /**
   * Replaces a survey as a whole (controller fact 95).
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async set(template: Resource, spec: JsonObject, options: CallOptions): Promise<void> {
    await write(this.#requests, options, (request) => this.#requests.post(pathFor(template), spec, request));
  }

  /** Deletes a survey. A missing survey is not an error. @throws ResponseError, ConnectionError, the signal's reason */
  async delete(template: Resource, options: CallOptions): Promise<void> {
    try {
      await write(this.#requests, options, (request) => this.#requests.delete(pathFor(template), request));
    } catch (error) {
      if (!(error instanceof ResponseError && error.fromApi && error.status === 404)) throw error;
    }
  }
}

/** Returns a typed survey from the API's form. `{}` is a survey without questions. */
export function readSurveySpec(survey: Record<string, unknown>): SurveySpec {
  const spec = Array.isArray(survey['spec']) ? survey['spec'].filter(isRecord) : [];
  const questions = spec.map((question) => ({
    variable: String(question['variable']),
    isPassword: question['type'] === 'password',
    isRequired: question['required'] === true,
    fields: question as JsonObject,
  }));
  return { name: text(survey, 'name').trim(), description: text(survey, 'description').trim(), questions };
}

function pathFor(template: Resource): string {
  return `${pathOf(template)}survey_spec/`;
}
