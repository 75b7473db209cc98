import { readFileSync } from 'node:fs';
import { failStep, savedState } from './runner.ts';

/** The post step of `simulator/action.yml`: ends the simulator, and shows what it had to say. */
export function stopInWorkflow(): void {
  const pid = Number(savedState('pid'));
  if (!Number.isInteger(pid) || pid <= 0) return;
  try {
    process.kill(pid, 'SIGTERM');
    process.stdout.write('The simulated controller has stopped.\n');
  } catch (error) {
    // It may have ended by itself, which is then worth a look.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') failStep(error);
    else
      process.stdout.write(
        `The simulated controller stopped before the end of the job:\n${readFileSync(savedState('log'), 'utf8')}\n`,
      );
  }
}
