// What a test file gets for `@jest/globals` when it runs without jest around it: the same functions, of jest's own engine.

import { jestExpect } from '@jest/expect';
import circus from 'jest-circus';

export const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
export const expect = jestExpect;
