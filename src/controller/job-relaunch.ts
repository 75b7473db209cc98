import { unexpectedReply } from './connection/reply-errors.ts';
import { isRecord, number, record } from './fields.ts';
import type { JobRef } from './jobs.ts';

/** The hosts of a relaunch. */
export const RELAUNCH_HOSTS = ['all', 'failed'] as const;
export type RelaunchHosts = (typeof RELAUNCH_HOSTS)[number];

/** What a relaunch of a job needs, by the controller. */
export interface RelaunchInfo {
  /** The names of the passwords that its credentials ask for. */
  passwordsNeeded: readonly string[];
  /** How many hosts of the inventory failed; undefined when the controller does not count them. */
  failedHostCount: number | undefined;
}

/**
 * Reads what a relaunch needs (controller fact 16).
 * @throws UnexpectedReplyError when the reply is not an object
 */
export function readRelaunchInfo(reply: unknown): RelaunchInfo {
  if (!isRecord(reply)) throw unexpectedReply('what a relaunch needs', 'it is not an object');
  const needed = reply['passwords_needed_to_start'];
  return {
    passwordsNeeded: Array.isArray(needed) ? needed.filter((name) => typeof name === 'string') : [],
    failedHostCount: number(record(reply, 'retry_counts'), 'failed'),
  };
}

/** Returns the body. A workflow job accepts no field; an ad hoc command accepts its passwords as fields of the body. */
export function relaunchBody(
  { type }: JobRef,
  hosts: RelaunchHosts,
  passwords: Readonly<Record<string, string>> | undefined,
): Record<string, unknown> {
  if (type === 'ad_hoc_command') return { ...passwords };
  if (type !== 'job') return {};
  return { hosts, ...(passwords === undefined ? {} : { credential_passwords: passwords }) };
}
