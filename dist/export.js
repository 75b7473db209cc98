import { exportResources } from './bundle/index.js';

await exportResources();
