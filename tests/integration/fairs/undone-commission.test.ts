import { expect, test } from "vitest";
import { issueCommissionInvoice, makersWithCommission } from "#features/documents/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { openShop } from "#tests/integration/checkout/world.ts";
import { openTable } from "#tests/integration/fairs/stand-sales.ts";

openShop();

test("a cash sale that was undone bears no commission, and one that stands does", async () => {
  const { artisanId, sell, undo } = await openTable(3);
  const now = new Date(Date.now() + 32 * 86_400_000);
  const context = { actor: systemActor("test"), now };
  const month = dayInMorocco(new Date()).slice(0, 7);
  expect(await undo(await sell("cash"))).toMatchObject({ ok: true });
  expect(unwrap(await makersWithCommission(context, { month }))).not.toContain(artisanId);
  expect(unwrap(await issueCommissionInvoice(context, { artisanId, month }))).toEqual({
    documentId: null,
    isNew: false,
  });
  await sell("cash");
  expect(unwrap(await makersWithCommission(context, { month }))).toContain(artisanId);
  expect(unwrap(await issueCommissionInvoice(context, { artisanId, month }))).toMatchObject({ isNew: true });
});
