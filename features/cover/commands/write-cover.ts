import "server-only";
import { eq, sql } from "drizzle-orm";
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
import { type KeyRing, parseKeyRing, seal, unseal } from "#lib/crypto/seal.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";

type Sealed = { artisanId: Id<"artisan">; sealedStatus: string; sealedNumber: string | null };

/**
 * Opens what is kept of a maker's cover. Throws SealError when it was changed or moved. For thousands of makers the keys are
 * read once and given.
 */
export function openCover({ artisanId, sealedStatus, sealedNumber }: Sealed, ring?: KeyRing): Cover {
  return {
    status: statusOf(unseal(sealedStatus, statusPlace(artisanId), ring)),
    number: sealedNumber ? numberOf(unseal(sealedNumber, numberPlace(artisanId), ring)) : null,
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

/** Rows of one statement. */
const batch = 500;

/** Keeps makers' cover, each sealed to its row. The caller has seen to their agreement; no maker comes twice. */
export async function writeCovers(tx: Tx, written: readonly Written[]): Promise<void> {
  const ring = parseKeyRing(env().FIELD_KEYS);
  const rows = written.map(({ status, number, by, at, ...row }) => ({
    ...row,
    sealedStatus: seal(padded(status), statusPlace(row.artisanId), ring),
    sealedNumber: seal(padded(number), numberPlace(row.artisanId), ring),
    updatedBy: by,
    updatedAt: at,
  }));
  for (let from = 0; from < rows.length; from += batch) {
    await tx
      .insert(healthCover)
      .values(rows.slice(from, from + batch))
      .onConflictDoUpdate({
        target: healthCover.artisanId,
        set: {
          sealedStatus: sql`excluded.sealed_status`,
          sealedNumber: sql`excluded.sealed_number`,
          asOf: sql`excluded.as_of`,
          source: sql`excluded.source`,
          updatedBy: sql`excluded.updated_by`,
          updatedAt: sql`excluded.updated_at`,
        },
      });
  }
}

/** The same for one maker. */
export function writeCover(tx: Tx, written: Written): Promise<void> {
  return writeCovers(tx, [written]);
}
