import {
  NO_SURVEY,
  readSurveySpec,
  type SurveySpec,
  type SurveySpecQuestion,
} from '../../controller/resources/survey-specs.ts';
import type { ReadContext } from '../context.ts';
import type { Known } from '../read/registry.ts';
import { plannedValue } from './planned-values.ts';

/** The surveys of templates, each read once. */
export class Surveys {
  readonly #context: ReadContext;
  readonly #read = new Map<Known, Promise<SurveySpec>>();

  constructor(context: ReadContext) {
    this.#context = context;
  }

  /** Returns the survey that the controller has. @throws ResponseError, ConnectionError, the signal's reason */
  async existing(template: Known): Promise<SurveySpec> {
    const { collection, id, row } = template;
    if (id === undefined || !(row?.fields['survey_enabled'] === true || isEnabled(template))) return NO_SURVEY;
    const { resources, call } = this.#context;
    const reading = this.#read.get(template) ?? resources.surveySpecs.get({ collection, id }, call);
    this.#read.set(template, reading);
    return await reading;
  }

  /**
   * Returns the questions that will be asked when the plan is carried out.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async planned(template: Known): Promise<readonly SurveySpecQuestion[]> {
    if (!isEnabled(template)) return [];
    const survey = template.desired?.survey;
    if (survey === undefined) return (await this.existing(template)).questions;
    return survey === null ? [] : readSurveySpec(survey).questions;
  }
}

function isEnabled(template: Known): boolean {
  return plannedValue(template, 'survey_enabled') === true;
}
