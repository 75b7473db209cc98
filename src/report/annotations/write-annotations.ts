import * as core from '@actions/core';
import type { Message } from '../../messages/message.ts';
import type { Annotated } from '../ends/end.ts';
import type { Console } from '../log/console.ts';
import { sanitizeLine } from '../log/sanitize.ts';
import { withMoreUrl } from '../more-link.ts';
import { type Annotation, annotationsOf } from './annotations.ts';
import { changeNotices } from './change-notices.ts';
import { problemAnnotations } from './problem-annotations.ts';
import { inputPlace, type PlaybookRoot, workspacePlace } from './task-location.ts';

/** What the annotations depend on. */
export interface AnnotateOptions {
  /** Where the project's files are in this repository; undefined when not configured. */
  root: PlaybookRoot | undefined;
  failed: boolean;
  /** The step's failure, for the end of the last annotation. */
  brief?: Message | undefined;
}

const WRITERS = { error: core.error, warning: core.warning, notice: core.notice } as const;

/**
 * Writes the annotations of a step. Call it at the end, when all hosts of a failure and the verdict are known.
 * @returns whether an annotation ends with the step's failure, so that the step needs no annotation of its own
 */
export function annotate(console: Console, annotated: Annotated, options: AnnotateOptions): boolean {
  const clean = (text: string): string => sanitizeLine(console.redactor.redactWords(text));
  const annotations = annotationsFor(annotated, options, clean);
  // A fault in writing must not hide the failure.
  if (annotations.some(({ isVerdict }) => isVerdict)) process.exitCode = core.ExitCode.Failure;
  for (const { level, title, message, place } of annotations) {
    const at = place === undefined ? {} : { file: place.file, startLine: place.line };
    console.command(() => WRITERS[level](message, { title, ...at }));
  }
  return annotations.some(({ isVerdict }) => isVerdict);
}

function annotationsFor(
  { results, isCheck, error }: Annotated,
  { root, failed, brief }: AnnotateOptions,
  clean: (text: string) => string,
): Annotation[] {
  const locate = (taskPath: string) => (root === undefined ? undefined : workspacePlace(root, taskPath));
  const verdict = brief && withMoreUrl(brief).text.split('\n').map(clean).join('\n');
  const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
  return [
    ...(results !== undefined && isCheck ? changeNotices(results, locate, clean) : []),
    ...(results === undefined ? [] : annotationsOf(results, { failed, locate, clean, verdict })),
    ...(error === undefined ? [] : problemAnnotations(error, (place) => inputPlace(workspace, place), clean)),
  ];
}
