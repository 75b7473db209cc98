import type { AdHocOrder } from '../../launch-inputs.ts';
import { type Message, message } from '../../messages/message.ts';
import { nearest } from '../../messages/sentence-parts.ts';
import { ConfigurationError } from '../../step-errors.ts';
import type { LaunchContext } from '../launch.ts';
import { lookUp } from '../prepare/look-up-objects.ts';
import type { PreparedCommand } from './prepared-command.ts';

/**
 * Checks whether the controller would run the command as requested, and turns names into ids. Changes nothing.
 * @throws ConfigurationError with every reason at once; ResponseError, ConnectionError, the signal's reason
 */
export async function prepareCommand(context: LaunchContext, order: AdHocOrder): Promise<PreparedCommand> {
  const { controller } = context;
  const inventory = await lookUp(controller, 'inventory', order.inventory, context);
  const credential = await lookUp(controller, 'credentials', order.credential, context, 'credential');
  const { found: usedCredential } = credential;
  const problems = [
    ...[inventory.problem, credential.problem].filter((problem) => problem !== undefined),
    ...(usedCredential?.mayUse === false
      ? [message('credential-use-forbidden', { id: usedCredential.id, name: usedCredential.name })]
      : []),
    ...(await moduleProblems(context, order.module_name)),
  ];
  if (problems.length > 0 || inventory.found === undefined || usedCredential === undefined)
    throw new ConfigurationError(message('command-not-started'), problems);
  return {
    request: { ...order, inventory: inventory.found.id, credential: usedCredential.id },
    inventoryName: inventory.found.name,
    credentialName: usedCredential.name,
  };
}

/** Returns why the controller does not allow a module; none when it does not list the modules. */
async function moduleProblems({ controller, ...retry }: LaunchContext, module: string): Promise<Message[]> {
  const allowed = await controller.adHocCommands.modules({ retry });
  if (allowed.length === 0 || allowed.includes(module)) return [];
  const [near] = nearest(module, allowed);
  const values = { module, near: near === undefined ? '' : `Did you mean \`${near}\`? `, modules: allowed.join(', ') };
  return [message('module-not-allowed', values)];
}
