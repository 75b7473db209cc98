import type { GetPage } from '../../controller/collections.ts';
import { isRecord } from '../../controller/fields.ts';
import type { Known, Row } from '../plan/registry.ts';
import { finalValue } from '../write/resolve-ids.ts';

/** The surveys of templates, each read once. */
export class Surveys {
  readonly #get: GetPage;
  readonly #read = new Map<Known, Promise<unknown>>();

  constructor(get: GetPage) {
    this.#get = get;
  }

  /** The survey that the controller has; `{}` for none. @throws what reading throws */
  async there(template: Known): Promise<unknown> {
    const { collection, id, row } = template;
    if (id === undefined || !(row?.['survey_enabled'] === true || isAsked(template))) return {};
    const reading = this.#read.get(template) ?? this.#get(`${collection}/${id}/survey_spec/`);
    this.#read.set(template, reading);
    return await reading;
  }

  /** The questions that will be asked when a plan is carried out. @throws what reading throws */
  async questionsOf(template: Known): Promise<Row[]> {
    if (!isAsked(template)) return [];
    const survey = template.desired?.survey === undefined ? await this.there(template) : template.desired.survey;
    const spec = isRecord(survey) ? survey['spec'] : undefined;
    return Array.isArray(spec) ? spec.filter(isRecord) : [];
  }
}

function isAsked(template: Known): boolean {
  return finalValue(template, 'survey_enabled') === true;
}
