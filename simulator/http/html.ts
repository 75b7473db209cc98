import type { Reply } from './reply.ts';

/** What nginx puts out by itself. */
export function nginx(status: number, reason: string): Reply {
  const title = `${status} ${reason}`;
  const lines = ['<html>', `<head><title>${title}</title></head>`, '<body>', `<center><h1>${title}</h1></center>`];
  const text = [...lines, '<hr><center>nginx</center>', '</body>', '</html>', ''].join('\r\n');
  return { status, text, type: 'text/html', from: 'nginx' };
}

/** Reasons that nginx knows. */
export const REASONS: Record<number, string> = {
  301: 'Moved Permanently',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

/** Django's page for a path that no pattern fits. */
export function djangoNotFound(): Reply {
  const text = `
<!doctype html>
<html lang="en">
<head>
  <title>Not Found</title>
</head>
<body>
  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>
</body>
</html>
`;
  return { status: 404, text, type: 'text/html; charset=utf-8', from: 'django' };
}

/** A page in the controller's own look; only the frame, not the styles. */
export function page(status: number, title: string, path: string, content = ''): Reply {
  const text = `<!DOCTYPE html>
<html>
  <head>
    <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
    <meta name="robots" content="NONE,NOARCHIVE" />
    <title>${escapeHtml(title)}</title>
    <link href="/static/media/favicon.ico?v=24.6.1" rel="shortcut icon" />
  </head>
  <body class="">
    <div class="navbar-header">
      <a class="navbar-brand" href="/"><img class="logo" src="/static/media/logo-header.svg"></a>
      <a class="navbar-title" href="${escapeHtml(path)}"><span>&nbsp;&mdash; ${escapeHtml(title)}</span></a>
    </div>
    <div id="content" role="main" aria-label="content">
${content}
    </div>
  </body>
</html>
`;
  return { status, text, type: 'text/html; charset=utf-8' };
}

/** Text that is safe inside of HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
