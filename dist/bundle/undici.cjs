// Replaces undici in dist: scripts/undici.mjs describes why. @actions/github creates an agent behind a proxy.

exports.ProxyAgent = class ProxyAgent {};

exports.fetch = () =>
  Promise.reject(new Error('This bundle does not contain undici: requests must be sent by src/http/transport.ts.'));
