import { jsonText } from '../../http/json/write-json.ts';
import type { PreparedCommand } from '../../launch/ad-hoc/prepared-command.ts';
import { withoutSecretArguments, withoutSecrets } from './hide-secrets.ts';

/** Returns which module is about to run, where, and on which hosts, one line each. */
export function commandLines({ request, inventoryName, credentialName }: PreparedCommand, site: URL): string[] {
  const { inventory, credential, module_name, module_args = '', extra_vars, ...more } = request;
  const fields = Object.entries({ module_args: withoutSecretArguments(module_args) || undefined, ...more }).filter(
    ([, value]) => value !== undefined,
  );
  const variables = Object.entries(extra_vars ?? {}).map(([name, value]) => [name, withoutSecrets(name, value)]);
  return [
    `Running the module ${module_name} on inventory "${inventoryName}" (${inventory}) on ${site.href}`,
    `  credential: "${credentialName}" (${credential})`,
    ...fields.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
    ...(extra_vars === undefined ? [] : [`  extra_vars: ${jsonText(Object.fromEntries(variables))}`]),
    ...(request.limit === undefined
      ? [`No limit: all hosts of inventory "${inventoryName}". (\`require: limit\` would refuse this.)`]
      : []),
  ];
}
