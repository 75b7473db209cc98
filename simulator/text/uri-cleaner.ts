import { isObject, type Json } from './json.ts';

const HIDDEN = '$encrypted$';

/**
 * Returns the text without the user names and passwords in its URLs, as `UriCleaner.remove_sensitive` of AWX
 * (`awx/main/redact.py`) returns it, with its faults: a host with a port and no user counts as a user with a password,
 * and the first places with the same letters are replaced, wherever they are in the URL.
 */
export function cleanUris(text: string): string {
  return text.replaceAll(/\w+:\/?\/?\S+/g, (uri) => {
    const host = /^\w+:\/\/([^/?#]*)/.exec(uri)?.[1] ?? '';
    const end = host.lastIndexOf('@');
    const [user = '', ...password] = (end < 0 ? host : host.slice(0, end)).split(':');
    if (end < 0 && password.length === 0) return uri;
    return hide(hide(uri, user, 1), password.join(':'), 2);
  });
}

function hide(text: string, part: string, times: number): string {
  if (part === '') return text;
  const [first = '', ...others] = text.split(part);
  return others.reduce((all, other, index) => all + (index < times ? HIDDEN : part) + other, first);
}

/** Cleans every text in a value. */
export function cleanAll<T extends Json>(value: T): T {
  if (typeof value === 'string') return cleanUris(value) as T;
  if (Array.isArray(value)) return value.map(cleanAll) as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanAll(item)])) as T;
}
