import { describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { depositCardLetter } from "#features/notify/templates/deposit-card.ts";
import {
  cancelPurchase,
  depositPages,
  isDepositOf,
  orderPurchase,
  payDeposit,
  pledge,
  startDeposit,
  takeDeposit,
} from "#features/purchases/index.ts";
import { reconcileInFull } from "#features/reconciliation/flows/reconcile-in-full.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { control, openShop, query } from "#tests/integration/checkout/world.ts";
import { heldFor, newsOf, openPage, parkedOf, pay, payByCard } from "#tests/integration/purchases/cards.ts";
import {
  accountsOf,
  codeOf,
  deposit,
  endPages,
  expectAgreement,
  makePledged,
  pageOf,
  rowOf,
  type World,
  withdraw,
} from "#tests/integration/purchases/cards-world.ts";
import { hear } from "#tests/integration/refunds/world.ts";

openShop();

describe("a deposit by card", () => {
  it("is the chamber's and with us: the pledge counts, the maker is told, and hearing of it again changes nothing", async () => {
    const world = await makePledged();
    const page = await payByCard(world.actor, world.pledgeId);
    await hear("checkout.session.completed", page);
    await hear("checkout.session.completed", page);
    expect(await depositPages.settleReturn(page)).toBe("paid");
    expect(await accountsOf(world)).toEqual({
      chamber_payable: -2 * deposit,
      purchase_cash: 2 * deposit,
      purchase_member: -2 * deposit,
    });
    expect(await rowOf(world)).toMatchObject({ state: "deposited", paidBy: "card", heldMinor: 2 * deposit });
    expect((await pageOf(world)).card).toEqual({ paidMinor: 2 * deposit, heldMinor: 2 * deposit });
    const [attempt] = await query<{ id: string }>("select id from deposit_attempt where pledge_id = $1", [
      world.pledgeId,
    ]);
    expect(await newsOf(attempt?.id ?? "")).toEqual(["paid"]);
    expect((await depositCardLetter(`${attempt?.id} paid`))?.to).toContain("@");
    expect(await parkedOf(page)).toEqual([]);
    expect(
      codeOf(await startDeposit({ actor: world.actor }, { pledgeId: world.pledgeId, locale: "fr" })),
    ).toBe("STATE_NOT_ALLOWED");
  });

  it("is the maker's own to pay, and its pages are nobody's to read", async () => {
    const world = await makePledged(2);
    const other = world.makers[1];
    if (!other) throw new Error("two makers");
    await openPage(world.actor, world.pledgeId);
    for (const actor of [other.actor, world.officer]) {
      const refused = await payDeposit({ actor }, { pledgeId: world.pledgeId, locale: "fr" });
      expect(codeOf(refused)).toBe("NOT_FOUND");
      const { rows } = (await withActorSettings(database(), settingsOf(actor), (tx) =>
        tx.execute("select id from deposit_attempt"),
      )) as unknown as { rows: unknown[] };
      expect(rows).toEqual([]);
    }
  });

  it("is taken once when card and counter come at the same moment, and what the card brought beside it is parked", async () => {
    const world = await makePledged(6);
    const pages = new Map<string, string>();
    for (const { actor, pledgeId } of world.makers) pages.set(pledgeId, await openPage(actor, pledgeId));
    for (const page of pages.values()) await pay(page);
    await Promise.all(
      world.makers.flatMap(({ pledgeId }) => {
        const page = pages.get(pledgeId) ?? "";
        return [
          takeDeposit({ actor: world.officer }, { pledgeId }),
          depositPages.settleReturn(page),
          takeDeposit({ actor: world.officer }, { pledgeId }),
          hear("checkout.session.completed", page),
        ];
      }),
    );
    const books = await accountsOf(world);
    expect(books.purchase_cash).toBe(6 * 2 * deposit);
    expect(books.purchase_member).toBe(-6 * 2 * deposit);
    const parked = (await parkedOf(...pages.values())).reduce((sum, { minor }) => sum + minor, 0);
    expect(parked + (await heldFor(world.chamberId))).toBe(6 * 2 * deposit);
    const byCard = (await pageOf(world)).pledges.filter(({ paidBy }) => paidBy === "card").length;
    expect(await heldFor(world.chamberId)).toBe(byCard * 2 * deposit);
  }, 120_000);

  it("that comes for a pledge that waits for none, or for another number of packages, is parked", async () => {
    const withdrawn = await makePledged();
    const page = await openPage(withdrawn.actor, withdrawn.pledgeId);
    expect(await depositPages.settleReturn(page)).toBe("waiting");
    unwrap(await withdraw(withdrawn));
    await pay(page);
    await hear("checkout.session.completed", page);
    expect(await parkedOf(page)).toEqual([{ reason: "DEPOSIT_NOT_AWAITED", minor: 2 * deposit }]);
    const changed = await makePledged();
    const { actor, purchaseId, artisanId } = changed;
    const old = await openPage(actor, changed.pledgeId);
    await pay(old);
    unwrap(await pledge({ actor }, { purchaseId, artisanId, packages: "3" }));
    expect(await depositPages.settleReturn(old)).toBe("parked");
    expect(await depositPages.settleReturn(old)).toBe("parked");
    expect(await depositPages.settleReturn(page)).toBe("parked");
    expect(await parkedOf(old)).toEqual([{ reason: "DEPOSIT_NOT_AWAITED", minor: 2 * deposit }]);
    for (const world of [withdrawn, changed]) expect(await accountsOf(world)).toEqual({});
    await payByCard(actor, changed.pledgeId);
    expect(await accountsOf(changed)).toMatchObject({ purchase_cash: 3 * deposit });
  });

  it("is said to be paid on the page of its own pledge alone", async () => {
    const [world, other] = [await makePledged(), await makePledged()];
    const page = await openPage(world.actor, world.pledgeId);
    await pay(page);
    const back = (of: World) => depositPages.settleReturn(page, (subject) => isDepositOf(subject, of));
    expect(await back(other)).toBeNull();
    expect(await rowOf(world)).toMatchObject({ state: "pledged" });
    expect(await back(world)).toBe("paid");
  });

  it("has its page ended by whatever settles it another way, and pays nothing on it", async () => {
    const ends: ((world: World) => Promise<unknown>)[] = [
      ({ officer, pledgeId }) => takeDeposit({ actor: officer }, { pledgeId }),
      withdraw,
      ({ actor, purchaseId, artisanId }) => pledge({ actor }, { purchaseId, artisanId, packages: "5" }),
      ({ officer, purchaseId }) => cancelPurchase({ actor: officer }, { purchaseId, confirmed: true }),
      async ({ officer, purchaseId, makers }) => {
        const pledgeId = makers[1]?.pledgeId as Id<"pledge">;
        unwrap(await takeDeposit({ actor: officer }, { pledgeId }));
        return orderPurchase({ actor: officer }, { purchaseId, confirmed: true });
      },
    ];
    for (const end of ends) {
      const world = await makePledged(2);
      const page = await openPage(world.actor, world.pledgeId);
      expect(await openPage(world.actor, world.pledgeId)).toBe(page);
      unwrap((await end(world)) as Result<unknown, string>);
      await endPages(world);
      expect((await payments().retrieveSession(page)).status).toBe("expired");
    }
  });

  it("is found by the reconciler, and by the night's reading, when nobody came back and no webhook was heard", async () => {
    const world = await makePledged(2);
    const [one, two] = world.makers;
    if (!one || !two) throw new Error("two makers");
    await pay(await openPage(one.actor, one.pledgeId));
    await depositPages.reconcile(new Date(Date.now() + 10 * 60_000));
    expect((await pageOf(world)).pledges.map(({ state }) => state)).toEqual(["deposited", "pledged"]);
    const page = await openPage(two.actor, two.pledgeId);
    await pay(page);
    await control("settle", {});
    await reconcileInFull();
    expect((await pageOf(world)).pledges.map(({ state }) => state)).toEqual(["deposited", "deposited"]);
    expect(await parkedOf(page)).toEqual([]);
    await expectAgreement();
  }, 60_000);

  it("whose page was never opened, and never will be, is ended by the reconciler", async () => {
    const world = await makePledged(2);
    const begin = async (n: number, minutesAgo: number) => {
      const maker = world.makers[n];
      if (!maker) throw new Error("a maker");
      const context = { actor: maker.actor, now: new Date(Date.now() - minutesAgo * 60_000) };
      return unwrap(await startDeposit(context, { pledgeId: maker.pledgeId, locale: "fr" })).attemptId;
    };
    // A page that would end in a quarter of an hour is refused for good; what is older than its key is not asked for again.
    const begun = [await begin(0, 45), await begin(1, 30 * 60)];
    await depositPages.reconcile();
    const ended = await query<{ id: string }>(
      "select id from deposit_attempt where ended_at is not null and session_id is null and id = any($1)",
      [begun],
    );
    expect(ended.map(({ id }) => id).sort()).toEqual([...begun].sort());
  });
});
