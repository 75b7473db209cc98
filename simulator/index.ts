// The package's one public entry point: start (`Simulator`), seed, clock, faults, requests. `exports` in package.json
// hides all other files from code outside of `simulator/`.

export { cancel } from './execution/cancel.ts';
export { createJob } from './execution/create-job.ts';
export { createProjectUpdate } from './execution/create-update.ts';
export { enqueue } from './execution/dispatch.ts';
export { eventsDone, finish } from './execution/finish.ts';
export type { Cost, Priced } from './http/cost.ts';
export type { Fault } from './http/faults.ts';
export { colour } from './playbook/display.ts';
export type { Handler, Play, Playbook, Result, RunContext, Task } from './playbook/model.ts';
export { changed, command, debug, failed, loop, ok, skipped, unreachable } from './playbook/results.ts';
export { CATALOGUE } from './rehearsal/catalogue.ts';
export { REPLAYS, recordingOf } from './replay/catalogue.ts';
export { ruleErrors } from './resources/schedules/rule-errors.ts';
export type { Token } from './rows/people.ts';
export type { Run, UpdateScript } from './rows/run.ts';
export type { Survey } from './rows/survey.ts';
export type { WorkflowNode } from './rows/templates.ts';
export { readSeedFile } from './seed-file/seed-file.ts';
export { DEMO, demoSeed } from './seeds/demo.ts';
export { HOSTILE } from './seeds/demo-odd-playbooks.ts';
export { noisy, one } from './seeds/demo-playbooks.ts';
export { type Seed, seedWorld } from './seeds/seed.ts';
export type { LoggedRequest } from './server/server.ts';
export { Simulator, type SimulatorOptions } from './simulator.ts';
export { isObject, type Json, type JsonObject } from './text/json.ts';
export { WrittenNumber } from './text/written-number.ts';
export { SIMULATOR_INPUTS } from './workflow/start.ts';
export { type AnyJob, isFinal, type Job } from './world/jobs.ts';
export type { Repository } from './world/repositories.ts';
export { Table } from './world/table.ts';
