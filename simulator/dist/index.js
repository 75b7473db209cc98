import { serve } from './bundle/index.js';

await serve();
