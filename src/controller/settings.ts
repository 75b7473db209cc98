import { isRecord, text } from './fields.ts';
import type { CallOptions, Requests } from './requests.ts';

/** The settings of a controller. Only superusers and system auditors may read them (AWX 24.6, `SettingSingletonDetail`). */
export class Settings {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns whether jobs evaluate templates in the variables of a launch: `always`, `never`, or `template` for those that
   * the template itself has (`ALLOW_JINJA_IN_EXTRA_VARS`); `''` when the reply does not say.
   * @throws ResponseError with status 403 for other users; ConnectionError, the signal's reason
   */
  allowJinjaInExtraVars(options: CallOptions): Promise<string> {
    return this.#requests.get('settings/jobs/', options, (reply) =>
      isRecord(reply) ? text(reply, 'ALLOW_JINJA_IN_EXTRA_VARS') : '',
    );
  }
}
