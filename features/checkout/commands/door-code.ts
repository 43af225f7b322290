import "server-only";
import { and, count, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { doorCode } from "#db/schema/index.ts";
import { doorCodeMinutes, newDoorCode } from "#features/checkout/domain/door.ts";
import { smsJob } from "#features/notify/jobs.ts";
import { hmacHex } from "#lib/crypto/digest.ts";
import { type SealedPlace, seal } from "#lib/crypto/seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

/** Keyed hash of a code, bound to its row: six digits would be found at once behind a plain hash. */
export const doorCodeHash = (id: Id<"codConfirmation">, code: string): string =>
  hmacHex("door-code", `${id}:${code}`);

/** Where a code is sealed for the message that carries it. */
export const doorCodePlace = (id: Id<"codConfirmation">): SealedPlace => ({
  table: "door_code",
  column: "sealed_code",
  row: id,
});

/** Makes a code for the browser that bought and queues the message; in the caller's transaction. */
export async function sendDoorCode(
  tx: Tx,
  { checkoutId, visitorHash }: { checkoutId: Id<"checkout">; visitorHash: string },
  now: Date,
): Promise<void> {
  const id = newId("codConfirmation");
  const code = newDoorCode();
  await tx.insert(doorCode).values({
    id,
    checkoutId,
    visitorHash,
    codeHash: doorCodeHash(id, code),
    sealedCode: seal(code, doorCodePlace(id)),
    expiresAt: new Date(now.getTime() + doorCodeMinutes * 60_000),
    createdAt: now,
  });
  await enqueue(tx, smsJob, { template: "door-code", id });
}

/** The code that works for a checkout now, locked; tries from two windows are counted one after the other. */
export async function lockDoorCode(tx: Tx, checkoutId: Id<"checkout">) {
  const [row] = await tx
    .select()
    .from(doorCode)
    .where(and(eq(doorCode.checkoutId, checkoutId), isNull(doorCode.consumedAt)))
    .orderBy(desc(doorCode.createdAt), desc(doorCode.id))
    .limit(1)
    .for("update");
  return row ?? null;
}

/** How many codes a checkout has asked for. */
export async function countDoorCodes(tx: Tx, checkoutId: Id<"checkout">): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(doorCode).where(eq(doorCode.checkoutId, checkoutId));
  return row?.n ?? 0;
}
