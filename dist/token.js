import { token } from './bundle/index.js';

await token();
