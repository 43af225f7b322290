import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { mailDelivery } from "#db/schema/notify.ts";
import { queueWeekly } from "#features/reach/commands/queue-weekly.ts";
import { stopWeekly } from "#features/reach/commands/set-weekly.ts";
import { chamberReach } from "#features/reach/queries/chamber-reach.ts";
import { type WeeklyReader, weeklyReaders } from "#features/reach/queries/weekly-readers.ts";
import { workshopReach } from "#features/reach/queries/workshop-reach.ts";
import type { Reach } from "#features/reach/schema.ts";
import { weeklyMail } from "#features/reach/ui/weekly-mail.ts";
import { readWeeklyTicket } from "#features/reach/weekly-ticket.ts";
import { mail } from "#lib/adapters/mail/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

const context = { actor: systemActor("reach.weekly") };
const week = 7;

/** Queues the letters of this week. */
export async function queueLetters(): Promise<void> {
  const readers = unwrap(await weeklyReaders(context, {}));
  const userIds = readers.map(({ userId }) => userId);
  unwrap(await queueWeekly(context, { userIds, day: dayInMorocco(now()) }));
}

async function reachOf({ artisanId, chamberId }: WeeklyReader): Promise<Reach | null> {
  const read = artisanId
    ? await workshopReach(context, { artisanId, days: week })
    : chamberId
      ? await chamberReach(context, { chamberId, days: week })
      : null;
  return read?.ok ? read.value : null;
}

/** Sends somebody their week, in their language, once. A week in which nothing happened is no letter. Throws AdapterError. */
export async function sendWeekly(userId: Id<"user">, day: string): Promise<void> {
  const sent = { channel: "mail", template: "weekly", objectId: `${userId}.${day}` } as const;
  const same = and(eq(mailDelivery.template, sent.template), eq(mailDelivery.objectId, sent.objectId));
  if ((await database().select({ at: mailDelivery.sentAt }).from(mailDelivery).where(same)).length > 0)
    return;
  const readers = unwrap(await weeklyReaders(context, { userId }));
  const [first] = readers;
  if (!first) return;
  const weeks = await Promise.all(readers.map(reachOf));
  const told = weeks.flatMap((one) => (one && one.views + one.sold + one.adds > 0 ? [one] : []));
  if (told.length === 0) return;
  await mail().send(weeklyMail(first, told, day));
  await database().insert(mailDelivery).values(sent).onConflictDoNothing();
}

/** Ends the weekly mail with the ticket that stands in it. */
export const weeklyLeave = {
  knows: (ticket: string): boolean => readWeeklyTicket(ticket) !== null,
  end: async (ticket: string): Promise<boolean> => {
    const userId = readWeeklyTicket(ticket);
    return userId !== null && (await stopWeekly(context, { userId })).ok;
  },
};
