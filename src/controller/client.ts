import { AdHocCommands } from './ad-hoc-commands.ts';
import { Applications } from './applications.ts';
import type { Connection } from './connection/connection.ts';
import type { ApiRoot } from './connection/discovery.ts';
import { Credentials } from './credentials.ts';
import { JobEvents } from './events/job-events.ts';
import { JobHostSummaries } from './events/job-host-summaries.ts';
import { Inventories } from './inventories.ts';
import { Jobs } from './jobs.ts';
import { NamedObjects, readNamedObject } from './named-objects.ts';
import { Projects } from './projects.ts';
import { Requests } from './requests.ts';
import { Collections } from './resources/collections.ts';
import type { Resources } from './resources/resources.ts';
import { Settings } from './settings.ts';
import { Templates } from './templates/templates.ts';
import { Tokens } from './tokens.ts';
import { UnifiedJobs } from './unified-jobs.ts';
import { Users } from './users.ts';
import { Websocket } from './websocket/websocket.ts';
import { WorkflowApprovals } from './workflow-approvals.ts';
import { WorkflowNodes } from './workflow-nodes.ts';

/** Holds the requests, so that only the nouns can send them. */
abstract class Client {
  readonly root: ApiRoot;
  protected readonly requests: Requests;

  constructor(root: ApiRoot, connection: Connection) {
    this.root = root;
    this.requests = new Requests(root, connection);
  }
}

/** The client of one controller, with one object for each noun of the API. Independent of GitHub. */
export class Controller extends Client {
  readonly collections = new Collections(this.requests);
  readonly adHocCommands = new AdHocCommands(this.requests);
  readonly applications = new Applications(this.requests, this.collections);
  readonly credentials = new Credentials(this.requests);
  readonly executionEnvironments = new NamedObjects(this.requests, 'execution_environments', readNamedObject);
  readonly instanceGroups = new NamedObjects(this.requests, 'instance_groups', readNamedObject);
  readonly inventories = new Inventories(this.requests);
  readonly jobEvents = new JobEvents(this.requests);
  readonly jobHostSummaries = new JobHostSummaries(this.requests);
  readonly jobs = new Jobs(this.requests);
  readonly labels = new NamedObjects(this.requests, 'labels', readNamedObject);
  readonly projects = new Projects(this.requests);
  readonly settings = new Settings(this.requests);
  readonly templates = new Templates(this.requests);
  readonly tokens = new Tokens(this.requests);
  readonly unifiedJobs = new UnifiedJobs(this.requests);
  readonly users = new Users(this.requests);
  readonly websocket = new Websocket(this.requests);
  readonly workflowApprovals = new WorkflowApprovals(this.requests);
  readonly workflowNodes = new WorkflowNodes(this.requests);

  /** Returns everything that `apply` reads and writes. Other actions do not load it. */
  async resources(): Promise<Resources> {
    const { Resources: All } = await import(/* webpackChunkName: "resources" */ './resources/resources.ts');
    return new All(this.requests, this.collections);
  }
}
