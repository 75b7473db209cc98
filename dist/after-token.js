import { afterToken } from './bundle/index.js';

await afterToken();
