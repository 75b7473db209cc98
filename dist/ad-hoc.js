import { adHoc } from './bundle/index.js';

await adHoc();
