import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Returns the files below a folder that a glob matches, with `/` between folders: Node has a glob of its own since version
 * 22 only. `*` and `?` stay within a folder, `**` stands for any folders, `{a,b}` for either, `[ab]` for one character.
 * A name that begins with a dot is matched by a dot only.
 */
export function globFiles(pattern: string, folder: string): string[] {
  const patterns = withoutBraces(pattern.replaceAll('\\', '/'));
  return [...new Set(patterns.flatMap((one) => filesOf(one, folder)))];
}

/** Returns a pattern for each choice in braces. */
function withoutBraces(pattern: string): string[] {
  const [whole, choices] = /\{([^{}]*,[^{}]*)\}/.exec(pattern) ?? [];
  if (whole === undefined || choices === undefined) return [pattern];
  return choices.split(',').flatMap((choice) => withoutBraces(pattern.replace(whole, () => choice)));
}

function filesOf(pattern: string, folder: string): string[] {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => /[*?[]/.test(part));
  if (first < 0) return existsSync(path.resolve(folder, pattern)) ? [pattern] : [];
  const base = parts.slice(0, first).join('/');
  const top = path.resolve(folder, first === 0 ? '' : base === '' ? '/' : base);
  const wild = parts.slice(first);
  const matcher = new RegExp(`^${translate(wild)}$`, 'u');
  const prefix = first === 0 ? '' : `${base}/`;
  return filesBelow(top, wild)
    .filter((file) => matcher.test(file))
    .map((file) => `${prefix}${file}`);
}

/** Returns the paths of files below a folder; empty for a folder that cannot be read. */
function filesBelow(top: string, parts: readonly string[], below = ''): string[] {
  const isDeep = parts.includes('**');
  const depth = below === '' ? 1 : below.split('/').length;
  return entriesOf(path.join(top, below)).flatMap((entry) => {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!entry.isDirectory()) return [file];
    // Folders such as `.git` are not searched unless the pattern names one.
    const isHidden = entry.name.startsWith('.') && !parts.some((part) => part.startsWith('.'));
    return isHidden || (!isDeep && depth >= parts.length) ? [] : filesBelow(top, parts, file);
  });
}

function entriesOf(folder: string): ReturnType<typeof readFolder> {
  try {
    return readFolder(folder);
  } catch {
    return [];
  }
}

const readFolder = (folder: string) => readdirSync(folder, { withFileTypes: true });

/** Returns a regular expression for the parts of a glob. */
function translate(parts: readonly string[]): string {
  return parts
    .map((part, index) => {
      if (part === '**') return index === parts.length - 1 ? '[^./][^/]*(?:/[^./][^/]*)*' : '(?:[^./][^/]*/)*';
      return `${onePart(part)}${index === parts.length - 1 ? '' : '/'}`;
    })
    .join('');
}

/** A set, a wildcard, or other characters of a glob within a name. */
const TOKENS = /\[([!^]?)([^\]]+)\]|[*?]|[^*?[]+|\[/g;

/** Returns a regular expression for one name of a glob. */
function onePart(part: string): string {
  const notHidden = /^[*?[]/.test(part) ? '(?!\\.)' : '';
  const text = part.replaceAll(TOKENS, (token, not: string, set: string | undefined) => {
    if (set !== undefined) return `[${not === '' ? '' : '^'}${set.replaceAll(/[\\[\]&~]/g, '\\$&')}]`;
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    return token.replaceAll(/[\\^$.+()|[\]{}]/g, '\\$&');
  });
  return `${notHidden}${text}`;
}
