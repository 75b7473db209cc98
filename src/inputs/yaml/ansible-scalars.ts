import { type Document, isMap, isScalar, Scalar, visit } from 'yaml';
import { AnsibleText, isAnsibleVariable } from '../../ansible-variables.ts';

/** Words that Ansible reads as booleans, by YAML 1.1; YAML 1.2 reads them as texts. */
const BOOLEANS: readonly (readonly [RegExp, boolean])[] = [
  [/^(?:yes|Yes|YES|on|On|ON)$/, true],
  [/^(?:no|No|NO|off|Off|OFF)$/, false],
];

/** What is a number or a time in YAML 1.1, and a text in YAML 1.2: `22:30`, `1_000`, `0b1`, a date with a time. */
const AMBIGUOUS =
  /^(?:[-+]?[1-9][\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|[-+]?\d[\d_]*_[\d_]*(?:\.[\d_]*)?|[-+]?0b[01_]+|\d{4}-\d\d?-\d\d?(?:[Tt]|\s+)\d.*)$/;

const TAGS: Readonly<Record<string, AnsibleText['kind']>> = { '!unsafe': 'unsafe', '!vault': 'vault' };

/** Reads the variables of the collections in a file as Ansible does. Other keys of the file stay unchanged. */
export function readAnsibleScalars(document: Document.Parsed): void {
  if (!isMap(document.contents)) return;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !isAnsibleVariable(String(key.value)) || !value) continue;
    visit(value, {
      Scalar(at, scalar) {
        if (at !== 'key') scalar.value = ansibleValue(scalar);
      },
    });
  }
}

function ansibleValue(scalar: Scalar): unknown {
  const { tag = '', type, value } = scalar;
  const kind = TAGS[tag];
  if (kind !== undefined) {
    // The reader of own files refuses every tag.
    delete scalar.tag;
    return new AnsibleText(kind, scalar.source ?? String(value));
  }
  if (type !== Scalar.PLAIN || typeof value !== 'string') return value;
  const boolean = BOOLEANS.find(([pattern]) => pattern.test(value));
  if (boolean !== undefined) return boolean[1];
  return AMBIGUOUS.test(value) ? new AnsibleText('ambiguous', value) : value;
}
