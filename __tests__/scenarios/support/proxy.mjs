// A forwarding proxy in a process of its own: CONNECT, requests with the whole address, Basic authentication, over http
// or https. Tells its parent what it saw, every byte that clients sent included. `ProxyProcess` in proxy.ts starts it.

import http from 'node:http';
import https from 'node:https';
import { connect } from 'node:net';

/**
 * @typedef {object} ProxyOptions
 * @property {string} [user] `name:password` that clients have to give
 * @property {Record<string, number>} [hosts] ports on this machine, by the `host:port` that clients ask for
 * @property {{ key: string, cert: string }} [tls]
 * @property {number} [refuse] the status with which every request is refused
 * @property {number} [refuseFirst] how many requests are refused with 503 at first
 * @property {string} [lose] answers 502 to the first POST with this in its address, after handing it on
 * @property {'silent' | 'hang-up' | 'no-tls'} [fault] takes the connection and does not answer, or hangs up; or answers a
 *   CONNECT with 200 and hangs up in the TLS handshake
 */

/** @type {ProxyOptions} */
const options = JSON.parse(process.argv[2] ?? '{}');
// What cannot be told is not missed: the parent has gone.
const tell = (/** @type {object} */ message) => process.send?.(message, undefined, undefined, () => undefined);

let asked = 0;

/** @param {string} authority */
function upstream(authority) {
  const [, host = '', port = '80'] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(authority) ?? [];
  const mapped = options.hosts?.[authority] ?? options.hosts?.[`${host}:${port}`];
  return mapped === undefined ? { host, port: Number(port) } : { host: '127.0.0.1', port: mapped };
}

/** @param {http.IncomingMessage} request @returns {number | undefined} */
function refusal({ headers }) {
  asked += 1;
  if (asked <= (options.refuseFirst ?? 0)) return 503;
  if (options.refuse !== undefined) return options.refuse;
  if (options.user === undefined) return undefined;
  const wanted = `Basic ${Buffer.from(options.user).toString('base64')}`;
  return headers['proxy-authorization'] === wanted ? undefined : 407;
}

/** @param {http.IncomingMessage} request */
const note = ({ method, url, headers }) => tell({ kind: 'request', method, url, headers });

const server = options.tls ? https.createServer(options.tls) : http.createServer();

server.on(options.tls ? 'secureConnection' : 'connection', (socket) => {
  tell({ kind: 'connection' });
  // The bytes as they come in, before anybody makes sense of them.
  const push = socket.push.bind(socket);
  socket.push = (/** @type {Buffer | null} */ chunk, /** @type {BufferEncoding} */ encoding) => {
    if (chunk) tell({ kind: 'bytes', text: Buffer.from(chunk).toString('latin1') });
    return push(chunk, encoding);
  };
  socket.on('error', () => undefined);
  socket.on('end', () => socket.end());
  socket.on('close', () => tell({ kind: 'closed' }));
});

server.on('request', (request, response) => {
  note(request);
  if (options.fault === 'silent') return;
  if (options.fault === 'hang-up') {
    request.socket.destroy();
    return;
  }
  const status = refusal(request);
  if (status !== undefined) {
    response.writeHead(status, { 'Content-Type': 'text/html' }).end(`<title>${status} from the proxy</title>`);
    return;
  }
  const url = new URL(request.url ?? '');
  const { 'proxy-authorization': _, ...headers } = request.headers;
  const onward = http.request({
    ...upstream(`${url.hostname}:${url.port || 80}`),
    method: request.method,
    path: url.pathname + url.search,
    headers,
    agent: false,
  });
  const lost = options.lose !== undefined && request.method === 'POST' && url.pathname.includes(options.lose);
  if (lost) delete options.lose;
  onward.on('response', (reply) => {
    if (lost) {
      reply.resume();
      response.writeHead(502, { 'Content-Type': 'text/html' }).end('<title>502 Bad Gateway</title>');
      return;
    }
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
    // As tinyproxy does: closes in silence, whatever the headers of the reply promise.
    response.on('finish', () => request.socket.end());
  });
  onward.on('error', () => {
    response.writeHead(502, { 'Content-Type': 'text/html' }).end('<title>502 Bad Gateway</title>');
  });
  request.pipe(onward);
});

server.on('connect', (request, socket, head) => {
  note(request);
  // Node hands the connection over paused: read on, or it is never seen to end.
  socket.resume();
  if (options.fault === 'silent') return;
  if (options.fault === 'hang-up') {
    socket.destroy();
    return;
  }
  const status = refusal(request);
  if (status !== undefined) {
    // The connection stays open, as some proxies leave it: the client has to let go.
    socket.write(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\nContent-Length: 0\r\n\r\n`);
    return;
  }
  if (options.fault === 'no-tls') {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.once('data', () => socket.destroy());
    return;
  }
  const onward = connect(upstream(request.url ?? ''));
  onward.on('connect', () => {
    // In two pieces, as a slow proxy may send it.
    socket.write('HTTP/1.1 200 Connection ');
    setImmediate(() => {
      socket.write('established\r\n\r\n');
      if (head.length > 0) onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
  });
  onward.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  socket.on('close', () => onward.destroy());
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  tell({ kind: 'listening', port: address !== null && typeof address === 'object' ? address.port : 0 });
});
process.on('disconnect', () => process.exit());
