/** The action's version, the same as in package.json (a test compares the two). */
export const VERSION = '1.0.0';

/** The header User-Agent of every request. */
export const USER_AGENT = `tower-deploy/${VERSION}`;
