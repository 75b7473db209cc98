/**
 * Matches an API path up to the end of a URL's path: `/api`, `/api/v2`, `/api/controller/v2/job_templates/42/launch`,
 * `/api/o/token`.
 */
const API_PATH = /\/api(?:\/(?:(?:controller|gateway|o|v\d+)(?:\/.*)?)?)?$/;

/**
 * Matches the path of a page of the web interface up to the end of a URL's path (the routes of ansible/ansible-ui). Below
 * `jobs` and `templates` only with the kind of object: a path prefix may have such a name.
 */
const WEB_PAGE = new RegExp(
  `/(?:${[
    'access|administration|analytics|content|decisions|execution|infrastructure|lightspeed|login|overview|quickstarts',
    'settings|ui_next',
    'jobs/(?:playbook|workflow|project|inventory|command|management)',
    'templates/(?:job|workflow-job)-template',
  ].join('|')})(?:/.*)?$`,
);

/**
 * Returns the sites that the user's URL can mean: without API path, query and fragment. For the URL of a web page, its
 * path may also be a path prefix, which comes first.
 */
export function sitesOf(url: URL): URL[] {
  // Two slashes in a row would begin the name of another host.
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .replace(API_PATH, '');
  return [...new Set([path, path.replace(WEB_PAGE, '')])].map((site) => new URL(`${site}/`, url.origin));
}
