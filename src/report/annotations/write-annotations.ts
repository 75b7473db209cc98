import * as core from '@actions/core';
import type { Message } from '../../messages/message.ts';
import type { Console } from '../log/console.ts';
import { sanitizeLine } from '../log/sanitize.ts';
import { type AnnotatedResults, annotationsOf } from './annotations.ts';
import { type PlaybookRoot, workspacePlace } from './task-location.ts';

/** What the annotations depend on. */
export interface AnnotateOptions {
  /** Where the project's files are in this repository; undefined when not configured. */
  root: PlaybookRoot | undefined;
  failed: boolean;
  /** The step's failure, for the end of the last annotation. */
  brief?: Message | undefined;
}

/**
 * Writes the failures as annotations. Call it at the end, when all hosts of a failure and the verdict are known.
 * @returns whether an annotation ends with the step's failure, so that the step needs no annotation of its own
 */
export function annotate(
  console: Console,
  results: AnnotatedResults,
  { root, failed, brief }: AnnotateOptions,
): boolean {
  const clean = (text: string): string => sanitizeLine(console.redactor.redactWords(text));
  const annotations = annotationsOf(results, {
    failed,
    locate: (taskPath) => (root === undefined ? undefined : workspacePlace(root, taskPath)),
    clean,
    verdict: brief?.text.split('\n').map(clean).join('\n'),
  });
  for (const { level, title, message, place, isVerdict } of annotations) {
    const at = place === undefined ? {} : { file: place.file, startLine: place.line };
    const write = level === 'error' ? core.error : core.warning;
    console.command(() => write(message, { title, ...at }));
    if (isVerdict) process.exitCode = core.ExitCode.Failure;
  }
  return annotations.some(({ isVerdict }) => isVerdict);
}
