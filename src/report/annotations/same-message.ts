/** Returns the message without the host's name and addresses, to group hosts with the same message. */
export function withoutNames(message: string, host: string): string {
  return message
    .split(/([\w.-]+)/)
    .map((word) => (word === host || /^\d{1,3}(\.\d{1,3}){3}$/.test(word) ? '*' : word))
    .join('');
}
