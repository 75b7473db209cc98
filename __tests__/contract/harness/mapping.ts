import type { Json, JsonObject } from 'tower-deploy-simulator';
import { Ids } from './ids.ts';
import { kindOfCollection, kindOfKey } from './kinds.ts';
import type { Variant } from './variant.ts';

/** What the gateway's activity stream numbers its kinds of objects by. */
const BY_CONTENT_TYPE: Record<string, string> = { 14: 'user', 24: 'application', 27: 'token' };

/** Turns what was recorded into what it has to be here. */
export class Mapping {
  readonly ids = new Ids();
  /** What the placeholders of the recordings stand for: tokens and secrets. */
  readonly secrets: Map<string, string>;
  readonly variant: Variant;

  constructor(variant: Variant, secrets = new Map<string, string>()) {
    this.variant = variant;
    this.secrets = secrets;
  }

  name(name: string): string {
    const parts = name.split(' - ').map((part) => this.variant.name(part));
    return parts.join(' - ');
  }

  /** A path, with the ids and the names in it; names are encoded for requests, links have them plain. */
  path(path: string, encode = false): string {
    const [bare = '', query] = path.split('?');
    const segments = bare.split('/');
    const mapped = segments.map((segment, index) => {
      const kind = kindOfCollection(segments[index - 1] ?? '');
      if (!kind || segment === '') return segment;
      if (/^\d+$/.test(segment)) return this.ids.here(kind, segment);
      const parts = segment.split('++').map((part) => this.variant.name(decodeURIComponent(part)));
      return parts.map((part) => (encode ? encodeURIComponent(part) : part)).join('++');
    });
    return mapped.join('/') + (query === undefined ? '' : `?${this.#query(query, segments.at(-2) ?? '')}`);
  }

  #query(query: string, collection: string): string {
    const pairs = query.split('&').map((pair) => {
      const [key = '', value = ''] = pair.split('=');
      const field = key.split('__').filter((part) => !['not', 'or'].includes(part));
      if (key === 'object_id') {
        // Without a content type it is what a role is assigned on, which is a template.
        const type = /content_type=(\d+)/.exec(query)?.[1];
        return `${key}=${this.ids.here(type === undefined ? 'template' : (BY_CONTENT_TYPE[type] ?? ''), value)}`;
      }
      if (key === 'id__in') {
        const ids = value.split(',').map((id) => this.ids.here(kindOfCollection(collection) ?? '', id));
        return `${key}=${ids.join(',')}`;
      }
      const kind = key === 'id' ? 'job' : kindOfKey(field.at(-1) ?? '');
      if (kind && /^\d+$/.test(value)) return `${key}=${this.#either(key, kind, value)}`;
      const text = decodeURIComponent(value.replaceAll('+', ' '));
      return `${key}=${encodeURIComponent(this.#queryText(key, text)).replaceAll('%20', '+').replaceAll('%2C', ',')}`;
    });
    return pairs.join('&');
  }

  /** `id` alone does not say of what: of templates in their lists, of jobs in theirs. */
  #either(key: string, kind: string, value: string): string {
    const job = this.ids.here(kind, value);
    return key === 'id' && job === value ? this.ids.here('template', value) : job;
  }

  #queryText(key: string, text: string): string {
    if (key.endsWith('__in'))
      return text
        .split(',')
        .map((one) => this.variant.name(one))
        .join(',');
    if (key !== 'name__iexact') return this.variant.name(text);
    const same = this.variant.name('Deploy plain');
    return same.toLowerCase().replace('plain', 'PLAIN');
  }

  /** A request's body; `id` in it is of the collection that the path ends with. */
  body(value: Json, key = ''): Json {
    if (Array.isArray(value)) return value.map((item) => this.body(item, key));
    if (typeof value === 'object' && value !== null) {
      if (key === 'extra_vars') return value;
      const entries = Object.entries(value).map(([name, item]) => [name, this.body(item, name === 'id' ? key : name)]);
      return Object.fromEntries(entries) as JsonObject;
    }
    if (typeof value === 'number') {
      const kind = kindOfKey(key) ?? kindOfCollection(key);
      return kind ? Number(this.ids.here(kind, value)) : value;
    }
    if (typeof value !== 'string') return value;
    const secret = this.secrets.get(value);
    if (secret !== undefined) return secret;
    const kind = kindOfKey(key);
    if (kind && /^\d+$/.test(value)) return this.ids.here(kind, value);
    return this.variant.hosts(this.variant.name(value));
  }
}
