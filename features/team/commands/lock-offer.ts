import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan, workshopInvitation, workshopMember } from "#db/schema/index.ts";
import { codeHash } from "#features/team/commands/send-code.ts";
import { readJoinCode } from "#features/team/domain/join-code.ts";

/**
 * The open invitation behind a code, under its workshop's lock. Whoever has the code is in no workshop yet, so row-level security
 * would hide it: having the code is what opens it, and the policy says who may use it.
 */
export async function lockOffer(tx: Tx, typed: string) {
  const code = readJoinCode(typed);
  if (!code) return null;
  const open = and(
    eq(workshopInvitation.codeHash, codeHash(code)),
    isNull(workshopInvitation.acceptedAt),
    isNull(workshopInvitation.withdrawnAt),
  );
  return asProduct(tx, async () => {
    const [seen] = await tx.select({ of: workshopInvitation.artisanId }).from(workshopInvitation).where(open);
    if (!seen) return null;
    await tx.select({ id: artisan.id }).from(artisan).where(eq(artisan.id, seen.of)).for("no key update");
    const [row] = await tx
      .select({ offer: workshopInvitation, name: workshopMember.name, workshop: artisan.name })
      .from(workshopInvitation)
      .innerJoin(workshopMember, eq(workshopMember.id, workshopInvitation.memberId))
      .innerJoin(artisan, eq(artisan.id, workshopInvitation.artisanId))
      .where(and(open, isNull(workshopMember.endedAt)));
    return row ? { ...row.offer, name: row.name, workshop: row.workshop } : null;
  });
}
