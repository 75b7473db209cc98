import type { Ended } from '../run.ts';
import { isKilled } from './once.ts';

/** Words by which a message tells where to look or what to do next. */
const NEXT =
  /https?:\/\/|\b(?:Allow|Check|Copy|Create|Enable|Give|Grant|Look|Remove|Renew|Replace|Set)\b|\bagain\b|\bneeds\b|nothing was launched/i;

/** Every end that is not green has an error that says what to do. */
export function helpHolds(ended: Ended): string[] {
  const { step, jobs } = ended;
  if (step.exitCode === 0) return [];
  // Whoever is killed says nothing: the post step does, where there is a job.
  if (isKilled(ended) && jobs.length === 0) return [];
  const levels = isKilled(ended) ? ['error', 'warning'] : ['error'];
  const own = step.annotations.filter(({ level }) => levels.includes(level));
  if (isKilled(ended) && !mayHaveSpoken(ended)) return [];
  if (own.length === 0) return ['it failed without a word'];
  if (!own.some(({ message }) => NEXT.test(message)))
    return [`no way on: ${own.map(({ message }) => message).join(' | ')}`];
  return [];
}

/** Whether the post step had something to go by. */
function mayHaveSpoken({ step }: Ended): boolean {
  return (step.state['launch'] ?? '') !== '';
}
