/** Matches what may be a URL, as the controller does: a scheme, a colon, and the rest of the word. */
const URLS = /\w{1,20}:\/{0,2}\S+/g;

/** Matches the parts of a URL: its scheme, then its host with the credentials before it, then its path. */
const PARTS = /^(\w+:\/\/)([^/?#]*)(.*)$/s;

const HIDDEN = '$encrypted$';

/**
 * Returns a text without the credentials of its URLs, as the API shows the output of a project update (controller fact
 * 47): `https://u:p@host` becomes `https://$encrypted$:$encrypted$@host`.
 */
export function cleanUrls(text: string): string {
  return text.includes('://') ? text.replace(URLS, cleanUrl) : text;
}

function cleanUrl(url: string): string {
  const [, scheme = '', place = '', path = ''] = PARTS.exec(url) ?? [];
  const end = place.lastIndexOf('@');
  // Without an `@`, the controller takes host and port for a name and a password.
  if (end < 0 && !place.includes(':')) return url;
  // It hides the whole of what it cannot read.
  if (place.includes('[') !== place.includes(']') || (end < 0 && place.split(':').length > 2)) return HIDDEN;
  const secrets = end < 0 ? place : place.slice(0, end);
  return `${scheme}${hide(secrets)}${place.slice(secrets.length)}${path}`;
}

/** Hides a name and a password. A colon in the password belongs to it. */
function hide(secrets: string): string {
  const colon = secrets.indexOf(':');
  const parts = colon < 0 ? [secrets] : [secrets.slice(0, colon), secrets.slice(colon + 1)];
  return parts.map((part) => (part === '' ? '' : HIDDEN)).join(':');
}
