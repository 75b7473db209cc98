import type { Run, UpdateScript } from '../rows/run.ts';
import type { InventorySource, Project } from '../rows/sources.ts';
import type { World } from './world.ts';

/** What lies behind an address: how it is fetched, and what comes of it. */
export interface Repository {
  /** What addresses of it begin with. */
  url: string;
  fetch: UpdateScript;
  /** How an inventory source in it is read, by its path. */
  sources?: Record<string, UpdateScript>;
  /** How the jobs of its playbooks go, by path. */
  runs?: Record<string, Run>;
}

function repositoryOf(world: World, url: string): Repository | undefined {
  return world.repositories.find((repository) => url.startsWith(repository.url));
}

/** How a new project is fetched; undefined when nobody has said what lies there. */
export function fetchScript(world: World, project: Project): UpdateScript | undefined {
  return repositoryOf(world, project.scm_url)?.fetch;
}

/** How the jobs of a playbook of this project go; undefined when nobody has said. */
export function playbookRun(world: World, project: Project | undefined, playbook: string): Run | undefined {
  return project && repositoryOf(world, project.scm_url)?.runs?.[playbook];
}

/** How a new inventory source is read: as the repository says, or as another one of the same place is. */
export function sourceScript(world: World, source: InventorySource): UpdateScript | undefined {
  const project = world.projects.get(source.source_project);
  const known = project && repositoryOf(world, project.scm_url)?.sources?.[source.source_path];
  const same = (row: InventorySource): boolean =>
    row.id !== source.id && row.source_project === source.source_project && row.source_path === source.source_path;
  return known ?? world.inventory_sources.find(same)?.run;
}
