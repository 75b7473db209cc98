import type { Credentials } from '../controller/connection/auth.ts';
import { fromChosen, seal, unseal } from '../seal.ts';
import type { StepSink } from '../sink.ts';
import type { MintedTokenState } from '../state.ts';

/*
 * What `token/` saves for its post step: the token's address, description, and encrypted value. The value proves at the
 * end that the token is revoked. The post step deletes by id and by description: after a lost reply, only the
 * description is known.
 */

/** A token that the post step revokes at the end of the job. */
export type MintedToken = Omit<MintedTokenState, 'made'> & {
  /** The values from the reply; undefined before the reply. */
  made: MadeToken | undefined;
};

/** A token as the reply to its request shows it. */
export interface MadeToken {
  id: number;
  /** `''` when the credentials differ from those of the main step. */
  value: string;
  /** ISO 8601, or `''`. */
  expires: string;
  /** Whether the API accepted it. */
  worked: boolean;
}

/** Saves the token for the post step, its value encrypted. */
export function leaveMinted(sink: StepSink, { made, ...minted }: MintedToken, credentials: Credentials): void {
  if (made === undefined) {
    sink.leave('minted_token', { ...minted, made });
    return;
  }
  const { value, ...reported } = made;
  const sealed = value === '' ? '' : seal(value, secretOf(credentials), fromChosen);
  sink.leave('minted_token', { ...minted, made: { ...reported, sealed } });
}

/** Returns the token that the main step saved, and decrypts its value if the credentials are the same. */
export function openMinted({ made, ...minted }: MintedTokenState, credentials: Credentials): MintedToken {
  if (made === undefined) return { ...minted, made };
  const { sealed, ...reported } = made;
  const value = sealed === '' ? '' : (unseal(sealed, secretOf(credentials), fromChosen) ?? '');
  return { ...minted, made: { ...reported, value } };
}

/** Returns the secret of these credentials, which the post step also has. */
function secretOf(credentials: Credentials): string {
  return 'token' in credentials ? credentials.token : (credentials.client?.secret ?? credentials.password);
}
