import { describe, expect, it } from "vitest";
import { lineage } from "#db/schema/lineage.ts";
import { settle } from "#features/checkout/index.ts";
import {
  decideGrant,
  declineGrant,
  fundStatement,
  myFundShares,
  officeFund,
  payGrant,
  proposeGrant,
  refuseGrant,
  returnGrant,
  setFundShare,
  tellPeriods,
} from "#features/fund/index.ts";
import { cancelAsBuyer } from "#features/refunds/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import {
  asSystem,
  control,
  db,
  makeStocked,
  openBorders,
  openShop,
  query,
  start,
  visitor,
} from "#tests/integration/checkout/world.ts";
import { euro, federation, linesOf, orderOf, ordersOf } from "#tests/integration/refunds/world.ts";

openShop();
openBorders();

const codeOf = (result: Result<unknown, string>) => (result.ok ? "OK" : result.error.code);
const confirmed = true as const;

/** What stands on the account of a craft, in minor units: what it holds is above zero. */
async function held(craftId: string): Promise<number> {
  const [row] = await query<{ sum: string | null }>(
    "select sum(-amount_minor) as sum from harness.journal_line where account = $1",
    [`transmission_fund:${craftId}`],
  );
  return Number(row?.sum ?? 0);
}

const unbalanced = () =>
  query(
    "select journal_id from harness.journal_line group by journal_id, currency having sum(amount_minor) <> 0",
  );

/** A purchase of units of one piece whose maker gives `percent` of the price. */
async function sold({ percent = 10, units = 2, where = {} as Partial<typeof euro> } = {}) {
  await makeRules(db);
  const piece = await makeStocked(9, { priceMinor: 333_33 });
  const [row] = await query<{ artisan_id: Id<"artisan">; craft_id: Id<"craft">; chamber_id: Id<"chamber"> }>(
    "select p.artisan_id, p.craft_id, a.chamber_id from piece p join artisan a on a.id = p.artisan_id where p.id = $1",
    [piece.id],
  );
  if (!row) throw new Error("no piece");
  const maker = actorOf(await makeUser(db), [{ role: "artisan", artisanId: row.artisan_id }]);
  unwrap(await setFundShare({ actor: maker }, { pieceId: piece.id, basisPoints: String(percent * 100) }));
  const buyer = visitor();
  const { id, sessionId } = await start(
    buyer,
    Array.from({ length: units }, () => piece.sku),
    where,
  );
  await control("pay", { session: sessionId, outcome: "paid" });
  await control("settle", {});
  await settle(sessionId);
  const [order] = await ordersOf(id);
  if (!order) throw new Error("no order");
  return {
    id,
    buyer,
    maker,
    order,
    piece,
    craftId: row.craft_id,
    chamberId: row.chamber_id,
    artisanId: row.artisan_id,
  };
}

describe("the share a maker gives of a piece", () => {
  it("comes off what they receive, into the account of the craft, and the buyer pays the same", async () => {
    const { order, craftId, maker, artisanId } = await sold({ percent: 10, units: 2 });
    // Two units of 333.33: a tenth of 666.66 is 66.67, to the cent by the largest remainder.
    expect(order.fundMinor).toBe(66_67);
    expect(order.itemsMinor).toBe(666_66);
    expect(await held(craftId)).toBe(66_67);
    const [{ amount_minor: amount } = {}] = await query<{ amount_minor: string }>(
      "select amount_minor from payable where order_id = $1",
      [order.id],
    );
    expect(Number(amount)).toBe(
      order.madItemsMinor - order.commissionMinor - order.commissionVatMinor - 66_67 + order.madShippingMinor,
    );
    expect(await unbalanced()).toEqual([]);
    const { pieces } = unwrap(await myFundShares({ actor: maker }, { artisanId }));
    expect(pieces.map(({ basisPoints }) => basisPoints)).toContain(1000);
  });

  it.each([
    ["dirhams", {}],
    ["euros", euro],
  ])(
    "goes back in proportion when units do, paid in %s: nothing is left when all of them did",
    async (_, where) => {
      const { id, buyer, order, craftId } = await sold({ percent: 5, units: 3, where });
      const given = order.fundMinor;
      expect(await held(craftId)).toBe(given);
      const [line] = await linesOf(order.id);
      if (!line) throw new Error("no line");
      const back = (quantity: number, seen: number) =>
        cancelAsBuyer(
          { actor: buyer },
          {
            checkoutId: id,
            orderId: order.id,
            reason: "changed_mind" as const,
            units: [{ orderLineId: line.id, quantity }],
            seen,
          },
        );
      unwrap(await back(1, 0));
      expect(Math.abs((await held(craftId)) - (given * 2) / 3)).toBeLessThanOrEqual(1);
      unwrap(await back(2, 1));
      expect((await orderOf(order.id)).state).toBe("cancelled");
      expect(await held(craftId)).toBe(0);
      expect(await unbalanced()).toEqual([]);
      const [balance] = await query<{ payable: string; open: string }>(
        `select b.payable_minor + b.shipping_minor as payable, (select coalesce(sum(amount_minor - taken_back_minor - netted_minor), 0)
         from payable p where p.artisan_id = b.artisan_id) as open from seller_balance b where b.artisan_id = $1`,
        [order.artisanId],
      );
      expect(balance?.payable).toBe(balance?.open);
    },
  );
});

/** A craft's account with 166.67 free, and two officers of a chamber whose apprentice a master teaches. */
async function makeFunded() {
  const { order, craftId, artisanId: masterId, chamberId } = await sold({ percent: 20, units: 3 });
  await asSystem((tx) =>
    tx.execute(`update artisan_order set closes_at = now() - interval '1 day' where id = '${order.id}'`),
  );
  const apprentice = await makeArtisan(db, { chamberId });
  const officer = async () => actorOf(await makeUser(db), [{ role: "verifier", chamberId }]);
  const [first, second] = [{ actor: await officer() }, { actor: await officer() }];
  const lineageId = newId("lineage");
  await db.insert(lineage).values({
    ...{ id: lineageId, craftId, chamberId, masterId, apprenticeId: apprentice.id, kind: "apprenticeship" },
    ...{ sinceYear: 2001, evidence: "A contract", state: "attested", attestedBy: first.actor.userId },
    ...{ attestedAt: new Date(), masterAgreedAt: new Date(), apprenticeAgreedAt: new Date() },
  });
  const propose = (dirhams: string) =>
    proposeGrant(first, { chamberId, lineageId, dirhams, purpose: "A loom for the apprentice" });
  return { order, craftId, chamberId, first, second, propose, free: order.fundMinor };
}

async function chamberOfGrant(grantId: Id<"fundGrant">): Promise<Id<"chamber">> {
  const [row] = await query<{ chamber_id: Id<"chamber"> }>(
    "select chamber_id from fund_grant where id = $1",
    [grantId],
  );
  if (!row) throw new Error("no grant");
  return row.chamber_id;
}

describe("a grant of the fund", () => {
  it("is proposed by one officer, granted by another, paid by the federation, and told to the dirham", async () => {
    const { craftId, chamberId, first, second, propose, free } = await makeFunded();
    expect(codeOf(await propose("999999"))).toBe("FUND_TOO_LOW");
    const { grantId } = unwrap(await propose("100"));
    expect(codeOf(await decideGrant(first, { grantId, confirmed }))).toBe("SAME_OFFICER");
    unwrap(await decideGrant(second, { grantId, confirmed }));
    expect(await held(craftId)).toBe(free - 100_00);
    expect(codeOf(await declineGrant(second, { grantId, note: "Too late for this" }))).toBe("GRANT_DECIDED");
    const bank = { actor: await federation() };
    const payment = { grantId, bankReference: "VIR-2026-1", confirmed };
    unwrap(await payGrant(bank, payment));
    expect(codeOf(await payGrant(bank, payment))).toBe("NOT_GRANTED");
    expect(await unbalanced()).toEqual([]);
    const [left] = await query<{ sum: string }>(
      "select coalesce(sum(amount_minor), 0) as sum from harness.journal_line where account = 'fund_grants_payable'",
    );
    expect(Number(left?.sum)).toBe(0);
    const { months, grants } = await fundStatement({});
    const own = months.filter((month) => month.craftId === craftId);
    expect(own.reduce((total, month) => total + (month.grantedMinor ?? 0), 0)).toBe(-100_00);
    expect(grants.find(({ id }) => id === grantId)).toMatchObject({ state: "paid", amountMinor: 100_00 });
    const { balances } = unwrap(await officeFund(first, { chamberId }));
    expect(balances.find((one) => one.craftId === craftId)).toMatchObject({
      ...{ balanceMinor: free - 100_00, freeMinor: free - 100_00 },
    });
  });

  it("comes back when the bank refuses its transfer: paid again under another reference, or the craft's again, to the dirham", async () => {
    const { craftId, first, second, propose, free } = await makeFunded();
    const { grantId } = unwrap(await propose("100"));
    unwrap(await decideGrant(second, { grantId, confirmed }));
    const bank = { actor: await federation() };
    const other = { actor: await federation() };
    const back = { grantId, note: "The account was closed", confirmed };
    expect(codeOf(await refuseGrant(other, back))).toBe("NOT_PAID");
    const payable = async () => {
      const [row] = await query<{ sum: string }>(
        "select coalesce(-sum(amount_minor), 0) as sum from harness.journal_line where account = 'fund_grants_payable' and source_id = $1",
        [grantId],
      );
      return Number(row?.sum);
    };
    for (const n of [1, 2]) {
      unwrap(await payGrant(bank, { grantId, bankReference: `VIR-BACK-${n}`, confirmed }));
      expect(await payable()).toBe(0);
      expect(codeOf(await returnGrant(bank, back))).toBe("NOT_GRANTED");
      expect(codeOf(await refuseGrant(bank, back))).toBe("SAME_PERSON");
      const twice = await Promise.all([refuseGrant(other, back), refuseGrant(other, back)]);
      expect(twice.map(codeOf).sort()).toEqual(["NOT_PAID", "OK"]);
      expect(await payable()).toBe(100_00);
      const again = await payGrant(bank, { grantId, bankReference: `VIR-BACK-${n}`, confirmed });
      expect(codeOf(again)).toBe("REFERENCE_REFUSED");
    }
    const asPaid =
      "update fund_grant set state = 'paid', bank_reference = 'VIR-BACK-1', paid_at = now() where id = $1";
    await expect(query(asPaid, [grantId])).rejects.toThrow(/came back/);
    expect(await held(craftId)).toBe(free - 100_00);
    const race = await Promise.all([
      returnGrant(bank, back),
      payGrant(bank, { grantId, bankReference: "VIR-BACK-3", confirmed }),
      returnGrant(bank, back),
    ]);
    expect(race.filter(({ ok }) => ok)).toHaveLength(1);
    if (race[1].ok) {
      await expect(
        query("update fund_grant set state = 'refused' where id = $1", [grantId]),
      ).rejects.toThrow();
      const alone = `insert into fund_grant_refusal (grant_id, n, chamber_id, bank_reference, note, recorded_by, at)
        select id, 3, chamber_id, bank_reference, 'The account was closed', paid_by, now() from fund_grant where id = $1`;
      await expect(query(alone, [grantId])).rejects.toThrow(/does not refuse it/);
      unwrap(await refuseGrant(other, back));
      unwrap(await returnGrant(bank, back));
    }
    expect([await held(craftId), await payable()]).toEqual([free, 0]);
    expect(await unbalanced()).toEqual([]);
    const { grants } = unwrap(await officeFund(first, { chamberId: await chamberOfGrant(grantId) }));
    const shown = grants.find(({ id }) => id === grantId);
    expect(shown).toMatchObject({ state: "returned", returnNote: back.note });
    expect(shown?.refusals.slice(0, 2).map(({ bankReference }) => bankReference)).toEqual([
      ...["VIR-BACK-1", "VIR-BACK-2"],
    ]);
    const { months } = await fundStatement({});
    const granted = months.filter((month) => month.craftId === craftId);
    expect(granted.reduce((total, month) => total + (month.grantedMinor ?? 0), 0)).toBe(0);
  });

  it("never takes more than there is, however many officers grant at once", async () => {
    const { craftId, second, propose, free } = await makeFunded();
    const each = Math.floor(free / 100 / 3) + 1;
    const ids: Id<"fundGrant">[] = [];
    for (let n = 0; n < 6; n += 1) ids.push(unwrap(await propose(String(each))).grantId);
    const codes = (await Promise.all(ids.map((grantId) => decideGrant(second, { grantId, confirmed })))).map(
      codeOf,
    );
    expect(codes.filter((code) => code === "OK")).toHaveLength(2);
    expect(codes.filter((code) => code === "FUND_TOO_LOW")).toHaveLength(4);
    expect(await held(craftId)).toBe(free - 2 * each * 100);
  });

  it("takes nothing of what a buyer may still send back", async () => {
    const { order, propose } = await makeFunded();
    await asSystem((tx) =>
      tx.execute(`update artisan_order set closes_at = now() + interval '1 day' where id = '${order.id}'`),
    );
    expect(codeOf(await propose("10"))).toBe("FUND_TOO_LOW");
  });
});

describe("the public statement of makers' shares", () => {
  it("tells a month once it is over and five makers stand behind it, to the dirham, and nothing twice", async () => {
    const sales = [];
    for (let n = 0; n < 5; n += 1) sales.push(await sold({ percent: 10, units: 1 }));
    const [{ craftId }] = sales as [Awaited<ReturnType<typeof sold>>];
    // All of one craft, as if the five were its makers.
    const orders = sales.map(({ order }) => order.id);
    await query("alter table order_line disable trigger user");
    await query("update order_line set fund_craft_id = $1 where order_id = any ($2)", [craftId, orders]);
    await query("alter table order_line enable trigger user");
    const given = sales.reduce((sum, { order }) => sum + order.fundMinor, 0);
    const told = async () => (await fundStatement({})).periods.filter((period) => period.craftId === craftId);
    const tell = (at: Date) => tellPeriods({ actor: systemActor("test"), now: at }, {});
    unwrap(await tell(new Date()));
    expect(await told()).toEqual([]);
    const nextMonth = new Date(Date.now() + 32 * 86_400_000);
    await Promise.all([tell(nextMonth), tell(nextMonth)]);
    unwrap(await tell(nextMonth));
    expect(await told()).toMatchObject([{ shareMinor: given }]);
  });
});
