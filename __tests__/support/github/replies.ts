import type http from 'node:http';

/** A reply before it is sent. */
export interface Reply {
  status: number;
  body: unknown;
}

/** A refusal in the form of GitHub's errors. */
export function refusal(status: number, message: string): { status: number; body: Record<string, unknown> } {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

/** Sends a reply as JSON. */
export function send(response: http.ServerResponse, { status, body }: Reply): void {
  const id = 'C0DE:1A2B:3C4D5E:6F7081:674162E5';
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'X-GitHub-Request-Id': id })
    .end(JSON.stringify(body));
}
