import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Simulator } from 'tower-deploy-simulator';

/** What a command printed, and how it ended. */
export interface Ran {
  stdout: string;
  stderr: string;
  status: number | null;
}

/** Runs a program of that folder, which installAwx gives; `input` is what it reads. */
export async function runTool(bin: string, program: string, args: string[], input = ''): Promise<Ran> {
  // The client warns of its own imports; and a user's own settings must not get in.
  const env = { PATH: process.env['PATH'], HOME: bin, PYTHONWARNINGS: 'ignore', PYTHONIOENCODING: 'utf8' };
  const child = spawn(join(bin, program), args, { env });
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { stdout, stderr, status };
}

/** The awx CLI of a user of this simulator, with a token or else in a session. */
export function awxOf(
  bin: string,
  simulator: Simulator,
  user: { token: string } | { username: string; password: string },
) {
  const settings = Object.entries({ host: simulator.url, ...user, color: 'False' });
  const options = settings.flatMap(([name, value]) => [`--conf.${name}`, value]);
  return async (args: string[], input?: string): Promise<Ran> => {
    const ran = await runTool(bin, 'awx', [...options, ...args], input);
    return { ...ran, stderr: withoutDeprecations(ran.stderr) };
  };
}

/** Removes what the client prints for each list of roles, which the controller marks as deprecated. */
const withoutDeprecations = (stderr: string): string =>
  stderr.replaceAll(/^This endpoint is deprecated: \/api\/v2\/\w+\/\d+\/(?:object_)?roles\/\n/gm, '');

/** Lets five seconds pass whenever the client looks how a job is, however long it paused. */
export function hurry(simulator: Simulator): () => void {
  return simulator.on('request', ({ method, path }) => {
    if (method === 'GET' && /\/api\/v2\/(jobs|\w+_jobs|\w+_updates|projects)\/\d+\/$/.test(path)) {
      simulator.clock.advance(5_000);
    }
  });
}
