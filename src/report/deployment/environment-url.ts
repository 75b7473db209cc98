import { isRecord } from '../../http/json/json.ts';
import type { EnvironmentUrl } from '../../launch-inputs.ts';
import { type Message, message } from '../../messages/message.ts';

/** Maximum length of a URL. Browsers and GitHub refuse longer ones. */
const MAX_ADDRESS = 2048;

/** The URL, or why there is none. */
export type ResolvedUrl = { url: string } | { problem: Message };

/**
 * Returns the URL of what was deployed.
 * @param artifacts the job's `set_stats` data, which may have any content
 */
export function resolveEnvironmentUrl(wanted: EnvironmentUrl, artifacts: Record<string, unknown>): ResolvedUrl {
  if ('address' in wanted) return { url: wanted.address };
  const { artifact } = wanted;
  const value = valueAt(artifacts, artifact);
  if (value === undefined) {
    const there = Object.keys(artifacts);
    if (there.length === 0) return { problem: message('environment-url-artifacts-empty', { artifact }) };
    const known = { artifact, artifacts: there.slice(0, 10).join(', ') };
    return { problem: message('environment-url-artifact-missing', known) };
  }
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href.length > MAX_ADDRESS) {
    return { problem: message('environment-url-not-http', { artifact }) };
  }
  if (url.username !== '' || url.password !== '')
    return { problem: message('environment-url-with-password', { artifact }) };
  return { url: url.href };
}

/** Returns the value at a path such as `sites.0.url`. A key may contain dots: the longest key that exists wins. */
function valueAt(value: unknown, path: string): unknown {
  if (!isRecord(value) && !Array.isArray(value)) return undefined;
  if (Object.hasOwn(value, path)) return (value as Record<string, unknown>)[path];
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const key = path.slice(0, dot);
    const inner = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    const found = valueAt(inner, path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
