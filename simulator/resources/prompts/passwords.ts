import type { World } from '../../world/world.ts';

/** Inputs of a machine credential that may say ASK, and the name under which the launch asks. */
const ASKABLE: Record<string, string> = {
  password: 'ssh_password',
  ssh_key_unlock: 'ssh_key_unlock',
  become_password: 'become_password',
  vault_password: 'vault_password',
};

/** Passwords that a launch with these credentials has to bring. */
export function passwordsNeeded(world: World, credentials: number[]): string[] {
  return credentials.flatMap((id) => {
    const credential = world.credentials.get(id);
    if (!credential) return [];
    const vault = credential.inputs['vault_id'];
    return Object.entries(ASKABLE)
      .filter(([input]) => credential.inputs[input] === 'ASK')
      .map(([input, name]) => (input === 'vault_password' && vault ? `${name}.${String(vault)}` : name));
  });
}
