import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { bodyAccount, bodyTransfer } from "#db/schema/body-dues.ts";
import { lockTransfer, moveTransfer } from "#features/custody/commands/lock-transfer.ts";
import { tellOffices } from "#features/custody/commands/tell-offices.ts";
import type { Payee } from "#features/custody/domain/payee.ts";
import { usableFrom } from "#features/custody/domain/transferable.ts";
import { mayKeep, mayTransfer } from "#features/custody/policy.ts";
import { accountOf, lockMoney, ofPayee, readHeld, readPayee } from "#features/custody/queries/payees.ts";
import { newestAccount } from "#features/custody/queries/read-custody.ts";
import { readTransferable } from "#features/custody/queries/read-transferable.ts";
import { sealBodyRib } from "#features/custody/rib-seal.ts";
import {
  accountInput,
  discardTransferInput,
  payTransferInput,
  proposeInput,
} from "#features/custody/schema.ts";
import { postJournal, transferredEntries } from "#features/ledger/index.ts";
import { lastFourOf } from "#features/payouts/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * Records the account that a body or a chamber is paid on from now on, and where that is written. Its offices are told at once; it is good
 * after 72 hours, for a transfer that somebody else proposes. Refusals: BODY_NOT_ACTIVE, TRANSFER_OPEN.
 */
export const recordPayeeAccount = defineCommand({
  name: "custody.record-account",
  input: accountInput,
  errors: ["BODY_NOT_ACTIVE", "TRANSFER_OPEN"],
  load: ({ tx, input }) => readPayee(tx, input.payeeId),
  policy: (actor, { resource }) => mayKeep(actor, resource),
  stepUp: true,
  handler: async ({ tx, input: { rib, holder, source }, resource: payee, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody records it");
    if (!payee.isActive) fail("BODY_NOT_ACTIVE");
    await lockMoney(tx, payee.id);
    if (await openTransfer(tx, payee)) fail("TRANSFER_OPEN");
    const id = newId("bodyAccount");
    await asProduct(tx, () =>
      tx.insert(bodyAccount).values({
        ...{ id, bodyId: payee.bodyId, chamberId: payee.chamberId, sealedRib: sealBodyRib(id, rib) },
        ...{ lastFour: lastFourOf(rib), holder, source, recordedBy: actor.userId, createdAt: now },
      }),
    );
    await tellOffices(tx, payee, id);
    return { accountId: id };
  },
  audit: ({ input, output }) => ({ object: output.accountId, detail: { payee: input.payeeId } }),
});

/**
 * Proposes that what we hold for a body or a chamber is transferred to it, as far as it was paid long enough ago and nobody contests it. Somebody of
 * the federation pays it. Refusals: NO_ACCOUNT, OWN_ACCOUNT for whoever recorded it, ACCOUNT_NEW, NOTHING_HELD, HELD_BACK,
 * TRANSFER_OPEN.
 */
export const proposeTransfer = defineCommand({
  name: "custody.propose-transfer",
  input: proposeInput,
  errors: ["NO_ACCOUNT", "OWN_ACCOUNT", "ACCOUNT_NEW", "NOTHING_HELD", "HELD_BACK", "TRANSFER_OPEN"],
  load: ({ tx, input }) => readPayee(tx, input.payeeId),
  policy: (actor, { resource }) => mayKeep(actor, resource),
  stepUp: true,
  handler: async ({ tx, resource: payee, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody proposes");
    await lockMoney(tx, payee.id);
    if (await openTransfer(tx, payee)) fail("TRANSFER_OPEN");
    const account = await newestAccount(tx, payee);
    if (!account) return fail("NO_ACCOUNT");
    if (account.recordedBy === actor.userId) fail("OWN_ACCOUNT");
    if (usableFrom(account.createdAt) > now) fail("ACCOUNT_NEW");
    if ((await readHeld(tx, payee)) <= 0) fail("NOTHING_HELD");
    const amountMinor = await readTransferable(tx, payee, now);
    if (amountMinor <= 0) fail("HELD_BACK");
    const id = newId("bodyTransfer");
    await asProduct(tx, () =>
      tx.insert(bodyTransfer).values({
        ...{ id, bodyId: payee.bodyId, chamberId: payee.chamberId, accountId: account.id, amountMinor },
        ...{ proposedBy: actor.userId, createdAt: now },
      }),
    );
    return { transferId: id, minor: amountMinor };
  },
  audit: ({ input, output }) => ({
    object: output.transferId,
    detail: { payee: input.payeeId, minor: output.minor },
  }),
});

/**
 * Records that our bank has made a transfer, with its reference. Refusals: TRANSFER_DECIDED, SAME_PERSON as proposed it, ACCOUNT_NEW,
 * HELD_BACK when something of it was contested since.
 */
export const payTransfer = defineCommand({
  name: "custody.pay-transfer",
  input: payTransferInput,
  errors: ["TRANSFER_DECIDED", "SAME_PERSON", "ACCOUNT_NEW", "HELD_BACK"],
  load: ({ tx, input }) => lockTransfer(tx, input.transferId),
  policy: (actor) => mayTransfer(actor),
  stepUp: true,
  handler: async ({
    tx,
    input: { bankReference },
    resource: { transfer, account, payee },
    actor,
    now,
    fail,
  }) => {
    if (actor.kind !== "person") throw new Error("somebody pays");
    if (transfer.proposedBy === actor.userId) fail("SAME_PERSON");
    if (usableFrom(account.createdAt) > now) fail("ACCOUNT_NEW");
    await lockMoney(tx, payee.id);
    const paid = { state: "paid", decidedBy: actor.userId, decidedAt: now, bankReference } as const;
    if (!(await moveTransfer(tx, transfer.id, "proposed", paid))) fail("TRANSFER_DECIDED");
    if ((await readTransferable(tx, payee, now)) < transfer.amountMinor) fail("HELD_BACK");
    const entries = transferredEntries(accountOf(payee), money(transfer.amountMinor, "MAD"));
    const source = { type: "body_transfer", id: transfer.id, kind: "paid" } as const;
    if (!(await asProduct(tx, () => postJournal(tx, source, entries))))
      throw new Error(`${transfer.id} is booked already`);
    return { minor: transfer.amountMinor };
  },
  audit: ({ input, output }) => ({
    object: input.transferId,
    detail: { minor: output.minor, reference: input.bankReference },
  }),
});

/** Gives a proposed transfer up, with the reason. Refusal: TRANSFER_DECIDED. */
export const discardTransfer = defineCommand({
  name: "custody.discard-transfer",
  input: discardTransferInput,
  errors: ["TRANSFER_DECIDED"],
  load: ({ tx, input }) => lockTransfer(tx, input.transferId),
  policy: (actor, { resource }) =>
    mayTransfer(actor) === "allow" ? "allow" : mayKeep(actor, resource.payee),
  handler: async ({ tx, input: { note }, resource: { transfer }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody gives it up");
    const discarded = { state: "discarded", decidedBy: actor.userId, decidedAt: now, note } as const;
    if (!(await moveTransfer(tx, transfer.id, "proposed", discarded))) fail("TRANSFER_DECIDED");
  },
  audit: ({ input }) => ({ object: input.transferId }),
});

async function openTransfer(tx: Tx, payee: Payee): Promise<boolean> {
  const open = and(ofPayee(bodyTransfer, payee), eq(bodyTransfer.state, "proposed"));
  const rows = await asProduct(tx, () => tx.select({ id: bodyTransfer.id }).from(bodyTransfer).where(open));
  return rows.length > 0;
}
