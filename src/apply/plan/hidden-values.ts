import { isRecord, text } from '../../controller/fields.ts';
import { credentialType } from '../check/credential-types.ts';
import type { Surveys } from '../check/surveys.ts';
import type { DesiredValue, Reference } from '../read/desired.ts';
import { type PlanContext, resolve } from '../write/work.ts';
import { passwordsIn } from './plan-survey.ts';
import type { Known } from './registry.ts';
import { type IsSecret, isNotificationSecret, secretInputs } from './secrets.ts';

/** Knows which keys of a field with secrets must not be shown, by credential types and by surveys. */
export class HiddenValues {
  readonly #context: PlanContext;
  readonly #surveys: Surveys;

  constructor(context: PlanContext, surveys: Surveys) {
    this.#context = context;
    this.#surveys = surveys;
  }

  /**
   * Of an object's own fields.
   * @throws what reading a survey throws
   */
  async of(known: Known, fields: ReadonlyMap<string, DesiredValue>): Promise<IsSecret> {
    if (known.collection === 'notification_templates') return isNotificationSecret;
    if (known.collection === 'credentials') return secretInputs(credentialType(this.#context, known, fields));
    const template = fields.get('unified_job_template');
    if (template?.kind !== 'reference' || template.value === null) return () => false;
    return await this.ofAnswers(template.value, fields);
  }

  /** Of `extra_data`, with which a node or a schedule answers the survey of a template. */
  async ofAnswers(template: Reference, fields: ReadonlyMap<string, DesiredValue>): Promise<IsSecret> {
    const data = fields.get('extra_data');
    const isEmpty = data?.kind !== 'json' || !isRecord(data.value) || Object.keys(data.value).length === 0;
    const known = isEmpty ? undefined : resolve(this.#context, template);
    if (known === undefined) return () => false;
    // The survey of the files, and the one of the controller: until it is replaced, its secrets are there.
    const there = await this.#surveys.there(known);
    const names = new Set([...passwordsIn(known.desired?.survey ?? {}), ...passwordsIn(there)]);
    return (key) => names.has(key);
  }
}

/** Whether a value that is there cannot be changed, with what to do (controller fact 82). */
export function cannotChange(known: Known, key: string): string | undefined {
  if (known.collection !== 'credentials' || key !== 'inputs.vault_id' || text(known.row ?? {}, 'name') === '')
    return undefined;
  return 'the API refuses another vault id: make another credential, and delete this one';
}
