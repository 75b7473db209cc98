/**
 * Prints the usage of a script and exits with status 0 when the arguments contain `--help` or `-h`. Call it before the
 * script does anything else.
 *
 * @param {string} usage
 */
export function answerHelp(usage) {
  if (!process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) return;
  console.log(usage.trim());
  process.exit(0);
}
