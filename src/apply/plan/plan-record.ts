import { randomBytes, scryptSync } from 'node:crypto';
import { isJsonObject, type Json, type JsonObject } from '../../http/json/json.ts';
import { jsonText } from '../../http/json/write-json.ts';
import type { Collection, ResourceDocument } from '../../resource-document.ts';
import { type Plan, planAsJson } from './plan.ts';

/** The version of the form of a plan file; apply/plan.schema.json describes it. */
export const PLAN_VERSION = 1;

/** A plan as a file has it: what is planned, for which controller, and from what. It contains no secrets. */
export interface PlanRecord {
  version: typeof PLAN_VERSION;
  /** The address without a path of the API. */
  controller: string;
  /** The id of the installation; `''` when the controller shows none. */
  installation: string;
  prune: readonly string[];
  update_secrets: boolean;
  /** Of the digests: nobody can look up what they stand for. */
  salt: string;
  /** The digest of each file's content, and of `resources`. */
  files: Readonly<Record<string, string>>;
  /** The digest of each secret that the files refer to; null for one that is not set. */
  secrets: Readonly<Record<string, string | null>>;
  plan: JsonObject;
}

/** What a plan was made from. */
export interface PlanSource {
  controller: string;
  installation: string;
  documents: readonly ResourceDocument[];
  prune: readonly Collection[];
  updateSecrets: boolean;
  secrets: ReadonlyMap<string, string>;
}

/** Cost of a digest: some 40 ms, so that a short secret cannot be guessed by trying many. */
const DIGEST = { N: 2 ** 14, r: 8, p: 1 };
const DIGEST_BYTES = 24;

/** Returns a plan for a file. @param salt that of the record to compare with; by default a new one */
export function recordPlan(plan: Plan, source: PlanSource, salt = randomBytes(16).toString('base64url')): PlanRecord {
  const digest = (text: string): string => scryptSync(text, salt, DIGEST_BYTES, DIGEST).toString('base64url');
  const files = source.documents.map(({ file, content }): [string, string] => [file, digest(jsonText(content))]);
  const secrets = namesIn(source.documents).map((name): [string, string | null] => {
    const value = source.secrets.get(name);
    return [name, value === undefined ? null : digest(value)];
  });
  return {
    version: PLAN_VERSION,
    controller: source.controller,
    installation: source.installation,
    prune: [...source.prune].sort(),
    update_secrets: source.updateSecrets,
    salt,
    files: Object.fromEntries(files),
    secrets: Object.fromEntries(secrets),
    plan: planAsJson(plan),
  };
}

/** Returns the secrets that files refer to. */
function namesIn(documents: readonly ResourceDocument[]): string[] {
  const found = documents.flatMap(({ content }) => jsonText(content).match(/\$\{TOWER_SECRET_[A-Z0-9_]+\}/g) ?? []);
  return [...new Set(found.map((placeholder) => placeholder.slice(2, -1)))].sort();
}

/** Returns the record that a file contains; undefined when it does not contain one of this version. */
export function planRecordIn(value: Json): PlanRecord | undefined {
  if (!isJsonObject(value) || value['version'] !== PLAN_VERSION) return undefined;
  const { controller, installation, salt, prune, update_secrets: updateSecrets, files, secrets, plan } = value;
  const texts = [controller, installation, salt, ...(Array.isArray(prune) ? prune : [null])];
  const isWhole = texts.every((text) => typeof text === 'string') && typeof updateSecrets === 'boolean';
  if (!isWhole || !isJsonObject(files) || !isJsonObject(secrets) || !isJsonObject(plan)) return undefined;
  return value as unknown as PlanRecord;
}
