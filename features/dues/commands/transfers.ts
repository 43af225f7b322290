import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyAccount, bodyTransfer, type TransferState } from "#db/schema/body-dues.ts";
import { holdBody } from "#features/bodies/index.ts";
import { book, lockMoney } from "#features/dues/commands/lock-dues.ts";
import { tellOffices } from "#features/dues/commands/tell-offices.ts";
import { usableFrom } from "#features/dues/domain/transferable.ts";
import { mayKeep, mayTransfer } from "#features/dues/policy.ts";
import { readDuesBooks } from "#features/dues/queries/read-books.ts";
import { readTransferable } from "#features/dues/queries/read-transferable.ts";
import { sealBodyRib } from "#features/dues/rib-seal.ts";
import { accountInput, discardTransferInput, payTransferInput, proposeInput } from "#features/dues/schema.ts";
import { bodyTransferEntries } from "#features/ledger/index.ts";
import { lastFourOf } from "#features/payouts/schema.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Records the account a body is paid on from now on, and where that is written. Its president and treasurer are told at once; it is good
 * after 72 hours, for a transfer that somebody else proposes. Refusals: BODY_NOT_ACTIVE, TRANSFER_OPEN.
 */
export const recordBodyAccount = defineCommand({
  name: "dues.record-account",
  input: accountInput,
  errors: ["BODY_NOT_ACTIVE", "TRANSFER_OPEN"],
  load: ({ tx, input, actor }) => holdBody(tx, input.bodyId, actor),
  policy: (actor, { resource }) => mayKeep(actor, resource),
  stepUp: true,
  handler: async ({ tx, input: { rib, holder, source }, resource: body, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody records it");
    if (body.state !== "active") fail("BODY_NOT_ACTIVE");
    await lockMoney(tx, body.id);
    if (await openTransfer(tx, body.id)) fail("TRANSFER_OPEN");
    const id = newId("bodyAccount");
    await asProduct(tx, () =>
      tx.insert(bodyAccount).values({
        ...{ id, bodyId: body.id, chamberId: body.chamberId, sealedRib: sealBodyRib(id, rib) },
        ...{ lastFour: lastFourOf(rib), holder, source, recordedBy: actor.userId, createdAt: now },
      }),
    );
    await tellOffices(tx, body.id, id);
    return { accountId: id };
  },
  audit: ({ input, output }) => ({ object: output.accountId, detail: { body: input.bodyId } }),
});

/**
 * Proposes that what we hold for a body is transferred to it, as far as it was paid long enough ago and nobody contests it. Somebody of
 * the federation pays it. Refusals: NO_ACCOUNT, OWN_ACCOUNT for whoever recorded it, ACCOUNT_NEW, NOTHING_HELD, HELD_BACK,
 * TRANSFER_OPEN.
 */
export const proposeTransfer = defineCommand({
  name: "dues.propose-transfer",
  input: proposeInput,
  errors: ["NO_ACCOUNT", "OWN_ACCOUNT", "ACCOUNT_NEW", "NOTHING_HELD", "HELD_BACK", "TRANSFER_OPEN"],
  load: ({ tx, input, actor }) => holdBody(tx, input.bodyId, actor),
  policy: (actor, { resource }) => mayKeep(actor, resource),
  stepUp: true,
  handler: async ({ tx, resource: body, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody proposes");
    await lockMoney(tx, body.id);
    if (await openTransfer(tx, body.id)) fail("TRANSFER_OPEN");
    const [account] = await asProduct(tx, () =>
      tx
        .select()
        .from(bodyAccount)
        .where(eq(bodyAccount.bodyId, body.id))
        .orderBy(desc(bodyAccount.createdAt), desc(bodyAccount.id))
        .limit(1),
    );
    if (!account) return fail("NO_ACCOUNT");
    if (account.recordedBy === actor.userId) fail("OWN_ACCOUNT");
    if (usableFrom(account.createdAt) > now) fail("ACCOUNT_NEW");
    const { heldMinor } = await readDuesBooks(tx, body.id);
    if (heldMinor <= 0) fail("NOTHING_HELD");
    const amountMinor = await readTransferable(tx, body.id, heldMinor, now);
    if (amountMinor <= 0) fail("HELD_BACK");
    const id = newId("bodyTransfer");
    await asProduct(tx, () =>
      tx.insert(bodyTransfer).values({
        ...{ id, bodyId: body.id, chamberId: body.chamberId, accountId: account.id, amountMinor },
        ...{ proposedBy: actor.userId, createdAt: now },
      }),
    );
    return { transferId: id, minor: amountMinor };
  },
  audit: ({ input, output }) => ({
    object: output.transferId,
    detail: { body: input.bodyId, minor: output.minor },
  }),
});

/**
 * Records that our bank has made a transfer, with its reference. Refusals: TRANSFER_DECIDED, SAME_PERSON as proposed it, ACCOUNT_NEW,
 * HELD_BACK when something of it was contested since.
 */
export const payTransfer = defineCommand({
  name: "dues.pay-transfer",
  input: payTransferInput,
  errors: ["TRANSFER_DECIDED", "SAME_PERSON", "ACCOUNT_NEW", "HELD_BACK"],
  load: ({ tx, input, actor }) => lockTransfer(tx, input.transferId, actor),
  policy: (actor) => mayTransfer(actor),
  stepUp: true,
  handler: async ({ tx, input: { bankReference }, resource: { transfer, account }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody pays");
    if (transfer.proposedBy === actor.userId) fail("SAME_PERSON");
    if (usableFrom(account.createdAt) > now) fail("ACCOUNT_NEW");
    await lockMoney(tx, transfer.bodyId);
    const paid = { state: "paid", decidedBy: actor.userId, decidedAt: now, bankReference } as const;
    if (!(await moveTransfer(tx, transfer.id, paid))) fail("TRANSFER_DECIDED");
    const { heldMinor } = await readDuesBooks(tx, transfer.bodyId);
    const left = await readTransferable(tx, transfer.bodyId, heldMinor, now);
    if (left < transfer.amountMinor) fail("HELD_BACK");
    const entries = bodyTransferEntries(transfer.bodyId, money(transfer.amountMinor, "MAD"));
    await book(tx, { type: "body_transfer", id: transfer.id, kind: "paid" }, entries);
    return { minor: transfer.amountMinor };
  },
  audit: ({ input, output }) => ({
    object: input.transferId,
    detail: { minor: output.minor, reference: input.bankReference },
  }),
});

/** Gives a proposed transfer up, with the reason. Refusal: TRANSFER_DECIDED. */
export const discardTransfer = defineCommand({
  name: "dues.discard-transfer",
  input: discardTransferInput,
  errors: ["TRANSFER_DECIDED"],
  load: ({ tx, input, actor }) => lockTransfer(tx, input.transferId, actor),
  policy: (actor, { resource }) => (mayTransfer(actor) === "allow" ? "allow" : mayKeep(actor, resource.body)),
  handler: async ({ tx, input: { note }, resource: { transfer }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody gives it up");
    const discarded = { state: "discarded", decidedBy: actor.userId, decidedAt: now, note } as const;
    if (!(await moveTransfer(tx, transfer.id, discarded))) fail("TRANSFER_DECIDED");
  },
  audit: ({ input }) => ({ object: input.transferId }),
});

async function openTransfer(tx: Tx, bodyId: Id<"body">): Promise<boolean> {
  const open = and(eq(bodyTransfer.bodyId, bodyId), eq(bodyTransfer.state, "proposed"));
  const rows = await asProduct(tx, () => tx.select({ id: bodyTransfer.id }).from(bodyTransfer).where(open));
  return rows.length > 0;
}

async function lockTransfer(tx: Tx, id: Id<"bodyTransfer">, actor: Actor) {
  const [transfer] = await asProduct(tx, () =>
    tx.select().from(bodyTransfer).where(eq(bodyTransfer.id, id)).for("update"),
  );
  const body = transfer && (await holdBody(tx, transfer.bodyId, actor));
  if (!transfer || !body) return null;
  const [account] = await asProduct(tx, () =>
    tx.select().from(bodyAccount).where(eq(bodyAccount.id, transfer.accountId)),
  );
  return account ? { transfer, body, account } : null;
}

async function moveTransfer(
  tx: Tx,
  id: Id<"bodyTransfer">,
  change: Partial<typeof bodyTransfer.$inferInsert> & { state: Exclude<TransferState, "proposed"> },
): Promise<boolean> {
  const moved = await asProduct(tx, () =>
    tx
      .update(bodyTransfer)
      .set(change)
      .where(and(eq(bodyTransfer.id, id), eq(bodyTransfer.state, "proposed")))
      .returning({ id: bodyTransfer.id }),
  );
  return moved.length === 1;
}
