import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { bankAccount, payable, payoutLine } from "#db/schema/index.ts";
import {
  approveBatch,
  decideAccount,
  draftBatch,
  exportBatch,
  importAnswer,
  maturePayables,
  requestAccount,
} from "#features/payouts/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeSale, type SaleInput } from "#tests/factories/sales.ts";
import { makeOffice } from "#tests/integration/register/world.ts";

export const rib = "011519000001205000534921";
export const system = <T>(work: (tx: Tx) => Promise<T>) =>
  withActorSettings(database(), { kind: "system" }, work);

/** Somebody of the federation, each call another person. */
export const federation = async (): Promise<Actor> =>
  actorOf(await makeUser(owner()), [{ role: "federation" }]);

export const fourDaysAgo = () => new Date(Date.now() - 4 * 86_400_000);

/** A chamber and a maker of it whose account was asked for four days ago and approved. */
export async function makePaidMaker() {
  const office = await makeOffice();
  const asked = fourDaysAgo();
  const fresh = { ...office.himself, secondFactorAt: asked } as Actor;
  const { accountId } = unwrap(
    await requestAccount({ actor: fresh, now: asked }, { artisanId: office.maker.id, rib, holder: "Maker" }),
  );
  const manager = { ...office.manager, secondFactorAt: asked } as Actor;
  unwrap(await decideAccount({ actor: manager, now: asked }, { accountId, decision: "approve" }));
  return { ...office, accountId };
}

/** A delivered sale whose window is over, made payable. */
export async function makeDue(parts: SaleInput["parts"], over: Partial<SaleInput> = {}) {
  const sale = await system((tx) => makeSale(tx, { parts, eligibleAt: fourDaysAgo(), ...over }));
  unwrap(await maturePayables({ actor: systemActor("test") }, {}));
  return sale;
}

/** A batch brought as far as the bank: drafted by one person, approved and exported by another. */
export async function makeExported() {
  const [drafter, approver] = [await federation(), await federation()];
  const { batchId } = unwrap(await draftBatch({ actor: drafter }, {}));
  unwrap(await approveBatch({ actor: approver }, { batchId }));
  const file = unwrap(await exportBatch({ actor: approver }, { batchId }));
  return { batchId, drafter, approver, file };
}

export const linesOf = (batchId: Id<"payoutBatch">) =>
  owner().select().from(payoutLine).where(eq(payoutLine.batchId, batchId));
export const payableOf = async (orderId: Id<"order">) =>
  (await owner().select().from(payable).where(eq(payable.orderId, orderId)))[0];
export const accountsOf = (artisanId: Id<"artisan">) =>
  owner().select().from(bankAccount).where(eq(bankAccount.artisanId, artisanId));

export const answer = (actor: Actor, batchId: Id<"payoutBatch">, rows: readonly string[]) =>
  importAnswer(
    { actor },
    { batchId, fileName: "answer.csv", text: ["reference;result;reason", ...rows].join("\n") },
  );
