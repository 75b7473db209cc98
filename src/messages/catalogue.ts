/*
 * Every error and warning that a user can read, by id. `text` says what happened, `fix` what to do next; names in braces
 * are replaced by values. An id never changes: links point to its paragraph in docs/troubleshooting.md.
 * The text of an id that ends in `-input`, `-file` or `-field` follows the name of what it is about.
 */

export interface Entry {
  readonly text: string;
  readonly fix?: string;
}

export const catalogue = {
  // ------------------------------------------------------------------------------------------------------------------
  // Inputs
  // ------------------------------------------------------------------------------------------------------------------
  'inputs-wrong': { text: '{inputs} wrong, nothing was sent to the controller:' },

  // ------------------------------------------------------------------------------------------------------------------
  // The connection: network, TLS, proxies
  // ------------------------------------------------------------------------------------------------------------------
  'server-name-unknown': {
    text: '{request}: the host name {host} is not known.',
    fix: 'Check `url`, and whether this runner can resolve the name.',
  },
  'server-name-unresolved': {
    text: '{request}: the host name {host} could not be resolved at the moment.',
    fix: "Check `url`, and the runner's name service.",
  },
  'server-connection-refused': {
    text: '{request}: {server} refused the connection.',
    fix: 'Check `url`, the port, and whether the server is up.',
  },
  'server-no-route': {
    text: '{request}: there is no route to {server} from this runner.',
    fix: 'Check `url` and the network, or use a self-hosted runner.',
  },
  'server-not-connected': {
    text: '{request}: {server} did not take the connection in time.',
    fix: 'Check `url`, and the network between it and this runner.',
  },
  'server-connection-cut': {
    text: '{request}: the connection to {server} was cut before the reply was whole.',
    fix: 'Check the network, and whatever stands between.',
  },
  'server-not-tls': {
    text: '{request}: {server} does not speak TLS.',
    fix: 'Check whether `url` should begin with http: instead of https:.',
  },
  'proxy-name-unknown': {
    text: '{request}: the host name {host} is not known.',
    fix: 'Check `{variable}` and `no_proxy`, and whether this runner can resolve the name.',
  },
  'proxy-name-unresolved': {
    text: '{request}: the host name {host} could not be resolved at the moment.',
    fix: "Check `{variable}` and `no_proxy`, and the runner's name service.",
  },
  'proxy-connection-refused': {
    text: '{request}: the proxy {proxy} refused the connection.',
    fix: 'Check `{variable}` and `no_proxy`, the port, and whether the server is up.',
  },
  'proxy-no-route': {
    text: '{request}: there is no route to the proxy {proxy} from this runner.',
    fix: 'Check `{variable}` and `no_proxy` and the network, or use a self-hosted runner.',
  },
  'proxy-not-connected': {
    text: '{request}: the proxy {proxy} did not take the connection in time.',
    fix: 'Check `{variable}` and `no_proxy`, and the network between it and this runner.',
  },
  'proxy-connection-cut': {
    text: '{request}: the connection to the proxy {proxy} was cut before the reply was whole.',
    fix: 'Check the network, and whatever stands between.',
  },
  'proxy-not-tls': {
    text: '{request}: the proxy {proxy} does not speak TLS.',
    fix: 'Check whether `{variable}` and `no_proxy` should begin with http: instead of https:.',
  },
  'proxy-login-refused': {
    text: '{request}: the proxy {proxy} refused the way to {host}: it answered {answer}.',
    fix: 'Check the user name and password in `{variable}`.',
  },
  'proxy-tunnel-refused': {
    text: '{request}: the proxy {proxy} refused the way to {host}: it answered {answer}.',
    fix: 'Check `{variable}` and `no_proxy`, and whether the proxy may reach {host}.',
  },
  'proxy-unusable': { text: 'The proxy of this runner cannot be used, nothing was sent:' },
  'proxy-not-http': {
    text: '`{variable}` is not the address of an HTTP proxy; `http://proxy.example.com:3128` is accepted',
  },
  'proxy-percent-unescaped': {
    text: '`{variable}` holds a `%` in its user name or password that is no escape; write `%25` for it',
  },
  'tls-handshake-failed': { text: '{request}: the TLS handshake failed ({reason}).' },
  'connection-failed': { text: '{request}: the connection failed.' },
  'connection-error': { text: '{request}: {reason}.' },
  'request-unanswered': {
    text: '{request}: no whole reply within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is up and reachable from this runner.',
  },
  'request-not-connected': {
    text: '{request}: no connection within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is up and reachable from this runner.',
  },
  'proxied-request-unanswered': {
    text: '{request}: no whole reply through the proxy {proxy} within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is up and reachable from this runner.',
  },
  'proxied-request-not-connected': {
    text: '{request}: no connection through the proxy {proxy} within {seconds} s (`request_timeout`).',
    fix: 'Check that the controller is up and reachable from this runner.',
  },
  'certificate-expired': {
    text: '{request}: {server} was not trusted: its certificate has expired.',
    fix: 'Renew it on the server that `url` names.',
  },
  'certificate-not-yet-valid': {
    text: '{request}: {server} was not trusted: its certificate is not valid yet.',
    fix: 'Check the clocks of the server and of this runner.',
  },
  'certificate-other-host': {
    text: '{request}: {server} was not trusted: its certificate is for another host name.',
    fix: 'Set `url` to a name that the certificate has, or renew the certificate.',
  },
  'certificate-other-names': {
    text: '{request}: {server} was not trusted: its certificate is for another host name (it has {names}).',
    fix: 'Set `url` to a name that the certificate has, or renew the certificate.',
  },
  'certificate-self-signed': {
    text: '{request}: {server} was not trusted: its certificate is signed by itself, and this runner does not trust it.',
    fix: 'Give that certificate as `ca_certificate`, or add it to the certificate store of the runner.',
  },
  'certificate-authority-untrusted': {
    text: '{request}: {server} was not trusted: its certificate comes from an authority that this runner does not trust.',
    fix: "Give that authority's certificate as `ca_certificate`, or add it to the certificate store of the runner.",
  },
  'certificate-authority-unknown': {
    text: '{request}: {server} was not trusted: its certificate comes from an authority that this runner does not know.',
    fix: "Give that authority's certificate as `ca_certificate`, or add it to the certificate store of the runner.",
  },
  'certificate-revoked': {
    text: '{request}: {server} was not trusted: its certificate was revoked.',
    fix: 'Renew it on the server that `url` names.',
  },
  'certificate-untrusted': {
    text: '{request}: {server} was not trusted: its certificate is not trusted by this runner.',
    fix: "Give that authority's certificate as `ca_certificate`, or add it to the certificate store of the runner.",
  },
  'certificate-signature-wrong': {
    text: '{request}: {server} was not trusted: the signature of its certificate is wrong.',
  },
  'certificate-not-for-servers': {
    text: '{request}: {server} was not trusted: its certificate is not made for servers.',
  },
  'certificate-signer-no-authority': {
    text: '{request}: {server} was not trusted: its certificate was signed by one that is no authority.',
  },
  'certificate-key-short': {
    text: '{request}: {server} was not trusted: the key of its certificate is too short.',
  },
  'certificate-method-outdated': {
    text: '{request}: {server} was not trusted: its certificate was signed by an outdated method.',
  },
  'certificate-store-unread': {
    text: "This Node ({node}) does not read the machine's store; Node 24.5 does.",
  },
  'client-certificate-required': {
    text: '{request}: {server} ended the TLS handshake: it wants a client certificate.',
  },
  'client-certificate-authority-unknown': {
    text: '{request}: {server} ended the TLS handshake: it does not know the authority of the client certificate.',
  },
  'client-certificate-expired': {
    text: '{request}: {server} ended the TLS handshake: it says that the client certificate has expired.',
  },
  'client-certificate-revoked': {
    text: '{request}: {server} ended the TLS handshake: it says that the client certificate was revoked.',
  },
  'client-certificate-refused': {
    text: '{request}: {server} ended the TLS handshake: it does not accept the client certificate.',
  },
  'tls-offer-refused': {
    text: '{request}: {server} ended the TLS handshake: it accepts none of the ways that were offered.',
  },
  'check-client-certificate': {
    text: 'Check that `client_certificate` and `client_key` are the ones that this server was set up for.',
  },
  'give-client-certificate': { text: 'Give `client_certificate` and `client_key`.' },
  'give-client-certificate-if-wanted': {
    text: 'If it wants a client certificate, give `client_certificate` and `client_key`.',
  },
  'reply-too-large': { text: 'The reply is larger than {mebibytes} MiB and was not read on.' },
  'redirected-too-often': {
    text: '{request} was redirected more than {times} times.',
    fix: 'Check `url` and the proxies in front of the controller.',
  },
  'download-cut': { text: 'The download of the output ended within a line.' },
  'drain-too-late': { text: 'The controller did not tell the rest in time.' },
  'reply-after-cancel-too-late': { text: 'The reply did not come within {seconds} s of the cancel.' },
  'controller-unreachable': {
    text: 'The controller could not be asked for {duration} (`retry_for`). The last failure: {reason}',
  },
  'github-unreachable': { text: 'GitHub cannot be reached ({code}).' },
  'github-unanswered': { text: 'GitHub did not answer in time.' },

  // ------------------------------------------------------------------------------------------------------------------
  // The controller's replies, signing in, tokens
  // ------------------------------------------------------------------------------------------------------------------
  'reply-without-words': { text: 'without a word' },
  'reply-refused': { text: '{request} answered {status} {said}{requestId}.' },
  'reply-redirected': { text: '{request} answered {status} {said}{requestId}. It points to {target}.' },
  'reply-redirected-elsewhere': {
    text: '{request} answered {status} {said}{requestId}. It points to {target}: credentials are not sent to another address. If that is the controller, set `url` to {origin}.',
  },
  'reply-from-front': {
    text: '{request} answered {status} {said}{requestId}. Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
  },
  'reply-from-proxy': {
    text: '{request} answered {status} {said}{requestId}. The proxy {proxy}, or something behind it, may have answered: check `http_proxy` and `no_proxy`.',
  },
  'reply-proxy-login': {
    text: '{request} answered {status} {said}{requestId}. The proxy asks for a user name and password: check `http_proxy`.',
  },
  'reply-client-certificate': {
    text: '{request} answered {status} {said}{requestId}. The server wants a client certificate that it knows: check `client_certificate` and `client_key`.',
  },
  'reply-page-from-front': {
    text: '{request} answered {status} with a page instead of the API\'s JSON: "{page}"{requestId}. Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
  },
  'reply-page-from-proxy': {
    text: '{request} answered {status} with a page instead of the API\'s JSON: "{page}"{requestId}. The proxy {proxy}, or something behind it, may have answered: check `http_proxy` and `no_proxy`.',
  },
  'reply-cut-from-front': {
    text: '{request} answered {status} with the JSON is cut or damaged{requestId}. Something in front of the controller (a proxy, a load balancer, a login page) may have answered.',
  },
  'reply-cut-from-proxy': {
    text: '{request} answered {status} with the JSON is cut or damaged{requestId}. The proxy {proxy}, or something behind it, may have answered: check `http_proxy` and `no_proxy`.',
  },
  'reply-unexpected': {
    text: "The controller's reply is not what was asked for ({wanted}): {got}. Something in front of the controller may have answered.",
  },
  'launched-job-unread': {
    text: "The controller's reply is not what was asked for (the job that was launched): {reason}. Something in front of the controller may have answered.",
  },
  'path-unknown': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The controller has no such path: check `url` and the version of the controller.',
  },
  'api-not-found': { text: 'Check `url`: the API of Ansible Tower, AWX or AAP was looked for there.' },
  'api-no-version': {
    text: 'What answers at {address} is not the API of Ansible Tower, AWX or AAP: it names no current version.',
    fix: 'Check `url`.',
  },
  'gateway-without-controller': {
    text: 'The AAP gateway at {address} has no automation controller behind it: it names {apis}.',
    fix: 'Check `url`.',
  },
  'token-scope-read': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The token has the scope "read", which cannot change anything: create a token with the scope "write" and update the secret.',
  },
  'token-rejected': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The controller does not know this token: it was revoked, has expired, or belongs to another controller than `url`. Create a new one and update the secret.',
  },
  'issued-token-rejected': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The token that was issued for this run is not taken any more: it was revoked, or has expired.',
  },
  'password-rejected': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: '`username` or `password` is wrong, the user is not active, or this controller takes no Basic authentication (then give a `token`).',
  },
  'role-read-missing': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The user may not see this: grant the Read role, or a higher one, on the controller.',
  },
  'role-or-scope-missing': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The user lacks the role for this, or the token has only the scope "read": a token with the scope "write" is needed.',
  },
  'role-missing': {
    text: '{request} answered {status} {said}{requestId}.',
    fix: 'The user lacks the role for this: grant it on the controller.',
  },
  'token-not-in-reply': { text: 'What answers at {address} gave no token.', fix: 'Check `url`, or give a `token`.' },
  'token-not-issued': { text: 'No token was issued.' },
  'token-revocation-refused': { text: 'The provider refused the revocation.' },
  'oauth-user-rejected': {
    text: '{request} answered {status} {said}.',
    fix: '`username` or `password` is wrong, or the user is not active, or logs in by LDAP or SSO and has no password here.',
  },
  'oauth-grant-type-wrong': {
    text: '{request} answered {status} {said}.',
    fix: 'The application of `client_id` is not made for this: its grant type has to be "Resource owner password-based".',
  },
  'oauth-scope-refused': {
    text: '{request} answered {status} {said}.',
    fix: 'The application of `client_id` does not give tokens with the scope "write".',
  },
  'oauth-client-rejected': {
    text: '{request} answered {status} {said}.',
    fix: '`client_id` or `client_secret` is wrong, or the application is not of the type "Confidential". The secret is shown only once, when the application is created.',
  },
  'oauth-user-not-permitted': {
    text: '{request} answered {status} {said}.',
    fix: 'This user may not create tokens: the controller forbids it to users of LDAP or SSO unless "Allow external users to create OAuth2 tokens" is on. Give a `token`, or another user.',
  },
  'oauth-provider-missing': {
    text: '{request} answered {status} {said}.',
    fix: 'This controller has no OAuth2 provider (AWX after 24.6.1 has none): leave out `client_id` and `client_secret`, or give a `token`.',
  },
  'token-still-valid': { text: 'The controller confirmed the revocation, but still accepts the token.' },
  'token-never-worked': {
    text: 'The controller refuses the token. That proves nothing, because the token may never have worked.',
  },
  'token-value-unknown': {
    text: 'The inputs differ from those of the main step, so the value of the token is unknown.',
  },
  'job-not-found': {
    text: "The job was not found:\n- `job_id` is {id}, and there is no such job on this controller, or the user may not see it. Check that the number comes from this controller, and that the user has a role on the job's template.",
  },
  'job-of-type-not-found': {
    text: 'The job was not found:\n- `job_id` is {id}, and there is no {type} with this number. Leave out `job_type`: it is found out.',
  },
  'job-type-unknown': {
    text: 'The job was not found:\n- `job_id` is {id}, and its type is {type}. Accepted are: {types}.',
  },
  'collection-without-results': {
    text: 'The controller was asked for something that is no collection:\n- `resource` is {resource}, and the reply holds no list of results; give a collection such as `job_templates` or `inventories/5/hosts`',
  },
  'github-refused': { text: 'GitHub answered {status} {said}{requestId}.' },
  'github-reply-unexpected': { text: "GitHub's reply is not {wanted}. Something in front of it may have answered." },
  'github-reply-unexpected-words': {
    text: "GitHub's reply is not {wanted}: {said}. Something in front of it may have answered.",
  },

  // ------------------------------------------------------------------------------------------------------------------
  // Before the launch, and the launch
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // Following a job, its log, relaunches
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // Steps of the building blocks: wait, cancel, approve, query, token
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // How the step ended: verdict, summary, outputs, deployment
  // ------------------------------------------------------------------------------------------------------------------

  // ------------------------------------------------------------------------------------------------------------------
  // apply: files, checks, plan, writing
  // ------------------------------------------------------------------------------------------------------------------
} as const satisfies Readonly<Record<string, Entry>>;

export type CatalogueId = keyof typeof catalogue;
