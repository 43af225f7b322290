import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { standingEffects } from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { registryNumberKey } from "#lib/people/registry-number.ts";

const shown = Object.entries(standingEffects).flatMap(([standing, { listings }]) =>
  listings === "shown" ? [standing as keyof typeof standingEffects] : [],
);

/** The maker with a registry number, as far as anybody may see them: registered, and shown by name. */
export async function findMaker(tx: Tx, number: string) {
  const [row] = await tx
    .select({ id: artisan.id, chamberId: artisan.chamberId })
    .from(artisan)
    .where(
      and(
        eq(artisan.isPublic, true),
        inArray(artisan.state, shown),
        sql`registry_number_key(${artisan.registryNumber}) = ${registryNumberKey(number)}`,
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Whether a maker is registered for a craft. */
export async function practises(tx: Tx, artisanId: Id<"artisan">, craftId: Id<"craft">): Promise<boolean> {
  const rows = await tx
    .select({ craftId: artisanCraft.craftId })
    .from(artisanCraft)
    .where(and(eq(artisanCraft.artisanId, artisanId), eq(artisanCraft.craftId, craftId)));
  return rows.length > 0;
}
