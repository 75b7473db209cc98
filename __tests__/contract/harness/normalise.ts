/** A time stamp of the API. */
export const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)$/;

/** A UUID. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^[0-9a-f]{32}$/;

/** A UUID anywhere in a text. */
export const ANY_UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const RANDOM: [RegExp, string][] = [
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?/g, '<time>'],
  [/\b\d:\d\d:\d\d\.\d{6}\b/g, '<delta>'],
  // Where a job worked, and its unit of work.
  [/awx_job_\d+_\w{8}/g, 'awx_job_<id>_<random>'],
  [/artifacts\/\d+/g, 'artifacts/<id>'],
  [/ansible_runner_\d+/g, 'ansible_runner_<id>'],
  [/^[A-Za-z0-9]{8}$/, '<unit>'],
  [/^[A-Za-z0-9]{40}$/, '<client>'],
  [/https?:\/\/127\.0\.0\.1:\d+/g, '<controller>'],
  // A set, in an order of its own in each process.
  [
    /with this \((?:name, organization|organization, name)\) combination/,
    'with this <name and organization> combination',
  ],
  // A second or two, however long the run really took.
  [/^\s+\d\.\d{3} (INFO)/gm, '<s> $1'],
];

/** A text without what is another in each run: times, random names, the address. */
export function normalise(text: string): string {
  let plain = text;
  for (const [pattern, word] of RANDOM) plain = plain.replace(pattern, word);
  return plain;
}
