import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { mailDelivery } from "#db/schema/notify.ts";

type Named = { template: string; id: string };

const same = ({ template, id }: Named) =>
  and(eq(mailDelivery.channel, "sms"), eq(mailDelivery.template, template), eq(mailDelivery.objectId, id));

/**
 * Notes that a message is about to be handed over. `new` the first time; `done` when it was sent or refused before; otherwise an
 * earlier try ended without an answer, and `since` says when it began.
 */
export async function claimSms(named: Named, at: Date): Promise<"new" | "done" | { since: Date }> {
  const { template, id: objectId } = named;
  const [claimed] = await database()
    .insert(mailDelivery)
    .values({ channel: "sms", template, objectId, sentAt: at, outcome: "sending" })
    .onConflictDoNothing()
    .returning({ at: mailDelivery.sentAt });
  if (claimed) return "new";
  const [known] = await database().select().from(mailDelivery).where(same(named));
  return known?.outcome === "sending" ? { since: known.sentAt } : "done";
}

/** Notes how it ended, for good. */
export async function noteSms(
  named: Named,
  end: { outcome: "sent" } | { outcome: "refused"; reason: string },
  at: Date,
): Promise<void> {
  await database()
    .update(mailDelivery)
    .set({ ...end, sentAt: at })
    .where(same(named));
}
