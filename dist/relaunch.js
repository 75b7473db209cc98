import { relaunch } from './bundle/index.js';

await relaunch();
