/*
 * Variables files of the collections that configure a controller, automation platform or hub.
 */

/** Prefixes of the variables of `infra.aap_configuration` and `infra.controller_configuration`. */
const PREFIX = /^(aap|ah|controller|eda|gateway|hub)_[a-z]/;

/** Returns whether a top-level key of a file is a variable of the collections. */
export function isAnsibleVariable(key: string): boolean {
  return PREFIX.test(key);
}

/** A text of such a file that Ansible reads differently from a plain text. */
export class AnsibleText {
  readonly kind: 'unsafe' | 'vault' | 'ambiguous';
  readonly text: string;

  /**
   * @param kind `unsafe` for a text without templates, `vault` for an encrypted one, `ambiguous` for a text without
   *   quotes that Ansible reads as a number or a time
   */
  constructor(kind: AnsibleText['kind'], text: string) {
    this.kind = kind;
    this.text = text;
  }
}
