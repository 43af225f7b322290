import "server-only";
import { eq, isNotNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import type { Id } from "#lib/ids/ids.ts";

/** By which ways a maker may be written to. A short message needs a number and the maker's agreement. */
export async function reachOf(
  tx: Tx,
  artisanId: Id<"artisan">,
): Promise<{ byMail: boolean; bySms: boolean }> {
  const [row] = await tx
    .select({
      byMail: isNotNull(artisanContact.email),
      hasPhone: isNotNull(artisanContact.sealedPhone),
      takesSms: artisanContact.takesSms,
    })
    .from(artisanContact)
    .where(eq(artisanContact.artisanId, artisanId));
  return { byMail: Boolean(row?.byMail), bySms: Boolean(row?.hasPhone && row.takesSms) };
}
