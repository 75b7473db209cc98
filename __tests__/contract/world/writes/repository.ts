import type { Repository } from 'tower-deploy-simulator';
import { inventoryUpdate, projectUpdate, REVISION } from '../updates.ts';

/** What the repository has in it. */
const PLAYBOOKS =
  'deploy.yml fail.yml inject.yml noisy.yml secrets.yml setstats.yml slow.yml syntax.yml unreachable.yml'.split(' ');

/** The git server of the recording, with one repository. */
export function gitRepositories(): Repository[] {
  const inventory = inventoryUpdate();
  return [
    {
      url: 'git://127.0.0.1:9419/repo.git',
      fetch: {
        ...projectUpdate(),
        seconds: 3,
        revisions: { feature: '279f124b9054c604fe1ae91a71c5d2adecbb19bf', main: REVISION },
        playbooks: PLAYBOOKS,
        inventory_files: ['inventories/hosts.ini'],
      },
      sources: { 'inventories/hosts.ini': { ...inventory, variables: { from_git: 'true' } } },
    },
    { url: 'git://127.0.0.1:9419/none.git', fetch: { seconds: 3, fails: true } },
  ];
}
