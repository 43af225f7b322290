import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { keepFairs } from "#features/fairs/flows/keep-fairs.ts";
import { sellAtFair, undoSale } from "#features/fairs/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { makeOpenStand } from "#tests/factories/fairs.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeSale } from "#tests/factories/sales.ts";
import { asSystem, db, makeStocked, openShop, query, stockOf } from "#tests/integration/checkout/world.ts";

openShop();

type Line = { account: string; amount: number };

/** Balance of each account that is not zero: the maker's own, and those of the house. */
async function booksOf(artisanId: string): Promise<Record<string, number>> {
  const rows = await query<Line>(
    `select split_part(l.account, ':', 1) as account, sum(l.amount_minor)::int as amount from journal_line l
     join journal j on j.id = l.journal_id
     where l.artisan_id = $1 or l.journal_id in (select journal_id from journal_line where artisan_id = $1)
     group by 1 having sum(l.amount_minor) <> 0 order by 1`,
    [artisanId],
  );
  return Object.fromEntries(rows.map(({ account, amount }) => [account, amount]));
}

const openOf = async (artisanId: string) =>
  (
    await query<{ open: number }>(
      `select coalesce(sum(amount_minor - taken_back_minor - netted_minor), 0)::int as open from payable where artisan_id = $1`,
      [artisanId],
    )
  )[0]?.open;

async function openStand(onHand = 1) {
  const made = await makeStocked(onHand);
  const maker = actorOf(await makeUser(db), [{ role: "artisan", artisanId: made.artisanId }]);
  const stand = await makeOpenStand(db, made.artisanId);
  const sell = async () => {
    const sold = await sellAtFair(
      { actor: maker },
      {
        ...{ applicationId: stand.applicationId, sku: made.sku, how: "cash", formKey: randomUUID() },
        ...{ locale: "fr", email: "", seen: "MAD 45000" },
      },
    );
    if (!sold.ok) throw new Error(sold.error.code);
    return sold.value.saleId as Id<"standSale">;
  };
  return { ...made, maker, stand, sell };
}

const commissionOf = async (artisanId: string) => {
  const [row] = await query<{ part: number; vat: number }>(
    "select commission_minor::int as part, commission_vat_minor::int as vat from artisan_order where artisan_id = $1 and method = 'cash_at_stand'",
    [artisanId],
  );
  if (!row) throw new Error("no order");
  return row;
};

test("cash leaves the maker owing the platform's part and nothing else, to the cent", async () => {
  const { artisanId, sell } = await openStand();
  await sell();
  const { part, vat } = await commissionOf(artisanId);
  expect(part).toBeGreaterThan(0);
  expect(await booksOf(artisanId)).toEqual({
    commission: -part,
    ...(vat > 0 ? { tax_payable: -vat } : {}),
    seller_receivable: part + vat,
  });
  expect(await openOf(artisanId)).toBe(0);
});

test("what a maker has coming stands in for the commission on cash, and comes back when the sale is undone", async () => {
  const { artisanId, maker, sell, sku, id } = await openStand();
  await asSystem((tx) =>
    makeSale(tx, { eligibleAt: new Date(), parts: [{ artisanId, itemsMinor: 1000_00, shippingMinor: 0 }] }),
  );
  const before = await booksOf(artisanId);
  const openBefore = await openOf(artisanId);
  const saleId = await sell();
  const { part, vat } = await commissionOf(artisanId);
  expect(await openOf(artisanId)).toBe((openBefore ?? 0) - part - vat);
  expect(await booksOf(artisanId)).toEqual({
    ...before,
    commission: (before.commission ?? 0) - part,
    ...(vat > 0 ? { tax_payable: (before.tax_payable ?? 0) - vat } : {}),
    seller_payable: (before.seller_payable ?? 0) + part + vat,
  });

  expect(await undoSale({ actor: maker }, { saleId })).toMatchObject({ ok: true });
  expect(await booksOf(artisanId)).toEqual(before);
  expect(await openOf(artisanId)).toBe(openBefore);
  expect(await stockOf(sku)).toEqual({ onHand: 1, held: 0 });
  expect(await query("select state from piece where id = $1", [id])).toEqual([{ state: "published" }]);
  expect(await undoSale({ actor: maker }, { saleId })).toMatchObject({ error: { code: "UNDO_OVER" } });
});

test("undone while the maker has nothing coming, the books are empty again", async () => {
  const { artisanId, maker, sell } = await openStand();
  const saleId = await sell();
  expect(await undoSale({ actor: maker }, { saleId })).toMatchObject({ ok: true });
  expect(await booksOf(artisanId)).toEqual({});
  expect(await openOf(artisanId)).toBe(0);
});

test("after a quarter of an hour a cash sale stands: it is handed over, invoiced, and undone no more", async () => {
  const { artisanId, maker, sell } = await openStand();
  const saleId = await sell();
  const later = new Date(Date.now() + 16 * 60_000);
  expect(await undoSale({ actor: maker, now: later }, { saleId })).toMatchObject({
    error: { code: "UNDO_OVER" },
  });
  await keepFairs(later);
  expect(await query("select state from artisan_order where artisan_id = $1", [artisanId])).toEqual([
    { state: "delivered" },
  ]);
  expect(await undoSale({ actor: maker }, { saleId })).toMatchObject({ error: { code: "UNDO_OVER" } });
});
