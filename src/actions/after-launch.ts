import { Connection, Controller } from '../controller/controller.ts';
import { jobLink } from '../controller/links.ts';
import { describeError } from '../errors.ts';
import { readCredentials } from '../inputs/connection.ts';
import { InputReader } from '../inputs/reader.ts';
import { readSecrets } from '../inputs/secrets.ts';
import { Console } from '../report/console.ts';
import { rememberedJob } from '../report/state.ts';
import { cancelForWorkflow } from './cancel.ts';

/** After a kill there is no hurry any more, but no reason to hold up the runner either, in ms. */
const POST_BUDGET_MS = 60_000;

/** The post step: cancels the job when the main step was killed before it came to an end. Never throws. */
export async function afterLaunchAction(): Promise<void> {
  const console = new Console();
  let connection: Connection | undefined;
  try {
    console.mask(readSecrets());
    const left = rememberedJob();
    if (left === undefined) return;
    const reader = new InputReader();
    const credentials = readCredentials(reader);
    reader.finish();
    connection = new Connection({
      credentials,
      requestTimeoutMs: left.requestTimeoutMs,
      trace: (line) => console.debug(line),
    });
    const controller = new Controller(left.root, connection);
    await cancelForWorkflow(console, controller, left.job, jobLink(left.root, left.job), POST_BUDGET_MS);
  } catch (error) {
    console.fail(describeError(error));
  } finally {
    connection?.close();
  }
}
