import type { Recording } from './recording.ts';
import assertWithoutMessage from './recordings/assert-without-message.json' with { type: 'json' };
import badSerial from './recordings/bad-serial.json' with { type: 'json' };
import badYaml from './recordings/bad-yaml.json' with { type: 'json' };
import handlerMissing from './recordings/handler-missing.json' with { type: 'json' };
import handlerNotRun from './recordings/handler-not-run.json' with { type: 'json' };
import handlerNotRunRelaunch from './recordings/handler-not-run-relaunch.json' with { type: 'json' };
import multilineMessage from './recordings/multiline-message.json' with { type: 'json' };
import retriesExhausted from './recordings/retries-exhausted.json' with { type: 'json' };
import serialBatch from './recordings/serial-batch.json' with { type: 'json' };
import stdoutOnly from './recordings/stdout-only.json' with { type: 'json' };
import traceback from './recordings/traceback.json' with { type: 'json' };
import undefinedVariable from './recordings/undefined-variable.json' with { type: 'json' };
import vaultMissing from './recordings/vault-missing.json' with { type: 'json' };
import workerDead from './recordings/worker-dead.json' with { type: 'json' };

/** What a recorded job did, and what its relaunch on the failed hosts did where that was recorded, too. */
const RECORDED: Record<string, { first: Recording; relaunch?: Recording }> = {
  'assert-without-message': { first: assertWithoutMessage as Recording },
  'bad-serial': { first: badSerial as Recording },
  'bad-yaml': { first: badYaml as Recording },
  'handler-missing': { first: handlerMissing as Recording },
  'multiline-message': { first: multilineMessage as Recording },
  'retries-exhausted': { first: retriesExhausted as Recording },
  'serial-batch': { first: serialBatch as Recording },
  'stdout-only': { first: stdoutOnly as Recording },
  traceback: { first: traceback as Recording },
  'undefined-variable': { first: undefinedVariable as Recording },
  'vault-missing': { first: vaultMissing as Recording },
  'worker-dead': { first: workerDead as Recording },
  // A handler that was notified did not run on the host that failed, and the relaunch did not notify it again.
  'handler-not-run': { first: handlerNotRun as Recording, relaunch: handlerNotRunRelaunch as Recording },
};

/** Names of the recorded jobs. */
export const REPLAYS: readonly string[] = Object.keys(RECORDED).sort();

/** The recording of that name: of a relaunch where there is one. */
export function recordingOf(name: string, isRelaunch = false): Recording | undefined {
  const recorded = RECORDED[name];
  return isRelaunch ? (recorded?.relaunch ?? recorded?.first) : recorded?.first;
}
