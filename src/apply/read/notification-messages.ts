import { isJsonObject, type Json, type JsonObject } from '../../http/json/json.ts';

const EVENTS = ['started', 'success', 'error', 'workflow_approval'];
const APPROVAL_EVENTS = ['running', 'approved', 'timed_out', 'denied'];

/** Returns what the API refuses in a notification's messages, as ends of sentences. Does not parse their templates. */
export function messageProblems(messages: JsonObject): string[] {
  return Object.entries(messages).flatMap(([event, value]) => {
    if (!EVENTS.includes(event)) return [unknownEvent(event, EVENTS)];
    if (event !== 'workflow_approval' || !isJsonObject(value)) return partProblems(event, value);
    return Object.entries(value).flatMap(([approval, texts]) => {
      const name = `${event}.${approval}`;
      return APPROVAL_EVENTS.includes(approval) ? partProblems(name, texts) : [unknownEvent(name, APPROVAL_EVENTS)];
    });
  });
}

function unknownEvent(name: string, events: readonly string[]): string {
  return `has the unknown event \`${name}\`; must be one of ${events.join(', ')}`;
}

function partProblems(event: string, texts: Json): string[] {
  if (texts === null) return [];
  if (!isJsonObject(texts)) return [`has \`${event}\`, which must be a mapping with a \`message\` and a \`body\``];
  return Object.entries(texts).flatMap(([part, text]) => {
    if (part !== 'message' && part !== 'body') return [`has \`${event}.${part}\`; there are \`message\` and \`body\``];
    if (text !== null && typeof text !== 'string') return [`has \`${event}.${part}\`, which must be a text`];
    const breaks = part === 'message' && typeof text === 'string' && text.trim().includes('\n');
    return breaks ? [`has a line break in \`${event}.message\`, and only a \`body\` can have one`] : [];
  });
}
