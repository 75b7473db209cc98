import { SECRET_PREFIX } from '../../secret-placeholder.ts';

/** Returns the environment variables that files of resources can refer to, without empty ones. */
export function readFileSecrets(environment: NodeJS.ProcessEnv): Map<string, string> {
  return new Map(
    Object.entries(environment).flatMap(([name, value]): [string, string][] =>
      name.startsWith(SECRET_PREFIX) && value !== undefined && value !== '' ? [[name, value]] : [],
    ),
  );
}
