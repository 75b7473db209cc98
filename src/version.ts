/** The action's version, the same as in package.json (a test compares the two). */
export const VERSION = '1.0.0';

/** The action's repository on GitHub. */
export const REPOSITORY = 'tower-deploy/action';

/** The tag that moves with each release, such as `v1`. Addresses with it show the newest files of this major version. */
export const MAJOR_TAG = `v${VERSION.replace(/\..*/, '')}`;

/** The header User-Agent of every request. */
export const USER_AGENT = `tower-deploy/${VERSION}`;
