import type { Credentials } from '../controller/auth.ts';
import { fromChosen, seal, unseal } from '../seal.ts';
import type { StepSink } from '../sink.ts';
import type { MintedTokenState } from '../state.ts';

/*
 * What `token/` leaves for its post step: where its token is, its description, and its value, encrypted, which proves in the end
 * that it is dead. The post step deletes by id and by description: after a lost reply only the description is known.
 */

/** A token that is revoked at the end of the job. */
export type MintedToken = Omit<MintedTokenState, 'made'> & {
  /** What the reply showed; undefined before it. */
  made: MadeToken | undefined;
};

/** A token whose request has a reply. */
export interface MadeToken {
  id: number;
  /** `''` where the credentials differ from those that it was made with. */
  value: string;
  /** ISO 8601, or `''`. */
  expires: string;
  /** Whether the API accepted it. */
  worked: boolean;
}

/** Leaves the token for the post step. */
export function leaveMinted(sink: StepSink, { made, ...minted }: MintedToken, credentials: Credentials): void {
  if (made === undefined) {
    sink.leave('minted_token', { ...minted, made });
    return;
  }
  const { value, ...reported } = made;
  const sealed = value === '' ? '' : seal(value, secretOf(credentials), fromChosen);
  sink.leave('minted_token', { ...minted, made: { ...reported, sealed } });
}

/** Returns the token that the main step left, its value decrypted where the credentials are the same. */
export function openMinted({ made, ...minted }: MintedTokenState, credentials: Credentials): MintedToken {
  if (made === undefined) return { ...minted, made };
  const { sealed, ...reported } = made;
  const value = sealed === '' ? '' : (unseal(sealed, secretOf(credentials), fromChosen) ?? '');
  return { ...minted, made: { ...reported, value } };
}

/** The secret of these credentials, which the post step has, too. */
function secretOf(credentials: Credentials): string {
  return 'token' in credentials ? credentials.token : (credentials.client?.secret ?? credentials.password);
}
