// The table of the simulator's named faults, from their catalogue.

import { CATALOGUE } from 'tower-deploy-simulator';

/** @returns {string[][]} name, what happens, and each parameter with what it usually is */
export function faultRows() {
  return CATALOGUE.map(({ name, sentence, parameters }) => {
    const told = Object.entries(parameters).map(([key, { usual, meaning }]) => `\`${key}=${usual}\` ${meaning}`);
    return [`\`${name}\``, sentence, told.join('; ')];
  });
}
