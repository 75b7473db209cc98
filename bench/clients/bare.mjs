// Sends given requests one after the other over one connection, and nothing else: the least that Node can do.
//
//   node bare.mjs URL TOKEN '[["GET", "/api/"], ["POST", "/api/v2/…/launch/", {}]]'

import http from 'node:http';

const [url = '', token = '', list = '[]'] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true });

/** @param {string} method @param {string} path @param {unknown} body */
function exchange(method, path, body) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    Accept: 'application/json',
    Authorization: `Bearer ${token}`,
    ...(text === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, url), { method, headers, agent }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
    });
    request.on('error', reject).end(text);
  });
}

for (const [method, path, body] of JSON.parse(list)) await exchange(method, path, body);
agent.destroy();
