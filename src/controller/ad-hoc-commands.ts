import type { JsonObject } from '../http/json/json.ts';
import { readList } from './fields.ts';
import { type Job, launchedJob } from './jobs.ts';
import type { CallOptions, Requests } from './requests.ts';
import { readCreateOptions } from './resources/create-options.ts';
import { readJobs } from './unified-jobs.ts';

const PATH = 'ad_hoc_commands/';

/**
 * The ad hoc commands of a controller: one module on the hosts of an inventory. They have no template.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
export class AdHocCommands {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns the modules that the controller lets a command run (its setting `AD_HOC_COMMANDS`); empty when the reply
   * does not list them.
   */
  modules(options: CallOptions): Promise<string[]> {
    return this.#requests.call(options, async (request) => {
      const described = readCreateOptions(await this.#requests.options(PATH, request));
      const choices = described?.fields.get('module_name')?.choices ?? [];
      return choices.filter((choice) => typeof choice === 'string');
    });
  }

  /**
   * Starts a command. The POST is not idempotent: retry it only if it certainly did not arrive.
   * @param body its fields, by the API's names
   */
  create(body: JsonObject, options: CallOptions): Promise<Job> {
    return this.#requests.post(PATH, body, options, (reply) => launchedJob(this.#requests, reply));
  }

  /** Returns the newest commands, newest first. Unreadable ones are left out. @param count at most two hundred */
  recent(count: number, options: CallOptions): Promise<Job[]> {
    return this.#requests.get(`${PATH}?order_by=-id&page_size=${count}`, options, (reply) =>
      readJobs(readList(reply, 'the ad hoc commands')),
    );
  }
}
