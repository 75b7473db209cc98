import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { canReadJob } from '../rest/permissions.ts';
import type { User } from '../rows/people.ts';
import { isObject, type Json, type JsonObject } from '../text/json.ts';
import type { Happening, World } from '../world/world.ts';
import { eventMessage, statusMessage, summaryMessage, workflowMessage } from './messages.ts';
import type { Line, LineFault, LiveSite } from './site.ts';

/** One client on the WebSocket, with what it wants to hear. */
export class Subscriber implements Line {
  readonly #client: WebSocket;
  /** Below the client: faults break it. */
  readonly #socket: Socket;
  readonly #world: World;
  readonly #user: User;
  /** Value of the cookie `csrftoken`, which each subscription has to repeat. */
  readonly #cookie: string | undefined;
  readonly #site: LiveSite;
  readonly #fault: Pick<LineFault, 'kind' | 'frames'> | undefined;
  #groups = new Set<string>();
  #sent = 0;
  /** Whether what happens reaches the client only once it subscribes again. */
  #isUnrelayed = false;

  constructor(client: WebSocket, socket: Socket, world: World, site: LiveSite, user: User, cookie: string | undefined) {
    this.#client = client;
    this.#socket = socket;
    this.#world = world;
    this.#user = user;
    this.#cookie = cookie;
    this.#site = site;
    this.#fault = site.take();
    client.on('ping', (data) => {
      if (!this.#isSilent) client.pong(data);
    });
    client.on('message', (data, isBinary) => {
      if (!this.#isSilent && !isBinary) this.#subscribe(String(data));
    });
    client.on('error', () => this.cut());
    this.send({ accept: true, user: user.id });
  }

  send(message: JsonObject): void {
    if (this.#socket.destroyed || this.#isSilent) return;
    this.#client.send(JSON.stringify(message));
    this.#sent += 1;
    this.#site.sent += 1;
    if (this.#fault?.kind === 'unrelayed' && this.#sent === this.#fault.frames) this.#isUnrelayed = true;
    if (this.#fault?.kind === 'close' && this.#sent >= this.#fault.frames) this.#socket.destroySoon();
  }

  cut(): void {
    this.#socket.destroy();
  }

  /** Half-open: the connection is there, and that is all. */
  get #isSilent(): boolean {
    return this.#fault?.kind === 'silent' && this.#sent >= this.#fault.frames;
  }

  #subscribe(text: string): void {
    const message = parse(text);
    // Any value does, as long as the client sent it as a cookie too.
    if (!this.#cookie || message['xrftoken'] !== this.#cookie) {
      this.send({ error: 'access denied to channel' });
      return;
    }
    const wanted = isObject(message['groups']) ? message['groups'] : {};
    const groups = new Set<string>();
    for (const [name, members] of Object.entries(wanted)) {
      for (const member of Array.isArray(members) ? members : []) {
        if (this.#allowed(name, member)) groups.add(`${name}-${String(member)}`);
        else this.send({ error: `access denied to channel ${name} for resource id ${String(member)}` });
      }
    }
    const joined = [...groups].filter((group) => !this.#groups.has(group));
    const left = [...this.#groups].filter((group) => !groups.has(group));
    this.#groups = groups;
    this.#isUnrelayed = false;
    this.send({ groups_current: [...groups], groups_left: left, groups_joined: joined });
    this.#site.subscribed();
  }

  #allowed(name: string, member: Json): boolean {
    if (!name.endsWith('_events')) return true;
    const job = this.#world.unifiedJob(Number(member));
    return job !== undefined && canReadJob(this.#world, this.#user, job);
  }

  /** Passes on what this client wants to hear. */
  hear(happening: Happening): void {
    if (this.#isUnrelayed) return;
    const { job } = happening;
    if (happening.kind === 'status') {
      const message = statusMessage(this.#world, job, happening.status, happening.final);
      if (this.#groups.has('jobs-status_changed')) this.send(message);
      const workflow = message['workflow_job_id'];
      if (workflow && this.#groups.has(`workflow_events-${String(workflow)}`)) this.send(workflowMessage(message));
    } else if (happening.kind === 'summary') {
      if (this.#groups.has('jobs-summary')) this.send(summaryMessage(job));
    } else if (this.#groups.has(`${job.type}_events-${job.id}`)) {
      for (const event of happening.events()) this.send(eventMessage(job, event));
    }
  }
}

function parse(text: string): JsonObject {
  try {
    const message: unknown = JSON.parse(text);
    return isObject(message) ? message : {};
  } catch {
    return {};
  }
}
