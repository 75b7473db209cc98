import { created, notFound, ok } from '../../http/reply.ts';
import { type Call, link } from '../../http/request.ts';
import { mountList } from '../../rest/associate.ts';
import type { Kind, Stored } from '../../rest/kind.ts';
import { list } from '../../rest/listing.ts';
import { NOTIFICATION } from '../../rest/models.ts';
import { find, mount } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import { brief, present } from '../../rest/summary.ts';
import type { JsonObject } from '../../text/json.ts';
import { stamp } from '../../world/clock.ts';
import type { Notification, NotificationTemplate } from '../../world/types.ts';
import { NOTIFICATION_TEMPLATE } from './notification-template.ts';

const EVENTS = ['started', 'success', 'error', 'approvals'] as const;

/** Who is told of what happens to an object of this kind; only workflows and organizations know approvals. */
export function notifications<T extends Stored>(routes: Routes, kind: Kind<T>, approvals = false): void {
  for (const event of EVENTS) {
    if (event === 'approvals' && !approvals) continue;
    const path = `notification_templates_${event}`;
    mountList(routes, kind, {
      path,
      of: NOTIFICATION_TEMPLATE,
      ids: (row) => (row as unknown as Record<string, number[]>)[path] ?? [],
    });
  }
}

function notificationJson(call: Call, row: Notification): JsonObject {
  const template = call.world.notification_templates.get(row.notification_template);
  return {
    id: row.id,
    type: 'notification',
    url: link(call, 'notifications', row.id),
    related: { notification_template: link(call, 'notification_templates', row.notification_template) },
    summary_fields: present({ notification_template: brief(template) }),
    created: stamp(row.created),
    modified: stamp(row.modified),
    notification_template: row.notification_template,
    error: row.error,
    status: row.status,
    notifications_sent: row.notifications_sent,
    notification_type: row.notification_type,
    recipients: row.recipients,
    body: row.body,
  };
}

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
  mount(routes, NOTIFICATION_TEMPLATE);
  routes.add('/notification_templates/:id/test/', {
    title: 'Notification Template Test',
    hidesHead: true,
    POST: (call, id) => {
      const row = test(call, find(call, NOTIFICATION_TEMPLATE, id));
      const json = { notification: row.id, ...notificationJson(call, row) };
      return created(json, link(call, 'notifications', row.id), 202);
    },
  });
  routes.add('/notification_templates/:id/notifications/', {
    title: 'Notification Template Notification List',
    GET: (call, id) => {
      const template = find(call, NOTIFICATION_TEMPLATE, id);
      const rows = call.world.notifications.filter((row) => row.notification_template === template.id);
      return list(call, NOTIFICATION, rows, (row) => notificationJson(call, row));
    },
  });
  routes.add('/notifications/', {
    title: 'Notification List',
    GET: (call) => list(call, NOTIFICATION, call.world.notifications.all(), (row) => notificationJson(call, row)),
  });
  routes.add('/notifications/:id/', {
    title: 'Notification Detail',
    GET: (call, id) => {
      const row = call.world.notifications.get(Number(id));
      if (!row) throw notFound('Notification');
      return ok(notificationJson(call, row));
    },
  });
}
