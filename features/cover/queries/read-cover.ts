import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { healthCover } from "#db/schema/cover.ts";
import { consentsOf } from "#features/consents/index.ts";
import { openCover } from "#features/cover/commands/write-cover.ts";
import { isPerson, maskCoverNumber } from "#features/cover/domain/status.ts";
import type { CoverDto } from "#features/cover/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A maker's health cover as it may be shown. Null when the actor sees no such maker. */
export async function readCover(tx: Tx, artisanId: Id<"artisan">): Promise<CoverDto | null> {
  const [maker] = await tx
    .select({
      artisanId: artisan.id,
      chamberId: artisan.chamberId,
      chamberName: chamber.name,
      name: artisan.name,
      registryNumber: artisan.registryNumber,
      kind: artisan.kind,
    })
    .from(artisan)
    .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
    .where(eq(artisan.id, artisanId));
  if (!maker) return null;
  const { kind, ...rest } = maker;
  const agreedSince = (await consentsOf(tx, { artisanId })).health_cover ?? null;
  const nothing = { status: null, maskedNumber: null, asOf: null, source: null };
  if (!agreedSince) return { ...rest, applies: isPerson(kind), agreedSince, ...nothing };
  const [row] = await tx.select().from(healthCover).where(eq(healthCover.artisanId, artisanId));
  if (!row) return { ...rest, applies: isPerson(kind), agreedSince, ...nothing, status: "to_complete" };
  const { status, number } = openCover(row);
  return {
    ...rest,
    applies: isPerson(kind),
    agreedSince,
    status,
    maskedNumber: number && maskCoverNumber(number),
    asOf: row.asOf,
    source: row.source,
  };
}
