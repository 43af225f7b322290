import "server-only";
import type { Tx } from "#db/client.ts";
import { type BadgeEventKind, badgeEvent } from "#db/schema/badges.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Writes what happened to a badge into its history, inside the command that did it. */
export async function noteEvent(
  tx: Tx,
  of: { id: Id<"badge">; chamberId: Id<"chamber"> },
  kind: BadgeEventKind,
  { actor, now, reason }: { actor: Actor; now: Date; reason?: string },
): Promise<void> {
  await tx.insert(badgeEvent).values({
    ...{ badgeId: of.id, chamberId: of.chamberId, kind, reason: reason ?? null },
    by: actor.kind === "person" ? actor.userId : null,
    at: now,
  });
}
