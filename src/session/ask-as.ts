import { Controller } from '../controller/client.ts';
import { Connection } from '../controller/connection/connection.ts';
import type { ApiRoot } from '../controller/connection/discovery.ts';
import type { CallOptions } from '../controller/requests.ts';
import type { AccessInputs } from '../inputs/connection-inputs.ts';
import { USER_AGENT } from '../version.ts';

/** The longest timeout of one request about a token, in ms. */
export const TOKEN_REQUEST_MS = 10_000;

/**
 * Returns whether the API accepts this token.
 * @throws ResponseError, ConnectionError when the reply shows neither; the signal's reason
 */
export async function askAs(
  token: string,
  { tls, requestTimeoutMs }: Pick<AccessInputs, 'tls' | 'requestTimeoutMs'>,
  root: ApiRoot,
  options: CallOptions = {},
): Promise<boolean> {
  const timeoutMs = Math.min(TOKEN_REQUEST_MS, requestTimeoutMs);
  const connection = new Connection({
    credentials: { token },
    tls,
    requestTimeoutMs: timeoutMs,
    userAgent: USER_AGENT,
  });
  try {
    return await new Controller(root, connection).tokens.isAccepted(options);
  } finally {
    connection.close();
  }
}
