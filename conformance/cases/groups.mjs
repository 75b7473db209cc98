import { adHocCases } from './ad-hoc.mjs';
import { applyCases } from './apply.mjs';
import { cancelCases } from './cancel.mjs';
import { exportCases } from './export.mjs';
import { followCases } from './follow.mjs';
import { gatewayCases } from './gateway.mjs';
import { launchCases } from './launch.mjs';
import { refuseCases } from './refuse.mjs';
import { relaunchCases } from './relaunch.mjs';
import { resourcesCases } from './resources.mjs';
import { workflowCases } from './workflow.mjs';

/** All cases, in the order in which they run. @type {import('./case.mjs').Group[]} */
export const GROUPS = [
  { name: 'launch', cases: launchCases },
  { name: 'refuse', cases: refuseCases },
  { name: 'follow', cases: followCases },
  { name: 'cancel', cases: cancelCases },
  { name: 'workflow', cases: workflowCases },
  { name: 'relaunch', cases: relaunchCases },
  { name: 'ad-hoc', cases: adHocCases },
  { name: 'apply', cases: applyCases },
  { name: 'resources', cases: resourcesCases },
  { name: 'export', cases: exportCases },
  { name: 'gateway', cases: gatewayCases },
];
