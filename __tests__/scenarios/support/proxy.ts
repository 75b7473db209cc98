import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';

/** A request as the proxy saw it; for a tunnel the CONNECT. */
export interface ProxiedRequest {
  method: string;
  /** The whole address, or `host:port` of a CONNECT. */
  url: string;
  headers: IncomingHttpHeaders;
}

type Message =
  | ({ kind: 'request' } & ProxiedRequest)
  | { kind: 'bytes'; text: string }
  | { kind: 'listening'; port: number }
  | { kind: 'connection' | 'closed' };

/** How the proxy behaves, see proxy.mjs. */
export interface ProxyOptions {
  user?: string;
  hosts?: Record<string, number>;
  tls?: { key: string; cert: string };
  refuse?: number;
  refuseFirst?: number;
  lose?: string;
  fault?: 'silent' | 'hang-up' | 'no-tls';
}

/** A real forwarding proxy in its own process. */
export class ProxyProcess {
  readonly port: number;
  readonly requests: ProxiedRequest[] = [];
  /** Everything that clients sent to it, tunnels included. */
  bytes = '';
  readonly #child: ChildProcess;
  #open = 0;
  readonly #waiting = new Set<() => void>();

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
    child.on('message', (message: Message) => this.#hear(message));
  }

  static async start(options: ProxyOptions = {}): Promise<ProxyProcess> {
    const script = join(import.meta.dirname, 'proxy.mjs');
    const child = fork(script, [JSON.stringify(options)], {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [message] = (await once(child, 'message')) as [Message];
    return new ProxyProcess(child, message.kind === 'listening' ? message.port : 0);
  }

  /** Resolves once no client is connected any more. */
  async idle(): Promise<void> {
    while (this.#open > 0) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** Resolves once it has heard of a request. */
  async asked(): Promise<void> {
    while (this.requests.length === 0) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  async close(): Promise<void> {
    this.#child.disconnect();
    await once(this.#child, 'exit');
  }

  #hear(message: Message): void {
    if (message.kind === 'request') this.requests.push(message);
    if (message.kind === 'bytes') this.bytes += message.text;
    if (message.kind === 'connection') this.#open += 1;
    if (message.kind === 'closed') this.#open -= 1;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}
