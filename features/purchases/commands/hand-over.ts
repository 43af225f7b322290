import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { lotShare } from "#db/schema/index.ts";
import { book } from "#features/purchases/commands/book.ts";
import { handedOver } from "#features/purchases/commands/entries.ts";
import type { lockShare } from "#features/purchases/commands/locks.ts";
import { Refusal } from "#lib/kernel/errors.ts";

export const handOverErrors = ["STATE_NOT_ALLOWED", "LOT_NOT_CLEARED", "BALANCE_DUE"] as const;

type Held = NonNullable<Awaited<ReturnType<typeof lockShare>>>;

/** Refuses a share that cannot be handed over now: of a lot not found good, unpaid, or gone already. Throws those of `handOverErrors`. */
export function requireReady({ lot, share, missingMinor }: Held): void {
  const fail = (code: (typeof handOverErrors)[number]): never => {
    throw new Refusal(code);
  };
  if (share.receivedAt !== null || share.voidedAt !== null) fail("STATE_NOT_ALLOWED");
  if (lot.state !== "cleared") fail("LOT_NOT_CLEARED");
  if (share.balancePaidAt === null || missingMinor > 0) fail("BALANCE_DUE");
}

/** Notes that a maker has their share, and books the goods as theirs. Call after `requireReady`, behind the same lock. */
export async function handOver(
  tx: Tx,
  { purchase, share }: Held,
  by: "signature" | "code",
  now: Date,
): Promise<void> {
  const moved = await asProduct(tx, () =>
    tx
      .update(lotShare)
      .set({ receivedAt: now, receivedBy: by })
      .where(and(eq(lotShare.id, share.id), isNull(lotShare.receivedAt), isNull(lotShare.voidedAt)))
      .returning({ id: lotShare.id }),
  );
  if (moved.length !== 1) throw new Error(`${share.id} is no longer as it was found`);
  const minor = share.packages * purchase.priceMinor;
  await book(
    tx,
    { type: "lot_share", id: share.id, kind: "received" },
    handedOver(purchase.id, share.artisanId, minor),
  );
}
