import type { Call } from '../../http/request.ts';
import { associated } from '../../rest/associate.ts';
import type { Kind, Stored } from '../../rest/kind.ts';
import { action, createdReply, listed, mount, type Related } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import type { Notification, NotificationTemplate } from '../../rows/assets.ts';
import { NOTIFICATION_TEMPLATE } from './notification-template.ts';

const EVENTS = ['started', 'success', 'error', 'approvals'] as const;

/** Who is told of what happens to an object of this kind; only workflows and organizations know approvals. */
export function notified<T extends Stored>(approvals = false): Related<T>[] {
  return EVENTS.filter((event) => event !== 'approvals' || approvals).map((event) => {
    const path = `notification_templates_${event}`;
    const ids = (row: T): number[] => (row as unknown as Record<string, number[]>)[path] ?? [];
    return associated({ path, of: NOTIFICATION_TEMPLATE, ids });
  });
}

/** What was sent. */
const NOTIFICATION: Kind<Notification> = {
  collection: 'notifications',
  type: 'notification',
  model: 'Notification',
  table: 'notifications',
  filters: { search: ['subject', 'notification_type', 'body'] },
  order: 'id',
  readOnly: true,
  lasting: true,
  open: true,
  nameless: true,
  fields: {},
  columns: {
    notification_template: 'id',
    error: 'string',
    status: 'choice',
    notifications_sent: 'integer',
    notification_type: 'choice',
    recipients: 'string',
    body: 'json',
  },
  references: { notification_template: 'notification_templates' },
};

/** A test is said to have been sent; nothing leaves the simulator. */
function test(call: Call, template: NotificationTemplate): Notification {
  const { world, now } = call;
  const { url, channels, recipients } = template.notification_configuration;
  const row = world.notifications.insert({
    created: now,
    modified: now,
    notification_template: template.id,
    error: '',
    status: 'pending',
    notifications_sent: 0,
    notification_type: template.notification_type,
    recipients: String(url ?? channels ?? recipients ?? ''),
    body: { body: `Test Notification ${template.id} ${world.host}` },
  });
  world.agenda.at(now + 200, () => Object.assign(row, { status: 'successful', notifications_sent: 1 }));
  return row;
}

/** Notification templates, and what was sent by them. */
export function notificationRoutes(routes: Routes): void {
  mount(routes, NOTIFICATION_TEMPLATE, [
    action('test', {
      title: 'Notification Template Test',
      hidesHead: true,
      POST: (call, template) => {
        const row = test(call, template);
        return createdReply(call, NOTIFICATION, row, { notification: row.id }, 202);
      },
    }),
    listed('notifications', NOTIFICATION, ({ world }, { id }) =>
      world.notifications.filter((row) => row.notification_template === id),
    ),
  ]);
  mount(routes, NOTIFICATION);
}
