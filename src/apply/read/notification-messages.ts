import { isJsonObject, type Json, type JsonObject } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';

const EVENTS = ['started', 'success', 'error', 'workflow_approval'];
const APPROVAL_EVENTS = ['running', 'approved', 'timed_out', 'denied'];

/** Returns what the API refuses in a notification's messages, as ends of sentences. Does not parse their templates. */
export function messageProblems(messages: JsonObject): Message[] {
  return Object.entries(messages).flatMap(([event, value]) => {
    if (!EVENTS.includes(event)) return [unknownEvent(event, EVENTS)];
    if (event !== 'workflow_approval' || !isJsonObject(value)) return partProblems(event, value);
    return Object.entries(value).flatMap(([approval, texts]) => {
      const name = `${event}.${approval}`;
      return APPROVAL_EVENTS.includes(approval) ? partProblems(name, texts) : [unknownEvent(name, APPROVAL_EVENTS)];
    });
  });
}

function unknownEvent(event: string, events: readonly string[]): Message {
  return message('notification-event-unknown', { event, events: events.join(', ') });
}

function partProblems(event: string, texts: Json): Message[] {
  if (texts === null) return [];
  if (!isJsonObject(texts)) return [message('notification-event-not-mapping', { event })];
  return Object.entries(texts).flatMap(([part, text]) => {
    if (part !== 'message' && part !== 'body') return [message('notification-part-unknown', { event, part })];
    if (text !== null && typeof text !== 'string') return [message('notification-part-not-text', { event, part })];
    const breaks = part === 'message' && typeof text === 'string' && text.trim().includes('\n');
    return breaks ? [message('notification-message-line-break', { event })] : [];
  });
}
