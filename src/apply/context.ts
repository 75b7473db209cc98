import type { CallOptions } from '../controller/requests.ts';
import type { Resources } from '../controller/resources/resources.ts';
import type { Placeholders } from './plan/placeholders.ts';
import type { Problems } from './read/problems.ts';
import type { Registry } from './read/registry.ts';

/** How the controller is read. */
export interface ReadContext {
  resources: Resources;
  /** Of each request. */
  call: CallOptions;
  registry: Registry;
}

/** What making a plan needs. */
export interface PlanContext extends ReadContext {
  /** Gets everything that is wrong with the files. */
  problems: Problems;
  /** Sends write-only secrets although nothing else differs. */
  updateSecrets: boolean;
  /** The secrets that files refer to by name. */
  placeholders: Placeholders;
  /** Gets every secret before anything that could contain it is shown. */
  mask: (secrets: readonly string[]) => void;
}
