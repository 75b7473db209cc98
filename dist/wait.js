import { wait } from './bundle/index.js';

await wait();
