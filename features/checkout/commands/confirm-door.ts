import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { doorCode, doorPayment } from "#db/schema/index.ts";
import { commitSale } from "#features/checkout/commands/commit-sale.ts";
import { doorCodeHash, lockDoorCode } from "#features/checkout/commands/door-code.ts";
import { doorCodeTries } from "#features/checkout/domain/door.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { sameHash } from "#lib/crypto/digest.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** A wrong try must stay counted, so it is an output that commits and not a refusal that rolls back. */
export type DoorOutcome =
  | { outcome: "confirmed" | "nothing" | "ended" }
  | { outcome: "wrong"; triesLeft: number };

const proof = z.discriminatedUnion("kind", [
  /** Six digits, from the browser whose hash this is. */
  z.strictObject({ kind: z.literal("code"), code: z.string().regex(/^\d{6}$/), visitorHash: z.string() }),
  /** An officer has noted a call on the payment's row. */
  z.strictObject({ kind: z.literal("call") }),
]);

/**
 * The buyer's yes to paying at the door: the sale is made, and the makers begin. By the code on their phone, in the browser that
 * bought, or by a call that an officer noted. Running it again changes nothing.
 */
export const confirmDoor = defineCommand({
  name: "checkout.confirm-door",
  input: z.strictObject({ checkoutId: idSchema("checkout"), proof }),
  errors: [],
  load: ({ tx, input }) => lockCheckout(tx, input.checkoutId),
  policy: onlySystem,
  handler: async ({ tx, input, resource: row, now }): Promise<DoorOutcome & { changed: string[] }> => {
    const isOpen = row.method === "cash_on_delivery" && row.state === "pending";
    if (!isOpen) return { outcome: "nothing", changed: [] };
    const proven =
      input.proof.kind === "code" ? await tryCode(tx, row.id, input.proof, now) : await wasCalled(tx, row.id);
    if (proven !== "right") return { ...proven, changed: [] };
    const changed = await commitSale(tx, row, { receipt: null, isLate: false, now });
    await tx.update(doorPayment).set({ confirmedAt: now }).where(eq(doorPayment.checkoutId, row.id));
    return { outcome: "confirmed", changed };
  },
  audit: ({ input, output }) =>
    output.outcome === "nothing"
      ? null
      : { object: input.checkoutId, detail: { by: input.proof.kind, outcome: output.outcome } },
  invalidates: ({ output }) => output.changed,
});

async function tryCode(
  tx: Tx,
  checkoutId: Id<"checkout">,
  { code, visitorHash }: { code: string; visitorHash: string },
  now: Date,
): Promise<"right" | DoorOutcome> {
  const open = await lockDoorCode(tx, checkoutId);
  // Another browser is answered like one whose code has ended, and uses up no try of the right one.
  if (!open || open.visitorHash !== visitorHash) return { outcome: "ended" };
  if (open.expiresAt <= now || open.attempts >= doorCodeTries) return { outcome: "ended" };
  const isRight = sameHash(doorCodeHash(open.id, code), open.codeHash);
  const attempts = open.attempts + 1;
  const isOver = isRight || attempts >= doorCodeTries;
  await tx
    .update(doorCode)
    .set({ attempts, ...(isOver ? { consumedAt: now, sealedCode: null } : {}) })
    .where(eq(doorCode.id, open.id));
  if (isRight) return "right";
  return isOver ? { outcome: "ended" } : { outcome: "wrong", triesLeft: doorCodeTries - attempts };
}

async function wasCalled(tx: Tx, checkoutId: Id<"checkout">): Promise<"right" | DoorOutcome> {
  const [row] = await tx
    .select({ reason: doorPayment.callReason })
    .from(doorPayment)
    .where(eq(doorPayment.checkoutId, checkoutId));
  return row?.reason ? "right" : { outcome: "nothing" };
}
