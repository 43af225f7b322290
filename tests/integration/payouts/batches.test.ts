import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { myEarnings, myStatement, oweBuyer } from "#features/ledger/index.ts";
import {
  approveBatch,
  discardBatch,
  draftBatch,
  exportBatch,
  maturePayables,
  payoutDesk,
  previewAnswer,
  requestAccount,
} from "#features/payouts/index.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { settingsOf, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeRefundRow, makeSale, partOf } from "#tests/factories/sales.ts";
import {
  answer,
  federation,
  fourDaysAgo,
  linesOf,
  makeDue,
  makeExported,
  makePaidMaker,
  payableOf,
  rib,
  system,
} from "#tests/integration/payouts/world.ts";

const refused = (code: string) => ({ ok: false, error: { code } });
const goods = (artisanId: Id<"artisan">, itemsMinor = 50_000) => [
  { artisanId, itemsMinor, shippingMinor: 3500 },
];
const firstOrder = (sale: { parts: { orderId: Id<"order"> }[] }) => sale.parts[0]?.orderId as Id<"order">;

/** Discards what other tests of this file left to be paid, by paying it. */
async function payEverything(): Promise<void> {
  const actor = await federation();
  const drafted = await draftBatch({ actor }, {});
  if (drafted.ok) unwrap(await discardBatch({ actor }, { batchId: drafted.value.batchId }));
}

it("whoever drafted a batch cannot approve it, neither by code nor by the database", async () => {
  const { maker } = await makePaidMaker();
  await makeDue(goods(maker.id));
  const drafter = await federation();
  const { batchId } = unwrap(await draftBatch({ actor: drafter }, {}));
  expect(await approveBatch({ actor: drafter }, { batchId })).toMatchObject(refused("SAME_PERSON"));
  await expect(
    owner().execute(
      sql`update payout_batch set state = 'approved', approved_by = drafted_by, approved_at = now() where id = ${batchId}`,
    ),
  ).rejects.toThrow();
  expect((await approveBatch({ actor: await federation() }, { batchId })).ok).toBe(true);
  unwrap(await discardBatch({ actor: drafter }, { batchId }));
});

it("an export that dies before it is noted gives the same bytes when it is repeated", async () => {
  const { maker } = await makePaidMaker();
  await makeDue(goods(maker.id));
  const [drafter, approver] = [await federation(), await federation()];
  const { batchId } = unwrap(await draftBatch({ actor: drafter }, {}));
  unwrap(await approveBatch({ actor: approver }, { batchId }));
  // The file was made and handed out, and the transaction that notes it is cut.
  let cut = "";
  await withActorSettings(database(), settingsOf(approver), async (tx) => {
    cut = (await exportBatch.within(tx, { actor: approver }, { batchId })).text;
    throw new Error("killed");
  }).catch((error: Error) => expect(error.message).toBe("killed"));
  expect((await linesOf(batchId))[0]?.state).toBe("batched");
  const again = unwrap(await exportBatch({ actor: approver }, { batchId }));
  const third = unwrap(await exportBatch({ actor: drafter }, { batchId }));
  expect(again.text).toBe(cut);
  expect(third.text).toBe(cut);
  expect(again.sha256).toBe(sha256Hex(cut));
  expect([again.first, third.first]).toEqual([true, false]);
  expect(cut).toContain(`${rib.slice(0, 3)} ${rib.slice(3, 6)} ${rib.slice(6, 22)} ${rib.slice(22)}`);
  expect((await linesOf(batchId))[0]?.state).toBe("sent");
});

it("an account in its 72 hours is not paid, nor the old one while a change is open", async () => {
  const { maker, himself, manager } = await makePaidMaker();
  await payEverything();
  await makeDue(goods(maker.id));
  const other = "007810000123456789012345";
  const { accountId } = unwrap(
    await requestAccount({ actor: himself }, { artisanId: maker.id, rib: other, holder: "Maker" }),
  );
  const actor = await federation();
  const left = async () =>
    unwrap(await payoutDesk({ actor }, {})).due.find((row) => row.artisanId === maker.id)?.leftOut;
  expect(await left()).toBe("waiting_approval");
  const { decideAccount } = await import("#features/payouts/index.ts");
  unwrap(await decideAccount({ actor: manager }, { accountId, decision: "approve" }));
  expect(await left()).toBe("cool_down");
  const drafted = await draftBatch({ actor }, {});
  if (drafted.ok) {
    expect((await linesOf(drafted.value.batchId)).map((line) => line.artisanId)).not.toContain(maker.id);
    unwrap(await discardBatch({ actor }, { batchId: drafted.value.batchId }));
  }
  const later = new Date(Date.now() + 73 * 3_600_000);
  const then = { ...actor, secondFactorAt: later } as typeof actor;
  const { batchId } = unwrap(await draftBatch({ actor: then, now: later }, {}));
  expect((await linesOf(batchId)).find((line) => line.artisanId === maker.id)?.bankAccountId).toBe(accountId);
  unwrap(await discardBatch({ actor }, { batchId }));
});

it("a line the bank returns is payable again, a paid one is confirmed, and the same file twice does nothing", async () => {
  await payEverything();
  const [one, two] = [await makePaidMaker(), await makePaidMaker()];
  const [returned, paid] = [await makeDue(goods(one.maker.id)), await makeDue(goods(two.maker.id))];
  const { batchId, approver } = await makeExported();
  const lines = await linesOf(batchId);
  const lineOf = (id: string) => lines.find((line) => line.artisanId === id)?.id;
  const rows = [
    `${lineOf(one.maker.id)};rejeté;compte clos`,
    `${lineOf(two.maker.id)};paid;`,
    "pol_unknown;paid;",
    `${lineOf(two.maker.id)};maybe;`,
  ];
  const text = ["reference;result;reason", ...rows].join("\n");
  const preview = unwrap(await previewAnswer({ actor: approver }, { batchId, fileName: "a.csv", text }));
  expect(preview.rows?.map((row) => row.problem)).toEqual([null, null, "LINE_UNKNOWN", "LINE_TWICE"]);
  expect(unwrap(await answer(approver, batchId, rows))).toEqual({ confirmed: 1, returned: 1, problems: 2 });
  expect(unwrap(await answer(approver, batchId, rows))).toEqual({ confirmed: 0, returned: 0, problems: 2 });
  expect(await payableOf(firstOrder(returned))).toMatchObject({ state: "eligible", payoutLineId: null });
  expect(await payableOf(firstOrder(paid))).toMatchObject({ state: "confirmed" });
  const again = await makeExported();
  expect((await linesOf(again.batchId)).map((line) => line.artisanId)).toContain(one.maker.id);
});

it("nothing is payable before its day, while it is contested, or before the courier has sent the money on", async () => {
  const { maker } = await makePaidMaker();
  const tomorrow = new Date(Date.now() + 86_400_000);
  const [early, atDoor, contested] = await system(async (tx) => [
    await makeSale(tx, { parts: goods(maker.id), eligibleAt: tomorrow }),
    await makeSale(tx, {
      parts: goods(maker.id),
      eligibleAt: fourDaysAgo(),
      method: "cash_on_delivery",
      state: "confirmed",
    }),
    await makeSale(tx, { parts: goods(maker.id), eligibleAt: fourDaysAgo() }),
  ]);
  await owner().execute(sql`update artisan_order set state = 'disputed' where id = ${firstOrder(contested)}`);
  unwrap(await maturePayables({ actor: systemActor("test") }, {}));
  for (const sale of [early, atDoor, contested])
    expect((await payableOf(firstOrder(sale)))?.state).toBe("accrued");
});

it("a sale in euros with two makers and a part refund after one was paid: statement, books and what is due agree", async () => {
  await payEverything();
  const [one, two] = [await makePaidMaker(), await makePaidMaker()];
  const sale = await makeDue(
    [
      {
        artisanId: one.maker.id,
        itemsMinor: 9000,
        shippingMinor: 1260,
        madItemsMinor: 100_000,
        madShippingMinor: 14_000,
      },
      {
        artisanId: two.maker.id,
        itemsMinor: 4500,
        shippingMinor: 1260,
        madItemsMinor: 50_000,
        madShippingMinor: 14_000,
      },
    ],
    { currency: "EUR", vatBasisPoints: 2000 },
  );
  // The second maker's part waits; only the first is paid.
  await system((tx) =>
    tx.execute(sql`update payable set state = 'frozen' where order_id = ${sale.parts[1]?.orderId}`),
  );
  const { batchId, approver } = await makeExported();
  const line = (await linesOf(batchId)).find((row) => row.artisanId === one.maker.id);
  // 1000.00 less 8 % and 20 % on that, and delivery: 1000 - 80 - 16 + 140 = 1044.00.
  expect(line?.amountMinor).toBe(104_400);
  unwrap(await answer(approver, batchId, [`${line?.id};paid;`]));
  const back = sale.parts.map((part) => partOf(part, 50));
  await system(async (tx) => oweBuyer(tx, await makeRefundRow(tx, sale, back), back));
  const context = { actor: one.himself };
  const earnings = unwrap(await myEarnings(context, { artisanId: one.maker.id }));
  expect(earnings).toMatchObject({ dueMinor: 0, transitMinor: 0, owedMinor: 52_200 });
  const month = dayInMorocco(new Date()).slice(0, 7);
  const statement = unwrap(await myStatement(context, { artisanId: one.maker.id, month }));
  expect(statement.lines.map((entry) => [entry.kind, entry.amountMinor])).toEqual([
    ["sale", 104_400],
    ["drafted", -104_400],
    ["refund", -52_200],
  ]);
  expect(statement.closingMinor).toBe(-earnings.owedMinor);
  const other = unwrap(await myEarnings({ actor: two.himself }, { artisanId: two.maker.id }));
  // 500 - 40 - 8 + 140 = 592.00, half of it back.
  expect(other).toMatchObject({ dueMinor: 29_600, owedMinor: 0 });
  const { rows } =
    (await owner().execute(sql`select l.currency, sum(l.amount_minor)::int as total from journal_line l
    join journal j on j.id = l.journal_id where l.account in ('psp_clearing', 'refund_payable')
      and (j.source_id = ${sale.checkoutId} or j.source_id in (select id from refund where checkout_id = ${sale.checkoutId}))
    group by 1`)) as unknown as { rows: { currency: string; total: number }[] };
  // 160.20 euros came in; half of it is owed back.
  expect(rows).toEqual([{ currency: "EUR", total: 8010 }]);
});
