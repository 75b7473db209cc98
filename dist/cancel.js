import { cancel } from './bundle/index.js';

await cancel();
