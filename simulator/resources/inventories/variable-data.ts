import { forbidden, ok, type Reply } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import { allowed } from '../../rest/json.ts';
import type { Stored } from '../../rest/kind.ts';
import { action, type Related } from '../../rest/mount.ts';
import { pythonJson } from '../../text/python-json.ts';
import { readVariables } from '../../text/variables.ts';

/** Variables as an object, which may be replaced or changed so. */
export function variableData<T extends Stored & { variables: string }>(): Related<T> {
  return (routes, kind) => {
    const change = (call: Call, row: T): Reply => {
      if (!allowed(call, kind, row, 'admin')) throw forbidden();
      // PATCH replaces all of them, as PUT does.
      const after = objectBody(call);
      Object.assign(row, { variables: pythonJson(after), modified: call.now, modified_by: userOf(call).id });
      return ok(after);
    };
    action<T>('variable_data', {
      title: 'Variable Data',
      GET: (_call, row) => {
        const read = readVariables(row.variables);
        return ok('vars' in read ? read.vars : {});
      },
      PUT: change,
      PATCH: change,
    })(routes, kind);
  };
}
