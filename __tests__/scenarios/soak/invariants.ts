import { askedHolds } from './invariants/asked.ts';
import { cancelHolds } from './invariants/cancel.ts';
import { helpHolds } from './invariants/help.ts';
import { logHolds } from './invariants/log.ts';
import { onceHolds } from './invariants/once.ts';
import { outputsHold } from './invariants/outputs.ts';
import { politenessHolds } from './invariants/polite.ts';
import { safetyHolds } from './invariants/safety.ts';
import { verdictHolds } from './invariants/verdict.ts';
import type { Ended } from './run.ts';

/** Each guarantee, and what is wrong with an end by it; nothing when it was held. */
const INVARIANTS: Readonly<Record<string, (ended: Ended) => string[]>> = {
  verdict: verdictHolds,
  once: onceHolds,
  asked: askedHolds,
  cancel: cancelHolds,
  log: logHolds,
  outputs: outputsHold,
  safety: safetyHolds,
  polite: politenessHolds,
  help: helpHolds,
  end: ({ hung, ms }) => (hung ? [`did not end by itself within ${Math.round(ms / 1000)} s`] : []),
};

/** All that is wrong with the end of a run, by guarantee. */
export function broken(ended: Ended): string[] {
  return Object.entries(INVARIANTS).flatMap(([name, holds]) => holds(ended).map((fault) => `${name}: ${fault}`));
}
