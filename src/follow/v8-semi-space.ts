import { setFlagsFromString } from 'node:v8';

/**
 * V8 answers a stream of short-lived pages of events with an ever larger nursery, some 80 MB for nothing: the memory
 * of a step should not depend on how much its job prints. Said before the first page is read.
 */
export function limitSemiSpaceGrowth(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
