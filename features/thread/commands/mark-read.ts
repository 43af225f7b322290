import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { makerMessage } from "#db/schema/reach.ts";
import { isMaker, readsThread } from "#features/thread/policy.ts";
import { threadOf } from "#features/thread/queries/parties-of.ts";
import { threadInput } from "#features/thread/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** `chamberId` null: of every chamber that ever wrote to them. */
type Side = { artisanId: Id<"artisan">; chamberId: Id<"chamber"> | null; fromMaker: boolean };

/** Marks everything that one side has written as read by the other. */
export async function readAll(tx: Tx, { artisanId, chamberId, fromMaker }: Side, now: Date): Promise<number> {
  const read = await tx
    .update(makerMessage)
    .set({ readAt: now })
    .where(
      and(
        eq(makerMessage.artisanId, artisanId),
        chamberId ? eq(makerMessage.chamberId, chamberId) : undefined,
        ...[eq(makerMessage.fromMaker, fromMaker), isNull(makerMessage.readAt)],
      ),
    )
    .returning({ id: makerMessage.id });
  return read.length;
}

/** The reader has read what the other side wrote; a maker, what any chamber wrote that they were with. */
export const markRead = defineCommand({
  name: "thread.mark-read",
  input: threadInput,
  errors: [],
  load: ({ tx, input, actor }) => threadOf(tx, input, actor),
  policy: (actor, { resource }) => readsThread(actor, resource),
  handler: ({ tx, resource, actor, now }) => {
    const { artisanId, chamberId } = resource;
    const isMine = isMaker(actor, resource);
    return readAll(tx, { artisanId, chamberId: isMine ? null : chamberId, fromMaker: !isMine }, now);
  },
  audit: null,
});
