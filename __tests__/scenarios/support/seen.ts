import type { Seen } from './scenario.ts';

/** What differs from run to run and means nothing: where the controller listens, when it happened, made-up ids. */
const VARYING: readonly [pattern: RegExp, shown: string][] = [
  [/http:\/\/127\.0\.0\.1:\d+/g, 'https://tower.example.com'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'UUID'],
  [/\S+\/(?=tower-deploy-\w+-UUID\.)/g, 'RUNNER_TEMP/'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z?/g, 'TIME'],
  [/\b\d\d:\d\d:\d\d(?= UTC)/g, 'TIME'],
];

/** Text without what varies. */
export function normalised(text: string): string {
  return VARYING.reduce((result, [pattern, shown]) => result.replace(pattern, shown), text);
}

/** All that a user sees of a step, as a page to read: the step's end, its log, annotations, summary and outputs. */
export function pageOf(title: string, inputs: Readonly<Record<string, string>>, seen: Seen): string {
  const given = Object.entries(inputs).map(([name, value]) => `  ${name}: ${value}`);
  const parts = [
    [`${title}.`, ...given, `The step: ${seen.conclusion}, exit status ${seen.exitCode}.`].join('\n'),
    part('LOG', seen.shown.log),
    part('ANNOTATIONS', seen.shown.annotations.map(annotation)),
    part('SUMMARY', [seen.summary.trimEnd()]),
    part(
      'OUTPUTS',
      Object.entries(seen.outputs)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${name}: ${value}`),
    ),
  ];
  return `${normalised(parts.join('\n\n'))}\n`;
}

function part(name: string, lines: readonly string[]): string {
  return [`${'='.repeat(30)} ${name}`, ...(lines.join('') === '' ? ['(none)'] : lines)].join('\n');
}

/** As GitHub shows it: level and place, the title above the message. */
function annotation({ level, message, properties }: Seen['annotations'][number]): string {
  const { title, file, line } = properties;
  const place = file === undefined ? '' : ` ${file}:${line}`;
  const head = title === undefined ? '' : `\n  ${title}`;
  return `[${level}]${place}${head}\n  ${message.replaceAll('\n', '\n  ')}`;
}
