import type { Collections } from '../collections.ts';
import type { ApiRoot } from '../discovery.ts';
import type { Api } from './api.ts';
import { Associations } from './associations.ts';
import { BulkHosts } from './bulk-hosts.ts';
import { InventoryGroups } from './inventory-groups.ts';
import { ProjectFiles } from './project-files.ts';
import { ResourceUpdates } from './resource-updates.ts';
import { SurveySpecs } from './survey-specs.ts';

/**
 * Everything that `apply` reads and writes on a controller. Not part of `Controller`, so that other actions do not load
 * it.
 */
export class Resources {
  readonly root: ApiRoot;
  readonly collections: Collections;
  readonly associations: Associations;
  readonly bulkHosts: BulkHosts;
  readonly inventoryGroups: InventoryGroups;
  readonly projectFiles: ProjectFiles;
  readonly surveySpecs: SurveySpecs;
  readonly updates: ResourceUpdates;

  constructor(controller: Api & { root: ApiRoot; collections: Collections }) {
    this.root = controller.root;
    this.collections = controller.collections;
    this.associations = new Associations(controller);
    this.bulkHosts = new BulkHosts(controller, controller.collections);
    this.inventoryGroups = new InventoryGroups(controller);
    this.projectFiles = new ProjectFiles(controller);
    this.surveySpecs = new SurveySpecs(controller);
    this.updates = new ResourceUpdates(controller);
  }
}
