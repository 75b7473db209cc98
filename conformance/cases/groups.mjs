import { applyCases } from './apply.mjs';
import { cancelCases } from './cancel.mjs';
import { followCases } from './follow.mjs';
import { gatewayCases } from './gateway.mjs';
import { launchCases } from './launch.mjs';
import { refuseCases } from './refuse.mjs';
import { workflowCases } from './workflow.mjs';

/** All cases, in the order in which they run. @type {import('./case.mjs').Group[]} */
export const GROUPS = [
  { name: 'launch', cases: launchCases },
  { name: 'refuse', cases: refuseCases },
  { name: 'follow', cases: followCases },
  { name: 'cancel', cases: cancelCases },
  { name: 'workflow', cases: workflowCases },
  { name: 'apply', cases: applyCases },
  { name: 'gateway', cases: gatewayCases },
];
