import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceMaker, workshopMember } from "#db/schema/teams.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, crewIdsOf } from "#lib/kernel/actor.ts";

/** A piece that a maker of a workshop begins is theirs from the first moment. A manager says afterwards who made one. */
export async function nameMaker(
  tx: Tx,
  actor: Actor,
  { pieceId, artisanId }: { pieceId: Id<"piece">; artisanId: Id<"artisan"> },
  now: Date,
): Promise<void> {
  if (actor.kind !== "person" || !crewIdsOf(actor, "maker").includes(artisanId)) return;
  const [member] = await tx
    .select({ id: workshopMember.id })
    .from(workshopMember)
    .where(
      and(
        ...[eq(workshopMember.artisanId, artisanId), eq(workshopMember.userId, actor.userId)],
        isNull(workshopMember.endedAt),
      ),
    );
  if (member) await tx.insert(pieceMaker).values({ pieceId, memberId: member.id, artisanId, createdAt: now });
}
