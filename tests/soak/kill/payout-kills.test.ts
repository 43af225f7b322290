import { expect, test } from "vitest";
import {
  approveBatch,
  draftBatch,
  exportBatch,
  startOnboarding,
  syncAccount,
} from "#features/payouts/index.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { control, providerState, query } from "#tests/integration/checkout/world.ts";
import { federation, linesOf, makeDue, makePaidMaker } from "#tests/integration/payouts/world.ts";
import { makeOffice } from "#tests/integration/register/world.ts";
import { inChild, until } from "#tests/soak/kill/in-child.ts";
import { act, recover } from "#tests/soak/model/act.ts";
import { withRowsLocked } from "#tests/soak/model/blocked.ts";
import { openModelShop } from "#tests/soak/model/shop.ts";
import { openWorld } from "#tests/soak/model/world.ts";

openModelShop();

test("K8: ended when the transfer was made and not yet noted", async () => {
  process.env.STRIPE_CONNECT = "on";
  const world = await openWorld();
  await act(world, { do: "buy", abroad: false, shelves: [4] });
  await act(world, { do: "pay", which: 0, outcome: "paid" });
  await act(world, { do: "settle", which: 0, times: 1 });
  await control("settle", {});
  await control("funds", {});
  const office = await makeOffice();
  const started = unwrap(await startOnboarding({ actor: office.himself }, office.maker.id, "fr"));
  const accountId = /acct_\w+/.exec(started.url)?.[0] ?? "";
  await control("account", { account: accountId, transfers: "active" });
  await syncAccount(accountId);
  await makeDue([{ artisanId: office.maker.id, itemsMinor: 20_000, shippingMinor: 1000 }]);
  const { batchId } = unwrap(await draftBatch({ actor: await federation() }, { rail: "stripe_connect" }));
  unwrap(await approveBatch({ actor: await federation() }, { batchId }));
  const [line] = await linesOf(batchId);
  await control("fail", { method: "POST", path: "/v1/transfers", how: "hang_after_effect", times: 3 });
  const child = inChild("transfer", line?.id ?? "");
  const transfers = async () =>
    ((await providerState()) as unknown as { transfers: { amount: number }[] }).transfers;
  await until(async () => (await transfers()).length > 0);
  await child.kill();
  await recover();
  expect(await transfers()).toHaveLength(1);
  expect((await linesOf(batchId))[0]?.state).toBe("confirmed");
});

test("K9: ended between the making of a batch's file and the note that it was exported", async () => {
  await openWorld();
  const { maker } = await makePaidMaker();
  await makeDue([{ artisanId: maker.id, itemsMinor: 50_000, shippingMinor: 3500 }]);
  const approver = await federation();
  const { batchId } = unwrap(await draftBatch({ actor: await federation() }, {}));
  unwrap(await approveBatch({ actor: approver }, { batchId }));
  await withRowsLocked(
    `select 1 from payout_line where batch_id = '${batchId}' for update`,
    async ({ waiter }) => {
      const child = inChild("export", batchId, approver);
      await until(waiter);
      await child.kill();
    },
  );
  const state = async () =>
    (
      await query<{ state: string; sha256: string | null }>(
        "select state, sha256 from payout_batch where id = $1",
        [batchId],
      )
    )[0];
  expect(await state()).toMatchObject({ state: "approved", sha256: null });
  const file = unwrap(await exportBatch({ actor: approver }, { batchId }));
  const again = unwrap(await exportBatch({ actor: approver }, { batchId }));
  expect(again.text).toBe(file.text);
  expect((await state())?.sha256).toBe(sha256Hex(file.text));
});
