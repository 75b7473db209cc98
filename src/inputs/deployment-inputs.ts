import type { DeploymentOrder, EnvironmentUrl } from '../launch-inputs.ts';
import { InputProblem, type InputReader } from './values/input-reader.ts';
import { shown } from './values/parse-values.ts';

/** Their names. */
export const DEPLOYMENT_INPUTS: readonly string[] = ['environment', 'environment_url', 'github_token'];

/** GitHub takes names of environments up to this length. */
const MAX_NAME = 255;

/** What stands before the keys when the address comes from the job. */
const ARTIFACTS = 'artifacts.';

/** Reads what is to be recorded on GitHub; undefined without an environment. Problems are noted in the reader. */
export function readDeployment(reader: InputReader): DeploymentOrder | undefined {
  const environment = reader.parsed('environment', parseEnvironment);
  const environmentUrl = reader.parsed('environment_url', parseEnvironmentUrl);
  if (reader.text('environment') === undefined && reader.text('environment_url') !== undefined) {
    reader.problem('environment', 'is missing: `environment_url` is the address of the environment that it names');
  }
  return environment === undefined ? undefined : { environment, environmentUrl, token: readGitHubToken(reader) };
}

/** What the post step needs as well. */
export function readGitHubToken(reader: InputReader): string | undefined {
  return reader.text('github_token');
}

/**
 * The name of an environment, as GitHub takes it.
 * @throws InputProblem
 */
export function parseEnvironment(text: string): string {
  // Whole characters count, as in GitHub's own check.
  if ([...text].length > MAX_NAME) {
    throw new InputProblem(`has more than ${MAX_NAME} characters, and GitHub takes no longer name of an environment`);
  }
  if (/\p{Cc}/u.test(text)) {
    throw new InputProblem('holds a line end or another control character; the name of one environment is accepted');
  }
  return text;
}

/**
 * An http or https address, or `artifacts.` with the keys of a value that the job gives to set_stats.
 * @throws InputProblem
 */
export function parseEnvironmentUrl(text: string): EnvironmentUrl {
  if (text.startsWith(ARTIFACTS) && text.length > ARTIFACTS.length) return { artifact: text.slice(ARTIFACTS.length) };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new InputProblem(
      `is ${shown(text)}; an http or https address is accepted, or the name of an artifact, such as \`artifacts.url\``,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new InputProblem('holds a user name or password, and everybody who sees the repository would see it');
  }
  return { address: url.href };
}
