import { apply } from './bundle/index.js';

await apply();
