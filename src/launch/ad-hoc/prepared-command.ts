import type { AdHocOrder } from '../../launch-inputs.ts';

/** The request for an ad hoc command, with objects as ids. */
export interface AdHocRequest extends Omit<AdHocOrder, 'inventory' | 'credential'> {
  inventory: number;
  credential: number;
}

/** A command that passed all checks. */
export interface PreparedCommand {
  request: AdHocRequest;
  inventoryName: string;
  credentialName: string;
}
