import { BlockList, isIP } from 'node:net';
import { ProxySettingError } from './errors.ts';

/** A proxy from the environment. */
export interface ProxyServer {
  /** Name of its variable, for messages. */
  variable: string;
  /** Scheme, host and port. Safe to show: never contains user name and password. */
  origin: string;
  /** Whether the connection to the proxy itself uses TLS. */
  secure: boolean;
  /** Without the brackets of an IPv6 address. */
  hostname: string;
  port: number;
  /** The Proxy-Authorization header, if the URL contains user name and password. */
  authorization: string | undefined;
}

/** The variables for each scheme of the target. The first one that is set wins, as with curl and Node. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  'https:': ['https_proxy', 'HTTPS_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY'],
};

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

/**
 * Returns the proxy for a URL, from `https_proxy`, `http_proxy` and `no_proxy` in either case.
 * @returns undefined for a direct connection
 * @throws ProxySettingError when the variable cannot be used
 */
export function proxyFor(target: URL, environment: NodeJS.ProcessEnv): ProxyServer | undefined {
  const variable = VARIABLES[target.protocol]?.find((name) => (environment[name] ?? '').trim() !== '');
  if (variable === undefined) return undefined;
  if (goesDirect(target, environment['no_proxy'] || environment['NO_PROXY'] || '')) return undefined;
  return parseProxy(variable, (environment[variable] ?? '').trim());
}

/** Returns the credentials in all proxy variables, in each form that could be printed, so that they can be masked. */
export function proxySecrets(environment: NodeJS.ProcessEnv): string[] {
  return Object.values(VARIABLES)
    .flat()
    .flatMap((name) => {
      const value = (environment[name] ?? '').trim();
      const raw = loginOf(value).replace(/^[^:]*:?/, '');
      const url = proxyUrl(value);
      const { username = '', password = '' } = url === undefined ? {} : (decoded(url) ?? url);
      // The URL parser reads a password differently if it contains a character that must be escaped.
      const parsed = password === '' ? [] : [url?.password ?? '', password, base64(`${username}:${password}`)];
      return raw === '' ? parsed : [...new Set([raw, ...parsed])];
    });
}

/** The characters that end a login for the URL parser, or that it leaves out, and how to write them. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '%5C', '/': '%2F', '?': '%3F', '#': '%23', '\t': '%09' };

function parseProxy(variable: string, value: string): ProxyServer {
  const character = [...loginOf(value)].find((one) => Object.hasOwn(ESCAPES, one));
  if (character !== undefined) {
    const values = { variable, character, escape: ESCAPES[character] ?? '' };
    throw new ProxySettingError({ id: 'proxy-character-unescaped', values });
  }
  const url = proxyUrl(value);
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
    throw new ProxySettingError({ id: 'proxy-not-http', values: { variable } });
  }
  const credentials = decoded(url);
  if (credentials === undefined) {
    throw new ProxySettingError({ id: 'proxy-percent-unescaped', values: { variable } });
  }
  return {
    variable,
    origin: url.origin,
    secure: url.protocol === 'https:',
    hostname: withoutBrackets(url.hostname),
    port: Number(url.port || DEFAULT_PORTS[url.protocol]),
    authorization:
      credentials.username === '' && credentials.password === ''
        ? undefined
        : `Basic ${base64(`${credentials.username}:${credentials.password}`)}`,
  };
}

/** Returns user name and password as written, up to the last `@`; `''` without them. */
function loginOf(value: string): string {
  const rest = value.replace(/^(?:[a-z][a-z\d+.-]*:\/\/|https?:[/\\]*)/i, '');
  return rest.slice(0, Math.max(rest.lastIndexOf('@'), 0));
}

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/** Parses a proxy's URL. Without a scheme it is http, as with curl and GitHub's own actions. */
function proxyUrl(value: string): URL | undefined {
  // Without both slashes, the scheme would be read as the name of a host.
  if (/^https?:(?!\/\/)(?!\d+$)/i.test(value)) return undefined;
  const whole = SCHEME.test(value) ? value : `http://${value}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

function decoded(url: URL): { username: string; password: string } | undefined {
  try {
    return { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  } catch {
    return undefined;
  }
}

/**
 * Returns whether `no_proxy` names the target. An entry is a host with its subdomains (with or without a leading dot or
 * `*.`), a host and port, or an IP address. It can also be a range as CIDR or `first-last`, or `*` for all. Node's own
 * agent supports neither CIDR nor subdomains of a bare domain; curl, Go and GitHub's actions do.
 */
function goesDirect(target: URL, noProxy: string): boolean {
  const host = withoutBrackets(target.hostname.toLowerCase());
  const port = target.port || DEFAULT_PORTS[target.protocol];
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => entry === '*' || inRange(host, entry) || namesHost(entry, host, port));
}

function namesHost(entry: string, host: string, port: string | undefined): boolean {
  const [, name = '', onPort] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [entry, entry];
  if (onPort !== undefined && onPort !== port) return false;
  const wanted = withoutBrackets(name).replace(/^\*?\./, '');
  if (wanted === '') return false;
  return host === wanted || (isIP(host) === 0 && host.endsWith(`.${wanted}`));
}

function inRange(host: string, entry: string): boolean {
  const version = isIP(host);
  if (version === 0) return false;
  const type = version === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  try {
    const [network = '', prefix] = entry.split('/');
    const [first = '', last] = entry.split('-');
    if (prefix !== undefined && isIP(network) === version) list.addSubnet(network, Number(prefix), type);
    else if (last !== undefined && isIP(first) === version) list.addRange(first, last, type);
    else return false;
  } catch {
    return false;
  }
  return list.check(host, type);
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
