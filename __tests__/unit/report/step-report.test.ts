import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import type { Message } from '../../../src/messages/message.ts';
import { Console } from '../../../src/report/log/console.ts';
import { StepReport } from '../../../src/report/step-report.ts';
import { RESULTS } from './results.ts';

/** Keeps with what the step failed. */
class Recorder extends Console {
  readonly failed: string[] = [];

  override fail({ text }: Message): void {
    this.failed.push(text);
  }
}

test('a process reports one result: a later one is not written', async () => {
  const console = new Recorder(new PassThrough());
  const report = new StepReport(console);
  await report.report(RESULTS.failed);
  await report.report(RESULTS.not_launched);
  expect(console.failed).toEqual(['The controller is away.']);
});
