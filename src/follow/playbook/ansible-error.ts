/** An error of Ansible itself, without the lines that only point into a file. */
export interface AnsibleError {
  /** The error, one item a line. */
  lines: string[];
  /** File and line in the error, in the form of a task's path; undefined when it names none. */
  place: string | undefined;
}

/** Match the place of the cause, before core 2.19 and since. */
const PLACES = [/^The error appears to be in '(.+)': line (\d+), column \d+/, /^Origin: (.+?):(\d+)(?::\d+)?$/];

/** Matches the start of an error about a file that is neither JSON nor YAML. Ansible then reports both parsers' errors. */
const UNREADABLE = /^We were unable to read either as JSON nor YAML/;

const YAML_ERROR = /^Syntax Error while loading YAML\.$/;

/** Maximum characters of a line of the YAML parser. */
const MAX_LINE = 300;

/** Matches the place that the YAML parser adds on a line of its own. It never knows the file's name. */
const IN_YAML = /^\s+in "<[^">]*>", (line \d+, column \d+)$/;

/**
 * Reads an error of Ansible. An empty line or its place ends it. Of an unreadable file, the error of the YAML parser
 * remains: the file is not JSON.
 */
export function readAnsibleError(lines: readonly string[]): AnsibleError {
  const place = lines.map(placeIn).find((found) => found !== undefined);
  const yaml = UNREADABLE.test(lines[0] ?? '') ? lines.findIndex((line) => YAML_ERROR.test(line)) : -1;
  if (yaml >= 0 && place?.match(/\.json:\d+$/) == null) {
    const said = yamlError(untilEnd(lines.slice(yaml + 1)));
    if (said !== '') return { lines: [`Syntax Error while loading YAML: ${said}`], place };
  }
  return { lines: untilEnd(lines), place };
}

function untilEnd(lines: readonly string[]): string[] {
  const end = lines.findIndex((line, index) => (index > 0 && line === '') || placeIn(line) !== undefined);
  return lines.slice(0, end < 0 ? undefined : end);
}

/** Returns the YAML parser's error on one line, with each place behind what it is about. */
function yamlError(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    const [, place] = IN_YAML.exec(line) ?? [];
    if (place !== undefined && parts.length > 0) parts.push(`${parts.pop()} (${place})`);
    else if (line.trim() !== '') parts.push(cut(line.trim()));
  }
  // Ansible puts the problem in front of the parser's words, which end with it and its place.
  const [first = '', ...rest] = parts;
  return [first.replace(/^(.+?)\. (?=\1)/, ''), ...rest].join(', ').replace(/^(.+?)\. (?=.*, \1(?: \(|$))/, '');
}

/** Limits a line: it comes from outside, and the problem is searched in it. */
function cut(line: string): string {
  return line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line;
}

function placeIn(line: string): string | undefined {
  const [, file, number] = PLACES.map((place) => place.exec(line)).find((found) => found !== null) ?? [];
  return file === undefined ? undefined : `${file}:${number}`;
}
