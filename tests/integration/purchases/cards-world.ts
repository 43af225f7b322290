import { expect } from "vitest";
import {
  depositPages,
  getPurchase,
  pledge,
  refundPledge,
  withdrawPledge,
} from "#features/purchases/index.ts";
import { reconcileInFull } from "#features/reconciliation/flows/reconcile-in-full.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makePurchase } from "#tests/factories/materials.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { control, db, query } from "#tests/integration/checkout/world.ts";
import { clearing } from "#tests/integration/refunds/world.ts";

export const deposit = 100_00;
export const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);

/** An open purchase with makers who pledged two packages each. */
export async function makePledged(makers = 1) {
  const first = await makeArtisan(db);
  const { chamberId } = first;
  const officer = actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
  const purchaseId = await makePurchase(db, { chamberId, minimumPackages: 1 });
  const all: { artisanId: Id<"artisan">; actor: Actor; pledgeId: Id<"pledge"> }[] = [];
  for (let n = 0; n < makers; n += 1) {
    const { id: artisanId } = n === 0 ? first : await makeArtisan(db, { chamberId });
    const actor = actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
    const { pledgeId } = unwrap(await pledge({ actor }, { purchaseId, artisanId, packages: "2" }));
    all.push({ artisanId, actor, pledgeId });
  }
  const [one] = all;
  if (!one) throw new Error("a maker");
  return { chamberId, officer, purchaseId, makers: all, ...one };
}

export type World = Awaited<ReturnType<typeof makePledged>>;
export const pageOf = async ({ officer, purchaseId }: World) =>
  unwrap(await getPurchase({ actor: officer }, { purchaseId }));
export const rowOf = async (world: World) => {
  const row = (await pageOf(world)).pledges.find(({ id }) => id === world.pledgeId);
  if (!row) throw new Error("a pledge");
  return row;
};
export const giveBack = ({ officer, pledgeId }: World) => refundPledge({ actor: officer }, { pledgeId });
export const withdraw = ({ actor, purchaseId, artisanId }: World) =>
  withdrawPledge({ actor }, { purchaseId, artisanId });

/** Everything that stands on accounts of a purchase, at the provider's and for its chamber; zero left out. */
export async function accountsOf({ purchaseId, chamberId }: World): Promise<Record<string, number>> {
  const rows = await query<{ account: string; minor: number }>(
    `select split_part(account, ':', 1) as account, sum(amount_minor)::float8 as minor from journal_line
      where account like 'purchase_%:' || $1 || '%' or account = 'chamber_payable:' || $2
      group by 1 having sum(amount_minor) <> 0`,
    [purchaseId, chamberId],
  );
  return Object.fromEntries(rows.map(({ account, minor }) => [account, minor]));
}

/** The night's reading finds nothing that does not agree, and the provider holds what the books say. */
export async function expectAgreement(): Promise<void> {
  await control("settle", {});
  await reconcileInFull();
  expect(await query("select kind, object from settlement_break where resolved_at is null")).toEqual([]);
  const { provider, books } = await clearing();
  expect(books).toEqual(provider);
}

/** Jobs that wait to end pages of a pledge; works on them. */
export async function endPages({ pledgeId }: World): Promise<void> {
  const jobs = await query<{ id: Id<"depositAttempt"> }>(
    `select distinct data -> 'payload' ->> 'attemptId' as id from pgboss.job where name = 'purchases.end-deposit-page'
      and data -> 'payload' ->> 'attemptId' in (select id from deposit_attempt where pledge_id = $1)`,
    [pledgeId],
  );
  expect(jobs).not.toEqual([]);
  for (const { id } of jobs) await depositPages.end(id);
}
