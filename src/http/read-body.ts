import type { IncomingMessage } from 'node:http';
import { ConnectionError, type HttpStatement } from './errors.ts';

/** Receives the body of a reply of some type, such as `text/plain`, piece by piece. */
export interface Take {
  type: string;
  /** Returns whether more of the body is needed. Otherwise the connection is closed. */
  piece: (piece: Buffer) => Promise<boolean>;
}

/** Maximum size of a reply, in bytes. A page of 200 job events with long output is far smaller. */
const MAX_REPLY_BYTES = 256 * 1024 * 1024;

/**
 * Maximum size of a piece, in bytes. The objects made from a piece need many times its size. They must be gone before
 * V8 collects the young generation twice: what survives stays in memory until the next full collection.
 */
const PIECE_BYTES = 8 * 1024;

/**
 * Returns the body of a reply as text; '' when `take` received it.
 * @param take receives the body of a reply with status 200 and its type
 * @throws ConnectionError when the body is too large; what Node throws when the connection is cut
 */
export async function readBody(response: IncomingMessage, take: Take | undefined): Promise<string> {
  const type = (response.headers['content-type'] ?? '').toLowerCase();
  const taker = response.statusCode === 200 && take !== undefined && type.startsWith(take.type) ? take : undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    if (taker !== undefined) {
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
        // To leave the loop closes the connection.
        if (!(await taker.piece(chunk.subarray(at, at + PIECE_BYTES)))) return '';
      }
      continue;
    }
    bytes += chunk.length;
    if (bytes > MAX_REPLY_BYTES) {
      response.destroy();
      const statement: HttpStatement = { id: 'reply-too-large', values: { mebibytes: MAX_REPLY_BYTES / 1024 / 1024 } };
      throw new ConnectionError(statement, { code: 'TOO_LARGE', mayHaveArrived: true, transient: false });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
