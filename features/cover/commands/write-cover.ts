import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { healthCover } from "#db/schema/cover.ts";
import {
  type Cover,
  numberOf,
  numberPlace,
  padded,
  statusOf,
  statusPlace,
} from "#features/cover/domain/status.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";
import type { Id } from "#lib/ids/ids.ts";

type Sealed = { artisanId: Id<"artisan">; sealedStatus: string; sealedNumber: string | null };

/** Opens what is kept of a maker's cover. Throws SealError when it was changed or moved. */
export function openCover({ artisanId, sealedStatus, sealedNumber }: Sealed): Cover {
  return {
    status: statusOf(unseal(sealedStatus, statusPlace(artisanId))),
    number: sealedNumber ? numberOf(unseal(sealedNumber, numberPlace(artisanId))) : null,
  };
}

/** What is kept of a maker, locked until the transaction ends. Null when nothing is. */
export async function lockCover(tx: Tx, artisanId: Id<"artisan">) {
  const [row] = await tx.select().from(healthCover).where(eq(healthCover.artisanId, artisanId)).for("update");
  return row ? { ...openCover(row), asOf: row.asOf } : null;
}

type Written = Cover & {
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
  /** ISO day. */
  asOf: string;
  source: "maker" | "officer" | "fund";
  by: Id<"user"> | null;
  at: Date;
};

/** Keeps a maker's cover, sealed to its row. The caller has seen to the agreement. */
export async function writeCover(tx: Tx, { status, number, by, at, ...row }: Written): Promise<void> {
  const sealed = {
    sealedStatus: seal(padded(status), statusPlace(row.artisanId)),
    sealedNumber: seal(padded(number), numberPlace(row.artisanId)),
    asOf: row.asOf,
    source: row.source,
    updatedBy: by,
    updatedAt: at,
  };
  await tx
    .insert(healthCover)
    .values({ artisanId: row.artisanId, chamberId: row.chamberId, ...sealed })
    .onConflictDoUpdate({ target: healthCover.artisanId, set: sealed });
}
