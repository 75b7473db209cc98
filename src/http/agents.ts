import http from 'node:http';
import https from 'node:https';
import { TunnelAgent } from './connect-tunnel.ts';
import type { ProxyServer } from './proxy.ts';
import { connectionTls, type TlsOptions } from './tls.ts';

/** The HTTP agents of a transport. Connections are kept for each route: the scheme of the target and the proxy. */
export class Agents {
  readonly #tls: https.AgentOptions;
  readonly #agents = new Map<string, http.Agent>();

  constructor(tls: TlsOptions) {
    this.#tls = connectionTls(tls);
  }

  /**
   * Returns the agent for a target.
   * @param fresh whether the connection must be a new one
   */
  get(target: URL, proxy: ProxyServer | undefined, fresh = false): http.Agent {
    // An unused agent has no connection to reuse.
    const route = `${target.protocol} ${proxy?.origin ?? ''} ${fresh ? this.#agents.size : ''}`;
    const known = this.#agents.get(route);
    if (known !== undefined) return known;
    const agent = newAgent(target, proxy, this.#tls);
    this.#agents.set(route, agent);
    return agent;
  }

  /** Closes the kept connections. */
  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
  }
}

function newAgent(target: URL, proxy: ProxyServer | undefined, tls: https.AgentOptions): http.Agent {
  if (target.protocol === 'https:') {
    return proxy === undefined ? new https.Agent({ ...tls, keepAlive: true }) : new TunnelAgent(proxy, tls);
  }
  if (proxy === undefined) return new http.Agent({ keepAlive: true });
  // The client certificate and the certificate check are for the server, not for a proxy. No connection is kept.
  // tinyproxy passes on the server's `Connection: keep-alive` but closes the connection, and a POST must not be lost in
  // that.
  return proxy.secure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false });
}
