/** The action's version, the same as in package.json (a test compares the two); part of the User-Agent. */
export const VERSION = '1.0.0';
