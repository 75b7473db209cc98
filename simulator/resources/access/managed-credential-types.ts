import type { CredentialType } from '../../rows/assets.ts';
import type { Json, JsonObject } from '../../text/json.ts';

/**
 * The kinds of credentials that a controller comes with: a line for each (id, kind, namespace, name, required
 * inputs), below it one for each input (name, flags, default; label; help), what depends on what after `>`,
 * and the injectors after `=`. Flags: secret, openly shown, multiline, asked at launch, boolean, a key, a vault id.
 */
const TYPES = `
1 | ssh | ssh | Machine
  username | Username
  password:sa | Password
  ssh_key_data:smk | SSH Private Key
  ssh_public_key_data:sm | Signed SSH Certificate
  ssh_key_unlock:sa | Private Key Passphrase
  become_method | Privilege Escalation Method | Specify a method for "become" operations. This is equivalent to specifying the --become-method Ansible parameter.
  become_username | Privilege Escalation Username
  become_password:sa | Privilege Escalation Password
2 | scm | scm | Source Control
  username | Username
  password:s | Password
  ssh_key_data:smk | SCM Private Key
  ssh_key_unlock:s | Private Key Passphrase
3 | vault | vault | Vault | vault_password
  vault_password:sa | Vault Password
  vault_id:v | Vault Identifier | Specify an (optional) Vault ID. This is equivalent to specifying the --vault-id Ansible parameter for providing multiple Vault passwords.  Note: this feature only works in Ansible 2.4+.
4 | net | net | Network | username
  username | Username
  password:s | Password
  ssh_key_data:smk | SSH Private Key
  ssh_key_unlock:s | Private Key Passphrase
  authorize:b | Authorize
  authorize_password:s | Authorize Password
  > authorize_password authorize
5 | cloud | aws | Amazon Web Services | username password
  username | Access Key
  password:s | Secret Key
  security_token:s | STS Token | Security Token Service (STS) is a web service that enables you to request temporary, limited-privilege credentials for AWS Identity and Access Management (IAM) users.
6 | cloud | openstack | OpenStack | username password host project
  username | Username
  password:s | Password (API Key)
  host | Host (Authentication URL) | The host to authenticate with.  For example, https://openstack.business.com/v2.0/
  project | Project (Tenant Name)
  project_domain_name | Project (Domain Name)
  domain | Domain Name | OpenStack domains define administrative boundaries. It is only needed for Keystone v3 authentication URLs. Refer to the documentation for common scenarios.
  region | Region Name | For some cloud providers, like OVH, region must be specified
  verify_ssl:b=true | Verify SSL
7 | cloud | vmware | VMware vCenter | host username password
  host | VCenter Host | Enter the hostname or IP address that corresponds to your VMware vCenter.
  username | Username
  password:s | Password
8 | cloud | satellite6 | Red Hat Satellite 6 | host username password
  host | Satellite 6 URL | Enter the URL that corresponds to your Red Hat Satellite 6 server. For example, https://satellite.example.org
  username | Username
  password:s | Password
9 | cloud | gce | Google Compute Engine | username ssh_key_data
  username | Service Account Email Address | The email address assigned to the Google Compute Engine service account.
  project | Project | The Project ID is the GCE assigned identification. It is often constructed as three words or two words followed by a three-digit number. Examples: project-id-000 and another-project-id
  ssh_key_data:smk | RSA Private Key | Paste the contents of the PEM file associated with the service account email.
10 | cloud | azure_rm | Microsoft Azure Resource Manager | subscription
  subscription | Subscription ID | Subscription ID is an Azure construct, which is mapped to a username.
  username | Username
  password:s | Password
  client | Client ID
  secret:s | Client Secret
  tenant | Tenant ID
  cloud_environment | Azure Cloud Environment | Environment variable AZURE_CLOUD_ENVIRONMENT when using Azure GovCloud or Azure stack.
11 | token | github_token | GitHub Personal Access Token | token
  token:s | Token | This token needs to come from your profile settings in GitHub
12 | token | gitlab_token | GitLab Personal Access Token | token
  token:s | Token | This token needs to come from your profile settings in GitLab
13 | token | bitbucket_dc_token | Bitbucket Data Center HTTP Access Token | token
  token:s | Token | This token needs to come from your user settings in Bitbucket
14 | insights | insights | Insights | username password
  username | Username
  password:s | Password
  = {"extra_vars": {"scm_username": "{{username}}", "scm_password": "{{password}}"}, "env": {"INSIGHTS_USER": "{{username}}", "INSIGHTS_PASSWORD": "{{password}}"}}
15 | cloud | rhv | Red Hat Virtualization | host username password
  host | Host (Authentication URL) | The host to authenticate with.
  username | Username
  password:s | Password
  ca_file | CA File | Absolute file path to the CA file to use (optional)
  = {"file": {"template": "[ovirt]\\novirt_url={{host}}\\novirt_username={{username}}\\novirt_password={{password}}\\n{% if ca_file %}ovirt_ca_file={{ca_file}}{% endif %}"}, "env": {"OVIRT_INI_PATH": "{{tower.filename}}", "OVIRT_URL": "{{host}}", "OVIRT_USERNAME": "{{username}}", "OVIRT_PASSWORD": "{{password}}"}}
16 | cloud | controller | Red Hat Ansible Automation Platform | host
  host | Red Hat Ansible Automation Platform | Red Hat Ansible Automation Platform base URL to authenticate with.
  username | Username | Red Hat Ansible Automation Platform username id to authenticate as.This should not be set if an OAuth token is being used.
  password:s | Password
  oauth_token:s | OAuth Token | An OAuth token to use to authenticate with.This should not be set if username/password are being used.
  verify_ssl:ob | Verify SSL
  = {"env": {"TOWER_HOST": "{{host}}", "TOWER_USERNAME": "{{username}}", "TOWER_PASSWORD": "{{password}}", "TOWER_VERIFY_SSL": "{{verify_ssl}}", "TOWER_OAUTH_TOKEN": "{{oauth_token}}", "CONTROLLER_HOST": "{{host}}", "CONTROLLER_USERNAME": "{{username}}", "CONTROLLER_PASSWORD": "{{password}}", "CONTROLLER_VERIFY_SSL": "{{verify_ssl}}", "CONTROLLER_OAUTH_TOKEN": "{{oauth_token}}"}}
17 | kubernetes | kubernetes_bearer_token | OpenShift or Kubernetes API Bearer Token | host bearer_token
  host | OpenShift or Kubernetes API Endpoint | The OpenShift or Kubernetes API Endpoint to authenticate with.
  bearer_token:s | API authentication bearer token
  verify_ssl:b=true | Verify SSL
  ssl_ca_cert:sm | Certificate Authority data
18 | registry | registry | Container Registry | host
  host=quay.io | Authentication URL | Authentication endpoint for the container registry.
  username | Username
  password:s | Password or Token | A password or token used to authenticate with
  verify_ssl:b=true | Verify SSL
19 | galaxy | galaxy_api_token | Ansible Galaxy/Automation Hub API Token | url
  url | Galaxy Server URL | The URL of the Galaxy instance to connect to.
  auth_url | Auth Server URL | The URL of a Keycloak server token_endpoint, if using SSO auth.
  token:s | API Token | A token to use for authentication against the Galaxy instance.
20 | cryptography | gpg_public_key | GPG Public Key | gpg_public_key
  gpg_public_key:sm | GPG Public Key | GPG Public Key used to validate content signatures.
21 | cloud | terraform | Terraform backend configuration | configuration
  configuration:sm | Backend configuration | Terraform backend config as Hashicorp configuration language.
  gce_credentials:sm | Google Cloud Platform account credentials | Google Cloud Platform account credentials in JSON format.
`;

const FLAGS: Record<string, JsonObject> = {
  s: { secret: true },
  o: { secret: false },
  m: { multiline: true },
  a: { ask_at_runtime: true },
  b: { type: 'boolean' },
  k: { format: 'ssh_private_key' },
  v: { format: 'vault_id' },
};

/** The kinds of credentials that a controller comes with, `shift` added to their ids. */
export function managedCredentialTypes(at: number, shift = 0): CredentialType[] {
  const types: CredentialType[] = [];
  for (const line of TYPES.trim().split('\n')) {
    const type = types.at(-1);
    if (!type || !line.startsWith('  ')) types.push(head(line, at, shift));
    else if (line.startsWith('  = ')) type.injectors = JSON.parse(line.slice(4)) as JsonObject;
    else if (line.startsWith('  > ')) depend(type, line);
    else (type.inputs['fields'] as Json[]).push(input(line.trim()));
  }
  return types;
}

function head(line: string, at: number, shift: number): CredentialType {
  const [id = '', kind = '', namespace = '', name = '', required] = line.split(' | ');
  const inputs = { fields: [], ...(required === undefined ? {} : { required: required.split(' ') }) };
  const made = { created: at, modified: at, created_by: null, modified_by: null };
  return {
    id: Number(id) + shift,
    ...made,
    name,
    description: '',
    kind,
    namespace,
    managed: true,
    inputs,
    injectors: {},
  };
}

function depend(type: CredentialType, line: string): void {
  const [name = '', ...needs] = line.slice(4).split(' ');
  type.inputs['dependencies'] = { [name]: needs };
}

function input(line: string): JsonObject {
  const [key = '', label = '', help] = line.split(' | ');
  const [, id = '', flags = '', value] = /^(\w+)(?::(\w+))?(?:=(.+))?$/.exec(key) ?? [];
  const set = Object.assign({}, ...[...flags].map((flag) => FLAGS[flag])) as JsonObject;
  return {
    id,
    label,
    type: 'string',
    ...set,
    ...(help === undefined ? {} : { help_text: help }),
    ...(value === undefined ? {} : { default: value === 'true' ? true : value }),
  };
}
