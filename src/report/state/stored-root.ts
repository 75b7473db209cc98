import type { ApiRoot } from '../../controller/discovery.ts';
import { text } from '../../controller/fields.ts';

/** The API root as fields of a state. */
export function storeRoot({ api, site, gateway }: ApiRoot): { api: string; site: string; gateway: boolean } {
  return { api: api.href, site: site.href, gateway };
}

/** The API root from such fields. */
export function restoreRoot(state: Readonly<Record<string, unknown>>): ApiRoot {
  return { api: new URL(text(state, 'api')), site: new URL(text(state, 'site')), gateway: state['gateway'] === true };
}
