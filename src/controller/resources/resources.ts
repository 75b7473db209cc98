import type { ApiRoot } from '../connection/discovery.ts';
import { JobEvents } from '../events/job-events.ts';
import type { Requests } from '../requests.ts';
import { Users } from '../users.ts';
import { Associations } from './associations.ts';
import { BulkHosts } from './bulk-hosts.ts';
import type { Collections } from './collections.ts';
import { Installation } from './installation.ts';
import { InventoryGroups } from './inventory-groups.ts';
import { ProjectFiles } from './project-files.ts';
import { ResourceUpdates } from './resource-updates.ts';
import { RoleAssignments } from './role-assignments.ts';
import { SurveySpecs } from './survey-specs.ts';

/** Everything that `apply` reads and writes on a controller. */
export class Resources {
  readonly root: ApiRoot;
  readonly collections: Collections;
  readonly associations: Associations;
  readonly bulkHosts: BulkHosts;
  readonly installation: Installation;
  readonly inventoryGroups: InventoryGroups;
  readonly jobEvents: JobEvents;
  readonly projectFiles: ProjectFiles;
  readonly roleAssignments: RoleAssignments;
  readonly surveySpecs: SurveySpecs;
  readonly updates: ResourceUpdates;
  readonly users: Users;

  constructor(requests: Requests, collections: Collections) {
    this.root = requests.root;
    this.collections = collections;
    this.associations = new Associations(requests);
    this.bulkHosts = new BulkHosts(requests, collections);
    this.installation = new Installation(requests);
    this.inventoryGroups = new InventoryGroups(requests);
    this.jobEvents = new JobEvents(requests);
    this.projectFiles = new ProjectFiles(requests);
    this.roleAssignments = new RoleAssignments(collections, this.associations);
    this.surveySpecs = new SurveySpecs(requests);
    this.updates = new ResourceUpdates(requests);
    this.users = new Users(requests);
  }
}
