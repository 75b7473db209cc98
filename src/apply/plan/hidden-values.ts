import { readSurveySpec } from '../../controller/resources/survey-specs.ts';
import { isJsonObject } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';
import { credentialType } from '../check/check-credentials.ts';
import { resolve } from '../check/resolve-reference.ts';
import type { Surveys } from '../check/surveys.ts';
import type { PlanContext } from '../context.ts';
import type { DesiredValue, Reference } from '../read/desired.ts';
import type { Known } from '../read/registry.ts';
import { passwordsIn } from './plan-survey.ts';
import { type IsSecret, isNotificationSecret, secretInputs } from './secrets.ts';

/** Returns which keys of a field with secrets must not be shown, by credential types and by surveys. */
export class HiddenValues {
  readonly #context: PlanContext;
  readonly #surveys: Surveys;

  constructor(context: PlanContext, surveys: Surveys) {
    this.#context = context;
    this.#surveys = surveys;
  }

  /**
   * Returns the secret keys of an object's own fields.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async of(known: Known, fields: ReadonlyMap<string, DesiredValue>): Promise<IsSecret> {
    if (known.collection === 'notification_templates') return isNotificationSecret;
    if (known.collection === 'credentials') return secretInputs(credentialType(this.#context, known, fields));
    const template = fields.get('unified_job_template');
    if (template?.kind !== 'reference' || template.value === null) return () => false;
    return await this.ofAnswers(template.value, fields);
  }

  /**
   * Returns the secret keys of `extra_data`, with which a node or a schedule answers the survey of a template.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async ofAnswers(template: Reference, fields: ReadonlyMap<string, DesiredValue>): Promise<IsSecret> {
    const data = fields.get('extra_data');
    const isEmpty = data?.kind !== 'json' || !isJsonObject(data.value) || Object.keys(data.value).length === 0;
    const known = isEmpty ? undefined : resolve(this.#context, template);
    if (known === undefined) return () => false;
    // By the survey of the files, and by the controller's: until it is replaced, its secrets exist.
    const existing = await this.#surveys.existing(known);
    const planned = readSurveySpec(known.desired?.survey ?? {});
    const names = new Set([...passwordsIn(planned), ...passwordsIn(existing)]);
    return (key) => names.has(key);
  }
}

/** Returns why a value that is set cannot be changed, with what to do (controller fact 82). */
export function cannotChange(known: Known, key: string): Message | undefined {
  if (known.collection !== 'credentials' || key !== 'inputs.vault_id' || known.row === undefined) return undefined;
  return message('credential-vault-id-fixed');
}
