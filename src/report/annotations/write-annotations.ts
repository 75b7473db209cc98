import * as core from '@actions/core';
import type { Console } from '../log/console.ts';
import { sanitizeLine } from '../log/sanitize.ts';
import { type AnnotatedResults, annotationsOf } from './annotations.ts';
import { type PlaybookRoot, workspacePlace } from './task-location.ts';

/** What the annotations depend on. */
export interface AnnotateOptions {
  /** Where the project's files are in this repository; undefined when not configured. */
  root: PlaybookRoot | undefined;
  failed: boolean;
}

/** Writes the failures as annotations. Call it at the end, when all hosts of a failure and the verdict are known. */
export function annotate(console: Console, results: AnnotatedResults, { root, failed }: AnnotateOptions): void {
  const annotations = annotationsOf(results, {
    failed,
    locate: (taskPath) => (root === undefined ? undefined : workspacePlace(root, taskPath)),
    clean: (text) => sanitizeLine(console.redactor.redactWords(text)),
  });
  for (const { level, title, message, place } of annotations) {
    const at = place === undefined ? {} : { file: place.file, startLine: place.line };
    const write = level === 'error' ? core.error : core.warning;
    console.command(() => write(message, { title, ...at }));
  }
}
