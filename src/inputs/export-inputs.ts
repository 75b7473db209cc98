import { message } from '../messages/message.ts';
import { COLLECTIONS, type Collection } from '../resource-document.ts';
import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { InputProblem, InputReader } from './values/input-reader.ts';
import { parseExportPath } from './values/output-path.ts';
import { parseBoolean, parseList, shown } from './values/parse-values.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** The names of all inputs of `export/`, as in its action.yml (a test compares the two). */
export const EXPORT_INPUTS: readonly string[] = [
  ...CONNECTION_INPUTS,
  'path',
  'collections',
  'organization',
  'names',
  'summary',
];

export interface ExportInputs {
  connection: ConnectionInputs;
  /** As given, relative to the workspace: a folder, or a file whose name ends in `.yml` or `.yaml`. */
  path: string;
  /** Undefined for all that the controller has. */
  collections: readonly Collection[] | undefined;
  organization: string | undefined;
  names: readonly string[] | undefined;
  summary: boolean;
}

/**
 * Reads the inputs of `export/`.
 * @throws ConfigurationError that lists every wrong input
 */
export async function readExportInputs(environment: NodeJS.ProcessEnv): Promise<ExportInputs> {
  const reader = new InputReader();
  const hasPath = reader.required('path', message('export-path-required')) !== '';
  const inputs: ExportInputs = {
    connection: readConnection(reader),
    path: (hasPath ? reader.parsed('path', parseExportPath) : undefined) ?? '',
    collections: await reader.parsedLater('collections', parseCollections),
    organization: reader.text('organization'),
    names: await reader.parsedLater('names', parseList),
    summary: reader.parsed('summary', parseBoolean) ?? true,
  };
  refuseUnknownInputs(reader, environment, EXPORT_INPUTS);
  reader.finish();
  return inputs;
}

async function parseCollections(text: string): Promise<Collection[]> {
  const given = await parseList(text);
  const unknown = given.find((word) => !COLLECTIONS.some((one) => one === word));
  if (unknown !== undefined)
    throw new InputProblem(
      message('export-not-collection', { given: shown(unknown), collections: COLLECTIONS.join(', ') }),
    );
  return COLLECTIONS.filter((one) => given.includes(one));
}
