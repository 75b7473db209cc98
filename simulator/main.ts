// The one entry of the built simulator: the files beside it each call one of these.

/** `npm run simulator`. */
export async function serve(): Promise<void> {
  await (await import('./cli.ts')).serve();
}

/** The main step of `simulator/action.yml`. */
export async function startInWorkflow(): Promise<void> {
  await (await import('./workflow/start.ts')).startInWorkflow();
}

/** Its post step. */
export async function stopInWorkflow(): Promise<void> {
  (await import('./workflow/stop.ts')).stopInWorkflow();
}
