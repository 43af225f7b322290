import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { consentsOf } from "#features/consents/index.ts";
import { lists } from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

export type HoldProblem = "BADGE_OTHER_REGION" | "BADGE_NO_STANDING" | "BADGE_NO_CONSENT";

/**
 * Why a maker may not hold a badge of a chamber, or null: they are of another chamber, their registration does not list them, or they
 * do not agree to be shown by name. The trigger `refuse_badge` holds the same. Locks the maker against a change meanwhile; read as the
 * product, because a chamber does not see the makers of another and is to be told that this is why.
 */
export function whyNotHold(
  tx: Tx,
  makerId: Id<"artisan">,
  chamberId: Id<"chamber">,
): Promise<HoldProblem | null> {
  return asProduct(tx, async () => {
    const [maker] = await tx
      .select({ chamberId: artisan.chamberId, state: artisan.state, isPublic: artisan.isPublic })
      .from(artisan)
      .where(eq(artisan.id, makerId))
      .for("share");
    if (maker?.chamberId !== chamberId) return "BADGE_OTHER_REGION";
    if (!lists(maker.state)) return "BADGE_NO_STANDING";
    const { publication } = await consentsOf(tx, { artisanId: makerId });
    return maker.isPublic && publication ? null : "BADGE_NO_CONSENT";
  });
}
