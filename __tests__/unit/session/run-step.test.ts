import { expect, test } from '@jest/globals';
import { Simulator } from 'tower-deploy-simulator';
import type { ConnectionInputs } from '../../../src/inputs/connection-inputs.ts';
import type { Result } from '../../../src/result.ts';
import { runStep, type Step } from '../../../src/session/run-step.ts';
import type { StepReporter } from '../../../src/sink.ts';
import { ConfigurationError, InterruptedError } from '../../../src/step-errors.ts';
import { saying } from '../messages/saying.ts';

type Inputs = { connection: ConnectionInputs };

/** What a step gives to its reporter, in its order. */
async function reported(step: Partial<Step<Inputs>>, url = 'http://127.0.0.1:1/'): Promise<unknown[]> {
  const calls: unknown[] = [];
  const reporter: Partial<StepReporter> = {
    mask: (secrets) => void calls.push(`mask ${secrets.join()}`),
    info: () => undefined,
    debug: () => undefined,
    report: async (result: Result) => void calls.push(result),
    close: async (isWorkflowCancelled) => void calls.push(`close ${isWorkflowCancelled}`),
  };
  const connection = { url: new URL(url), credentials: { token: 't' }, tls: {}, requestTimeoutMs: 5000, retryForMs: 0 };
  await runStep(reporter as StepReporter, {
    action: 'query',
    secrets: ['s'],
    read: () => ({ connection }),
    retryForMs: () => 0,
    run: () => Promise.resolve({ kind: 'nothing_left' }),
    ...step,
  });
  return calls;
}

const onSimulator = async (step: Partial<Step<Inputs>>): Promise<unknown[]> => {
  const sim = await Simulator.start();
  try {
    return await reported(step, sim.url);
  } finally {
    await sim.close();
  }
};

const rejecting = (error: Error) => ({ run: () => Promise.reject(error) });

test('secrets are masked first, and files are closed after the report', async () => {
  expect(await onSimulator({})).toEqual(['mask s', { kind: 'nothing_left' }, 'close false']);
});

test('wrong inputs are a result, and nothing is run', async () => {
  const error = new ConfigurationError(saying('Invalid input:'), [saying('`url` is missing')]);
  const read = (): never => {
    throw error;
  };
  expect(await reported({ read })).toEqual(['mask s', { kind: 'invalid_inputs', error }, 'close false']);
});

test.each<[string, Error, Result['kind']]>([
  ['a wrong request', new ConfigurationError(saying('It is not followed:'), []), 'failed'],
  ['a fault', new Error('a fault'), 'failed'],
  ['a cancelled workflow', new InterruptedError('SIGINT'), 'interrupted'],
])('what a step throws is a result: %s', async (_, error, kind) => {
  expect((await onSimulator(rejecting(error)))[1]).toMatchObject({ kind });
});

test('an action says itself what an error before its work means', async () => {
  const failed = (error: unknown): Result => ({ kind: 'not_launched', error });
  expect((await reported({ failed }))[1]).toMatchObject({ kind: 'not_launched', error: { code: 'ECONNREFUSED' } });
});
