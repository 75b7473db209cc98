import { appendFileSync } from 'node:fs';

/** An input of the action as GitHub's runner gives it; empty when it was not given. */
export function input(name: string): string {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

/** Keeps values, each of one line, for the steps after this one. */
export const setOutputs = (values: Record<string, string>): void => append('GITHUB_OUTPUT', values);

/** Keeps values, each of one line, for the step that ends this one. */
export const saveState = (values: Record<string, string>): void => append('GITHUB_STATE', values);

/** What saveState kept. */
export const savedState = (name: string): string => process.env[`STATE_${name}`] ?? '';

function append(file: string, values: Record<string, string>): void {
  const path = process.env[file];
  if (!path) throw new Error(`${file} is not set: this runs in a step of a GitHub workflow`);
  for (const [name, value] of Object.entries(values)) {
    // A second line would be read as a value of its own.
    if (/[\r\n]/.test(value)) throw new Error(`The output ${name} has more than one line`);
    appendFileSync(path, `${name}=${value}\n`);
  }
}

/** Fails the step with an error that GitHub shows. */
export function failStep(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::error::${escaped}\n`);
  process.exitCode = 1;
}
