import type { ConfigurationError } from '../../step-errors.ts';
import { withMoreUrl } from '../more-link.ts';
import { type Annotation, MAX_ERRORS, MAX_VERDICT, withVerdict } from './annotations.ts';
import type { Clean } from './failed-tasks.ts';
import type { SourceLine } from './task-location.ts';

/**
 * Returns an annotation for each problem that is in a file of this repository. The last one ends with the headline of the
 * error, the other problems and the address that explains it. If these are too long, none does: they need an annotation
 * of their own.
 * @param locate returns where a file and line are in this repository
 */
export function problemAnnotations(
  { id, headline, problems }: Pick<ConfigurationError, 'id' | 'headline' | 'problems'>,
  locate: (place: SourceLine) => SourceLine | undefined,
  clean: Clean,
): Annotation[] {
  const located = problems.map(({ text, place }) => ({ text: clean(text), place: place && locate(place) }));
  const inFiles = located.filter(({ place }) => place !== undefined);
  const shown = inFiles.slice(0, MAX_ERRORS);
  const others = located.filter((problem) => !shown.includes(problem)).map(({ text }) => `- ${text}`);
  const first = others.length === 0 ? headline.text.replace(/:$/, '.') : headline.text;
  const { text: verdict } = withMoreUrl({ id, text: [first, ...others].join('\n') });
  const isShort = verdict.length <= MAX_VERDICT;
  const annotations = shown
    .slice(0, isShort ? MAX_ERRORS : MAX_ERRORS - 1)
    .map(
      ({ text, place }): Annotation => ({ level: 'error', title: 'Problem in a resource file', message: text, place }),
    );
  return withVerdict(annotations, isShort ? verdict : undefined);
}
