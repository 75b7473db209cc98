/** A host's message as hosts with other names and addresses would have it: to find those that say the same. */
export function withoutNames(message: string, host: string): string {
  return message
    .split(/([\w.-]+)/)
    .map((word) => (word === host || /^\d{1,3}(\.\d{1,3}){3}$/.test(word) ? '*' : word))
    .join('');
}
