import { message } from '../messages/message.ts';
import { counted } from '../messages/sentence-parts.ts';
import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { InputProblem, InputReader } from './values/input-reader.ts';
import { parseWord } from './values/parse-values.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** The names of all inputs of `token/`, as in its action.yml (a test compares the two). */
export const TOKEN_INPUTS: readonly string[] = [...CONNECTION_INPUTS, 'scope', 'application', 'description'];

export interface TokenInputs {
  connection: ConnectionInputs;
  scope: 'read' | 'write';
  /** Id or name of the application that the token belongs to; undefined for a personal access token. */
  application: string | undefined;
  /** The first part of the token's description; the name of the run follows it. */
  description: string | undefined;
}

/** The API accepts any length; this is what a list of tokens can show. */
const MAX_DESCRIPTION = 200;

/**
 * Reads the inputs of `token/`.
 * @throws ConfigurationError that lists every wrong input
 */
export function readTokenInputs(environment: NodeJS.ProcessEnv): TokenInputs {
  const reader = new InputReader();
  const inputs: TokenInputs = {
    connection: readConnection(reader),
    scope: reader.parsed('scope', parseWord('write', 'read')) ?? 'write',
    application: reader.text('application'),
    description: reader.parsed('description', parseDescription),
  };
  refuseUnknownInputs(reader, environment, TOKEN_INPUTS);
  reader.finish();
  return inputs;
}

function parseDescription(text: string): string {
  if (text.length > MAX_DESCRIPTION || /[\r\n]/.test(text)) {
    const lines = counted(text.split(/\r\n|[\r\n]/).length, 'line');
    throw new InputProblem(message('token-description-invalid', { length: text.length, lines, most: MAX_DESCRIPTION }));
  }
  return text;
}
