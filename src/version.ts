/** The action's version, as package.json has it (a test holds the two together); part of the User-Agent. */
export const VERSION = '1.0.0';
