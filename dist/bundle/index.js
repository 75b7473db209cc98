const __WEBPACK_EXTERNAL_MODULE_undici__ = new Proxy({}, { get: (_, name) => __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./undici.cjs")[name] });
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 8549:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ diagnosis),
/* harmony export */   Rc: () => (/* binding */ ConnectionError),
/* harmony export */   Tl: () => (/* binding */ ProxySettingError),
/* harmony export */   o3: () => (/* binding */ ResponseError)
/* harmony export */ });
/*
 * Errors of requests. Each has an id and values, of which others make what people read; `message` is for developers.
 * `transient` says whether a retry can help; `retryAfterMs` is a pause that the server asked for. `timing/retry.ts`
 * reads both.
 */
/** Returns a statement in words for developers: its id and its values. */
function diagnosis({ id, values }) {
    const given = Object.entries(values).filter(([, value]) => value !== '');
    const facts = given.map(([name, value]) => `${name} ${value}`);
    return `${id.replaceAll('-', ' ')}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
/** Thrown without a complete reply: an error of the network, TLS or a proxy, or a timeout. */
class ConnectionError extends Error {
    name = 'ConnectionError';
    id;
    values;
    hint;
    notes;
    code;
    mayHaveArrived;
    transient;
    constructor(statement, facts) {
        super(diagnosis(statement), { cause: facts.cause });
        this.id = statement.id;
        this.values = statement.values;
        this.hint = facts.hint;
        this.notes = facts.notes ?? [];
        this.code = facts.code;
        this.mayHaveArrived = facts.mayHaveArrived;
        this.transient = facts.transient;
    }
    /** Returns the same error with one more sentence behind it. */
    withNote(note) {
        return new ConnectionError(this, { ...this, cause: this.cause, notes: [...this.notes, note] });
    }
}
/** Thrown for an unexpected reply of the server, or of something in front of it. */
class ResponseError extends Error {
    name = 'ResponseError';
    id;
    values;
    hint;
    notes;
    status;
    words;
    fromApi;
    transient;
    retryAfterMs;
    /** @param statement what answered, and with what */
    constructor(statement, facts) {
        super(diagnosis(statement), { cause: facts.cause });
        this.id = statement.id;
        this.values = statement.values;
        this.hint = facts.hint;
        this.notes = facts.notes ?? [];
        this.status = facts.status;
        this.words = facts.words;
        this.fromApi = facts.fromApi;
        this.transient = facts.transient;
        this.retryAfterMs = facts.retryAfterMs;
    }
    /** Returns the same error with another hint, for a caller that knows better what to do. */
    withHint(hint) {
        return new ResponseError(this, { ...this, cause: this.cause, hint });
    }
    /** Returns the same error with one more sentence behind it. */
    withNote(note) {
        return new ResponseError(this, { ...this, cause: this.cause, notes: [...this.notes, note] });
    }
}
/** Thrown when a proxy variable of the environment cannot be used. Nothing was sent. */
class ProxySettingError extends Error {
    name = 'ProxySettingError';
    id;
    values;
    constructor(statement) {
        super(diagnosis(statement));
        this.id = statement.id;
        this.values = statement.values;
    }
}


/***/ }),

/***/ 7628:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ isJsonNumber),
/* harmony export */   fh: () => (/* binding */ ExactNumber),
/* harmony export */   my: () => (/* binding */ isWrittenExactly),
/* harmony export */   qQ: () => (/* binding */ RAW_JSON),
/* harmony export */   rf: () => (/* binding */ exactNumber)
/* harmony export */ });
/* harmony import */ var _written_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9976);

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
/** Returns whether a text is a JSON number. */
function isJsonNumber(text) {
    return JSON_NUMBER.test(text);
}
/**
 * A number that JavaScript would change: `12345678901234567890` loses digits, `1.10` becomes 1.1. It keeps the text of
 * its source, which must be a JSON number (`isJsonNumber`). All other numbers stay plain.
 */
class ExactNumber extends _written_value_js__WEBPACK_IMPORTED_MODULE_0__/* .WrittenValue */ .J {
    /** Returns the nearest JavaScript number. */
    valueOf() {
        return Number(this.source);
    }
    /** Returns the source if JavaScript can write it (Node 22), otherwise the nearest number; see `jsonText`. */
    toJSON() {
        return RAW_JSON?.(this.source) ?? this.valueOf();
    }
}
/** Null before Node 22. */
const RAW_JSON = JSON.rawJSON ?? null;
/**
 * Returns whether a number prints as it is written. False for every integer beyond JavaScript's safe range, although
 * some print correctly: the result must not depend on the last digit.
 */
function isWrittenExactly(value, source) {
    return source === String(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
}
/** Returns a JSON number from its source: a plain number if it prints as it is written. */
function exactNumber(source) {
    const value = Number(source);
    return isWrittenExactly(value, source) ? value : new ExactNumber(source);
}


/***/ }),

/***/ 4351:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText),
/* harmony export */   u: () => (/* binding */ verbatimText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7628);
/* harmony import */ var _written_value_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9976);



/**
 * Returns a value as JSON, with numbers as in their source.
 * @param rawJson JavaScript's own function to write a source, null when it has none; tests set it
 */
function jsonText(value, { replace, indent } = {}, rawJson = _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .RAW_JSON */ .qQ) {
    if (rawJson === null)
        return verbatimText(value, sourceOf, { replace, indent });
    // Without a function, JavaScript's own JSON.stringify is fastest.
    if (replace === undefined)
        return JSON.stringify(value, undefined, indent);
    return stringify(value, replace, (item) => (item instanceof _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? rawJson(item.source) : undefined), indent);
}
function sourceOf(value) {
    return value instanceof _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? value.source : undefined;
}
/**
 * Returns a value as JSON, but writes some values as a text of their own, without quotes.
 * @param verbatim returns that text, or undefined
 */
function verbatimText(value, verbatim, { replace = (item) => item, indent } = {}) {
    const tag = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}:`;
    const texts = [];
    const json = stringify(value, replace, (item) => {
        const text = verbatim(item);
        return text === undefined ? undefined : `${tag}${texts.push(text) - 1}`;
    }, indent);
    if (texts.length === 0)
        return json;
    return json.replace(new RegExp(`"${tag}(\\d+)"`, 'g'), (_found, index) => texts[Number(index)] ?? '');
}
/** Returns a value as JSON. @param write returns the replacement of a value, undefined to keep it */
function stringify(value, replace, write, indent) {
    // Read by the key: `toJSON` has already changed the value.
    const item = function (key, made) {
        const own = this[key];
        const replaced = replace(own instanceof _written_value_js__WEBPACK_IMPORTED_MODULE_2__/* .WrittenValue */ .J ? own : made);
        return write(replaced) ?? (replaced === own ? made : replaced);
    };
    return JSON.stringify(value, item, indent);
}


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ WrittenValue)
/* harmony export */ });
/** A value of JSON or YAML that keeps the text of its source, because no JavaScript value would print like it. */
class WrittenValue {
    /** Public, so that two of them can be compared field by field. */
    source;
    constructor(source) {
        this.source = source;
        Object.freeze(this);
    }
    toString() {
        return this.source;
    }
}


/***/ }),

/***/ 2978:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ onOneLine),
/* harmony export */   k: () => (/* binding */ errorText)
/* harmony export */ });
const MAX_WORDS = 600;
/**
 * Returns the words of an error reply on one line. For the API's JSON: the messages with their field names. For a page:
 * its title and first sentence.
 */
function errorText(body) {
    const words = typeof body === 'string' ? pageWords(body) : jsonWords(body);
    return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words;
}
/** Returns the words of `{"detail": "…"}`, `{"field": ["…"]}`, `{"__all__": ["…"]}`, and of nested lists of them. */
function jsonWords(value, field) {
    const named = (text) => (field === undefined ? text : `${field}: ${text}`);
    if (value === null || value === undefined)
        return '';
    if (Array.isArray(value)) {
        const items = value.map((item) => jsonWords(item)).filter((text) => text !== '');
        return items.length === 0 ? '' : named(items.join(' '));
    }
    if (typeof value !== 'object')
        return named(oneLine(String(value)));
    const parts = Object.entries(value).map(([key, item]) => jsonWords(item, isPlainMessage(key) ? undefined : key));
    return named(parts.filter((text) => text !== '').join('; '));
}
/** Returns whether the API uses this key for messages that belong to no field. */
function isPlainMessage(key) {
    return key === 'detail' || key === 'details' || key === '__all__' || key === 'non_field_errors' || key === 'error';
}
function pageWords(text) {
    if (!/<[a-z!]/i.test(text))
        return firstSentence(oneLine(text));
    const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '';
    const visible = text
        .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/<[^>]*$/, ' ');
    const sentence = firstSentence(oneLine(plainEntities(visible)));
    const heading = oneLine(plainEntities(title));
    if (heading === '' || sentence.startsWith(heading))
        return sentence;
    return sentence === '' ? heading : `${heading}: ${sentence}`;
}
function firstSentence(text) {
    const end = /[.!?](\s|$)/.exec(text);
    return (end ? text.slice(0, end.index + 1) : text).slice(0, 200);
}
function plainEntities(text) {
    const entities = {
        amp: '&',
        lt: '<',
        gt: '>',
        quot: '"',
        middot: '·',
        nbsp: ' ',
        '#39': "'",
        '#x27': "'",
    };
    return text.replace(/&([a-z]+|#\w+);/gi, (whole, name) => entities[name.toLowerCase()] ?? whole);
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/**
 * Replaces each line end and the white space around it with one space. Does not use one pattern for both: it would be
 * slow with long white space.
 */
function onOneLine(text) {
    const [first = '', ...more] = text.split(/[\r\n\u2028\u2029]+/);
    const last = more.pop();
    if (last === undefined)
        return first;
    const between = more.map((line) => line.trim()).filter((line) => line !== '');
    return [first.trimEnd(), ...between, last.trimStart()].join(' ');
}


/***/ }),

/***/ 7613:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ catalogue)
/* harmony export */ });
/*
 * Every error and warning that a user can read, by id. `text` says what happened, `fix` what to do next; names in braces
 * are replaced by values. An id never changes: links point to its paragraph in docs/troubleshooting.md.
 * Some texts follow a name, such as that of an input, or other words. A comment line above their group says what they
 * follow, and up to where.
 */
const catalogue = {
    // ------------------------------------------------------------------------------------------------------------------
    // Inputs
    // ------------------------------------------------------------------------------------------------------------------
    'input-wrong': { text: 'Invalid input. Nothing was sent to the controller:' },
    'inputs-wrong': { text: 'Invalid inputs: {count} errors. Nothing was sent to the controller:' },
    // Each text from here to the end of the section follows the name of an input, and that of a file where it is about one.
    // Which inputs there are
    'url-required': { text: 'is required: set the address of the controller, such as `https://tower.example.com`.' },
    'resource-required': {
        text: 'is required: set an API collection, such as `inventories`, `job_templates` or `inventories/5/hosts`.',
    },
    'job-id-required': {
        text: 'is required: set a job id such as `1234`.',
        fix: 'Check that the step with this output ran.',
    },
    'workflow-job-id-required': {
        text: 'is required: set a workflow job id such as `1234`.',
        fix: 'Check that the step with this output ran.',
    },
    'decision-required': { text: 'is required: set `approve` or `deny`.' },
    'input-unknown': {
        text: 'is not an input of this action.',
        fix: 'The inputs are {inputs}.',
    },
    'input-misspelled': {
        text: 'is not an input of this action.',
        fix: 'Did you mean `{near}`?',
    },
    'require-not-a-prompt': { text: 'must list prompts such as `limit` or `extra_vars.version`, not {given}.' },
    'required-input-empty': {
        text: 'is empty, but `require` lists it.',
        fix: 'Check that the variable or secret that it comes from is set.',
    },
    'input-null': {
        text: 'is the word `null`, which `toJSON` of GitHub returns for an unset variable.',
        fix: 'Set the variable, or add this input to `require`.',
    },
    // Values of one form
    'input-not-boolean': { text: 'must be `true` or `false`, not {given}.' },
    'input-not-choice': { text: 'must be one of {choices}, not {given}.' },
    'input-not-id': { text: 'must be a numeric id such as `42`, not {given}.' },
    'input-number-too-small': { text: 'must be an integer of at least {least}, not {given}.' },
    'input-number-out-of-range': { text: 'must be an integer from {least} to {most}, not {given}.' },
    'input-not-duration': {
        text: 'must be a duration of at most 24 days, such as `90`, `90s`, `30m` or `1h30m`, not {given}.',
    },
    'input-duration-zero': { text: 'must be a duration above zero, such as `90`, `90s`, `30m` or `1h30m`.' },
    'input-not-whole-seconds': {
        text: 'must be a duration in whole seconds, such as `90`, `90s`, `30m` or `1h30m`, not {given}.',
    },
    // The connection
    'url-invalid': { text: 'must be a URL such as `https://tower.example.com`.' },
    'url-not-http': { text: 'must begin with `https:` or `http:`, not {scheme}.' },
    'url-with-credentials': {
        text: 'must not contain a user name or password.',
        fix: 'Set `username` and `password`, or set a `token`.',
    },
    'credentials-missing': {
        text: 'is missing: set a `token`, or `username` and `password`.',
        fix: 'GitHub passes an unset secret as an empty string.',
    },
    'token-begins-with-bearer': {
        text: 'must not begin with `Bearer`, which the action adds itself.',
        fix: 'Set only the token.',
    },
    'token-characters': {
        text: 'must not contain spaces, line breaks or non-ASCII characters.',
        fix: 'Check how the secret was pasted.',
    },
    'password-grant-incomplete': {
        text: 'is missing: an OAuth2 token request needs `client_id`, `client_secret`, `username` and `password`.',
        fix: 'GitHub passes an unset secret as an empty string.',
    },
    'basic-authentication-incomplete': {
        text: 'is missing: Basic authentication needs `username` and `password`.',
        fix: 'GitHub passes an unset secret as an empty string.',
    },
    'username-with-colon': {
        text: 'must not contain a colon, which Basic authentication does not support.',
        fix: 'Set a `token` instead.',
    },
    // Certificates and keys
    'client-certificate-missing': {
        text: 'is missing: `client_key` needs its certificate.',
        fix: 'GitHub passes an unset secret as an empty string.',
    },
    'client-key-missing': {
        text: 'is missing: `client_certificate` needs its private key.',
        fix: 'GitHub passes an unset secret as an empty string.',
    },
    'client-key-mismatch': {
        text: 'does not match the first certificate in `client_certificate`.',
        fix: 'Set the private key of that certificate.',
    },
    'certificate-is-key': { text: 'must be a certificate, not a private key.' },
    'certificate-not-pem': {
        text: 'must contain a PEM certificate, which begins with `-----BEGIN CERTIFICATE-----`.',
    },
    'certificate-unreadable': {
        text: 'contains a certificate that cannot be parsed.',
        fix: 'Check that it is complete and keeps its line breaks.',
    },
    'certificate-of-several-unreadable': {
        text: 'contains a certificate that cannot be parsed (number {number} of {count}).',
        fix: 'Check that it is complete and keeps its line breaks.',
    },
    'key-not-pem': { text: 'must contain a PEM private key, which begins with `-----BEGIN PRIVATE KEY-----`.' },
    'key-encrypted': {
        text: 'is encrypted with a passphrase.',
        fix: 'Remove the passphrase with `openssl pkey -in key.pem`, and store the key as a secret.',
    },
    'key-unreadable': {
        text: 'contains a private key that cannot be parsed.',
        fix: 'Check that it is complete and keeps its line breaks.',
    },
    'pem-file-unreadable': {
        text: 'must be PEM text (`-----BEGIN …`) or the path of a readable file ({code}).',
        fix: 'A relative path starts in the workspace.',
    },
    'pem-file-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`, not {given}.',
        fix: 'Copy the file there in an earlier step, or set its PEM text.',
    },
    'pem-file-link-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`. {given} leads elsewhere through a symbolic link.',
        fix: 'Copy the file there in an earlier step, or set its PEM text.',
    },
    // The template and its prompts
    'template-missing': { text: 'is missing: set the id of the template, such as `42`, or `template_name`.' },
    'template-given-twice': { text: 'must not be set together with `template_id`.', fix: 'Set one of them.' },
    'template-id-not-number': {
        text: 'must be a numeric id such as `42`, not {given}.',
        fix: 'For a name, set `template_name`.',
    },
    'limit-empty': {
        text: 'contains no host pattern: {given}. The job would run on more hosts than intended.',
        fix: 'Check that the variables that it comes from are set.',
    },
    'limit-without-hosts': {
        text: 'contains no hosts for `{pattern}` to narrow: {given}. The job would run on more hosts than intended.',
        fix: 'Check that the variables that it comes from are set.',
    },
    'limit-pattern-empty': {
        text: 'contains no pattern after `{sign}`: {given}. The job would run on more hosts than intended.',
        fix: 'Check that the variables that it comes from are set.',
    },
    'tags-empty': { text: 'contains no tag.', fix: 'Set tags separated by commas, or remove the input.' },
    'names-empty': { text: 'contains no name.', fix: 'Set names separated by commas, or remove the input.' },
    // What the step does with the job
    'retries-without-wait': { text: 'needs `wait: true`: only a step that waits detects failed hosts.' },
    'log-file-without-wait': { text: 'needs `wait: true`: only a step that waits receives the log.' },
    'fail-on-changes-without-wait': { text: 'needs `wait: true`: only a step that waits detects changes.' },
    'fail-on-changes-in-run': {
        text: 'needs check mode, but `job_type` is `run`.',
        fix: 'Set `job_type: check`, or remove this input.',
    },
    'fail-on-changes-in-apply': {
        text: 'needs `mode: plan`, because an apply makes changes.',
        fix: 'Set `mode: plan`, or remove this input.',
    },
    'log-file-is-folder': { text: 'must be the path of a file. {given} is a folder.' },
    'log-file-folder-is-file': { text: 'cannot be created: a parent of {given} is a file, not a folder.' },
    'log-file-forbidden': {
        text: 'cannot be written: the runner has no permission to write {given}.',
    },
    'log-file-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`, not {given}.',
        fix: 'A relative path starts in the workspace.',
    },
    'log-file-link-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`. {given} leads elsewhere through a symbolic link.',
        fix: 'Set a path without that link.',
    },
    'log-file-unwritable': { text: 'cannot be written: {given} ({reason}).' },
    'folder-is-file': { text: 'must be a folder. {given} is a file.' },
    'folder-outside-workspace': { text: 'must be a folder in the workspace, not {given}.' },
    'folder-not-found': {
        text: 'must be an existing folder. The workspace has no folder {given}.',
        fix: 'Check the path from the root of the repository, and add a step with `actions/checkout` before this one.',
    },
    'environment-missing': { text: 'is missing: `environment_url` needs the name of the environment.' },
    'environment-too-long': { text: 'must have at most {most} characters, the maximum on GitHub.' },
    'environment-control-character': {
        text: 'must be the name of one environment, without line breaks or other control characters.',
    },
    'environment-url-invalid': {
        text: 'must be an http or https URL, or an artifact such as `artifacts.url`, not {given}.',
    },
    'environment-url-with-credentials': {
        text: 'must not contain a user name or password: everyone with access to the repository could read them.',
    },
    // Inputs of `query/`
    'resource-with-query': {
        text: 'must not contain a query string: {given}.',
        fix: 'Set the part after the question mark as `filters`.',
    },
    'resource-is-object': {
        text: 'must be an API collection, not the object {given}.',
        fix: 'Set `{collection}`, and `id: {id}` in `filters`.',
    },
    'resource-not-collection': {
        text: 'must be an API collection such as `job_templates` or `inventories/5/hosts`, not {given}.',
    },
    'order-not-field': { text: 'must list fields such as `name`, or `-id` for descending order, not {given}.' },
    'filter-not-lookup': { text: 'must contain lookups of the API such as `name__icontains`, not {given}.' },
    'filter-page-reserved': { text: 'must not contain `page`: the action reads all pages.' },
    'filter-page-size-reserved': {
        text: 'must not contain `page_size`: the action reads all pages.',
        fix: 'To get fewer results, set the input `limit`.',
    },
    'filter-limit-reserved': {
        text: 'must not contain `limit`.',
        fix: 'To get fewer results, set the input `limit`.',
    },
    'filter-order-by-reserved': {
        text: 'must not contain `order_by`.',
        fix: 'To sort the results, set the input `order_by`.',
    },
    'filter-order-reserved': {
        text: 'must not contain `order`.',
        fix: 'To sort the results, set the input `order_by`.',
    },
    'filter-count-disabled-reserved': { text: 'must not contain `count_disabled`: the action counts all matches.' },
    'filter-format-reserved': { text: 'must not contain `format`: results are always JSON.' },
    'filter-empty': {
        text: 'has no value for `{name}`.',
        fix: 'Check that the variable that it comes from is set. To find empty fields, use `{name}__isnull: true` or `{name}__regex: ^$`.',
    },
    'filter-empty-list': { text: 'must have at least one value for `{name}`, not an empty list.' },
    'filter-mapping': {
        text: 'must have a string, a number, a boolean or a list of them for `{name}`, not a mapping.',
    },
    'filter-with-comma': {
        text: 'must not have a comma in a value for `{name}`, because the API separates values by commas.',
    },
    'filter-read-once': { text: 'must have one value for `{name}`: the API reads only one.' },
    'filter-several-values': {
        text: 'has several values for `{name}`, but no object has all of them.',
        fix: 'To find objects with one of them, use `{field}__in`.',
    },
    'filter-type-twice': { text: 'must not contain both `type` and `type__in`.', fix: 'Set one of them.' },
    'filter-several-types': {
        text: 'must not have several types for `{name}`, which the API does not support.',
        fix: 'Set `type` with a list of types.',
    },
    // Inputs of `apply/` and `token/`
    'resources-missing': {
        text: 'is missing: set the paths of the files, such as `tower/*.yml`, or the YAML text as `resources`.',
    },
    'prune-not-collection': { text: 'must list only collections ({collections}), not {given}.' },
    // export: begin
    'export-path-required': {
        text: 'is required: set a folder in the workspace, such as `tower`, or a file such as `tower.yml`',
    },
    'export-path-is-folder': { text: 'must be a file, but {given} is a folder; use a name without `.yml` for a folder' },
    'export-path-is-file': { text: 'must be a folder or a file ending in `.yml`, but {given} is another file' },
    'export-path-outside-workspace': {
        text: 'is {given}, which is outside the workspace and outside `runner.temp`.',
        fix: 'Use a path in one of them; a relative path starts at the workspace',
    },
    'export-path-link-outside-workspace': {
        text: 'is {given}, which leads out of the workspace and `runner.temp` through a symbolic link.',
        fix: 'Use a path without that link',
    },
    'export-path-unusable': { text: 'is {given}, which cannot be read ({code})' },
    'export-not-collection': { text: 'names {given}; it must name {collections}' },
    // export: end
    'token-description-invalid': {
        text: 'must be one line of at most {most} characters. It has {length} characters.',
    },
    // Files in the workspace
    'file-not-utf8': { text: 'is not encoded in UTF-8.', fix: 'Save the file as UTF-8.' },
    'file-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`.',
        fix: 'Copy the file there in an earlier step, and set that path.',
    },
    'file-link-outside-workspace': {
        text: 'must be in the workspace or in `runner.temp`, but leads elsewhere through a symbolic link.',
        fix: 'Copy the file there in an earlier step, and set that path.',
    },
    'file-is-folder': { text: 'is a folder.', fix: 'Set the paths of the files in it.' },
    'file-unreadable': {
        text: 'cannot be read ({code}).',
        fix: 'Check the path, and add a step with `actions/checkout` before this one.',
    },
    'file-pattern-without-match': {
        text: 'matches no file.',
        fix: 'Check the pattern, and add a step with `actions/checkout` before this one.',
    },
    // YAML and JSON
    'yaml-unusable': { text: 'has errors in its YAML or JSON: {problems}.' },
    'yaml-unresolvable': { text: 'cannot be parsed as YAML: {reason}.' },
    'yaml-not-list': {
        text: 'must be words separated by commas or line breaks, or a YAML or JSON list of words.',
    },
    'yaml-not-mapping': { text: 'must be a YAML or JSON mapping such as `version: 1.4.2`, not {shape}.' },
    'yaml-not-text-mapping': { text: 'must be a mapping of names to strings, such as `ssh_password: …`.' },
    'yaml-comment-in-value': {
        text: 'contains a `#` after a space ({place}), which begins a comment.',
        fix: 'Put the value in quotes, or write the comment on its own line.',
    },
    'yaml-no-break-space': {
        text: 'contains a non-breaking space, which YAML does not treat as whitespace.',
        fix: 'Replace it with a regular space.',
    },
    'json-comment': {
        text: 'contains a comment with `//` or `/*`, which JSON and YAML do not support.',
        fix: 'Remove the comment, or write YAML with `#` comments.',
    },
    'variables-file-with-at': {
        text: 'must contain variables, not the name of a file after `@`.',
        fix: 'Set the path of the file as `extra_vars_file`.',
    },
    'variables-as-pairs': {
        text: 'must be a YAML or JSON mapping such as `version: 1.4.2`, not `name=value` pairs.',
    },
    'variables-in-vault': {
        text: 'is encrypted with Ansible Vault, which the controller does not decrypt in variables.',
        fix: 'Store the secret in a credential on the controller.',
    },
    'yaml11-booleans': {
        text: 'contains strings that Ansible itself reads as booleans (YAML 1.1): {values}.',
        fix: 'Write `true` or `false`, or put the word in quotes if it is a string.',
    },
    'yaml11-booleans-many': {
        text: 'contains strings that Ansible itself reads as booleans (YAML 1.1): {values}; and {more} more.',
        fix: 'Write `true` or `false`, or put the word in quotes if it is a string.',
    },
    'null-values': {
        text: 'sets {values} to null, which is also the value of an unset GitHub variable.',
        fix: 'Set the variable, or add it to `require`. Write `~` to send null.',
    },
    'null-values-many': {
        text: 'sets {values} and {more} more to null, which is also the value of an unset GitHub variable.',
        fix: 'Set the variables, or add them to `require`. Write `~` to send null.',
    },
    'yaml11-boolean': { text: '{name} is {word} ({place})' },
    // One problem of a YAML or JSON text; follows its line and column
    'yaml-several-documents': { text: 'a second YAML document begins; only one is allowed' },
    'yaml-number-changes': {
        text: '{name} is a number that JSON would change, as `1.10` becomes 1.1; put it in quotes',
    },
    'yaml-scalar-tag': { text: '{name} has a YAML tag, which the API does not support' },
    'yaml-collection-tag': { text: 'a list or mapping has a YAML tag, which the API does not support' },
    'yaml-holds-itself': { text: 'a list or mapping contains itself' },
    'yaml-key-not-text': { text: 'a key is a list or a mapping; a key must be a string' },
    'yaml-key-empty': { text: 'a key is empty; a key must be a string' },
    'variables-file-encrypted': {
        text: 'is encrypted with Ansible Vault.',
        fix: "Decrypt it, and use `lookup('env', 'NAME')` for each secret",
    },
    'yaml-tab': { text: 'a tab is used as indentation, which YAML does not allow.', fix: 'Indent with spaces' },
    'yaml-indentation': {
        text: 'the line is indented differently from the keys around it.',
        fix: 'Begin all keys of a mapping in the same column',
    },
    'yaml-line-without-key': {
        text: 'the line has no `key: value`.',
        fix: 'For a value over several lines, write `|` after its key and indent the lines',
    },
    'yaml-backslash': {
        text: '{name} has a backslash in double quotes, which YAML reads as an escape.',
        fix: 'Put the value in single quotes',
    },
    'yaml-quote-template': {
        text: '{name} begins with a template such as `{{ name }}`, which YAML reads as a mapping.',
        fix: 'Put the whole value in quotes. For a GitHub expression, put a `$` before the braces',
    },
    'yaml-quote-colon': {
        text: '{name} contains a colon followed by a space, which YAML reads as another key.',
        fix: 'Put the whole value in quotes',
    },
    'yaml-quote-open': { text: '{name} begins with a quote that is not closed.', fix: 'Add the closing quote' },
    'yaml-quote-continues': {
        text: '{name} continues after its closing quote.',
        fix: 'Put the whole value in one pair of quotes. Inside single quotes, write a single quote twice',
    },
    'yaml-quote-sign': {
        text: '{name} begins with {sign}, which has a special meaning in YAML.',
        fix: 'Put the whole value in quotes if it is a string',
    },
    // ------------------------------------------------------------------------------------------------------------------
    // The connection: network, TLS, proxies
    // ------------------------------------------------------------------------------------------------------------------
    // The last sentence of every error of a request. `requestId` is in brackets, or empty.
    'failed-request': { text: 'Request: {request}{requestId}.' },
    'server-name-unknown': {
        text: 'The host name {host} is unknown.',
        fix: 'Check `url`. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'server-name-unresolved': {
        text: 'DNS failed to resolve the host name {host}.',
        fix: 'Check the DNS server of this runner, and `url`.',
    },
    'server-connection-refused': {
        text: '{server} refused the connection.',
        fix: 'Check the host and port in `url`, and that the server is running.',
    },
    'server-no-route': {
        text: 'This runner has no route to {server}.',
        fix: 'Check `url` and the network. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'server-not-connected': {
        text: '{server} did not accept the connection in time.',
        fix: 'Check `url` and the firewalls. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'server-connection-cut': {
        text: 'The connection to {server} broke before the reply was complete.',
        fix: 'Check the network, and the proxies and load balancers in front of the server.',
    },
    'server-not-tls': {
        text: '{server} does not use TLS, but `url` begins with `https:`.',
        fix: 'Check the port in `url`, or set `url` to http://{server} if the controller has no TLS.',
    },
    'server-speaks-tls': {
        text: '{server} uses TLS, but `url` begins with `http:`.',
        fix: 'Set `url` to https://{server}.',
    },
    'proxy-name-unknown': {
        text: 'The host name {host} of the proxy is unknown.',
        fix: 'Check `{variable}` and `no_proxy`. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'proxy-name-unresolved': {
        text: 'DNS failed to resolve the host name {host} of the proxy.',
        fix: 'Check the DNS server of this runner, `{variable}` and `no_proxy`.',
    },
    'proxy-connection-refused': {
        text: 'The proxy {proxy} refused the connection.',
        fix: 'Check the host and port in `{variable}`, `no_proxy`, and that the proxy is running.',
    },
    'proxy-no-route': {
        text: 'This runner has no route to the proxy {proxy}.',
        fix: 'Check `{variable}`, `no_proxy` and the network. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'proxy-not-connected': {
        text: 'The proxy {proxy} did not accept the connection in time.',
        fix: 'Check `{variable}`, `no_proxy`, and the network between this runner and the proxy.',
    },
    'proxy-connection-cut': {
        text: 'The connection to the proxy {proxy} broke before the reply was complete.',
        fix: 'Check the network, and the proxies and load balancers in front of the server.',
    },
    'proxy-not-tls': {
        text: 'The proxy {proxy} does not use TLS, but `{variable}` begins with `https:`.',
        fix: 'Check the port in `{variable}`, or write the address with `http:`.',
    },
    'proxy-login-refused': {
        text: 'The proxy {proxy} requires a valid login to connect to {host}: {answer}.',
        fix: 'Check the user name and password in `{variable}`.',
    },
    'proxy-tunnel-refused': {
        text: 'The proxy {proxy} refused to connect to {host}: {answer}.',
        fix: 'Check `{variable}` and `no_proxy`, and that the proxy allows {host}.',
    },
    'proxy-unusable': { text: 'The proxy settings of this runner are invalid. Nothing was sent:' },
    'proxy-not-http': { text: '`{variable}` must be the URL of an HTTP proxy, such as `http://proxy.example.com:3128`.' },
    'proxy-percent-unescaped': {
        text: '`{variable}` contains `%` in its user name or password.',
        fix: 'Write it as `%25`.',
    },
    'proxy-character-unescaped': {
        text: '`{variable}` contains `{character}` in its user name or password.',
        fix: 'Write it as `{escape}`.',
    },
    'tls-handshake-failed': { text: 'The TLS handshake failed ({reason}).' },
    'connection-failed': { text: 'The connection failed.', fix: 'Check `url`, the network and the proxies.' },
    'connection-error': { text: 'The connection failed: {reason}.' },
    'request-unanswered': {
        text: 'No complete reply arrived within {seconds} s (`request_timeout`).',
        fix: 'Check that the controller is running and reachable from this runner.',
    },
    'request-not-connected': {
        text: 'No connection was established within {seconds} s (`request_timeout`).',
        fix: 'Check `url` and the firewalls. A GitHub-hosted runner cannot see a private network: use a self-hosted runner.',
    },
    'proxied-request-unanswered': {
        text: 'No complete reply arrived through the proxy {proxy} within {seconds} s (`request_timeout`).',
        fix: 'Check that the controller is running and reachable through the proxy.',
    },
    'proxied-request-not-connected': {
        text: 'No connection was established through the proxy {proxy} within {seconds} s (`request_timeout`).',
        fix: 'Check that the controller is running and reachable through the proxy.',
    },
    'certificate-expired': {
        text: 'The certificate of {server} has expired.',
        fix: 'Renew the certificate on that server.',
    },
    'certificate-not-yet-valid': {
        text: 'The certificate of {server} is not valid yet.',
        fix: 'Check the clocks of that server and of this runner.',
    },
    'certificate-other-host': {
        text: 'The certificate of {server} is for another host name.',
        fix: 'Set `url` to a name in the certificate, or replace the certificate.',
    },
    'certificate-other-names': {
        text: 'The certificate of {server} is for another host name ({names}).',
        fix: 'Set `url` to a name in the certificate, or replace the certificate.',
    },
    'certificate-self-signed': {
        text: 'The certificate of {server} is self-signed, and this runner does not trust it.',
        fix: 'Set `ca_certificate` to that certificate, or add it to the certificate store of the runner.',
    },
    'certificate-authority-untrusted': {
        text: 'The certificate of {server} is from a CA that this runner does not trust.',
        fix: 'Set `ca_certificate` to the certificate of that CA, or add it to the certificate store of the runner.',
    },
    'certificate-authority-unknown': {
        text: 'The certificate of {server} is from a CA that this runner does not know.',
        fix: 'Set `ca_certificate` to the certificate of that CA, or add it to the certificate store of the runner.',
    },
    'certificate-revoked': {
        text: 'The certificate of {server} was revoked.',
        fix: 'Renew the certificate on that server.',
    },
    'certificate-untrusted': {
        text: 'The certificate of {server} is not trusted by this runner.',
        fix: 'Set `ca_certificate` to the certificate of its CA, or add it to the certificate store of the runner.',
    },
    'certificate-signature-wrong': {
        text: 'The certificate of {server} has an invalid signature.',
        fix: 'Replace the certificate on that server.',
    },
    'certificate-not-for-servers': {
        text: 'The certificate of {server} is not a server certificate.',
        fix: 'Replace the certificate on that server.',
    },
    'certificate-signer-no-authority': {
        text: 'The certificate of {server} is signed by a certificate that is not a CA.',
        fix: 'Replace the certificate on that server.',
    },
    'certificate-key-short': {
        text: 'The certificate of {server} has a key that is too short.',
        fix: 'Replace the certificate on that server.',
    },
    'certificate-digest-outdated': {
        text: 'The certificate of {server} has an outdated signature algorithm.',
        fix: 'Replace the certificate on that server.',
    },
    'certificate-store-not-read': {
        text: "This Node.js ({node}) does not read the runner's certificate store. Node.js 24.5 and later do.",
    },
    'certificate-not-checked': {
        text: 'TLS verification is off (`verify_tls: false`). An attacker on the network could read the credentials and change the deployment.',
        fix: 'Set `ca_certificate` to the certificate of the CA instead.',
    },
    'client-certificate-required': { text: '{server} requires a client certificate.' },
    'client-certificate-authority-unknown': { text: '{server} does not know the CA of the client certificate.' },
    'client-certificate-expired': { text: '{server} rejected the client certificate, because it has expired.' },
    'client-certificate-revoked': { text: '{server} rejected the client certificate, because it was revoked.' },
    'client-certificate-refused': { text: '{server} rejected the client certificate.' },
    'tls-parameters-refused': { text: '{server} rejected the TLS versions and ciphers of this runner.' },
    'check-client-certificate': {
        text: 'Check that `client_certificate` and `client_key` are the ones that this server expects.',
    },
    'give-client-certificate': { text: 'Set `client_certificate` and `client_key`.' },
    'give-client-certificate-if-wanted': {
        text: 'If the server requires a client certificate, set `client_certificate` and `client_key`.',
    },
    'reply-too-large': { text: 'The reply is larger than {mebibytes} MiB, so the rest was not read.' },
    'redirected-too-often': {
        text: 'The request was redirected more than {times} times.',
        fix: 'Check `url` and the proxies in front of the controller.',
    },
    'download-cut': { text: 'The download of the output ended within a line.' },
    'drain-timed-out': { text: 'The controller did not send the remaining data in time.' },
    'reply-after-cancel-too-late': {
        text: 'The reply did not arrive within {seconds} s after the workflow was cancelled.',
    },
    'controller-unreachable': {
        text: 'The controller was unreachable for {duration} (`retry_for`). Last error: {reason}',
    },
    // ------------------------------------------------------------------------------------------------------------------
    // The controller's replies, signing in, tokens
    // ------------------------------------------------------------------------------------------------------------------
    // `{reply}` is a colon and the words of the reply in quotes, and ends the sentence.
    'reply-refused': { text: 'The controller answered with status {status}{reply}' },
    'reply-redirected': {
        text: 'The request was redirected ({status}) to {target}.',
        fix: 'Check `url` and the proxies in front of the controller.',
    },
    'reply-redirected-elsewhere': {
        text: 'The request was redirected ({status}) to {target}. Credentials are not sent to another address.',
        fix: 'If that is the controller, set `url` to {origin}.',
    },
    'reply-from-intermediary': {
        text: 'The request failed with status {status}{reply} Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
    },
    'reply-from-proxy': {
        text: 'The request failed with status {status}{reply} The proxy {proxy}, or something behind it, may have answered.',
        fix: 'Check `http_proxy` and `no_proxy`.',
    },
    'reply-proxy-login': {
        text: 'The proxy requires a valid login ({status}){reply}',
        fix: 'Check the user name and password in `http_proxy`.',
    },
    'reply-client-certificate': {
        text: 'The server requires a valid client certificate ({status}){reply}',
        fix: 'Check `client_certificate` and `client_key`.',
    },
    'reply-page-from-intermediary': {
        text: 'Received a page instead of the API\'s JSON ({status}): "{page}". Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
    },
    'reply-page-from-proxy': {
        text: 'Received a page instead of the API\'s JSON ({status}): "{page}". The proxy {proxy}, or something behind it, may have answered.',
        fix: 'Check `http_proxy` and `no_proxy`.',
    },
    'reply-cut-from-intermediary': {
        text: 'The JSON of the reply is cut or damaged ({status}). Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
    },
    'reply-cut-from-proxy': {
        text: 'The JSON of the reply is cut or damaged ({status}). The proxy {proxy}, or something behind it, may have answered.',
        fix: 'Check `http_proxy` and `no_proxy`.',
    },
    'reply-unexpected': {
        text: 'Unexpected reply instead of {wanted}: {got}. Something in front of the controller may have answered.',
    },
    'launched-job-unreadable': {
        text: 'The reply to the launch names a job whose details are unreadable: {reason}',
    },
    'path-unknown': {
        text: 'The controller has no such path ({status}){reply}',
        fix: 'Check `url` and the version of the controller.',
    },
    'api-not-found': { text: 'Check that `url` is the address of an Ansible Tower, AWX or AAP controller.' },
    'api-at-other-path': {
        text: 'No API was found at {address}, but one was found at {api}.',
        fix: 'If that is the controller, set `url` to {url}.',
    },
    'api-no-version': {
        text: 'No API of Ansible Tower, AWX or AAP was found at {address}: the reply has no `current_version`.',
        fix: 'Check `url`.',
    },
    'gateway-without-controller': {
        text: 'The AAP gateway at {address} has no automation controller. Its APIs are {apis}.',
        fix: 'Check `url`.',
    },
    'token-scope-read': {
        text: 'The token has only the scope "read" ({status}){reply}',
        fix: 'Create a token with the scope "write" and update the secret.',
    },
    'token-rejected': {
        text: 'The controller rejected the token ({status}){reply}',
        fix: 'The token was revoked, has expired, or belongs to another controller. Create a token and update the secret.',
    },
    'token-without-provider': {
        text: 'The controller does not support tokens ({status}){reply} It has no OAuth2 provider, like AWX after 24.6.1.',
        fix: 'Set `username` and `password` instead of `token`. If an AAP gateway issued the token, set `url` to the gateway.',
    },
    'issued-token-rejected': {
        text: 'The controller rejected the OAuth2 token of this run ({status}){reply}',
        fix: 'The token was revoked or has expired. Check the token lifetime in the settings of the controller.',
    },
    'password-rejected': {
        text: 'The controller rejected the user name or password ({status}){reply}',
        fix: 'Check `username` and `password`, and that the user is active. If the controller does not allow Basic authentication, set a `token`.',
    },
    'role-read-missing': {
        text: 'The controller denied the request ({status}){reply}',
        fix: 'Grant this user the Read role or a higher role on the controller.',
    },
    'role-or-scope-missing': {
        text: 'The controller denied the request ({status}){reply}',
        fix: 'Grant this user the required role. If the token has only the scope "read", create a token with the scope "write".',
    },
    'role-missing': {
        text: 'The controller denied the request ({status}){reply}',
        fix: 'Grant this user the required role on the controller.',
    },
    'token-not-in-reply': { text: 'The reply from {address} contains no token.', fix: 'Check `url`, or set a `token`.' },
    'token-not-issued': { text: 'No token was issued.' },
    'token-revocation-refused': { text: 'The OAuth2 provider refused to revoke the token.' },
    'oauth-user-rejected': {
        text: 'The OAuth2 provider rejected the user name or password ({status}){reply}',
        fix: 'Check `username` and `password`, and that the user is active. For a user of LDAP or SSO, set a `token`.',
    },
    'oauth-grant-type-wrong': {
        text: 'The application of `client_id` has the wrong grant type ({status}){reply}',
        fix: 'The grant type must be "Resource owner password-based".',
    },
    'oauth-scope-refused': {
        text: 'The application of `client_id` does not issue tokens with the scope "write" ({status}){reply}',
        fix: 'Use another application, or set a `token`.',
    },
    'oauth-client-rejected': {
        text: 'The OAuth2 provider rejected `client_id` or `client_secret` ({status}){reply}',
        fix: 'Check both, and that the type of the application is "Confidential". The controller shows the secret only once, when the application is created.',
    },
    'oauth-user-not-permitted': {
        text: 'This user is not permitted to create tokens ({status}){reply}',
        fix: 'For users of LDAP or SSO, enable "Allow external users to create OAuth2 tokens". Alternatively, set a `token`, or use another user.',
    },
    'oauth-provider-missing': {
        text: 'The controller has no OAuth2 provider ({status}){reply} AWX after 24.6.1 has none.',
        fix: 'Remove `client_id` and `client_secret`.',
    },
    'token-still-valid': { text: 'The controller confirmed the revocation but still accepts the token.' },
    'token-never-worked': {
        text: 'The controller rejects the token. This proves nothing, because the token may never have worked.',
    },
    'token-value-unknown': {
        text: 'The inputs differ from those of the main step, so the value of the token is unknown.',
    },
    'collection-unknown': { text: '`resource` must be an API collection, not {resource}. There are {collections}.' },
    // The OAuth2 token of a run. What follows such a warning: until when the token is valid, and where to delete it
    'token-request-reply-lost': {
        text: 'The reply to the token request was lost: {reason} The controller may have issued a token that this run does not know.',
    },
    'token-request-interrupted': {
        text: 'The main step was stopped before the reply to its token request arrived. The controller may have issued a token that this run does not know.',
    },
    'issued-token-inputs-differ': {
        text: 'The post step could not revoke the OAuth2 token of this run: its inputs differ from those of the main step.',
    },
    'issued-token-not-revoked': { text: 'The OAuth2 token of this run may still be valid: {reason}' },
    'token-valid-until': {
        text: 'The token is valid until {date}.',
        fix: "Delete it in the list of this user's tokens: {url}",
    },
    'token-valid-one-year': {
        text: 'The token is valid for one year by default.',
        fix: "Delete it in the list of this user's tokens: {url}",
    },
    'token-valid-1000-years': {
        text: 'The token is valid for 1000 years by default.',
        fix: "Delete it in the list of this user's tokens: {url}",
    },
    // ------------------------------------------------------------------------------------------------------------------
    // Before the launch, and the launch
    // ------------------------------------------------------------------------------------------------------------------
    // Headlines over a list of problems
    'template-not-launched': { text: '{template} was not launched:' },
    'launch-differs-from-request': {
        text: '{template} was not launched, because it would fail or differ from the request:',
    },
    'template-name-ambiguous': {
        text: '{count} templates have the name "{name}". Nothing was launched.',
        fix: 'Set `organization`, `template_type` or `template_id`:',
    },
    'template-name-not-found': { text: 'No template named {query} was found. Nothing was launched:' },
    'template-id-not-found': { text: 'No template with the id {query} was found. Nothing was launched:' },
    // The template
    'template-candidate': { text: '`template_id: {id}`, {type}, organization {organization}' },
    'template-candidate-of-inventory': {
        text: '`template_id: {id}`, {type}, organization {organization}, inventory "{inventory}"',
    },
    'template-elsewhere': { text: 'Found instead: {type} {id} "{name}" in organization "{organization}".' },
    'template-id-or-role-wrong': {
        text: "Check `template_id`, the number in the address of the template's page. This user needs the Execute role on the template.",
    },
    'template-none-visible': { text: 'This user cannot see any template.', fix: 'Check the roles of this user.' },
    'template-names-nearest': { text: 'Did you mean {names}?', fix: 'If not, check the roles of this user.' },
    'template-names-differ': {
        text: 'No template that this user can see has a similar name.',
        fix: 'Check the name, and the roles of this user.',
    },
    'template-start-forbidden': {
        text: 'This user is not permitted to start the template, or the token has only the scope "read".',
        fix: 'Grant the Execute role (the Update role for projects and inventory sources), or create a token with the scope "write".',
    },
    'project-manual': { text: 'A manual project cannot be updated, because it has no source control.' },
    'inventory-source-empty': {
        text: 'The inventory source cannot be updated, because it has no source or none that can be fetched.',
    },
    // Names of objects
    'object-name-ambiguous': {
        text: '`{input}`: {count} objects have the name "{name}": {matches}.',
        fix: 'Set the id instead.',
    },
    'object-name-not-found': { text: '`{input}`: no object named "{name}" was found.' },
    'object-id-not-found': { text: '`{input}`: no object with the id or the name {id} was found.' },
    'object-none-visible': { text: 'This user cannot see any.', fix: 'Check the roles of this user.' },
    'object-names-nearest': {
        text: 'Did you mean {names}?',
        fix: 'If not, check that this user has the Use role on it.',
    },
    'object-names-differ': {
        text: 'No object that this user can see has a similar name.',
        fix: 'Check the name, and that this user has the Use role on it.',
    },
    // Prompts
    'prompt-not-enabled': {
        text: '`{input}`: the template does not prompt for it. The controller would ignore it and {instead}.',
        fix: 'Enable "Prompt on launch" for {label} on the template (`{ask}`), or remove the input.',
    },
    'prompt-not-in-workflows': {
        text: '`{input}`: workflow job templates cannot prompt for it, so the controller would ignore it.',
        fix: 'Remove the input. Set the value on the nodes of the workflow, whose templates must prompt for it (`{ask}`).',
    },
    'prompt-not-in-project': {
        text: '`{input}`: the update of a project has no prompts.',
        fix: 'Remove the input.',
    },
    'prompt-not-in-inventory-source': {
        text: '`{input}`: the update of an inventory source has no prompts.',
        fix: 'Remove the input.',
    },
    'prompt-left-out': { text: 'Ignored (`ignored_fields: warn`): {problem}' },
    'prompt-dropped-by-node': {
        text: '`{input}`: the workflow prompts for it, but {node} in it does not and would {instead}.',
        fix: 'Enable "Prompt on launch" for {label} on that template (`{ask}`), unless this is intended.',
    },
    'prompt-dropped-by-nodes': {
        text: '`{input}`: the workflow prompts for it, but {nodes} in it do not and would {instead}.',
        fix: 'Enable "Prompt on launch" for {label} on those templates (`{ask}`), unless this is intended.',
    },
    'prompt-with-template': {
        text: '`{input}` contains a template such as `{{ name }}`, which Ansible uses as plain text there.',
        fix: 'For a GitHub expression, put a `$` before the braces.',
    },
    'variables-with-template': {
        text: '`extra_vars` contains a template such as `{{ name }}` in {names}. The job uses it as plain text, unless the controller setting `ALLOW_JINJA_IN_EXTRA_VARS` is `always`.',
        fix: 'For a GitHub expression, put a `$` before the braces. Move any other template to the playbook or to the job template.',
    },
    'no-relaunch-of-type': {
        text: '`retry_failed_hosts` has no effect: {template} is not a job template.',
        fix: 'The controller relaunches only jobs of job templates on failed hosts. Remove the input.',
    },
    'no-relaunch-of-slices': {
        text: '`retry_failed_hosts` has no effect: with `job_slice_count` the controller runs a workflow job.',
        fix: 'The controller does not relaunch workflow jobs on failed hosts. Remove one of the inputs.',
    },
    'variables-not-prompted': {
        text: '`extra_vars`: the template does not prompt for variables. The controller would ignore {names}.',
        fix: 'Enable "Prompt on launch" for Variables on the template (`ask_variables_on_launch`), or remove them.',
    },
    'variables-not-in-survey': {
        text: '`extra_vars`: the template accepts only the variables of its survey ({survey}). The controller would ignore {names}.',
        fix: 'Enable "Prompt on launch" for Variables on the template (`ask_variables_on_launch`), or remove them.',
    },
    'variable-required': { text: '`extra_vars`: the template requires the variable `{name}`.' },
    'inventory-required': {
        text: 'The template has no inventory.',
        fix: 'Set `inventory`, or choose an inventory on the template.',
    },
    'branch-override-off': {
        text: '`scm_branch`: project {id} "{name}" does not allow jobs to set the branch.',
        fix: 'Enable "Allow branch override" on the project (`allow_override`), or remove the input.',
    },
    'check-mode-in-workflow': {
        text: '`fail_on_changes`: {template} has no check mode. Its nodes use the job types of their templates.',
        fix: 'Launch those templates with `job_type: check`, or remove the input.',
    },
    'check-mode-in-update': {
        text: '`fail_on_changes`: {template} has no check mode.',
        fix: 'Launch a job template with `job_type: check`, or remove the input.',
    },
    'check-mode-off': {
        text: '`fail_on_changes`: the job type is "{jobType}", not "check", so the job could change hosts.',
        fix: 'Set `job_type: check`, or remove the input.',
    },
    'check-mode-unknown': {
        text: '`fail_on_changes`: the job type is unknown, so the job could change hosts.',
        fix: 'Set `job_type: check`, or remove the input.',
    },
    'check-mode-off-in-job': {
        text: '`fail_on_changes` needs a job in check mode, but the job type is "{jobType}".',
        fix: 'Remove the input.',
    },
    'check-mode-not-a-job': {
        text: '`fail_on_changes` needs a job in check mode, but the job is {type}.',
        fix: 'Remove the input.',
    },
    // Credentials and their passwords
    'credential-use-forbidden': {
        text: '`credentials`: this user is not permitted to use {id} "{name}".',
        fix: 'Grant the Use role on this credential.',
    },
    'credentials-same-kind': {
        text: '`credentials`: {credentials} have the same type (and vault id). A job can have only one of them.',
        fix: 'Set one of them.',
    },
    'credential-passwords-missing': {
        text: 'The credentials of the job prompt for passwords at each launch: {names}.',
        fix: 'Set them in `credential_passwords`, or store them in the credential.',
    },
    'credential-passwords-job-templates-only': {
        text: '`credential_passwords`: only job templates support it, so the controller would ignore it.',
        fix: 'Remove the input.',
    },
    'credential-passwords-not-prompted': {
        text: '`credential_passwords`: no credential of the job prompts for {names}. The controller would ignore it and use the stored value.',
        fix: 'Enable "Prompt on launch" for that field of the credential, or remove it.',
    },
    // Answers to the survey
    'survey-answer-missing': { text: '`extra_vars`: the survey requires `{name}` ({type}).' },
    'survey-default-not-used': { text: 'Its default is {value}, which the API does not fill in.' },
    'survey-answer-not-integer': { text: '`extra_vars.{name}` must be an integer without quotes, not {value}.' },
    'survey-answer-not-number': { text: '`extra_vars.{name}` must be a number without quotes, not {value}.' },
    'survey-answer-too-small': { text: '`extra_vars.{name}` must be at least {min}, not {value}.' },
    'survey-answer-too-large': { text: '`extra_vars.{name}` must be at most {max}, not {value}.' },
    'survey-answer-not-text': { text: '`extra_vars.{name}` must be a string, not {type}.' },
    'survey-answer-not-quoted': {
        text: '`extra_vars.{name}` must be a string, not {type}.',
        fix: 'Put the value in quotes.',
    },
    'survey-answer-too-short': { text: '`extra_vars.{name}` must have a length of at least {min}, not {length}.' },
    'survey-answer-too-long': { text: '`extra_vars.{name}` must have a length of at most {max}, not {length}.' },
    'survey-answer-not-choice': { text: '`extra_vars.{name}` must be one of {choices}, not {value}.' },
    'survey-answer-not-list': { text: '`extra_vars.{name}` must be a list of choices of the survey.' },
    'survey-answers-not-choices': { text: '`extra_vars.{name}` must contain only {choices}, not {values}.' },
    'survey-answer-encrypted': {
        text: '`extra_vars.{name}` must be the secret itself, not `$encrypted$`.',
        fix: 'The controller shows `$encrypted$` instead of secrets, and would use the default of the survey for it.',
    },
    // The nodes of a workflow template
    'nodes-without-template': {
        text: 'The workflow has {count} without a template: {nodes}. A node cannot run after its template was deleted.',
        fix: 'Choose another template for each such node, or remove the node from the workflow.',
    },
    'node-prompts-rejected': {
        text: 'The controller rejects the prompts of {count} in the workflow: {nodes}. The node runs without the rejected values, or fails.',
        fix: 'Correct the prompts of the node, unless `extra_vars` or an earlier node supplies a missing value.',
    },
    // The controller refused the launch: sentences behind its reply
    'nothing-launched': { text: 'Nothing was launched.' },
    'launch-server-error': {
        text: 'Nothing was launched.',
        fix: 'Run this step again later. The log of the controller shows the cause.',
    },
    'launch-invalid': {
        text: 'Nothing was launched.',
        fix: 'Change the inputs or the template, as the controller says.',
    },
    'launch-subscription-invalid': {
        text: 'Nothing was launched.',
        fix: 'Check the subscription of the controller.',
    },
    'launch-role-missing': {
        text: 'Nothing was launched.',
        fix: 'Grant this user the {role} role on {template}.',
    },
    'launch-scope-read': {
        text: 'Nothing was launched. This user has the required role, so the token has only the scope "read".',
        fix: 'Create a token with the scope "write".',
    },
    'launch-use-role-missing': {
        text: 'Nothing was launched. The user lacks the Use role on the values of {inputs}, or the token has only the scope "read".',
        fix: 'Grant the Use role, or create a token with the scope "write".',
    },
    'launch-template-not-found': {
        text: 'Nothing was launched. This user cannot see {template}.',
        fix: 'Check the roles of this user.',
    },
    'launch-project-manual': {
        text: 'Nothing was launched. {template} cannot be updated: a manual project has no source control.',
    },
    'launch-inventory-source-empty': {
        text: 'Nothing was launched. {template} cannot be updated: it has no source, or none that can be fetched.',
    },
    'launch-method-not-allowed': {
        text: 'Nothing was launched. The server does not support a launch at this address.',
        fix: 'Check `url`.',
    },
    'launch-too-large': {
        text: 'Nothing was launched. The request is too large for the server.',
        fix: 'Make `extra_vars` smaller, or raise the limit of the server (`client_max_body_size` in nginx).',
    },
    'launch-rate-limited': {
        text: 'Nothing was launched. The server accepts no more requests at the moment.',
        fix: 'Run this step again later.',
    },
    // The reply to the launch was lost
    'launch-unknown-several-jobs': {
        text: 'It is unknown whether {template} was launched: {reason} {count} jobs match this launch:',
    },
    'launch-unknown-no-job': {
        text: 'It is unknown whether {template} was launched: {reason} No job of this launch has appeared. The newest jobs of the template:',
    },
    'launch-unknown-none-visible': {
        text: 'It is unknown whether {template} was launched: {reason} No job of this launch has appeared. This user cannot see any job of the template.',
    },
    'launch-unknown-jobs-unreadable': {
        text: 'It is unknown whether {template} was launched: {reason} The jobs of the template could not be read in time: {lastError}',
    },
    'launch-unknown-search-ended': {
        text: 'It is unknown whether {template} was launched: {reason} The jobs of the template could not be read in time.',
    },
    'launch-not-repeated': {
        text: 'The launch was not repeated, because that could deploy twice.',
        fix: 'Check the jobs of the template on the controller. Run this step again only if this launch is not among them.',
    },
    'launch-id-of-job': { text: 'A job of this launch has "launch_id": "{launchId}" in its variables.' },
    // The job differs from the request
    'job-field-ignored': { text: 'The controller ignored `{field}`.' },
    'job-field-differs': { text: '`{input}` of the job is {actual}, not {requested}.' },
    'job-branch-dropped': {
        text: '`scm_branch` of the job is empty, not {requested}. The job uses the branch of the project, {actual}.',
    },
    'job-variable-missing': { text: 'The job has no variable `{name}`.' },
    'job-variable-differs': { text: 'The variable `{name}` of the job differs from the requested value.' },
    'job-variables-unreadable': {
        text: '`extra_vars` of the job cannot be read, so they could differ from the request.',
    },
    'job-differs-from-request': { text: '{difference} (`ignored_fields: warn`)' },
    // ------------------------------------------------------------------------------------------------------------------
    // Following a job, its log, relaunches
    // ------------------------------------------------------------------------------------------------------------------
    // The output of a job
    'output-not-read': { text: 'The output above may be incomplete: {reason} The status is not affected.' },
    'output-not-confirmed': {
        text: 'The output above may be incomplete: the controller did not report that it stored all events. The status is not affected.',
    },
    'output-event-missing': {
        text: 'Output is missing here: job event {event} did not arrive. The status is not affected.',
    },
    'output-events-missing': {
        text: 'Output is missing here: job events {first} to {last} did not arrive. The status is not affected.',
    },
    'output-events-unreadable': {
        text: 'Output of {count} job events is missing above: the events could not be read. The status is not affected.',
    },
    'output-events-misplaced': {
        text: 'Output of {count} job events is missing above: the controller pushed them with wrong line numbers.',
        fix: 'The job page shows the complete output. The status is not affected.',
    },
    // The nodes of a workflow, and its log
    'workflow-nodes-unreadable': {
        text: 'Not all nodes of the workflow could be read: {reason} The status is not affected.',
    },
    'nested-nodes-unreadable': { text: 'The nodes of "{path}" could not be read: {reason} The status is not affected.' },
    'node-incomplete': { text: '{node} could not be read completely. {reason}' },
    'nodes-incomplete': { text: '{count} nodes could not be read completely: {nodes}. First reason: {reason}' },
    'node-failed': { text: '{node}: {ending}; the workflow has no error handling path for it' },
    'node-failed-handled': { text: '{node}: {ending}; the workflow continues on an error handling path' },
    'workflow-node-template-deleted': {
        text: 'Workflow {node} did not run because its template was deleted. The workflow has no error handling path for it.',
    },
    'workflow-node-template-deleted-later': {
        text: 'Workflow {node} was successful, but its template was deleted before the workflow ended. The controller counts the node as failed.',
    },
    // Approvals
    'node-approval-given': { text: 'Approval "{name}" was approved.' },
    'node-approval-given-by': { text: 'Approval "{name}" was approved by {user}.' },
    'node-approval-timed-out': { text: 'Approval "{name}" timed out: no one approved or denied it.' },
    'node-approval-denied': { text: 'Approval "{name}" was denied.' },
    'node-approval-denied-by': { text: 'Approval "{name}" was denied by {user}.' },
    'node-approval-ended': { text: 'Approval "{name}" is {status}.' },
    // The results on the hosts
    'results-incomplete': {
        text: 'Not all results of job {job} could be read, so the report may be incomplete: {reason} The status is not affected.',
    },
    'artifacts-unreadable': {
        text: 'The artifacts of job {job} are missing from the output `artifacts`: {reason} The status is not affected.',
    },
    'task-result-hidden': { text: 'The result is hidden (no_log).' },
    'task-host-unreachable': { text: 'The host was unreachable.' },
    'task-without-message': { text: 'The module returned no message.' },
    // Relaunches: why there is none
    'not-relaunched': { text: 'The job was not relaunched on its failed hosts. {reason}' },
    'relaunch-type-without-hosts': { text: 'Only jobs of job templates can be relaunched on failed hosts, not {type}.' },
    'relaunch-of-sliced-job': { text: 'The controller cannot relaunch a sliced job on its failed hosts.' },
    'relaunch-job-unproven': { text: 'The job was matched only by its values and may belong to another run.' },
    'relaunch-timeout-reached': { text: 'No time is left for a relaunch (`timeout`).' },
    'relaunch-no-recap': {
        text: 'The controller does not know which hosts failed because the playbook ended without a recap. Syntax errors and job timeouts cause this.',
    },
    'relaunch-no-inventory-hosts': {
        text: 'No failed host is in the inventory. The controller cannot relaunch on hosts that the playbook adds itself.',
    },
    'relaunch-job-not-finished': { text: 'The controller does not report the job as finished yet.' },
    'relaunch-passwords-missing': {
        text: "The job's credentials prompt for passwords at each launch: set `credential_passwords`.",
    },
    'relaunch-too-many-hosts': { text: 'Too many hosts failed for one relaunch.' },
    'relaunch-refused': { text: 'The controller refused the relaunch: "{words}"' },
    // The reply to a relaunch was lost
    'relaunch-unknown-several-jobs': {
        text: 'Unknown whether job {job} was relaunched: {reason} Several jobs match: {jobs}.',
    },
    'relaunch-unknown-no-job': { text: 'Unknown whether job {job} was relaunched: {reason} No relaunched job appeared.' },
    'relaunch-unknown-jobs-unreadable': {
        text: 'Unknown whether job {job} was relaunched: {reason} The jobs of the template could not be read in time: {lastError}',
    },
    'relaunch-unknown-search-ended': {
        text: 'Unknown whether job {job} was relaunched: {reason} The jobs of the template could not be read in time.',
    },
    'relaunch-not-repeated': {
        text: 'The relaunch was not repeated because it could run twice.',
        fix: 'Check the newest jobs of template {template} on the controller.',
    },
    // What the relaunches leave undone
    'relaunch-of-jobs': { text: 'This is a relaunch of job {jobs} on the failed hosts.' },
    'hosts-not-checked': { text: 'Could not check whether all hosts completed: {reason}' },
    'events-not-stored': { text: 'Cannot determine what job {job} left undone: not all of its events are stored.' },
    'events-too-many': { text: 'job {job} has too many events to check' },
    'recap-unreadable': { text: 'The recap of job {job} could not be read.' },
    'host-left-out': {
        text: 'The relaunch of job {job} left out failed host {host}: the controller relaunches only inventory hosts.',
    },
    'hosts-left-out': {
        text: 'The relaunch of job {job} left out failed hosts {hosts}: the controller relaunches only inventory hosts.',
    },
    'play-no-hosts-remaining': { text: 'Job {job} stopped a play before all hosts completed it ("no hosts remaining").' },
    'playbook-error-not-counted': {
        text: 'Ansible printed an error in job {job} that the recap counts for no host. Some hosts may be incomplete. See the output of the job.',
    },
    'relaunch-plays-differ': {
        text: 'Cannot determine what is left undone: job {job} and its relaunch did not run the same plays.',
    },
    'play-inventory-unreadable': {
        text: 'Job {job} may have stopped after task "{task}", but the hosts of its inventory could not be read: {reason}',
    },
    'play-inventory-missing': {
        text: 'Job {job} may have stopped after task "{task}", but its hosts could not be read: it has no inventory.',
    },
    'play-hosts-unknown': {
        text: 'Job {job} may have stopped after task "{task}". Cannot determine the hosts of the play "{play}" ({pattern}).',
    },
    'play-not-finished': {
        text: 'Job {job} stopped after task "{task}". The play "{play}" is incomplete on {hosts}: the relaunch runs only on failed hosts.',
    },
    'play-not-started': {
        text: 'Job {job} stopped in its task "{task}", so the play "{play}" did not run on {hosts}.',
        fix: 'The relaunch ran on the failed hosts only: run the template again on {hosts}.',
    },
    'handler-failed': {
        text: 'Handler {name} failed on {hosts} in job {job}, and the relaunch did not run it again.',
        fix: 'Run the template again on {hosts}, or run the handler manually. The template runs it only if a task changes something.',
    },
    'handlers-failed': {
        text: 'Handlers {names} failed on {hosts} in job {job}, and the relaunch did not run them again.',
        fix: 'Run the template again on {hosts}, or run the handlers manually. The template runs them only if a task changes something.',
    },
    'handler-not-run': {
        text: 'Handler {name} did not run on {hosts} after job {job} changed something there.',
        fix: 'Run the template again on {hosts}, or run the handler manually. The template runs it only if a task changes something.',
    },
    'handlers-not-run': {
        text: 'Handlers {names} did not run on {hosts} after job {job} changed something there.',
        fix: 'Run the template again on {hosts}, or run the handlers manually. The template runs them only if a task changes something.',
    },
    'handler-maybe-not-run': {
        text: 'Job {jobs} changed something on {hosts} before the failure. If that notifies a handler, the handler did not run there.',
    },
    'handlers-not-checked': { text: 'Could not check whether a handler must still run on {hosts}: {reason}' },
    // ------------------------------------------------------------------------------------------------------------------
    // How the step ended: verdict, summary, outputs, deployment
    // ------------------------------------------------------------------------------------------------------------------
    // The status of the job. `-unstarted`: the job has no running time.
    'job-failed': { text: 'Job {id} "{name}": failed after {elapsed}.' },
    'job-failed-unstarted': { text: 'Job {id} "{name}": failed.' },
    'job-error': { text: 'Job {id} "{name}": error after {elapsed}.' },
    'job-error-unstarted': { text: 'Job {id} "{name}": error.' },
    'job-canceled': { text: 'Job {id} "{name}": canceled after {elapsed}.' },
    'job-canceled-unstarted': { text: 'Job {id} "{name}": canceled.' },
    'job-deleted': {
        text: 'Job {id} "{name}" was deleted on the controller, so its result is unknown.',
        fix: 'Check what it changed on its hosts before you deploy again.',
    },
    'job-end-unknown': {
        text: 'The result of job {id} "{name}" is unknown; it may still be running. {reason}',
        fix: 'Check the job before you deploy again. {url}',
    },
    'wait-timed-out': {
        text: 'Timed out after {limit} (`timeout`). Job {id} "{name}" is STILL RUNNING (status: {status}).',
        fix: 'Follow it on the controller, or increase `timeout`. {url}',
    },
    'wait-timed-out-queued': {
        text: 'Timed out after {limit} (`timeout`). Job {id} "{name}" is still queued (status: {status}).',
        fix: 'Follow it on the controller, or increase `timeout`. {url}',
    },
    'wait-timed-out-approval': {
        text: 'Timed out after {limit} (`timeout`). Job {id} "{name}" still waits for the approval of {approvals}.',
        fix: 'Approve or deny it there or with `approve/`, or increase `timeout`. {url}',
    },
    'wait-timed-out-unread': {
        text: 'Timed out after {limit} (`{input}`). The status of job {id} "{name}" could not be read; it may still be running.',
        fix: 'Check the job before you deploy again. {url}',
    },
    'queue-timed-out': {
        text: 'Job {id} "{name}" is still queued after {limit} (`queue_timeout`, status: {status}).',
        fix: 'Follow it on the controller, or increase `queue_timeout`. {url}',
    },
    'relaunch-incomplete': { text: 'The step still fails:' },
    // Why the job failed: lines behind its status, and annotations.
    'task-failed': { text: 'Task {task} failed on {hosts}' },
    'task-failed-with-message': { text: 'Task {task} failed on {hosts}: {words}' },
    'hosts-unreachable': { text: 'Task {task} could not reach {hosts}' },
    'hosts-unreachable-with-message': { text: 'Task {task} could not reach {hosts}: {words}' },
    'failure-not-listed': { text: 'And 1 more failure' },
    'failures-not-listed': { text: 'And {count} more failures' },
    'failure-not-annotated': { text: '1 more failure has no annotation.' },
    'failures-not-annotated': { text: '{count} more failures have no annotation.' },
    'failure-handled': { text: 'The workflow continued on an error handling path.' },
    'ansible-stopped': { text: 'Ansible stopped: {words}' },
    'ansible-stopped-at': { text: 'Ansible stopped: {words} ({place})' },
    'previous-task-failed': { text: 'Previous Task {end}: {job} of "{name}". Its output shows why: {url}' },
    'previous-task-failed-with-reason': { text: 'The {job} of "{name}" failed: {reason} Its output: {url}' },
    'node-previous-task-failed': { text: '{node}: the {job} of "{name}" failed: {reason}' },
    'failed-task-unknown': { text: 'No failed task was reported: see the end of the output.' },
    'failed-node-unknown': { text: 'No failed node was reported: see the nodes on the workflow page.' },
    'job-page': { text: 'Open the job: {url}' },
    // `fail_on_changes`
    'check-found-changes': { text: '{count} would change (`fail_on_changes`): {hosts}.' },
    'check-recap-missing': {
        text: 'Cannot determine whether hosts would change (`fail_on_changes`): the recap is missing.',
        fix: 'Run the check again.',
    },
    'check-without-hosts': {
        text: 'No hosts were checked, so no changes were found:',
        fix: 'check the inventory, limit and tags of the job.',
    },
    // A job that is not as asked, and what became of it.
    'job-not-as-asked': { text: 'Job {id} does not match the request.' },
    'job-not-as-asked-cancelled': { text: 'It was cancelled and has ended: {status}.' },
    'job-not-as-asked-finished': { text: 'It finished before it could be cancelled: {status}.' },
    'job-not-as-asked-unconfirmed': {
        text: 'The controller is cancelling it (status: {status}), but its end COULD NOT BE CONFIRMED:',
        fix: 'check it on the controller.',
    },
    'job-not-as-asked-running': {
        text: 'It COULD NOT BE CANCELLED and may still be running: {reason}',
        fix: 'Cancel it on the controller.',
    },
    // `cancel_on_timeout`
    'timeout-job-cancelled': { text: 'Timed out (`{limit}`). Job {id} was cancelled and has ended: {status}. {url}' },
    'timeout-job-finished': {
        text: 'Timed out (`{limit}`). Job {id} ended before it could be cancelled: {status}. {url}',
    },
    'timeout-cancel-pending': {
        text: 'Timed out (`{limit}`). The controller is cancelling job {id} (status: {status}); it has not stopped yet. {url}',
    },
    'timeout-cancel-unconfirmed': {
        text: 'Timed out (`{limit}`). The controller is cancelling job {id} (status: {status}), but its end could not be confirmed: {reason} {url}',
    },
    'timeout-cancel-failed': {
        text: 'Timed out (`{limit}`). Job {id} COULD NOT BE CANCELLED and may still be running: {reason}',
        fix: 'Cancel it on the controller: {url}',
    },
    'timeout-job-not-cancelled': { text: 'The job was NOT cancelled (`cancel_on_timeout`): it {reason}.' },
    // The workflow was cancelled.
    'cancelled-before-launch': { text: 'The workflow was cancelled before the launch: nothing was launched.' },
    'cancelled-before-wait': {
        text: 'The workflow was cancelled before the job was found: the job was NOT cancelled and may still be running.',
    },
    'cancelled-before-cancel': {
        text: 'The workflow was cancelled before the job was found: the job was NOT cancelled and may still be running.',
    },
    'cancelled-before-decision': {
        text: 'The workflow was cancelled before the decision: nothing was approved or denied.',
    },
    'cancelled-after-decision': {
        text: 'The workflow was cancelled after the decision. Approval "{node}" {outcome}. {url}',
    },
    'cancelled-before-reply': { text: 'The workflow was cancelled before the controller replied.' },
    'cancelled-during-apply': { text: 'The workflow was cancelled. Earlier changes are kept; apply again to continue.' },
    'cancelled-before-token': {
        text: 'The workflow was cancelled: no token was issued. The post step revokes a token that was created in the meantime.',
    },
    'workflow-cancelled-job-cancelled': {
        text: 'Job {id} was cancelled with the workflow and has ended: {status}. {url}',
    },
    'workflow-cancelled-job-finished': {
        text: 'The workflow was cancelled, but job {id} had already finished: {status}. {url}',
    },
    'workflow-cancelled-cancel-pending': {
        text: 'The controller is cancelling job {id} (status: {status}); it has not stopped yet. {url}',
    },
    'workflow-cancelled-cancel-unconfirmed': {
        text: 'The controller is cancelling job {id} (status: {status}), but its end could not be confirmed: {reason} {url}',
    },
    'workflow-cancelled-cancel-failed': {
        text: 'The workflow was cancelled, but job {id} COULD NOT BE CANCELLED and may still be running: {reason}',
        fix: 'Cancel it on the controller: {url}',
    },
    'workflow-cancelled-job-continues': {
        text: 'The workflow was cancelled. Job {id} continues (`cancel_on_workflow_cancel: false`): {url}',
    },
    'workflow-cancelled-job-kept': {
        text: 'The workflow was cancelled, but job {id} was NOT cancelled: it {reason}.',
        fix: 'Check it: {url}',
    },
    // The log, the summary, the outputs
    'report-part-not-written': { text: 'The {part} could not be written: {reason} The status is not affected.' },
    'runner-file-not-written': {
        text: 'The {kind} of this step could not be written, so later steps cannot read it: {reason}',
    },
    'log-file-not-written': {
        text: 'The file in `log_file` could not be written completely: {reason} The status is not affected.',
    },
    'summary-full': { text: 'The summary has no room for this job: GitHub allows 1 MiB per step. See the log.' },
    'output-masked': {
        text: 'The output `{name}` contains a masked value. GitHub does not pass it to other jobs; steps of this job can read it.',
        fix: 'Use {others} in other jobs.',
    },
    'output-redacted': { text: 'The output `{name}` contained a secret of this step, which was replaced by ***.' },
    // GitHub Deployments
    'deployment-not-recorded': { text: 'Deployment to environment "{environment}" is not recorded on GitHub: {reason}' },
    'deployment-not-updated': {
        text: 'Deployment {id} to environment "{environment}" is out of date on GitHub: {reason}',
    },
    'deployment-not-ended': {
        text: 'The final status of the deployment could not be sent to GitHub: {reason} Nothing else is affected.',
    },
    'deployment-without-token': {
        text: 'Deployment to environment "{environment}" is not recorded on GitHub: `github_token` is empty.',
    },
    'deployment-without-commit': {
        text: 'Deployment to environment "{environment}" is not recorded on GitHub: the runner provides no repository and commit.',
    },
    'deployment-job-unaffected': { text: 'Nothing else is affected.' },
    // Comments on pull requests
    'comment-not-possible': { text: 'No comment is written: {reason}', fix: 'Nothing else changes.' },
    'comment-not-written': { text: 'The comment on the pull request is not written: {reason}' },
    'comment-not-created': { text: 'The comment on pull request {number} is not written: {reason}' },
    'comment-not-updated': { text: 'The comment on pull request {number} is not up to date: {reason}' },
    'comment-without-token': {
        text: 'No comment is written: `github_token` is empty.',
        fix: 'Remove the input, so that the token of the workflow is used. Nothing else changes.',
    },
    'comment-job-unaffected': { text: 'Nothing else changes.' },
    'pull-request-missing': {
        text: 'the event `{event}` has no pull request.',
        fix: 'Set `pull_request_number`, or set `pull_request_comment` only for events with a pull request.',
    },
    'pull-request-number-wrong': { text: '`pull_request_number` must be a positive whole number, not {given}.' },
    'pull-request-closed': { text: 'pull request {number} is closed.' },
    'pull-request-elsewhere': { text: 'pull request {number} does not belong to {repository}.' },
    'pull-request-without-commit': {
        text: 'pull request {number} does not contain the commit {commit} of this run.',
        fix: 'Set `pull_request_number` to the pull request that this run is about.',
    },
    'github-comment-permission-missing': {
        text: 'Grant the job the permission `pull-requests: write`, under `permissions`. A run for a pull request from a fork or from Dependabot has a read-only token.',
    },
    'github-pull-request-hidden': {
        text: 'Check `pull_request_number`, and grant the job the permission `pull-requests: write`: `github_token` finds no such pull request in {repository}.',
    },
    // GitHub's replies
    'github-unreachable': { text: 'GitHub is unreachable ({code}).' },
    'github-unanswered': { text: 'GitHub did not reply in time.' },
    'github-refused': { text: 'GitHub answered {status} {said}{requestId}.' },
    'github-reply-unexpected': { text: "GitHub's reply is not {wanted}. A proxy may have replied instead." },
    'github-reply-unexpected-words': {
        text: "GitHub's reply is not {wanted}: {said}. A proxy may have replied instead.",
    },
    'github-token-refused': { text: 'Check `github_token`.' },
    'github-permission-missing': {
        text: 'Grant the job `deployments: write` under `permissions`. Runs for pull requests from forks cannot have it.',
    },
    'github-deployments-hidden': {
        text: '`github_token` cannot access the deployments of {repository}. Grant the job `deployments: write` under `permissions`, or use a token with write access to deployments.',
    },
    'environment-url-artifacts-empty': {
        text: '`environment_url` was not sent to GitHub: the job did not set the artifact `{artifact}` (set_stats). It set no artifacts.',
    },
    'environment-url-artifact-missing': {
        text: '`environment_url` was not sent to GitHub: the job did not set the artifact `{artifact}` (set_stats). It set {artifacts}.',
    },
    'environment-url-not-http': {
        text: '`environment_url` was not sent to GitHub: the artifact `{artifact}` is not an http or https URL.',
    },
    'environment-url-with-password': {
        text: '`environment_url` was not sent to GitHub: the artifact `{artifact}` contains a user name or password.',
    },
    'environment-url-secret': { text: '`environment_url` was not sent to GitHub: it contains a secret.' },
    // Faults of this action
    'unexpected-error': { text: 'Internal error of this action: {reason} Please report it.' },
    // ------------------------------------------------------------------------------------------------------------------
    // Steps of the building blocks: wait, cancel, approve, query, token; the post step
    // ------------------------------------------------------------------------------------------------------------------
    // `wait`, and the job that a step is given
    'job-not-found': {
        text: "The job was not found:\n- `job_id` {id} does not exist on this controller or is not visible to this user. Check that the ID comes from this controller, and that the user has a role on the job's template.",
    },
    'job-of-type-not-found': {
        text: 'The job was not found:\n- `job_id` {id} is not the ID of a job of type {type}. Omit `job_type` to detect the type.',
    },
    'job-type-unknown': {
        text: 'The job was not found:\n- `job_id` {id} is a job of type {type}; must be one of {types}.',
    },
    'job-not-followed': { text: 'Job {job} "{name}" was not followed:' },
    // `cancel`
    'nothing-cancelled': { text: 'Nothing was cancelled:' },
    'approval-not-cancelable': {
        text: '`job_id` {job} is the approval "{name}", which can only be approved or denied.',
        fix: 'Deny it with the `approve` action (`job_id` of its workflow job, `decision: deny`), or cancel its workflow job',
    },
    'approval-of-workflow-not-cancelable': {
        text: '`job_id` {job} is the approval "{name}", which can only be approved or denied.',
        fix: 'Deny it with the `approve` action (`job_id: {workflow}`, `decision: deny`), or cancel the workflow job {workflow}',
    },
    'cancel-job-finished': {
        text: 'Job {id} "{name}" ended before it could be cancelled: {status} (`fail_if_finished`). {url}',
    },
    'cancel-failed': { text: 'Job {id} "{name}" COULD NOT BE CANCELLED and may still be running: {reason} {url}' },
    'cancel-timed-out': {
        text: 'The controller is cancelling job {id} "{name}" (status: {status}), but it did not stop within {limit} (`timeout`).',
        fix: 'Check it on the controller. {url}',
    },
    'cancel-workflow-cancelled': {
        text: 'The controller is cancelling job {id} "{name}" (status: {status}), but it had not stopped when the workflow was cancelled.',
        fix: 'Check it on the controller. {url}',
    },
    'cancel-unconfirmed': {
        text: 'The controller is cancelling job {id} "{name}" (status: {status}), but its end could not be confirmed: {reason}',
        fix: 'Check it on the controller. {url}',
    },
    // `approve`
    'nothing-decided': { text: 'Nothing was approved or denied:' },
    'job-not-workflow': {
        text: '`job_id` {job} is {type}; must be a workflow job.',
        fix: 'Set the ID of the workflow job that contains the approval.',
    },
    'job-of-workflow': {
        text: '`job_id` {job} is {type}; must be a workflow job.',
        fix: 'Set `job_id: {workflow}`, the workflow job that contains it.',
    },
    'approval-name-ambiguous': {
        text: '`node` {name} matches {count} approvals: {approvals}.',
        fix: 'Use one of the quoted names.',
    },
    'approval-several-pending': {
        text: '{count} approvals are pending: {approvals}.',
        fix: 'Set `node` to one of the quoted names.',
    },
    'approval-not-found': { text: '`node` {name} is not an approval of the workflow job; must be one of {approvals}.' },
    'approval-not-in-workflow': { text: 'The workflow job has no approvals.' },
    'approval-none-pending': { text: 'No approval is pending, and none will follow: {approvals}.' },
    'approval-role-missing': {
        text: 'This user is not permitted to {decision} it. Grant the Approve role on the workflow job template or its organization. The token needs the scope "write".',
    },
    'approval-deleted': { text: 'The approval was deleted.' },
    'approval-decided-unreadable': {
        text: 'The controller accepted the decision `{decision}`, but the approval could not be read: {reason}',
        fix: 'Check the approval on the controller.',
    },
    'approval-not-pending': {
        text: 'No approval became pending within {limit} (`timeout`), so nothing was approved or denied. {url}',
    },
    'approval-node-not-pending': {
        text: 'Approval "{node}" did not become pending within {limit} (`timeout`), so nothing was approved or denied. {url}',
    },
    'approval-still-pending': {
        text: 'The controller accepted the decision `{decision}`, but the approval is still pending. {url}',
    },
    'approval-decision-late': { text: 'The decision `{decision}` came too late. Approval "{node}" {outcome}. {url}' },
    'approval-given': { text: 'was approved' },
    'approval-given-by': { text: 'was approved by {user}' },
    'approval-denied': { text: 'was denied' },
    'approval-denied-by': { text: 'was denied by {user}' },
    'approval-timed-out': { text: 'timed out: no one approved or denied it' },
    // `query`
    'collection-not-found': { text: 'The API of this controller has no such collection:' },
    'collection-misspelled': {
        text: '`resource` {resource} does not exist; did you mean `{near}`? The collections are {collections}',
    },
    'collection-without-results': {
        text: 'The requested resource is not a collection:\n- `resource` must be a collection such as `job_templates` or `inventories/5/hosts`, not {resource}',
    },
    'results-without-field': { text: 'The results have no such fields:' },
    'fields-unknown': { text: '`fields` contains unknown fields: {fields}; the results have {known}' },
    'query-none-found-one': {
        text: '{resource}: {matches}, but `expect: one` requires exactly one.',
        fix: 'Check the filters and the permissions of this user: the controller omits objects that are not visible to the user.',
    },
    'query-several-found-one': {
        text: '{resource}: {matches}, but `expect: one` requires exactly one.',
        fix: 'Found: {found}. Narrow the filters (such as `organization__name`).',
    },
    'query-none-found-some': {
        text: '{resource}: {matches}, but `expect: some` requires at least one.',
        fix: 'Check the filters and the permissions of this user: the controller omits objects that are not visible to the user.',
    },
    'query-one-found-none': { text: '{resource}: {matches}, but `expect: none` requires none. Found: {found}.' },
    'query-several-found-none': { text: '{resource}: {matches}, but `expect: none` requires none. Found: {found}.' },
    // What to do after the controller's refusal, which stands before it
    'filter-forbidden': {
        text: 'The API does not allow filters on that field: remove it from `filters`, and search the results instead.',
    },
    // `token`
    'token-not-made': { text: 'No token was created:' },
    'application-not-found': {
        text: '`application` {application} does not exist or is not visible to this user: check the name and the permissions of the user',
    },
    'application-name-ambiguous': {
        text: '`application` {application} is the name of {count} applications ({ids}): use the ID',
    },
    'minted-token-not-revoked': { text: 'Token {token} "{description}" was deleted but may still be valid: {reason}' },
    'minted-tokens-not-searched': {
        text: 'Token {token} "{description}" was deleted. Could not check for other tokens with this name: {reason}',
    },
    'token-not-revoked': { text: 'The token "{description}" could not be revoked: {reason}' },
    'unknown-token-not-revoked': {
        text: 'The token could not be revoked: {reason}',
        fix: 'Delete it on the controller.',
    },
    // What to do after the controller's refusal, which stands before it
    'applications-superusers-only': {
        text: 'Only superusers can use `application` at an AAP gateway: omit `application`, or use the credentials of a superuser.',
    },
    'gateway-makes-no-tokens': {
        text: 'This controller does not create tokens: in the other actions, use `username` and `password`, or a manually created token.',
    },
    'controller-makes-no-tokens': {
        text: 'This controller has no OAuth2 provider, so it creates no tokens (AWX after 24.6.1 has none): set `username` and `password` in the other actions.',
    },
    'token-external-user': {
        text: 'This user is not permitted to create tokens: LDAP, SAML or SSO manages the password of this user.',
        fix: 'Use a local user, or ask an administrator to enable "Allow external users to create OAuth2 tokens".',
    },
    'token-forbidden': {
        text: 'No token was created: `token` has only the scope "read" ("write" is required), or this user is managed by LDAP, SAML or SSO. Controllers refuse tokens to such users unless "Allow external users to create OAuth2 tokens" is enabled.',
        fix: 'Set `username` and `password` in the other actions, or use another user.',
    },
    // The post step, after a main step that was stopped
    'followed-job-left': { text: 'Job {job} continues after the main step was stopped: it {why}. {url}' },
    'followed-job-not-cancelled': {
        text: 'Job {job} continues after the main step was stopped (`cancel_on_workflow_cancel: false`). {url}',
    },
    'launched-job-not-cancelled': {
        text: 'Job {job} continues after the main step was stopped during the launch (`wait: false` or `cancel_on_workflow_cancel: false`). {url}',
    },
    'launched-job-found': { text: 'The launch with the unknown outcome started job {job}, which continues. {url}' },
    'launched-job-not-found': {
        text: 'Unknown whether template {template} was launched: no job with the launch ID {launchId} appeared.',
        fix: 'Check its jobs on {site} before you deploy again.',
    },
    'launch-interrupted': {
        text: 'Unknown whether template {template} was launched: the main step was stopped during the launch.',
        fix: 'Check its jobs on {site} before you deploy again.',
    },
    'relaunch-not-found': {
        text: 'Unknown whether job {job} was relaunched. No relaunched job has appeared since the main step ended.',
        fix: 'Check the jobs of template {template} on {site}',
    },
    'relaunch-uncertain': {
        text: 'Unknown whether job {job} was relaunched. These jobs may be the relaunch: {jobs}.',
        fix: 'Check the jobs of template {template} on {site}',
    },
    // Why a step does not cancel a job; follows "it"
    'job-launched-by-another': { text: 'was not launched by this workflow run' },
    'job-found-by-values': { text: 'was matched only by its values and may belong to another run' },
    // ------------------------------------------------------------------------------------------------------------------
    // `relaunch` and `ad-hoc`
    // ------------------------------------------------------------------------------------------------------------------
    // Inputs. Each text follows the name of its input.
    'command-inventory-required': {
        text: 'The step has no inventory. Set the id or the name of an inventory of the controller.',
    },
    'command-credential-required': {
        text: 'The step has no credential. Set the id or the name of a machine credential: ad hoc commands need one.',
    },
    'module-args-required': {
        text: 'The module `{module}` needs arguments.',
        fix: 'Set `module_args`, for example to `uptime`.',
    },
    'module-not-a-name': {
        text: 'must be the name of one Ansible module, such as `command` or `ansible.builtin.ping`, not {given}.',
    },
    // Before a relaunch
    'not-relaunched-job': { text: 'Job {job} "{name}" was not relaunched:' },
    'job-type-not-relaunchable': {
        text: 'Job {job} is a {type}. The controller cannot relaunch this type.',
        fix: 'Set `job_id` to a job, workflow job, ad hoc command, project update or inventory update.',
    },
    'job-still-running': {
        text: 'Job {job} has not finished yet (status: {status}). A relaunch now would run twice at the same time.',
        fix: 'Wait for it with `tower-deploy/action/wait`, or cancel it with `tower-deploy/action/cancel`.',
    },
    'failed-hosts-of-jobs-only': {
        text: '`hosts: failed` needs a playbook run. Job {job} is a {type}.',
        fix: 'Remove `hosts`, or set `hosts: all`.',
    },
    'no-failed-hosts': {
        text: 'Job {job} has no failed or unreachable host in its inventory.',
        fix: 'Set `hosts: all` to run the job again on all its hosts.',
    },
    'relaunch-passwords-needed': {
        text: 'The credentials of job {job} ask for passwords at each launch: {names}.',
        fix: 'Set them in `credential_passwords`.',
    },
    'relaunch-passwords-unneeded': {
        text: '`credential_passwords`: no credential of job {job} asks for {names}, so the controller would drop it.',
        fix: 'Remove it from `credential_passwords`.',
    },
    'update-source-deleted': {
        text: 'Job {job} is a {type} whose project or inventory source was deleted. The controller cannot run it again.',
    },
    'relaunch-limit-too-wide': {
        text: 'The relaunch has the limit "{limit}", which is not part of the failed hosts: {hosts}.',
    },
    // After a launch
    'job-not-followed-fault': {
        text: 'Job {job} was launched, but the action cannot follow it: {reason}.',
        fix: 'The job goes on. See {url}',
    },
    // Before an ad hoc command
    'command-not-started': { text: 'The ad hoc command was not started:' },
    'module-not-allowed': {
        text: '`module_name`: the controller does not allow the module `{module}` in ad hoc commands. {near}Allowed: {modules}.',
        fix: "An administrator can add it to the controller's setting `AD_HOC_COMMANDS`.",
    },
    // The reply was lost
    'command-unknown-several': {
        text: 'Unknown whether the ad hoc command was started: {reason} Several commands match:',
    },
    'command-unknown-none': {
        text: 'Unknown whether the ad hoc command was started: {reason} No matching command has appeared.',
    },
    'command-unknown-unreadable': {
        text: 'Unknown whether the ad hoc command was started: {reason} The list of ad hoc commands could not be read: {lastError}',
    },
    'command-unknown-search-ended': {
        text: 'Unknown whether the ad hoc command was started: {reason} The list of ad hoc commands could not be read in time.',
    },
    'command-not-repeated': {
        text: 'The request was not repeated, because the command could then run twice.',
        fix: 'Check the newest ad hoc commands on the controller before you run it again.',
    },
    'command-interrupted': {
        text: 'The main step was stopped while it started an ad hoc command. It is unknown whether the command runs.',
        fix: 'Check the newest ad hoc commands on {site} before you run it again.',
    },
    'cancelled-before-relaunch': { text: 'The workflow was cancelled before the relaunch. Nothing was launched.' },
    'cancelled-before-command': { text: 'The workflow was cancelled before the ad hoc command. Nothing was started.' },
    // `node` of `wait`
    'node-not-of-workflow': {
        text: '`node`: job {job} is a {type}. Only workflow jobs have nodes.',
        fix: 'Set `job_id` to a workflow job, or remove `node`.',
    },
    'node-not-followed': { text: 'No job was followed:' },
    'node-name-ambiguous': {
        text: '`node`: {name} matches {count} nodes: {nodes}.',
        fix: 'Use the path of one node, such as `outer > inner`.',
    },
    'node-not-found': { text: '`node`: workflow job {job} has no node {name}. Its nodes: {nodes}.' },
    'node-never-ran': {
        text: 'Node {name} of workflow job {job} did not run: {reason}.',
        fix: 'See the workflow on {url}',
    },
    'node-on-other-path': { text: 'the workflow took another path' },
    'workflow-ended-first': { text: 'the workflow job ended first ({status})' },
    'node-not-started-in-time': {
        text: 'Node {name} of workflow job {job} did not start within {timeout} (`timeout`).',
        fix: 'The workflow job goes on. See {url}',
    },
    // ------------------------------------------------------------------------------------------------------------------
    // apply: files, checks, plan, writing
    // ------------------------------------------------------------------------------------------------------------------
    // All files together
    'file-line-wrong': { text: 'The files contain 1 problem, so nothing was changed:' },
    'file-lines-wrong': { text: 'The files contain {count} problems, so nothing was changed:' },
    'files-checked-offline': { text: 'The files could not be checked against the controller: {reason}' },
    // Each text from here to the comment "Writing" follows a file's name, the line and the path. An exception are the
    // reasons in `field-fixed`.
    // Reading files
    'file-not-a-mapping': { text: 'must be a mapping of collections to lists, not {shape}' },
    'file-collection-unknown': {
        text: 'has {objects} and is not a collection that `apply` supports; must be one of {collections}',
    },
    'file-collection-similar': { text: 'is not a known collection;', fix: 'did you mean `{similar}`?' },
    'field-unknown': { text: 'is not a known field of {kind}; must be one of {fields}' },
    'field-unknown-similar': { text: 'is not a known field of {kind};', fix: 'did you mean `{similar}`?' },
    'field-wrong-type': { text: 'must be {accepted}, not {shape}' },
    'field-not-a-choice': { text: 'must be one of {choices}' },
    'field-not-a-list': { text: 'must be a list of {items}, not {shape}' },
    'state-not-a-choice': { text: 'must be `present` or `absent`' },
    'sync-not-boolean': { text: 'must be `true` or `false`, not {shape}' },
    'sync-not-possible': { text: 'cannot be set here: only projects and inventory sources can be updated' },
    'project-folder-not-manual': {
        text: 'cannot be set: the controller chooses the folder of a project with a `scm_type`',
    },
    // Variables files of the collections
    'variables-list-unsupported': {
        text: 'is a variable of the collections that `apply` does not manage (entries: {count});',
        fix: 'move it to another file, or set `unsupported: warn`',
    },
    'variables-list-similar': { text: 'is not a known list of the collections;', fix: 'did you mean `{similar}`?' },
    'variables-connection': {
        text: 'is an option of the connection, which the inputs of the action set;',
        fix: 'move it to another file, or set `unsupported: warn`',
    },
    'variables-option-unsupported': {
        text: 'is an option of the collections that `apply` does not know;',
        fix: 'move it to another file, or set `unsupported: warn`',
    },
    'variables-template': {
        text: 'contains a Jinja expression that only Ansible can evaluate;',
        fix: "write the value, use `lookup('env', 'NAME')`, or mark a text that Ansible must not evaluate with `!unsafe`",
    },
    'variables-environment-unset': {
        text: 'needs the environment variable `{name}`, which is empty or not set;',
        fix: "set it in the step's `env`, or add `| default('…', true)`",
    },
    'variables-value-encrypted': {
        text: 'is encrypted with Ansible Vault, which `apply` cannot decrypt;',
        fix: "use `lookup('env', 'NAME')` with a secret of the workflow",
    },
    'variables-value-ambiguous': {
        text: 'has no quotes, and Ansible reads it as a number or a time;',
        fix: 'put it in quotes, or write the number that is meant',
    },
    'variables-key-twice': { text: 'and `{other}` set the same field to different values;', fix: 'keep one of them' },
    'variables-state': {
        text: 'must be `present` or `absent`: `apply` always changes an existing object to what the file says',
    },
    'variables-node-absent': {
        text: 'cannot be `absent`: nodes that the file does not list are deleted;',
        fix: 'remove the node and the links to it',
    },
    'variables-copy-from': {
        text: 'cannot be set: `apply` does not copy objects;',
        fix: 'write all fields of the object',
    },
    'variables-rename': {
        text: 'cannot be set: `apply` does not rename or move objects;',
        fix: 'rename it on the controller, and write the new name',
    },
    'variables-virtualenv': {
        text: 'cannot be set: the controller has no virtual environments any more;',
        fix: 'set an execution environment',
    },
    'variables-preserve-members': {
        text: 'cannot be set: `apply` sets a list of members as a whole;',
        fix: 'list all members, or remove the list',
    },
    'variables-update-secrets': {
        text: 'cannot be set for one object;',
        fix: 'set the input `update_secrets: true` of the action',
    },
    'variables-related-unknown': {
        text: 'is not read below `related`;',
        fix: 'write it next to `name`, or as a list of its own',
    },
    'variables-role-key': { text: 'is not a known key of a role; must be one of {keys}' },
    'variables-role-incomplete': { text: 'must name a user or a team, a role, and an object' },
    // Names
    'name-missing': { text: 'must be a mapping with a `{key}`' },
    'name-is-number': { text: 'must be a mapping with a `{key}`', fix: '(put a number in quotes)' },
    'name-too-long': { text: 'must be at most {limit} characters long' },
    'host-name-with-port': {
        text: 'must not contain a port: the controller would name the host "{host}".',
        fix: 'Use that name, and set `ansible_port: {port}` in its `variables`',
    },
    'group-name-reserved': { text: 'is a built-in Ansible group; the controller does not create a group with this name' },
    // References
    'reference-not-a-name': { text: 'must be a name, or a mapping such as `{name: …, organization: …}`, not {shape}' },
    'reference-type-wrong': { text: 'is not valid here; must be {collections}' },
    'reference-part-unknown': { text: 'cannot be used to identify an object; must be one of {parts}' },
    'reference-absent': { text: 'refers to the {object}, which is `absent` in the files' },
    'reference-not-found': {
        text: 'refers to {reference}, which is neither in the files nor visible to this user on the controller',
    },
    'reference-not-found-similar': {
        text: 'refers to {reference}, which is neither in the files nor visible to this user on the controller;',
        fix: 'did you mean {similar}?',
    },
    'reference-not-found-others': {
        text: 'refers to {reference}, which is neither in the files nor visible to this user on the controller; must be one of {names}',
    },
    'reference-ambiguous': {
        text: 'refers to {reference}, but {count} objects match: {objects}.',
        fix: 'Specify one, for example with {example}',
    },
    'reference-ambiguous-type': {
        text: 'refers to {reference}, but {count} objects match: {objects}.',
        fix: 'Specify one, for example with `{name: …, type: …}`',
    },
    // Nodes of a workflow
    'node-without-identifier': { text: 'must be a mapping with an `identifier`' },
    'node-field-unknown': { text: 'is not a known node field; must be one of {fields}' },
    'node-runs-nothing': { text: 'runs nothing;', fix: 'set a `unified_job_template`, or an `approval` with a name' },
    'node-template-deleted': {
        text: 'runs nothing: its template was deleted before the export;',
        fix: 'set another `unified_job_template`, or remove the node and the links to it',
    },
    'node-template-unreadable': {
        text: 'runs nothing: the exporting user could not read its template;',
        fix: 'export again as a user with the Read role on it',
    },
    'node-management-job': {
        text: 'is a management job, which `apply` cannot assign to a node;',
        fix: 'remove the workflow from the files',
    },
    'node-approval-with-answers': { text: 'cannot be set on an approval, which runs nothing' },
    'node-approval-without-name': { text: 'must have a name, which the controller shows to approvers' },
    'node-approval-timeout-wrong': { text: 'must be a timeout in whole seconds (0 for no timeout)' },
    'node-identifier-twice': { text: 'must have a unique identifier; another node has "{identifier}"' },
    'node-link-not-identifier': { text: "must be a node's identifier, not {shape}" },
    'node-link-unknown': { text: 'links to "{identifier}", which is not a node of this workflow' },
    'node-link-twice': {
        text: 'links to "{identifier}" twice, but two nodes can have only one link; use `always_nodes` for both outcomes',
    },
    'node-links-circular': {
        text: 'is part of a cycle: {circle}. The controller would accept it, but running it stops every workflow',
    },
    // Surveys
    'survey-spec-not-mapping': { text: 'must be a mapping with a list `spec` of questions' },
    'survey-question-not-mapping': { text: 'must be a mapping with `variable` and `type`, not {shape}' },
    'survey-variable-invalid': { text: 'is not a valid Ansible variable name' },
    'survey-variable-twice': { text: 'defines the variable "{variable}" twice' },
    'survey-minimum-above-maximum': { text: 'must not be above `max` ({min} > {max}): no answer would be valid' },
    'survey-choices-missing': { text: 'must be set for a question of type {type}' },
    'survey-required-not-boolean': { text: 'must be `true` or `false`' },
    'survey-default-encrypted': {
        text: 'must not be `$encrypted$`, which keeps only the default of a password question',
    },
    'survey-default-not-integer': { text: 'must be a whole number' },
    'survey-default-not-number': { text: 'must be a number' },
    'survey-default-not-text': { text: 'must be a string', fix: '(put a number in quotes)' },
    'survey-default-several-choices': { text: 'must be one choice, not several' },
    'survey-default-not-choice': { text: 'must be one of the choices: {choices}' },
    // Variables
    'variables-not-yaml': { text: 'must be YAML or JSON that the controller can read' },
    'variables-not-a-mapping': { text: 'must be a mapping' },
    'variables-with-vault': {
        text: 'must not contain `!vault` or `!unsafe`, which the controller supports only in files',
    },
    'variables-with-date': { text: 'contains a date, which the controller refuses:', fix: 'put it in quotes' },
    // Recurrence rules of schedules
    'rrule-without-start': { text: 'must have a start:', fix: 'begin with `DTSTART:20300101T000000Z` or similar' },
    'rrule-several-starts': { text: 'must have only one start (`DTSTART`)' },
    'rrule-start-without-zone': {
        text: 'must have a start with a time zone:',
        fix: 'end it with `Z`, or name one, as in `DTSTART;TZID=Europe/Berlin:20300101T000000`',
    },
    'rrule-start-with-two-zones': {
        text: 'has a start with a time zone and a `Z`, which is another zone:',
        fix: 'remove one of them',
    },
    'rrule-start-not-date': { text: 'starts at a date or a time that does not exist' },
    'rrule-without-frequency': { text: 'has a rule without `FREQ=`:', fix: 'add `FREQ=DAILY` or similar' },
    'rrule-part-unknown': { text: 'has the unknown part `{part}`; must be one of {parts}' },
    'rrule-word-unknown': { text: 'has the unknown word `{word}`; must have one `DTSTART` and one `RRULE`' },
    'rrule-part-wrong': { text: 'has a wrong `{part}`; must be {must}' },
    'rrule-time-zone-unknown': { text: 'contains an unknown time zone' },
    'rrule-without-rule': { text: 'must have a rule:', fix: 'add `RRULE:FREQ=DAILY;INTERVAL=1` or similar' },
    'rrule-with-exdate': { text: 'must not contain EXDATE or RDATE, which the controller refuses' },
    'rrule-without-interval': { text: 'must contain `INTERVAL=`, even for an interval of 1' },
    'rrule-every-second': { text: 'must not contain `FREQ=SECONDLY`, which the controller refuses' },
    'rrule-byday-with-number': {
        text: 'must not contain a BYDAY with a number:',
        fix: 'use `BYDAY=MO;BYSETPOS=2` or similar',
    },
    'rrule-count-and-until': { text: 'must not contain both COUNT and UNTIL' },
    'rrule-count-too-large': { text: 'must not contain a COUNT above 999' },
    'rrule-until-without-time': { text: 'must have a time in UNTIL:', fix: 'use `UNTIL=20301231T235959Z` or similar' },
    // Messages of notifications
    'notification-event-unknown': { text: 'contains the unknown event `{event}`; must be one of {events}' },
    'notification-event-not-mapping': { text: 'contains `{event}`, which must be a mapping with `message` and `body`' },
    'notification-part-unknown': { text: 'contains the unknown key `{event}.{part}`; must be `message` or `body`' },
    'notification-part-not-text': { text: 'contains `{event}.{part}`, which must be a string' },
    'notification-message-line-break': {
        text: 'contains a line break in `{event}.message`; only `body` can have several lines',
    },
    // Fields that the API ignores, changes that it refuses, objects that it does not delete
    'application-client-id-generated': { text: 'cannot be set: the controller generates it' },
    'application-client-secret-generated': { text: 'cannot be set: the controller generates it and shows it only once' },
    'inventory-hosts-not-field': { text: 'cannot be set here: list the hosts under `hosts`, each with its `inventory`' },
    'inventory-groups-not-field': {
        text: 'cannot be set here: list the groups under `groups`, each with its `inventory`',
    },
    'host-groups-not-field': { text: 'cannot be set here: list the host in the `hosts` of its group' },
    'job-template-credential-ignored': {
        text: 'cannot be set: the API ignores it without an error:',
        fix: 'use the list `credentials`',
    },
    'workflow-without-credentials': {
        text: 'cannot be set: a workflow job template has no credentials:',
        fix: 'set them on its nodes',
    },
    'field-fixed': { text: 'cannot change `{field}`: {reason}' },
    'credential-vault-id-fixed': {
        text: 'cannot change `inputs.vault_id`: the API refuses another vault ID:',
        fix: 'create another credential, and delete this one',
    },
    'label-not-deletable': {
        text: 'cannot be `absent`: the API does not delete labels; a label disappears with its last use',
    },
    // Why a field cannot be changed: the reason in `field-fixed`, also in apply/schema.json
    'application-grant-type-fixed': { text: 'the grant type of an application is fixed at creation' },
    'credential-type-fixed': { text: 'the type of a credential is fixed at creation' },
    'inventory-kind-fixed': { text: 'the kind of an inventory is fixed at creation' },
    'host-inventory-fixed': { text: 'a host cannot move to another inventory' },
    'group-inventory-fixed': { text: 'a group cannot move to another inventory' },
    'inventory-source-inventory-fixed': {
        text: 'the API ignores another inventory without an error:',
        fix: 'delete the source and create it again',
    },
    'notification-type-fixed': { text: 'the controller fails with another type:', fix: 'delete it and create it again' },
    // Objects that the files describe
    'object-described-twice': { text: 'is defined twice: {file}:{line} defines the same {object}' },
    'object-needs-itself': { text: 'depends on itself: {circle}' },
    'object-key-incomplete': { text: 'matches {count} objects on the controller: {objects}.', fix: 'Set its `{parts}`' },
    'object-not-unique': {
        text: 'matches {count} objects on the controller: {objects}.',
        fix: 'Nothing distinguishes them: rename or delete all but one',
    },
    'object-fields-missing': { text: 'does not exist on the controller: set {fields} to create {kind}' },
    'object-field-required': { text: 'must have `{field}`' },
    'credential-owner-missing': {
        text: 'does not exist on the controller: set an `organization`, a `user` or a `team` to create the credential',
    },
    'credential-several-owners': { text: 'has {owners}; a credential must have only one owner' },
    'job-template-inventory-missing': {
        text: 'does not exist on the controller: set `inventory` or `ask_inventory_on_launch: true` to create the job template',
    },
    'job-template-organization-other': {
        text: 'must be in the `organization` of its project:',
        fix: 'omit the organization, or use another project',
    },
    'job-template-inventory-removed': {
        text: 'would have no `inventory` and no prompt for it:',
        fix: 'set `inventory` or `ask_inventory_on_launch: true`',
    },
    'job-template-callback-without-inventory': {
        text: 'has a `host_config_key` but no `inventory`: the controller searches the inventory for the calling host',
    },
    'job-template-branch-not-allowed': { text: 'has {fields}, which requires `allow_override: true` in its project' },
    'job-template-playbook-unknown': {
        text: 'has the playbook `{playbook}`, which the {project} did not contain at its last update',
    },
    'job-template-playbook-similar': {
        text: 'has the playbook `{playbook}`, which the {project} did not contain at its last update;',
        fix: 'did you mean `{similar}`?',
    },
    'project-url-missing': { text: 'must have a `scm_url`, because it has a `scm_type`' },
    'project-manual-with-options': { text: 'has {fields}, which a manual project cannot have' },
    'project-type-without-options': { text: 'has {fields}, which a project of type "{type}" cannot have' },
    'project-override-needed': {
        text: 'must have `allow_override: true`: the {template} has another branch, or prompts for one',
    },
    'project-folder-twice': { text: 'has the folder `{folder}`, which the project "{project}" already uses' },
    'project-folder-not-free': {
        text: 'cannot have the folder `{folder}`: it does not exist, or another project uses it (unused: {folders}). Create the folder on the controller host',
    },
    'project-no-folder-free': {
        text: 'cannot have the folder `{folder}`: it does not exist, or another project uses it (no folder is unused). Create the folder on the controller host',
    },
    'inventory-source-project-missing': { text: 'has `source: scm` but no `source_project`' },
    'inventory-source-not-in-project': { text: 'has {fields}, which requires `source: scm`' },
    'inventory-host-filter-missing': { text: 'is a smart inventory, so it must have a `host_filter`' },
    'inventory-not-constructed': { text: 'has `input_inventories`, which requires a constructed inventory' },
    'inventory-input-constructed': {
        text: 'has the constructed {inventory} in its `input_inventories`, which the API refuses',
    },
    'inventory-without-own-members': {
        text: 'cannot be in the {kind} {inventory}, which takes its hosts from other inventories and has no {member} of its own',
    },
    'inventory-name-taken': { text: 'has the name of the {object} in the same inventory; names must be unique there' },
    'group-inside-itself': { text: 'contains itself: {circle}' },
    'workflow-inside-itself': { text: 'runs itself as a nested workflow: {circle}' },
    // Inputs of credentials
    'credential-input-unknown': { text: 'has the unknown `inputs.{input}`; a credential of type "{type}" has {inputs}' },
    'credential-input-not-boolean': { text: 'has `inputs.{input}`, which must be `true` or `false`, not {shape}' },
    'credential-input-not-text': {
        text: 'has `inputs.{input}`, which must be a string (put a number in quotes), not {shape}',
    },
    'credential-input-not-choice': { text: 'has `inputs.{input}`, which must be one of {choices}' },
    'credential-same-type': {
        text: 'has the same type as the {credential}: only one per type is allowed, and one vault credential per `vault_id`',
    },
    // Answers of nodes and schedules
    'answers-without-prompts': { text: 'sets {answers}, but the {template} has no prompts' },
    'answer-without-prompt': {
        text: 'sets `{answer}`, but the {template} does not prompt for it:',
        fix: 'enable `{switch}`',
    },
    'answer-workflow-without-prompt': {
        text: 'sets `{answer}`, but no {kind} prompts for it:',
        fix: 'set it on the nodes of the workflow',
    },
    'answer-credential-of-template': { text: 'is already a credential of the {template}:', fix: 'remove it here' },
    'answer-inventory-missing': { text: 'sets no `inventory`, and the {template} has none' },
    'answer-variables-not-asked': {
        text: 'sets {answers}, which neither the prompts nor the survey of the {template} ask for:',
        fix: 'enable `ask_variables_on_launch`',
    },
    'answer-survey-incomplete': { text: 'lacks {answers}, which the survey of the {template} requires' },
    // Permissions, and what the controller takes
    'permission-change-missing': { text: 'cannot be changed by this user:', fix: 'grant the Admin role on the {object}' },
    'permission-delete-missing': { text: 'cannot be deleted by this user:', fix: 'grant the Admin role on the {object}' },
    'permission-update-missing': {
        text: 'cannot be updated by this user:',
        fix: 'grant the Update role on the {object}',
    },
    'permission-use-missing': { text: 'cannot be used by this user:', fix: 'grant the Use role on the {object}' },
    'permission-create-missing': {
        text: 'does not exist or is not visible to this user, who is not permitted to create it:',
        fix: 'grant an Admin role',
    },
    'controller-field-unknown': { text: 'has `{field}`, which this controller does not accept from this user' },
    'controller-field-too-long': { text: 'has `{field}`, which must be at most {limit} characters long' },
    'controller-field-too-small': { text: 'has `{field}`, which must be at least {limit}' },
    'controller-field-too-large': { text: 'has `{field}`, which must be at most {limit}' },
    'controller-field-not-choice': { text: 'has `{field}`, which must be one of {choices}' },
    // Writing. The first three texts follow a file and its line, where the object is in a file.
    'apply-change-failed': {
        text: 'could not {action} the {object}: {reason}',
        fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
    },
    'apply-changes-failed': {
        text: 'could not {action} the {object} and {count} more: {reason}',
        fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
    },
    'apply-sync-failed': {
        text: 'could not sync the {object}: {reason}',
        fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
    },
    'apply-links-failed': {
        text: 'could not change the links of a workflow or the labels: {reason}',
        fix: 'Earlier changes are kept. Fix the cause and apply again to continue.',
    },
    'apply-fields-not-stored': {
        text: 'The controller accepted the request for {object} but did not store {fields}. It may not know the field, or another field excludes it.',
    },
    'first-update-not-ended': {
        text: 'The update of the {project} has not finished (status: {status}).',
        fix: 'Apply again when it has finished.',
    },
    'first-update-failed': {
        text: 'The update of the {project} ended with status {status}: the next changes need its files.',
    },
    'first-update-failed-with-reason': {
        text: 'The update of the {project} ended with status {status}: {reason} The following steps need its files. {url}',
    },
    'sync-not-ended': { text: 'The update of the {object} has not finished (status: {status}): {url}' },
    'sync-failed': { text: 'The update of the {object} ended with status {status}: {url}' },
    'sync-failed-with-reason': { text: '{reason} Output of the update: {url}' },
    // Users, roles, credential types and objects that the controller created itself. Each text follows a file's name, the
    // line and the path
    'credential-type-kind-fixed': {
        text: 'a credential type keeps its `kind`:',
        fix: 'use another name for the type, or delete it first',
    },
    'credential-type-managed-ignored': { text: 'cannot be set: only the controller sets it' },
    'credential-type-namespace-ignored': { text: 'cannot be set: only built-in types have one' },
    'user-teams-not-field': { text: 'cannot be set: a team lists its `users`' },
    'user-password-missing': {
        text: 'is not on the controller, and a new user needs a `password`:',
        fix: 'set it from a secret, in `resources`',
    },
    'user-own-deleted': {
        text: 'is the user of this run, who cannot delete itself:',
        fix: 'remove `state: absent`, or run as another user',
    },
    'user-own-demoted': {
        text: 'is the user of this run, who would lose `is_superuser` during the run:',
        fix: 'run as another superuser',
    },
    'execution-environment-organization-fixed': {
        text: 'an execution environment keeps its organization, or loses it:',
        fix: 'create another one',
    },
    'credential-type-in-use': {
        text: 'cannot change `inputs`, because credentials of this type exist ({count}):',
        fix: 'create a type with another name',
    },
    'credential-other-type': {
        text: 'is on the controller with the credential type "{type}", and no credential changes its type:',
        fix: 'use that type, use another name for this credential, or describe the other one as well (`state: absent` deletes it)',
    },
    'managed-object-fixed': {
        text: 'cannot change {fields}: the {object} comes with the controller:',
        fix: 'use another name, which creates an object of your own',
    },
    'managed-object-needed': {
        text: 'cannot be `absent`: the {object} comes with the controller, which needs it:',
        fix: 'remove `state: absent`',
    },
    'reference-without-type': {
        text: 'must be a mapping with the type and the name of an object:',
        fix: 'write `{type: job_template, name: Deploy}` or the like',
    },
    'role-holder-not-one': { text: 'must name one holder of the role:', fix: 'set `user` or `team`' },
    'role-without-resource': { text: 'must name the object of the role:', fix: 'set `resource`' },
    'role-unknown': { text: 'has the unknown role `{role}` on the {object}; must be one of {roles}' },
    'role-team-in-organization': {
        text: 'assigns the role `{role}` on an organization to a team, which the controller refuses:',
        fix: 'grant the role to the users of the team',
    },
    'role-team-other-organization': {
        text: 'assigns a role on the {credential} to a team of another organization, which the controller refuses:',
        fix: 'use a team and a credential of the same organization',
    },
    'part-field-unknown': { text: 'is not a field of {part}; there are {fields}' },
    'related-unknown': { text: 'is a part of a {kind} that `apply` does not support' },
    'apply-left-out': {
        text: '{count} parts of the files are left out, because `apply` does not support them (`unsupported: warn`). The next lines name them.',
    },
    'apply-part-left-out': {
        text: 'A part of the files is left out, because `apply` does not support it (`unsupported: warn`). The next line names it.',
    },
    'deletion-in-use': {
        text: 'A job that runs now uses it.',
        fix: 'Wait until the job ends, or cancel it.',
    },
    'deletion-in-use-by': {
        text: 'Jobs that run now use it ({jobs}).',
        fix: 'Wait until they end, or cancel them.',
    },
    'role-definition-missing': {
        text: 'The controller has no role definition "{definition}" for this role.',
        fix: 'Check the role definitions of the controller, and grant the role there.',
    },
    // export: begin
    'export-organization-unknown': {
        text: 'The controller has no organization {name}, or this user cannot see it.',
        fix: 'Similar names: {names}.',
    },
    'export-names-unknown': {
        text: 'No exported object has the name {names}.',
        fix: 'Check the names, `collections` and `organization`. Nothing was written.',
    },
    'export-unreadable': {
        text: 'The controller refused to list {collections}; nothing was written.',
        fix: 'Grant this user the right to read them, or remove them from `collections`.',
    },
    'export-unreadable-reason': { text: '{collection}: {reason}' },
    'export-file-refused': { text: 'An export file {reason}. Nothing was written.' },
    'export-file-unwritable': {
        text: 'The file {file} could not be written ({code}).',
        fix: 'Check the disk and the rights of the runner, and run the export again.',
    },
    'export-incomplete': {
        text: 'The files lack what they cannot hold: {parts}.',
        fix: '`apply` leaves these parts unchanged; change them on the controller.',
    },
    'file-secrets-unset': {
        text: 'The files refer to secrets that are not set: {names}.',
        fix: 'Set them as environment variables of the step (`env`), from the secrets of the workflow.',
    },
    'expected-plan-without-apply': { text: 'needs `mode: apply`: a plan changes nothing' },
    'expected-plan-invalid': {
        text: 'The file of `expected_plan` is not a plan of this version.',
        fix: 'Plan again with `plan_file`, and use that file.',
    },
    'plan-not-expected': {
        text: 'The plan is not the reviewed one (`expected_plan`), so nothing was changed.',
        fix: 'Review a new plan, and apply that one.',
    },
    'plan-controller-differs': { text: 'the reviewed plan is for {expected}, but `url` is {actual}' },
    'plan-installation-differs': { text: 'the controller at {controller} is another installation than the reviewed one' },
    'plan-option-differs': { text: '`{option}` was "{expected}" for the review and is "{actual}" now' },
    'plan-file-differs': { text: 'the content of {part} changed after the review' },
    'plan-secret-differs': { text: 'the secret {part} changed after the review' },
    'plan-change-added': { text: 'not reviewed: {change}' },
    'plan-change-gone': { text: 'reviewed, but not needed any more: {change}' },
    'plan-change-differs': { text: 'reviewed with other values: {change}' },
    'plan-order-differs': { text: 'the changes are in another order than reviewed' },
    'plan-file-unwritable': {
        text: 'The plan file {file} could not be written ({code}).',
        fix: 'Check the path, the disk and the rights of the runner.',
    },
    'cancelled-before-export': { text: 'The workflow was cancelled before all resources were read.' },
    // export: end
    // `fail_on_changes` of a plan
    'plan-has-changes': {
        text: 'The controller differs from the files (`fail_on_changes`): see the plan above.',
        fix: 'Apply the files, or change them.',
    },
};


/***/ }),

/***/ 5283:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   iA: () => (/* binding */ withMore),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   pz: () => (/* binding */ fillIn)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7613);

/** Returns the message of an id: its text and what to do next, with every name in braces replaced by its value. */
function message(id, ...values) {
    return { id, text: text(id, ...values) };
}
/** Does the same as `message` for a text that becomes a part of another one: returns the words alone. */
function text(id, ...values) {
    const { text: statement, fix } = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[id];
    return fillIn(fix === undefined ? statement : `${statement} ${fix}`, values[0] ?? {});
}
/** Returns a template of the catalogue with the names in braces replaced. */
function fillIn(template, values) {
    // One pass: a value from outside that looks like a name in braces stays as it is.
    return template.replaceAll(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
/** Returns a message with more sentences behind it. It keeps the id of the first one. */
function withMore({ id, text: first }, ...more) {
    return { id, text: [first, ...more.filter((sentence) => sentence !== '')].join(' ') };
}


/***/ }),

/***/ 7095:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ escapeCommands)
/* harmony export */ });
/** Inserted into a command. It has no width, so the line looks the same. No command has it in its name. */
const BREAK = '\u200b';
/** Matches a command's name. Any name counts that begins with a letter, since a newer runner may know more commands. */
const NAME = /^\p{L}/u;
/** Matches the first character of a command that may be anywhere in a line (runner fact 7). */
const BRACKET_COMMAND = /#(?=#\[\p{L})/gu;
/** White space that .NET trims, without line ends (runner fact 24). */
const BLANK = /[\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** The runner drops a byte order mark at the start of the output (runner fact 24). */
const BYTE_ORDER_MARK = 0xfeff;
const [COLON, LF, CR, FIRST_PRINTABLE, LAST_PRINTABLE] = [0x3a, 0x0a, 0x0d, 0x20, 0x7e];
/**
 * Returns whole lines in which the runner obeys nothing. A zero-width space separates the first two characters of
 * `::name::` at the start of a line and of `##[name` anywhere (runner fact 7). Then the name that the runner reads begins
 * with a colon or a bracket, even where it ignores the space (runner fact 25). All other text is unchanged.
 */
function escapeCommands(text) {
    const escaped = text.includes('##[') ? text.replace(BRACKET_COMMAND, `#${BREAK}`) : text;
    const parts = [];
    let done = 0;
    for (let at = escaped.indexOf('::'); at >= 0; at = escaped.indexOf('::', at + 2)) {
        if (!isCommand(escaped, at))
            continue;
        parts.push(escaped.slice(done, at + 1));
        done = at + 1;
    }
    return parts.length === 0 ? escaped : [...parts, escaped.slice(done)].join(BREAK);
}
/** Returns whether the two colons at `at` begin a line, a name follows them, and then two more colons. */
function isCommand(text, at) {
    let start = at - 1;
    while (start >= 0 && BLANK.test(text.charAt(start)))
        start -= 1;
    const before = text.charCodeAt(start);
    const isAtStart = start < 0 || isLineEnd(before) || (start === 0 && before === BYTE_ORDER_MARK);
    return isAtStart && NAME.test(text.slice(at + 2, at + 4)) && hasColons(text, at + 2);
}
/**
 * Returns whether two colons follow on the same line. Characters that are not printable ASCII may be between them: .NET
 * ignores many of these when it compares texts (runner fact 25).
 */
function hasColons(text, from) {
    let isSecond = false;
    for (let at = from; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (isLineEnd(code) || (code === COLON && isSecond))
            return code === COLON;
        if (code === COLON)
            isSecond = true;
        else if (code >= FIRST_PRINTABLE && code <= LAST_PRINTABLE)
            isSecond = false;
    }
    return false;
}
/** Returns whether .NET ends a line at this character (runner fact 24). */
function isLineEnd(code) {
    return code === LF || code === CR;
}


/***/ }),

/***/ 1340:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ coloursAfter),
/* harmony export */   aj: () => (/* binding */ sanitize),
/* harmony export */   g$: () => (/* binding */ sanitizeLine),
/* harmony export */   mU: () => (/* binding */ withoutColours)
/* harmony export */ });
/* harmony import */ var _http_reply_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2978);
/* harmony import */ var _escape_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7095);


/** Matches a control character, with the colour sequence that an ESC may begin. Line ends and tabs are not matched. */
const CONTROL = /(?![\n\t])\p{Cc}(\[[0-9;:]*m)?/gu;
/** Matches characters that reverse the direction of text and can disguise a line. */
const DIRECTION = /\p{Bidi_Control}/gu;
/** Matches a colour sequence in sanitized text, where no other control character comes before a bracket. */
const COLOUR = /\p{Cc}\[[0-9;:]*m/gu;
/** Codes that output must not use. Italics mark this action's own sentences; concealed text is invisible. */
const NOT_THEIRS = new Set([3, 8, 20]);
/** Foreground, background and underline in a colour beyond the first sixteen. */
const EXTENDED = new Set([38, 48, 58]);
/** Maximum number of cached sequences. A playbook has a handful. */
const MAX_KNOWN = 256;
/** Cache: the permitted part of each colour sequence. */
const known = new Map();
/**
 * Returns text from outside that a terminal shows as it is. Colours are kept. Cursor movements, carriage returns, NUL
 * and similar are shown as symbols, direction marks as their code. What the runner reads must also pass
 * `escapeCommands`, as the last step: a removed code may leave a command behind.
 */
function sanitize(text) {
    return text
        .replace(CONTROL, (found, colour) => {
        if (colour === undefined)
            return symbol(found.charCodeAt(0));
        return found.startsWith('\u001b') ? allowedColour(found) : `${symbol(found.charCodeAt(0))}${colour}`;
    })
        .replace(DIRECTION, (found) => codePoint(found.charCodeAt(0)));
}
/** Returns the text on one line, without colours and commands, for sentences that contain text from outside. */
function sanitizeLine(text) {
    return (0,_escape_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCommands */ .g)(withoutColours(sanitize((0,_http_reply_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onOneLine */ .G)(text))));
}
/** Returns sanitized text without its colours. */
function withoutColours(text) {
    return text.replace(COLOUR, '');
}
/**
 * Returns the colours that are still active after sanitized text and would continue in the next lines.
 * @param before the colours that are active before the text
 * @returns the sequences that begin these colours again; `''` for none
 */
function coloursAfter(text, before) {
    const last = text.lastIndexOf('\u001b[');
    if (last < 0)
        return before;
    // The usual case: Ansible ends the colour of each line.
    if (text.startsWith('\u001b[0m', last) || text.startsWith('\u001b[m', last))
        return '';
    let colours = before;
    for (const [sequence] of text.matchAll(COLOUR)) {
        const parameters = sequence.slice(2, -1);
        if (/^[0;]*$/.test(parameters))
            colours = '';
        else
            colours = /^0*;/.test(parameters) ? sequence : `${colours}${sequence}`;
        // A hundred colours without an end are not intended: keep the last one.
        if (colours.length > 100)
            colours = sequence;
    }
    return colours;
}
/** Returns a colour sequence without the codes that output must not use. */
function allowedColour(sequence) {
    const before = known.get(sequence);
    if (before !== undefined)
        return before;
    const kept = allowed(sequence.slice(2, -1).split(';'));
    const left = kept.length === 0 ? '' : `\u001b[${kept.join(';')}m`;
    if (known.size < MAX_KNOWN)
        known.set(sequence, left);
    return left;
}
function allowed(parameters) {
    const kept = [];
    for (let at = 0; at < parameters.length;) {
        const size = lengthOfColour(parameters[at], parameters[at + 1]);
        const some = parameters.slice(at, at + size);
        // An incomplete colour could have any meaning.
        if (some.length === size && !NOT_THEIRS.has(Number.parseInt(some[0] ?? '', 10)))
            kept.push(...some);
        at += size;
    }
    return kept;
}
/**
 * Returns how many parameters a colour has. `38;5;3` is one of 256 colours, `38;2;1;2;3` is red, green and blue. All
 * others have one.
 */
function lengthOfColour(first = '', second = '') {
    if (!EXTENDED.has(Number(first)))
        return 1;
    if (second === '5')
        return 3;
    return second === '2' ? 5 : 1;
}
/** Returns Unicode's symbol for a control character of C0 or DEL. */
function symbol(code) {
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : codePoint(code);
}
function codePoint(code) {
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}


/***/ }),

/***/ 3108:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ failOnUncaughtError),
/* harmony export */   y: () => (/* binding */ faultMessage)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5389);


/** Fails the step for an uncaught error or unhandled rejection, with one annotation and no stack trace. */
function failOnUncaughtError(console) {
    process.once('uncaughtException', (error) => {
        // Later errors add nothing.
        process.on('uncaughtException', () => undefined);
        console.fail(faultMessage(error));
        process.stdout.write('', () => process.exit(1));
    });
}
/** Returns the message for an error that is a bug of this action. */
function faultMessage(error) {
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('unexpected-error', { reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error) });
}


/***/ }),

/***/ 5389:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d5: () => (/* binding */ ApplyError),
  j1: () => (/* binding */ ConfigurationError),
  p4: () => (/* binding */ InterruptedError),
  CR: () => (/* binding */ JobError),
  yP: () => (/* binding */ LaunchUnknownError),
  Uc: () => (/* binding */ describeError),
  U2: () => (/* binding */ mayHaveBeenDone),
  bD: () => (/* binding */ messageOf),
  av: () => (/* binding */ unusableProxy)
});

// UNUSED EXPORTS: UnexpectedCountError

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __nccwpck_require__(8549);
// EXTERNAL MODULE: ./src/http/reply-text.ts
var reply_text = __nccwpck_require__(2978);
// EXTERNAL MODULE: ./src/messages/catalogue.ts
var catalogue = __nccwpck_require__(7613);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __nccwpck_require__(5283);
;// CONCATENATED MODULE: ./src/messages/stated.ts


/** Returns whether an error has a statement. */
function isStated(error) {
    return error instanceof Error && 'values' in error && 'id' in error && typeof error.id === 'string';
}
/**
 * Returns what a user reads of an error: what happened, what to do next, more sentences, and the request.
 * @param reason the words of its cause
 */
function statedWords(error, reason) {
    const { hint, notes = [] } = error;
    const entry = entryOf(error.id);
    const values = { reply: replyBy(error), said: saidBy(error), reason, requestId: '', ...error.values };
    const statement = entry === undefined ? error.message : (0,message/* fillIn */.pz)(entry.text, values);
    const next = hint === undefined ? (0,message/* fillIn */.pz)(entry?.fix ?? '', values) : wordsOf(hint);
    const request = 'request' in values ? (0,message/* fillIn */.pz)(catalogue/* catalogue */.s['failed-request'].text, values) : '';
    return [statement, next, ...notes.map(wordsOf), request].filter((words) => words !== '').join(' ');
}
function wordsOf(advice) {
    if (typeof advice === 'string')
        return advice;
    return (0,message/* fillIn */.pz)(entryOf(advice.id)?.text ?? advice.id, advice.values);
}
/** Returns the entry of an id; undefined for an error that is not of this action. */
function entryOf(id) {
    return Object.hasOwn(catalogue/* catalogue */.s, id) ? catalogue/* catalogue */.s[id] : undefined;
}
/** Returns the end of a sentence: a colon and the words of the reply, in quotes, or a period for an empty reply. */
function replyBy(error) {
    const words = replyWords(error);
    if (words === '')
        return '.';
    return /[.!?…]$/.test(words) ? `: "${words}"` : `: "${words}".`;
}
/** Returns the words of the reply in quotes, or words for an empty reply. */
function saidBy(error) {
    const words = replyWords(error);
    return words === '' ? 'without a message' : `"${words}"`;
}
function replyWords(error) {
    return 'words' in error && typeof error.words === 'string' ? error.words : '';
}

// EXTERNAL MODULE: ./src/timing/transient-error.ts
var transient_error = __nccwpck_require__(8595);
;// CONCATENATED MODULE: ./src/step-errors.ts






/*
 * One class for each different action that a reader must take. Every message ends with what to do next.
 */
/** An error with a text of the catalogue. */
class CatalogueError extends Error {
    id;
    constructor({ id, text }, options) {
        super(text, options);
        this.id = id;
    }
}
/** The workflow is wrong: its author must change an input or the template. Nothing was launched. */
class ConfigurationError extends CatalogueError {
    name = 'ConfigurationError';
    headline;
    problems;
    /** @param problems every problem found, each a sentence or two that names the input */
    constructor(headline, problems) {
        const text = [headline, ...problems].map((part) => (0,reply_text/* onOneLine */.G)(part.text)).join('\n- ');
        super({ id: headline.id, text });
        this.headline = headline;
        this.problems = problems;
    }
}
/** The launch POST ended, and it is unknown whether a job exists. */
class LaunchUnknownError extends CatalogueError {
    name = 'LaunchUnknownError';
}
/** The job exists, and the step fails because of the job's outcome. */
class JobError extends CatalogueError {
    name = 'JobError';
}
/** An apply stopped before it completed its plan: completed changes are not undone. */
class ApplyError extends CatalogueError {
    name = 'ApplyError';
}
/** A query found more or fewer matches than the workflow expects. */
class UnexpectedCountError extends (/* unused pure expression or super */ null && (CatalogueError)) {
    name = 'UnexpectedCountError';
}
/** The workflow was cancelled (SIGINT or SIGTERM). */
class InterruptedError extends Error {
    name = 'InterruptedError';
    signal;
    constructor(signal) {
        super(`received ${signal}`);
        this.signal = signal;
    }
}
/**
 * Returns whether the controller may have processed a POST that failed:
 * - Bytes were sent, but no complete reply arrived.
 * - The reply is a success that cannot be read.
 * - The reply is a 408 or 5xx: a proxy may have lost the controller's reply or stopped waiting for it.
 * Any other 3xx or 4xx is a refusal: the POST was not processed.
 */
function mayHaveBeenDone(error) {
    if (error instanceof errors/* ConnectionError */.Rc || error instanceof transient_error/* DeadlineError */.j3)
        return error.mayHaveArrived;
    if (error instanceof errors/* ResponseError */.o3)
        return error.status < 300 || error.status === 408 || error.status >= 500;
    return false;
}
/** Returns any thrown value as a message. An error without an id of the catalogue is a fault of this action. */
function messageOf(error) {
    const { id } = (error ?? {});
    const isKnown = typeof id === 'string' && Object.hasOwn(catalogue/* catalogue */.s, id);
    return { id: isKnown ? id : 'unexpected-error', text: describeError(error) };
}
/** Returns the error for a proxy of the runner's environment that cannot be used. */
function unusableProxy(error) {
    return new ConfigurationError((0,message/* message */.iU)('proxy-unusable'), [{ id: error.id, text: statedWords(error, '') }]);
}
/** Returns what a user reads of any thrown value: the words of its entry in the catalogue, or its message. */
function describeError(error) {
    if (error instanceof errors/* ProxySettingError */.Tl)
        return unusableProxy(error).message;
    if (isStated(error))
        return statedWords(error, error.cause === undefined ? '' : describeError(error.cause));
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 8595:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   j3: () => (/* binding */ DeadlineError)
/* harmony export */ });
/** Thrown when a reply did not come before a deadline. The request may have arrived, and a retry cannot help. */
class DeadlineError extends Error {
    name = 'DeadlineError';
    id;
    values;
    mayHaveArrived = true;
    transient = false;
    constructor(id, values = {}) {
        super(id.replaceAll('-', ' '));
        this.id = id;
        this.values = values;
    }
}
/** Returns whether a retry can help. Errors say so in `transient`. */
function isTransient(error) {
    return error instanceof Error && 'transient' in error && error.transient === true;
}
/** Returns the pause that the server asked for with `Retry-After`, in ms; undefined when it asked for none. */
function retryAfterMs(error) {
    const asked = error instanceof Error && 'retryAfterMs' in error ? error.retryAfterMs : undefined;
    return typeof asked === 'number' ? asked : undefined;
}


/***/ }),

/***/ 4706:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["ProxyAgent"]: () => (__WEBPACK_EXTERNAL_MODULE_undici__.ProxyAgent), ["fetch"]: () => (__WEBPACK_EXTERNAL_MODULE_undici__.fetch) });

/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 7867:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./undici.cjs");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 7588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yU: () => (/* binding */ ExitCode),
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, info, markdownSummary, platform, setCommandEcho, startGroup, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __nccwpck_require__(4942);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + os.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient)
});

// UNUSED EXPORTS: Headers, HttpClientError, HttpClientResponse, HttpCodes, MediaTypes, getProxyUrl, isHttps

// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
// EXTERNAL MODULE: external "undici"
var external_undici_ = __nccwpck_require__(4706);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new external_undici_.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Is: () => (/* binding */ adHoc),
  iL: () => (/* binding */ afterLaunch),
  QG: () => (/* binding */ afterToken),
  Bb: () => (/* binding */ apply),
  SR: () => (/* binding */ approve),
  ZT: () => (/* binding */ cancel),
  _8: () => (/* binding */ exportResources),
  ql: () => (/* binding */ launch),
  P: () => (/* binding */ query),
  bm: () => (/* binding */ relaunch),
  Sh: () => (/* binding */ token),
  uk: () => (/* binding */ wait)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __nccwpck_require__(7588);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __nccwpck_require__(5283);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __nccwpck_require__(5389);
// EXTERNAL MODULE: ./src/report/log/escape-commands.ts
var escape_commands = __nccwpck_require__(7095);
// EXTERNAL MODULE: ./src/http/json/exact-number.ts
var exact_number = __nccwpck_require__(7628);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __nccwpck_require__(4351);
;// CONCATENATED MODULE: ./src/report/log/redact.ts


/** Values shorter than this are not masked: masking every "a" or "1" would make the log unreadable (runner fact 11). */
const SHORTEST_MASK = 4;
/**
 * Replaces secrets in everything that this action writes. The runner masks the log, but not files such as the step
 * summary. The output contains survey passwords in plain text (controller fact 32).
 */
class Redactor {
    #secrets = [];
    #words;
    #short = new Set();
    /** Adds secrets. Each is masked as a whole, line by line, on one line, and as JSON and URLs encode it. */
    add(secrets) {
        const lines = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/).map((line) => line.trim())]);
        const forms = lines.flatMap((line) => [line, line.replace(/\s+/g, ' ')]);
        const written = forms.flatMap((form) => [form, JSON.stringify(form).slice(1, -1), encodeURIComponent(form)]);
        const long = [...this.#secrets, ...written].filter((form) => form.length >= SHORTEST_MASK);
        // Longest first, so that a shorter secret inside a longer one leaves no part of it.
        this.#secrets = [...new Set(long)].sort((a, b) => b.length - a.length);
        for (const secret of secrets.map((one) => one.trim())) {
            if (secret !== '' && secret.length < SHORTEST_MASK)
                this.#short.add(secret);
        }
        const short = [...this.#short]
            .sort((a, b) => b.length - a.length)
            .map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
        if (short.length > 0)
            this.#words = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${short.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
    }
    /**
     * Redacts this action's own sentences, with the controller's words in them. Short secrets are masked as whole words,
     * and so are the remains of a secret that was cut.
     */
    redactWords(text) {
        const redacted = this.#withoutHalves(this.redact(text));
        return this.#words === undefined ? redacted : redacted.replace(this.#words, '***');
    }
    /** Masks the remains of a cut secret next to an ellipsis. */
    #withoutHalves(text) {
        if (!text.includes('…'))
            return text;
        const parts = text.split('…');
        return parts
            .map((part, index) => (index === 0 ? part : this.#withoutEnd(part)))
            .map((part, index) => (index === parts.length - 1 ? part : this.#withoutBeginning(part)))
            .join('…');
    }
    /** Masks the beginning of a secret at the end of the text. */
    #withoutBeginning(text) {
        const last = text.slice(-SHORTEST_MASK);
        for (const secret of last.length < SHORTEST_MASK ? [] : this.#secrets) {
            for (let at = secret.indexOf(last); at >= 0; at = secret.indexOf(last, at + 1)) {
                const half = secret.slice(0, at + SHORTEST_MASK);
                if (text.endsWith(half))
                    return `${text.slice(0, -half.length)}***`;
            }
        }
        return text;
    }
    /** Masks the end of a secret at the beginning of the text. */
    #withoutEnd(text) {
        const first = text.slice(0, SHORTEST_MASK);
        for (const secret of first.length < SHORTEST_MASK ? [] : this.#secrets) {
            for (let at = secret.indexOf(first); at >= 0; at = secret.indexOf(first, at + 1)) {
                const half = secret.slice(at);
                if (text.startsWith(half))
                    return `***${text.slice(half.length)}`;
            }
        }
        return text;
    }
    /** Returns a value as JSON, with every secret in its texts and names replaced. The result is valid JSON. */
    json(value) {
        return (0,write_json/* jsonText */.s)(value, { replace: (item) => this.#withoutSecrets(item) });
    }
    #withoutSecrets(item) {
        if (typeof item === 'string')
            return this.redact(item);
        // A number can be a secret too, such as a PIN.
        if (typeof item === 'number' || item instanceof exact_number/* ExactNumber */.fh)
            return this.redact(String(item)) === '***' ? '***' : item;
        if (typeof item !== 'object' || item === null || Array.isArray(item))
            return item;
        if (!Object.keys(item).some((name) => this.redact(name) !== name))
            return item;
        return Object.fromEntries(Object.entries(item).map(([name, inside]) => [this.redact(name), inside]));
    }
    /** Returns the text with every secret replaced by `***`. */
    redact(text) {
        return this.#secrets.reduce((result, secret) => result.replaceAll(secret, '***'), text);
    }
}

// EXTERNAL MODULE: ./src/report/log/sanitize.ts
var sanitize = __nccwpck_require__(1340);
;// CONCATENATED MODULE: ./src/report/log/console.ts







/** Maximum length of an annotation, in characters (runner fact 15). */
const MAX_ANNOTATION = 4096;
/** This action's own sentences are in italics. Controller output never is, so it cannot imitate them. */
const [OURS, PLAIN] = ['\u001b[3m', '\u001b[0m'];
/**
 * The step's log. Controller output is escaped, so that the runner obeys no workflow command in it. Groups contain only
 * controller output: GitHub folds each one once it is closed.
 */
class Console {
    redactor = new Redactor();
    #stream;
    #faulty = new Set();
    #begun = new WeakSet();
    #fold;
    /** Colours that were active where the output was interrupted. */
    #colours = '';
    #isClosed = false;
    constructor(stream = process.stdout) {
        this.#stream = stream;
        // The reader of the log may close it (EPIPE). Nothing more is printed, but everything else continues.
        stream.on('error', () => {
            this.#isClosed = true;
        });
    }
    /**
     * Masks secrets in the runner's log and in what this action writes. Secrets too short for the runner are masked only
     * in this action's own sentences.
     */
    mask(secrets) {
        this.redactor.add(secrets);
        for (const secret of secrets) {
            if (secret.length >= SHORTEST_MASK)
                core/* setSecret */.Pq(secret);
        }
    }
    /** @param colour the sequence that begins a colour, where lines need different ones */
    info(sentence, colour = '') {
        this.#leave();
        this.#print(`${OURS}${colour}${this.#clean(sentence)}${PLAIN}`);
    }
    warn({ text }) {
        this.command(() => core/* warning */.$e(this.#annotation(this.#clean(text))));
    }
    notice(sentence) {
        this.command(() => core/* notice */.lm(this.#annotation(this.#clean(sentence))));
    }
    debug(sentence) {
        if (core/* isDebug */._o())
            core/* debug */.Yz(this.#clean(sentence));
    }
    /** Fails the step with an error annotation. Line breaks are kept. The step fails even if the log cannot be written. */
    fail({ text }) {
        process.exitCode = core/* ExitCode */.yU.Failure;
        const lines = text.split('\n').map((line) => this.#clean(line));
        this.command(() => core/* setFailed */.C1(this.#annotation(lines.join('\n'))));
    }
    async output(text, fold) {
        if (this.#isClosed)
            return;
        this.#enter(fold);
        const shown = (0,escape_commands/* escapeCommands */.g)((0,sanitize/* sanitize */.aj)(this.redactor.redact(text)));
        const before = this.#colours;
        this.#colours = (0,sanitize/* coloursAfter */.Qr)(shown, before);
        // Each portion ends without colour, and the next one restores it. What is printed in between has its own colour.
        if (this.#print(`${before}${shown}${this.#colours === '' ? '' : PLAIN}`))
            return;
        // It rejects when the stream fails. Then there is nothing to wait for.
        await (0,external_node_events_.once)(this.#stream, 'drain').catch(() => undefined);
    }
    /**
     * Ends the group of controller output, then runs a function that writes a workflow command. An error in writing changes
     * nothing else.
     */
    command(write) {
        this.#leave();
        try {
            write();
        }
        catch {
            this.#isClosed = true;
        }
    }
    /** Begins or continues the group of controller output. */
    #enter(fold) {
        if (fold === this.#fold)
            return;
        this.#leave();
        if (fold !== undefined)
            this.#unfold(fold);
    }
    #unfold(fold) {
        const goesOn = this.#begun.has(fold);
        // Colours of one play must not continue in the next.
        if (!goesOn)
            this.#colours = '';
        const title = this.#clean(goesOn ? `${fold.title}, continued` : fold.title);
        // Percent signs in a command's data must be escaped (runner fact 9).
        this.#print(`::group::${title.replaceAll('%', '%25')}`);
        this.#begun.add(fold);
        this.#fold = fold;
    }
    /** Ends the group of controller output. */
    #leave() {
        if (this.#fold !== undefined)
            this.#print('::endgroup::');
        this.#fold = undefined;
    }
    /**
     * Runs a function that writes one of the runner's files. An error causes one warning for each kind of file and
     * changes nothing else.
     * @param kind what is written, such as `outputs`
     */
    record(kind, write) {
        try {
            write();
        }
        catch (error) {
            if (this.#faulty.has(kind))
                return;
            this.#faulty.add(kind);
            this.warn((0,message/* message */.iU)('runner-file-not-written', { kind, reason: (0,step_errors/* describeError */.Uc)(error) }));
        }
    }
    /** Prints a line. Returns whether the stream can take more at once. */
    #print(line) {
        if (this.#isClosed)
            return true;
        try {
            return this.#stream.write(`${line}\n`);
        }
        catch {
            this.#isClosed = true;
            return true;
        }
    }
    #clean(sentence) {
        return (0,sanitize/* sanitizeLine */.g$)(this.redactor.redactWords(sentence));
    }
    /** Cuts a long message and keeps its last line, which has the link. */
    #annotation(message) {
        if (message.length <= MAX_ANNOTATION)
            return message;
        const end = message.lastIndexOf('\n');
        const last = end < 0 || message.length - end > MAX_ANNOTATION / 2 ? '' : message.slice(end);
        return `${message.slice(0, MAX_ANNOTATION - last.length - 1)}…${last}`;
    }
}

// EXTERNAL MODULE: ./src/report/uncaught-error.ts
var uncaught_error = __nccwpck_require__(3108);
;// CONCATENATED MODULE: ./src/index.ts


/*
 * The one entry of the bundle: each file that GitHub runs is a stub that calls one of these functions. None of them
 * throws. Each loads only the code of its own action, so that the main action starts quickly.
 */
/** Runs the main action: its `runs.main`. */
async function launch() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(58), __nccwpck_require__.e(119), __nccwpck_require__.e(304)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8304))).launchAction(console));
}
/** Finishes what a main step left undone: the `runs.post` of every action except `token/`. */
async function afterLaunch() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(632)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6632))).postAction(console));
}
/** Runs `wait/`: its `runs.main`. */
async function wait() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(799), __nccwpck_require__.e(518), __nccwpck_require__.e(58), __nccwpck_require__.e(528)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6528))).waitAction(console));
}
/** Runs `relaunch/`: its `runs.main`. */
async function relaunch() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(799), __nccwpck_require__.e(518), __nccwpck_require__.e(58), __nccwpck_require__.e(215)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3215))).relaunchAction(console));
}
/** Runs `ad-hoc/`: its `runs.main`. */
async function adHoc() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(799), __nccwpck_require__.e(518), __nccwpck_require__.e(58), __nccwpck_require__.e(119), __nccwpck_require__.e(418)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6418))).adHocAction(console));
}
/** Runs `cancel/`: its `runs.main`. */
async function cancel() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(285)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6285))).cancelAction(console));
}
/** Runs `approve/`: its `runs.main`. */
async function approve() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(14)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2014))).approveAction(console));
}
/** Runs `apply/`: its `runs.main`. */
async function apply() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(635), __nccwpck_require__.e(799), __nccwpck_require__.e(462), __nccwpck_require__.e(221)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9221))).applyAction(console));
}
/** Runs `export/`: its `runs.main`. */
async function exportResources() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(635), __nccwpck_require__.e(462), __nccwpck_require__.e(306)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6306))).exportAction(console));
}
/** Runs `query/`: its `runs.main`. */
async function query() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(422)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2422))).queryAction(console));
}
/** Runs `token/`: its `runs.main`. */
async function token() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(510)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4510))).tokenAction(console));
}
/** Revokes the token that `token/` created: its `runs.post`. */
async function afterToken() {
    await run(async (console) => (await Promise.all(/* import() */[__nccwpck_require__.e(635), __nccwpck_require__.e(773)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1773))).postTokenAction(console));
}
async function run(action) {
    const console = new Console();
    (0,uncaught_error/* failOnUncaughtError */.h)(console);
    await action(console);
}

var __webpack_exports__adHoc = __webpack_exports__.Is;
var __webpack_exports__afterLaunch = __webpack_exports__.iL;
var __webpack_exports__afterToken = __webpack_exports__.QG;
var __webpack_exports__apply = __webpack_exports__.Bb;
var __webpack_exports__approve = __webpack_exports__.SR;
var __webpack_exports__cancel = __webpack_exports__.ZT;
var __webpack_exports__exportResources = __webpack_exports__._8;
var __webpack_exports__launch = __webpack_exports__.ql;
var __webpack_exports__query = __webpack_exports__.P;
var __webpack_exports__relaunch = __webpack_exports__.bm;
var __webpack_exports__token = __webpack_exports__.Sh;
var __webpack_exports__wait = __webpack_exports__.uk;
export { __webpack_exports__adHoc as adHoc, __webpack_exports__afterLaunch as afterLaunch, __webpack_exports__afterToken as afterToken, __webpack_exports__apply as apply, __webpack_exports__approve as approve, __webpack_exports__cancel as cancel, __webpack_exports__exportResources as exportResources, __webpack_exports__launch as launch, __webpack_exports__query as query, __webpack_exports__relaunch as relaunch, __webpack_exports__token as token, __webpack_exports__wait as wait };
