import { startInWorkflow } from './bundle/index.js';

await startInWorkflow();
