import { query } from './bundle/index.js';

await query();
