import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, Simulator } from 'tower-deploy-simulator';
import { readExchange, readWrites } from './harness/exchange.ts';
import { AS_RECORDED, ELSEWHERE, ELSEWHERE_AGAIN } from './harness/variant.ts';
import { writesSeed } from './world/writes/seed.ts';

/** A field as OPTIONS tells it. */
interface Described {
  type: string;
  required?: boolean;
  filterable?: boolean;
  default?: Json;
  min_value?: number;
  max_length?: number;
  choices?: [Json, string][];
  write_only?: boolean;
  label?: string;
}

interface View {
  name: string;
  renders: string[];
  parses: string[];
  actions: Record<string, Record<string, Described>>;
  types?: string[];
  search_fields?: string[];
  object_roles?: string[];
  max_page_size?: number;
}

/**
 * What programs read of a field. Sentences for people are left out, and so are the limits of the database's numbers.
 * The exchanges do not count as reproduced for that reason: `uncovered*.tsv`.
 */
function read(method: string, described: Described): object {
  const { type, required, filterable, default: initial, min_value, max_length, choices, write_only, label } = described;
  if (method === 'GET') return { type, label, filterable };
  const values = choices?.map(([value]) => value);
  const limits = { min_value: min_value !== undefined && min_value >= 0 ? min_value : undefined, max_length };
  return { type, label, required, filterable, default: initial, ...limits, choices: values, write_only };
}

const readView = ({ actions, name, renders, parses, types, search_fields, object_roles, max_page_size }: View) => ({
  ...{ name, renders, parses, types, search_fields, object_roles, max_page_size },
  actions: Object.fromEntries(
    Object.entries(actions).map(([method, fields]) => [
      method,
      Object.fromEntries(Object.entries(fields).map(([key, described]) => [key, read(method, described)])),
    ]),
  ),
});

const recorded = [...readWrites('options').values(), ...readWrites('jobs').values(), readExchange('options_launch')]
  .flatMap((exchange) => exchange ?? [])
  .filter((exchange) => exchange.request.method === 'OPTIONS')
  .map((exchange): [string, typeof exchange] => [exchange.name, exchange]);

describe.each([AS_RECORDED, ELSEWHERE, ELSEWHERE_AGAIN])(
  'OPTIONS describes to programs what a real controller does, $label',
  (variant) => {
    let sim: Simulator;

    beforeAll(async () => {
      sim = await Simulator.start({ seed: writesSeed(variant) });
    });

    afterAll(() => sim.close());

    test.each(recorded)('%s', async (_name, { request, response }) => {
      const who = /<(\w+)>/.exec(request.headers?.['Authorization'] ?? '')?.[1] ?? '';
      const path = request.path.replace(/(?<=\/)\d+(?=\/)/, (id) => String(Number(id) + variant.shift));
      const reply = await fetch(sim.url + path, {
        method: 'OPTIONS',
        headers: { authorization: `Bearer ${sim.tokens[who]}` },
      });
      expect(reply.status).toBe(response.status);
      expect(readView((await reply.json()) as View)).toEqual(readView(response.body as unknown as View));
    });
  },
);
