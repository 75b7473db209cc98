import { Document, isMap, type Pair, Scalar, visit } from 'yaml';
import type { Collection } from '../resource-document.ts';
import { MAJOR_TAG, REPOSITORY } from '../version.ts';
import { type Content, type ContentMapping, Secret, type SecretNames } from './secret-names.ts';

/** The first lines of every file: how editors check it, and where it comes from. */
const HEAD = [
  ` yaml-language-server: $schema=https://raw.githubusercontent.com/${REPOSITORY}/${MAJOR_TAG}/apply/schema.json`,
  ` Written by ${REPOSITORY}/export; ${REPOSITORY}/apply reads it.`,
].join('\n');

/** A text that every reader of YAML takes as a text, without quotes. */
const PLAIN = /^[A-Za-z](?:(?:[\w .,?!'()/@+=-]|:(?=\S))*[\w)/@+=?!-])?$/;

/** Words that YAML 1.1 or 1.2 reads as something else. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** Returns a file with the objects of some collections. */
export function writeYaml(
  collections: readonly (readonly [Collection, readonly ContentMapping[]])[],
  secrets: SecretNames,
): string {
  const document = new Document(withoutSecrets(Object.fromEntries(collections) as Content, secrets), {
    version: '1.2',
  });
  document.commentBefore = HEAD;
  visit(document, {
    Scalar(_key, scalar) {
      if (typeof scalar.value === 'string') scalar.type = styleOf(scalar.value);
    },
    Pair: (_key, pair) => {
      explain(pair);
    },
  });
  return document.toString({ lineWidth: 0, aliasDuplicateObjects: false } as Parameters<typeof document.toString>[0]);
}

/** A secret's placeholder, which gets a comment. */
class Placeholder extends Scalar<string> {}

function withoutSecrets(content: Content, secrets: SecretNames): unknown {
  if (content instanceof Secret) {
    const scalar = new Placeholder(secrets.textOf(content));
    scalar.comment = ` secret: the environment variable ${secrets.nameOf(content)}`;
    return scalar;
  }
  if (Array.isArray(content)) return content.map((item) => withoutSecrets(item as Content, secrets));
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, item]) => [key, withoutSecrets(item as Content, secrets)]),
  );
}

/** Keeps an empty mapping or list on the line of its key. */
function explain({ value }: Pair): void {
  if (isMap(value) && value.items.length === 0) value.flow = true;
}

function styleOf(text: string): Scalar.Type {
  if (PLAIN.test(text) && !WORDS.test(text)) return Scalar.PLAIN;
  // Only what a block keeps: no white space at the ends of lines, no control characters.
  const isBlock =
    /^[^\s][\s\S]*\n/.test(text) && !/[^\S\n]\n|[^\S\n]$|[^\n\t\x20-\x7e\u00a0-\ud7ff]|\u2028|\u2029|\u0085/.test(text);
  return isBlock ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
}
