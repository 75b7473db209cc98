import { launch } from './bundle/index.js';

await launch();
