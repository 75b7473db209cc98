// Reads the log of a finished job as quickly as one connection allows, and drops it: how fast the server gives it.
//
//   node read.mjs URL TOKEN JOB events|download

import http from 'node:http';

const [url = '', token = '', job = '', how = 'events'] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true });
const headers = { Authorization: `Bearer ${token}` };

/** @param {string} path @returns {Promise<string>} */
function read(path) {
  return new Promise((resolve, reject) => {
    http
      .get(new URL(path, url), { headers, agent }, (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      })
      .on('error', reject);
  });
}

const began = performance.now();
if (how === 'download') await read(`/api/v2/jobs/${job}/stdout/?format=ansi_download`);
else {
  for (let from = 0; ; ) {
    const path = `/api/v2/jobs/${job}/job_events/?counter__gt=${from}&order_by=counter&page_size=200&no_truncate=1`;
    const { results } = JSON.parse(await read(path));
    from = results.at(-1)?.counter ?? from;
    if (results.length < 200) break;
  }
}
process.stdout.write(`${performance.now() - began}\n`);
agent.destroy();
