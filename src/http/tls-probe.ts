import tls from 'node:tls';

/** The longest time of a probe, in ms. A server answers the first message of a handshake at once. */
const PROBE_MS = 3000;

/** Node's codes for a plain request that a TLS port cannot read: it closes the connection, or answers with a TLS alert. */
const CUT = /^(ECONNRESET|EPIPE|HPE_\w+)$/;

/**
 * Returns whether the port of a plain HTTP URL expects TLS, after a request failed with this code. Sends the first
 * message of a TLS handshake and nothing else.
 */
export async function answersTls({ hostname, port }: URL, code: string, signal: AbortSignal): Promise<boolean> {
  if (!CUT.test(code) || signal.aborted) return false;
  const host = hostname.replace(/^\[|\]$/g, '');
  return await new Promise<boolean>((resolve) => {
    const socket = tls.connect({ host, port: Number(port || 80), rejectUnauthorized: false, timeout: PROBE_MS });
    const end = (answer: boolean): void => {
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(answer);
    };
    const stop = (): void => end(false);
    signal.addEventListener('abort', stop, { once: true });
    socket.once('secureConnect', () => end(true));
    socket.once('timeout', stop);
    socket.once('close', stop);
    // An alert of the server is TLS, too.
    socket.once('error', ({ message }) => end(/\balert\b/.test(message)));
  });
}
