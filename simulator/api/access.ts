import type { Routes } from '../http/routes.ts';
import { APPLICATION } from '../kinds/application.ts';
import { CREDENTIAL } from '../kinds/credential.ts';
import { CREDENTIAL_INPUT_SOURCE } from '../kinds/credential-input-source.ts';
import { CREDENTIAL_TYPE } from '../kinds/credential-type.ts';
import { LIFETIME_SECONDS, TOKEN } from '../kinds/token.ts';
import { create } from '../resources/crud.ts';
import { find, listOf, mount, mountBelow } from '../resources/routes.ts';
import { randomText } from '../text/random.ts';
import type { Token } from '../world/types.ts';
import type { World } from '../world/world.ts';

/** Adds a token of a user. */
export function mintToken(
  world: World,
  given: Pick<Token, 'user' | 'scope' | 'application' | 'granted' | 'renews'>,
  now: number,
  lifetimeSeconds = LIFETIME_SECONDS,
): Token {
  return world.tokens.insert({
    ...given,
    created: now,
    modified: now,
    description: '',
    token: randomText(world.random, 30),
    refresh_token: given.application === null ? null : randomText(world.random, 30),
    expires: now + lifetimeSeconds * 1000,
  });
}

/** Credentials and their kinds, applications and tokens. */
export function accessRoutes(routes: Routes): void {
  mount(routes, CREDENTIAL_TYPE);
  mountBelow(routes, CREDENTIAL_TYPE, CREDENTIAL);
  mount(routes, CREDENTIAL);
  mount(routes, CREDENTIAL_INPUT_SOURCE);
  mountBelow(routes, CREDENTIAL, CREDENTIAL_INPUT_SOURCE, {
    path: 'input_sources',
    field: 'target_credential',
    title: 'Credential Input Source List',
  });
  mount(routes, APPLICATION);
  routes.add('/applications/:id/tokens/', {
    title: 'Application Token List',
    kind: TOKEN,
    GET: (call, id) => {
      const application = find(call, APPLICATION, id);
      return listOf(
        call,
        TOKEN,
        call.world.tokens.filter((row) => row.application === application.id),
      );
    },
    POST: (call, id) => create(call, TOKEN, { application: find(call, APPLICATION, id).id }),
  });
  mount(routes, TOKEN);
}
