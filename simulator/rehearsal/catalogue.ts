import { nearest } from '../text/nearest.ts';
import { GATEWAY } from './gateway.ts';
import { JOBS } from './jobs.ts';
import { LAUNCHES } from './launches.ts';
import { LIVE } from './live.ts';
import type { NamedFault } from './named-fault.ts';
import { OUTAGES } from './outages.ts';
import { OUTPUT } from './output.ts';
import { REQUEST_FAULTS } from './request-faults.ts';

/** Every fault that has a name. */
export const CATALOGUE: readonly NamedFault[] = [
  ...REQUEST_FAULTS,
  ...GATEWAY,
  ...OUTAGES,
  ...LAUNCHES,
  ...JOBS,
  ...OUTPUT,
  ...LIVE,
];

/** A fault that is to be switched on. */
export interface Chosen {
  fault: NamedFault;
  values: Record<string, number | string>;
}

/**
 * Reads `slow ms=200, lost-launch-reply`: names between commas or line ends, each with its parameters behind it.
 * @throws an Error that names what there is instead
 */
export function parseFaults(text: string): Chosen[] {
  const entries = text.split(/[,\n]/).map((entry) => entry.trim().split(/\s+/));
  return entries.filter(([name]) => name).map(([name = '', ...pairs]) => choose(name, pairs));
}

function choose(name: string, pairs: string[]): Chosen {
  const fault = CATALOGUE.find((known) => known.name === name);
  if (fault === undefined) {
    const names = CATALOGUE.map((known) => known.name);
    const meant = nearest(name, names);
    const question = meant === undefined ? '' : ` Did you mean '${meant}'?`;
    throw new Error(`Unknown fault '${name}'.${question} The faults are: ${names.join(', ')}.`);
  }
  const usual = Object.entries(fault.parameters).map(([key, parameter]) => [key, parameter.usual] as const);
  return {
    fault,
    values: { ...Object.fromEntries(usual), ...Object.fromEntries(pairs.map((pair) => read(fault, pair))) },
  };
}

function read({ name, parameters }: NamedFault, pair: string): [string, number | string] {
  const [, key = '', value = ''] = /^([^=]*)=?(.*)$/.exec(pair) ?? [];
  const parameter = parameters[key];
  if (parameter === undefined || value === '') {
    const known = Object.entries(parameters).map(([known, { usual }]) => `${known}=${usual}`);
    const instead = known.length > 0 ? `Its parameters with defaults: ${known.join(' ')}.` : 'It has no parameters.';
    throw new Error(`Unknown parameter '${pair}' of the fault '${name}'. ${instead}`);
  }
  if (typeof parameter.usual === 'string') return [key, value];
  const number = Number(value);
  if (!(number >= 0))
    throw new Error(`The parameter ${key} of the fault '${name}' must be a number of 0 or more, not '${value}'.`);
  return [key, number];
}
