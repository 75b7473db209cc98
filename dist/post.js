import { afterLaunch } from './bundle/index.js';

await afterLaunch();
