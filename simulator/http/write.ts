import type { ServerResponse } from 'node:http';
import { randomText } from '../text/random.ts';
import type { World } from '../world/world.ts';
import { envoyReply } from './envoy.ts';
import type { Fault } from './faults.ts';
import { nginx, page, REASONS } from './html.ts';
import type { Reply } from './reply.ts';
import type { Product } from './request.ts';

/** Headers that say who answers; the web server in front says nothing, the framework only the request's id. */
function originHeaders(world: World, product: Product, from: Reply['from']): Record<string, string> {
  if (from === 'nginx' || from === 'envoy') return {};
  if (from === 'gateway-page') return { Vary: 'Cookie' };
  if (from === 'gateway') {
    const node = { 'X-API-Node': 'gateway-1', 'X-API-Time': '0.032s' };
    return { Vary: 'Accept, Cookie', 'X-API-Product-Name': 'AAP gateway', ...node };
  }
  const framework = {
    Vary: 'Accept, Accept-Language, origin',
    'Content-Language': 'en',
    'X-API-Request-Id': randomText(world.random, 32, '0123456789abcdef'),
    'X-API-Total-Time': '0.055s',
    'Access-Control-Expose-Headers': 'X-API-Request-Id',
  };
  if (from === 'django') return framework;
  const name = product === 'awx' ? 'AWX' : 'Red Hat Ansible Automation Platform';
  return { ...framework, 'X-API-Product-Name': name, 'X-API-Node': world.node, 'X-API-Time': '0.040s' };
}

/** A reply as bytes and headers. */
export interface Written {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** Works a reply out to the last header. */
export function render(world: World, product: Product, reply: Reply): Written {
  const text = reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json));
  const body = Buffer.from(text);
  const type = reply.type ?? (reply.json === undefined ? undefined : 'application/json');
  return {
    status: reply.status,
    body,
    headers: {
      Server: product === 'gateway' || reply.from === 'envoy' ? 'envoy' : 'nginx',
      ...(type === undefined ? {} : { 'Content-Type': type }),
      'Content-Length': String(body.length),
      ...originHeaders(world, product, reply.from),
      ...reply.headers,
      ...(reply.cookies ? { 'Set-Cookie': reply.cookies } : {}),
    },
  };
}

/** Puts it on the wire; HEAD has everything but the body. */
export function send(response: ServerResponse, written: Written, method: string): void {
  response.writeHead(written.status, written.headers);
  response.end(method === 'HEAD' ? undefined : written.body);
}

/** What a fault answers in place of the reply. */
export function faultReply(fault: Omit<Fault, 'path'>): Reply {
  const headers = fault.headers ?? {};
  if (fault.kind === 'envoy') return envoyReply(fault.envoy ?? 'no-healthy-upstream');
  if (fault.kind === 'html') {
    const title = 'Log in';
    const reply = page(fault.status ?? 200, title, '/', '<form></form>');
    return { ...reply, from: 'nginx', headers, ...(fault.body === undefined ? {} : { text: fault.body }) };
  }
  if (fault.kind === 'json') {
    const text = fault.body ?? '{}';
    return { status: fault.status ?? 200, text, type: 'application/json', headers };
  }
  const status = fault.status ?? 502;
  const reply = nginx(status, REASONS[status] ?? 'Error');
  return { ...reply, headers, ...(fault.body === undefined ? {} : { text: fault.body }) };
}

/** Sends a part of a reply and cuts the line. */
export function sendHalf(response: ServerResponse, written: Written, part: 'body' | 'headers'): void {
  const socket = response.socket;
  const head = [
    `HTTP/1.1 ${written.status} ${REASONS[written.status] ?? 'OK'}`,
    ...Object.entries(written.headers).flatMap(([key, values]) => [values].flat().map((value) => `${key}: ${value}`)),
    '',
    '',
  ].join('\r\n');
  const bytes =
    part === 'headers'
      ? Buffer.from(head).subarray(0, Math.floor(head.length / 2))
      : Buffer.concat([Buffer.from(head), written.body.subarray(0, Math.floor(written.body.length / 2))]);
  // By hand: node would put the length right.
  socket?.write(bytes, () => socket.destroy());
}
