import { stopInWorkflow } from './bundle/index.js';

await stopInWorkflow();
