import type { DeploymentOrder, EnvironmentUrl } from '../launch-inputs.ts';
import { message } from '../messages/message.ts';
import { InputProblem, type InputReader } from './values/input-reader.ts';
import { shown } from './values/parse-values.ts';

/** The names of the inputs of the deployment record. */
export const DEPLOYMENT_INPUTS: readonly string[] = ['environment', 'environment_url'];

/** The longest environment name that GitHub accepts, in characters. */
const MAX_NAME = 255;

/** The prefix of the keys when the address comes from the job's artifacts. */
const ARTIFACTS = 'artifacts.';

/** Reads the deployment to record on GitHub and notes problems in the reader; undefined without an environment. */
export function readDeployment(reader: InputReader): DeploymentOrder | undefined {
  const environment = reader.parsed('environment', parseEnvironment);
  const environmentUrl = reader.parsed('environment_url', parseEnvironmentUrl);
  if (reader.text('environment') === undefined && reader.text('environment_url') !== undefined) {
    reader.problem('environment', message('environment-missing'));
  }
  return environment === undefined ? undefined : { environment, environmentUrl, token: readGitHubToken(reader) };
}

/** Reads the token that GitHub's API is called with; the post step reads it as well. */
export function readGitHubToken(reader: InputReader): string | undefined {
  return reader.text('github_token');
}

/**
 * Returns the name of an environment in the form that GitHub accepts.
 * @throws InputProblem
 */
export function parseEnvironment(text: string): string {
  // Counts code points, not UTF-16 units, as GitHub's own check does.
  if ([...text].length > MAX_NAME) throw new InputProblem(message('environment-too-long', { most: MAX_NAME }));
  if (/\p{Cc}/u.test(text)) throw new InputProblem(message('environment-control-character'));
  return text;
}

/**
 * Parses an http or https address, or `artifacts.` with the keys of a value that the job sets with set_stats.
 * @throws InputProblem
 */
export function parseEnvironmentUrl(text: string): EnvironmentUrl {
  if (text.startsWith(ARTIFACTS) && text.length > ARTIFACTS.length) return { artifact: text.slice(ARTIFACTS.length) };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new InputProblem(message('environment-url-invalid', { given: shown(text) }));
  }
  if (url.username !== '' || url.password !== '') {
    throw new InputProblem(message('environment-url-with-credentials'));
  }
  return { address: url.href };
}
