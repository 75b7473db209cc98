import { create } from '../../rest/crud.ts';
import { list } from '../../rest/listing.ts';
import { PLAIN } from '../../rest/models.ts';
import { find, listOf, mount, mountBelow } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import { randomText } from '../../text/random.ts';
import type { Token } from '../../world/types.ts';
import type { World } from '../../world/world.ts';
import { APPLICATION } from './application.ts';
import { CREDENTIAL } from './credential.ts';
import { CREDENTIAL_TYPE } from './credential-type.ts';
import { LIFETIME_SECONDS, TOKEN } from './token.ts';

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
  routes.add('/credentials/:id/input_sources/', {
    title: 'Credential Input Source List',
    GET: (call, id) => {
      find(call, CREDENTIAL, id);
      return list(call, PLAIN, [], () => null);
    },
    POST: (call, id) => create(call, CREDENTIAL, { id: Number(id) }),
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
