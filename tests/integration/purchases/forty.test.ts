import { expect, test } from "vitest";
import { payTransfer, proposeTransfer, recordPayeeAccount } from "#features/custody/index.ts";
import { checkLot } from "#features/materials/index.ts";
import { shareReminder, shareVoided } from "#features/notify/templates/share.ts";
import {
  closePurchase,
  deliver,
  getPurchase,
  getStudioPurchase,
  orderPurchase,
  paySupplier,
  pledge,
  receiveByCode,
  receiveSigned,
  refundPledge,
  remindShares,
  takeBalance,
  takeDeposit,
  voidShare,
  withdrawPledge,
} from "#features/purchases/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makePurchase } from "#tests/factories/materials.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { db, openShop, query } from "#tests/integration/checkout/world.ts";
import { heldFor, payByCard, refundsOf, sendBack } from "#tests/integration/purchases/cards.ts";
import { standIn } from "#tests/integration/refunds/world.ts";

openShop();

const price = 300_00;
const deposit = 100_00;
const number = (n: number) => `LOT-40-${n}`;

type Maker = {
  artisanId: Id<"artisan">;
  actor: Actor;
  packages: number;
  pledgeId: Id<"pledge">;
  isByCard: boolean;
};

/** Every account of a purchase, by name, in dirhams; those at zero left out. */
async function accountsOf(id: string): Promise<Record<string, number>> {
  const rows = await query<{ account: string; minor: string }>(
    "select account, sum(amount_minor)::text as minor from journal_line where account like 'purchase_%:' || $1 || '%' group by account having sum(amount_minor) <> 0",
    [id],
  );
  return Object.fromEntries(rows.map(({ account, minor }) => [account, Number(minor)]));
}

const total = (books: Record<string, number>) => Object.values(books).reduce((sum, minor) => sum + minor, 0);

/** Lots of one delivery found good, both checks. */
const clear = (officer: Actor, lotId: Id<"lot">) =>
  checkLot(
    { actor: officer },
    { lotId, results: [1, 2].map((position) => ({ position, result: "good" as const, note: "" })) },
  );

/** What Sanad holds for a chamber reaches its account: recorded, proposed and paid by three people, a week from now. */
async function transferAll(chamberId: Id<"chamber">, officer: Actor, minor: number): Promise<void> {
  const account = { rib: "000000000000000000000097", holder: "La chambre", source: "Lettre de la banque" };
  unwrap(await recordPayeeAccount({ actor: officer }, { payeeId: chamberId, ...account }));
  const now = new Date(Date.now() + 7 * 86_400_000);
  const then = (actor: Actor) => ({ actor: { ...actor, secondFactorAt: now } as Actor, now });
  const second = actorOf(await makeUser(db), [{ role: "registrar", chamberId }]);
  const proposed = unwrap(await proposeTransfer(then(second), { payeeId: chamberId, confirmed: true }));
  expect(proposed.minor).toBe(minor);
  const federation = actorOf(await makeUser(db), [{ role: "federation" }]);
  const { transferId } = proposed;
  unwrap(await payTransfer(then(federation), { transferId, bankReference: "VIR-40" }));
}

test("forty makers, three withdrawing, one partial delivery: every dirham of it is accounted for", async () => {
  const first = await makeArtisan(db);
  const { chamberId } = first;
  const officer = actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
  const purchaseId = await makePurchase(db, { chamberId, minimumPackages: 50 });
  const makers: Maker[] = [];
  for (let n = 0; n < 40; n += 1) {
    const { id: artisanId } = n === 0 ? first : await makeArtisan(db, { chamberId });
    const actor = actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
    const packages = 1 + (n % 5);
    const { pledgeId } = unwrap(
      await pledge({ actor }, { purchaseId, artisanId, packages: String(packages) }),
    );
    // Every fourth pays by card: one of the three who withdraw is among them.
    const isByCard = n % 4 === 2;
    if (isByCard) await payByCard(actor, pledgeId);
    else unwrap(await takeDeposit({ actor: officer }, { pledgeId }));
    makers.push({ artisanId, actor, packages, pledgeId, isByCard });
  }
  const byCard = makers.filter((maker) => maker.isByCard);
  const cardPackages = byCard.reduce((sum, { packages }) => sum + packages, 0);
  expect([byCard.length, cardPackages]).toEqual([10, 30]);
  expect(await heldFor(chamberId)).toBe(cardPackages * deposit);
  const all = makers.reduce((sum, { packages }) => sum + packages, 0);
  expect(all).toBe(120);
  expect((await accountsOf(purchaseId))[`purchase_cash:${purchaseId}`]).toBe(all * deposit);

  // Three withdraw: one of one package, one of three, one of five.
  const gone = [makers[0], makers[2], makers[4]] as [Maker, Maker, Maker];
  for (const { actor, artisanId } of gone) unwrap(await withdrawPledge({ actor }, { purchaseId, artisanId }));
  for (const { pledgeId, packages, isByCard } of gone) {
    const minor = packages * deposit;
    const given = unwrap(await refundPledge({ actor: officer }, { pledgeId }));
    expect(given).toEqual({ minor, byCardMinor: isByCard ? minor : 0 });
    await sendBack(pledgeId);
    expect(await refundsOf(pledgeId)).toMatchObject(isByCard ? [{ minor, state: "succeeded" }] : []);
  }
  const stayingByCard = byCard.filter((maker) => !gone.includes(maker));
  const stayed = (cardPackages - 3) * deposit;
  expect(await heldFor(chamberId)).toBe(stayed);
  const again = await refundPledge({ actor: officer }, { pledgeId: gone[0].pledgeId });
  expect(again).toMatchObject({ ok: false, error: { code: "NOTHING_DUE" } });
  const staying = makers.filter((maker) => !gone.includes(maker));
  const ordered = all - 9;
  expect((await accountsOf(purchaseId))[`purchase_cash:${purchaseId}`]).toBe(ordered * deposit);

  const made = unwrap(await orderPurchase({ actor: officer }, { purchaseId, confirmed: true }));
  expect(made).toEqual({ packages: ordered, minor: ordered * deposit });
  const late = await withdrawPledge(
    { actor: staying[0]?.actor ?? officer },
    { purchaseId, artisanId: staying[0]?.artisanId ?? first.id },
  );
  expect(late).toMatchObject({ ok: false, error: { code: "TOO_LATE" } });

  // One partial delivery: 80 of 111 packages. Whole packages, largest remainder, nobody above what they wait for.
  const arrivedPackages = 80;
  const facts = { origin: "Moyen Atlas", certificate: "", receivedOn: "2026-11-01" };
  const delivered = unwrap(
    await deliver(
      { actor: officer },
      { purchaseId, packages: String(arrivedPackages), number: number(1), ...facts },
    ),
  );
  const tooMany = await deliver(
    { actor: officer },
    { purchaseId, packages: "32", number: number(2), ...facts },
  );
  expect(tooMany).toMatchObject({ ok: false, error: { code: "TOO_MANY_PACKAGES" } });
  let page = unwrap(await getPurchase({ actor: officer }, { purchaseId }));
  const list = page.deliveries[0]?.shares ?? [];
  expect(list.reduce((sum, { packages }) => sum + packages, 0)).toBe(arrivedPackages);
  for (const one of page.pledges.filter(({ state }) => state === "ordered")) {
    const exact = (arrivedPackages * one.packages) / ordered;
    expect(Math.abs(one.shared - exact)).toBeLessThan(1);
    expect(one.shared).toBeLessThanOrEqual(one.packages);
  }
  expect(page.books).toMatchObject({
    goodsMinor: arrivedPackages * price,
    supplierMinor: ordered * deposit - arrivedPackages * price,
  });

  // Nothing is handed over before the lot was found good, nor before the rest was paid.
  const [line] = list;
  if (!line) throw new Error("the list has lines");
  const early = await receiveSigned({ actor: officer }, { shareId: line.id });
  expect(early).toMatchObject({ ok: false, error: { code: "LOT_NOT_CLEARED" } });
  unwrap(await clear(officer, delivered.lotId));
  const unpaid = await receiveSigned({ actor: officer }, { shareId: line.id });
  expect(unpaid).toMatchObject({ ok: false, error: { code: "BALANCE_DUE" } });
  for (const { id } of list) unwrap(await takeBalance({ actor: officer }, { shareId: id }));
  const twice = await takeBalance({ actor: officer }, { shareId: line.id });
  expect(twice).toMatchObject({ ok: false, error: { code: "STATE_NOT_ALLOWED" } });
  const notYet = await closePurchase({ actor: officer }, { purchaseId, confirmed: true });
  expect(notYet).toMatchObject({ ok: false, error: { code: "SHARES_OPEN" } });

  // Half of them with the code from the counter, half by signature.
  for (const [n, maker] of staying.entries()) {
    const mine = unwrap(
      await getStudioPurchase({ actor: maker.actor }, { purchaseId, artisanId: maker.artisanId }),
    );
    for (const share of mine.shares) {
      const code = list.find(({ id }) => id === share.id)?.code ?? "";
      expect(code).toMatch(/^\d{6}$/);
      if (n % 2 === 0) {
        const wrong = code === "000000" ? "111111" : "000000";
        const missed = unwrap(
          await receiveByCode({ actor: maker.actor }, { shareId: share.id, code: wrong }),
        );
        expect(missed).toEqual({ received: false, left: 4 });
        const got = unwrap(await receiveByCode({ actor: maker.actor }, { shareId: share.id, code }));
        expect(got.received).toBe(true);
      } else unwrap(await receiveSigned({ actor: officer }, { shareId: share.id }));
    }
  }
  unwrap(await paySupplier({ actor: officer }, { purchaseId }));
  const books = await accountsOf(purchaseId);
  const waiting = ordered - arrivedPackages;
  expect(total(books)).toBe(0);
  expect(books[`purchase_goods:${purchaseId}`]).toBeUndefined();
  // The rest the makers paid, 80 × 200, is what the supplier got above the advance as far as it was owed.
  const owedAfterAdvance = arrivedPackages * price - ordered * deposit;
  expect(books[`purchase_cash:${purchaseId}`]).toBe(arrivedPackages * (price - deposit) - owedAfterAdvance);
  expect(books[`purchase_cash:${purchaseId}`]).toBe(waiting * deposit);

  // Nothing more comes: what was given ahead for it goes back, to the dirham.
  unwrap(await closePurchase({ actor: officer }, { purchaseId, confirmed: true }));
  page = unwrap(await getPurchase({ actor: officer }, { purchaseId }));
  let back = 0;
  let cardBack = 0;
  for (const one of page.pledges) {
    expect(one.dueBackMinor).toBe(one.state === "ordered" ? (one.packages - one.shared) * deposit : 0);
    if (one.dueBackMinor === 0) continue;
    const given = unwrap(await refundPledge({ actor: officer }, { pledgeId: one.id }));
    back += given.minor;
    const isByCard = stayingByCard.some(({ pledgeId }) => pledgeId === one.id);
    expect(given.byCardMinor).toBe(isByCard ? given.minor : 0);
    cardBack += given.byCardMinor;
    await sendBack(one.id);
  }
  expect(back).toBe(waiting * deposit);
  expect(cardBack).toBeGreaterThan(0);
  // What went back to cards is what the provider sent; the rest of what came by card is the chamber's, and with us.
  const sent = (await standIn()).refunds.reduce((sum, { amount }) => sum + amount, 0);
  expect(sent).toBe(3 * deposit + cardBack);
  expect(await heldFor(chamberId)).toBe(stayed - cardBack);
  await makeRules(db);
  await transferAll(chamberId, officer, stayed - cardBack);
  expect(await heldFor(chamberId)).toBe(0);
  expect(await accountsOf(purchaseId)).toEqual({});
  const unbalanced = await query(
    "select journal_id from journal_line group by journal_id, currency having sum(amount_minor) <> 0",
  );
  expect(unbalanced).toEqual([]);
}, 120_000);

test("a lot found bad after it arrived goes back: its shares are void and their makers get everything they gave", async () => {
  const maker = await makeArtisan(db);
  const { chamberId, id: artisanId } = maker;
  const officer = actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
  const actor = actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
  const purchaseId = await makePurchase(db, { chamberId });
  const { pledgeId } = unwrap(await pledge({ actor }, { purchaseId, artisanId, packages: "2" }));
  unwrap(await takeDeposit({ actor: officer }, { pledgeId }));
  unwrap(await orderPurchase({ actor: officer }, { purchaseId, confirmed: true }));
  const { lotId } = unwrap(
    await deliver(
      { actor: officer },
      {
        purchaseId,
        packages: "2",
        number: "BAD-1",
        origin: "Fès",
        certificate: "",
        receivedOn: "2026-11-01",
      },
    ),
  );
  const results = [
    { position: 1, result: "good" as const, note: "" },
    { position: 2, result: "bad" as const, note: "moisissure" },
  ];
  expect(unwrap(await checkLot({ actor: officer }, { lotId, results })).state).toBe("quarantined");
  unwrap(await closePurchase({ actor: officer }, { purchaseId, confirmed: true }));
  expect(unwrap(await refundPledge({ actor: officer }, { pledgeId })).minor).toBe(2 * deposit);
  expect(await accountsOf(purchaseId)).toEqual({});
});

test("a share is handed over once, however many hand it over at the same moment", async () => {
  const { chamberId, id: artisanId } = await makeArtisan(db);
  const officer = actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
  const actor = actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
  const purchaseId = await makePurchase(db, { chamberId, depositMinor: price });
  const { pledgeId } = unwrap(await pledge({ actor }, { purchaseId, artisanId, packages: "3" }));
  unwrap(await takeDeposit({ actor: officer }, { pledgeId }));
  unwrap(await orderPurchase({ actor: officer }, { purchaseId, confirmed: true }));
  const { lotId } = unwrap(
    await deliver(
      { actor: officer },
      {
        purchaseId,
        packages: "3",
        number: "ONCE-1",
        origin: "Fès",
        certificate: "",
        receivedOn: "2026-11-01",
      },
    ),
  );
  unwrap(await clear(officer, lotId));
  const page = unwrap(await getPurchase({ actor: officer }, { purchaseId }));
  const share = page.deliveries[0]?.shares[0];
  if (!share) throw new Error("a share");
  const tries = await Promise.all([
    receiveByCode({ actor }, { shareId: share.id, code: share.code }),
    receiveSigned({ actor: officer }, { shareId: share.id }),
    receiveByCode({ actor }, { shareId: share.id, code: share.code }),
    receiveSigned({ actor: officer }, { shareId: share.id }),
  ]);
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(tries.filter((one) => !one.ok).map((one) => !one.ok && one.error.code)).toEqual(
    Array(3).fill("STATE_NOT_ALLOWED"),
  );
  unwrap(await closePurchase({ actor: officer }, { purchaseId, confirmed: true }));
  expect(await accountsOf(purchaseId)).toEqual({});
});

/** A purchase of one maker whose packages arrived and are good, as of `days` ago. */
async function unfetched(name: string, { days = 0, isPaid = false } = {}) {
  await makeRules(db);
  const { chamberId, id: artisanId } = await makeArtisan(db);
  const officer = actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
  const actor = actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
  const purchaseId = await makePurchase(db, { chamberId });
  const { pledgeId } = unwrap(await pledge({ actor }, { purchaseId, artisanId, packages: "3" }));
  unwrap(await takeDeposit({ actor: officer }, { pledgeId }));
  unwrap(await orderPurchase({ actor: officer }, { purchaseId, confirmed: true }));
  const facts = { origin: "Fès", certificate: "", receivedOn: "2026-11-01" };
  const { lotId } = unwrap(
    await deliver({ actor: officer }, { purchaseId, packages: "3", number: name, ...facts }),
  );
  unwrap(await clear(officer, lotId));
  const page = unwrap(await getPurchase({ actor: officer }, { purchaseId }));
  const share = page.deliveries[0]?.shares[0];
  if (!share) throw new Error("a share");
  if (isPaid) unwrap(await takeBalance({ actor: officer }, { shareId: share.id }));
  const at = (day: number) => new Date(Date.now() + day * 86_400_000);
  const give = { shareId: share.id, reason: "Nobody came in two months", confirmed: true as const };
  // Whoever takes it has given their second factor that day.
  const take = (day: number, who: Actor = officer) =>
    voidShare({ actor: { ...who, secondFactorAt: at(day) } as Actor, now: at(day) }, give);
  const remind = (day: number) => remindShares({ actor: systemActor("test"), now: at(day) }, {});
  await remind(days);
  return { officer, actor, artisanId, chamberId, purchaseId, pledgeId, share, take, remind };
}

test("a share that nobody fetches is taken off the list after its time: the chamber keeps the goods, the maker gets everything back", async () => {
  const world = await unfetched("NEVER-1");
  const { officer, chamberId, purchaseId, pledgeId, share, take, remind } = world;
  expect(await take(60)).toMatchObject({ ok: false, error: { code: "SHARE_NOT_DUE" } });
  await remind(24);
  await remind(24);
  const mails = () =>
    query<{ template: string }>(
      "select data -> 'payload' ->> 'template' as template from pgboss.job where name = 'mail.send' and data -> 'payload' ->> 'id' = $1",
      [share.id],
    );
  expect((await mails()).map(({ template }) => template)).toEqual(["share-reminder"]);
  expect((await shareReminder(share.id))?.to).toContain("@");
  expect(await take(29)).toMatchObject({ ok: false, error: { code: "SHARE_NOT_DUE" } });
  const registrar = actorOf(await makeUser(db), [{ role: "registrar", chamberId }]);
  expect(await take(32, registrar)).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
  expect(unwrap(await take(32)).minor).toBe(3 * price);
  expect(await take(32)).toMatchObject({ ok: false, error: { code: "STATE_NOT_ALLOWED" } });
  expect((await mails()).map(({ template }) => template).sort()).toEqual(["share-reminder", "share-voided"]);
  expect(JSON.stringify((await shareVoided(share.id))?.content)).toContain("Nobody came in two months");
  // No later delivery makes up for it.
  const facts = { number: "NEVER-2", origin: "Fès", certificate: "", receivedOn: "2026-11-01" };
  expect(await deliver({ actor: officer }, { purchaseId, packages: "1", ...facts })).toMatchObject({
    ...{ ok: false, error: { code: "TOO_MANY_PACKAGES" } },
  });
  expect(total(await accountsOf(purchaseId))).toBe(0);
  unwrap(await closePurchase({ actor: officer }, { purchaseId, confirmed: true }));
  expect(unwrap(await refundPledge({ actor: officer }, { pledgeId })).minor).toBe(3 * deposit);
  expect(await accountsOf(purchaseId)).toEqual({});
});

test("of handing a share over and taking it off the list at the same moment one happens, and the books say which", async () => {
  for (const name of ["RACE-1", "RACE-2", "RACE-3"]) {
    const { officer, actor, purchaseId, share, take } = await unfetched(name, { days: 24, isPaid: true });
    const tries = await Promise.all([
      take(32),
      receiveSigned({ actor: officer }, { shareId: share.id }),
      take(32),
      receiveByCode({ actor }, { shareId: share.id, code: share.code }),
    ]);
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    const books = await query<{ kind: string }>(
      "select kind from journal where source_type = 'lot_share' and source_id = $1 and kind in ('kept', 'received')",
      [share.id],
    );
    expect(books).toHaveLength(1);
    expect(total(await accountsOf(purchaseId))).toBe(0);
    expect((await accountsOf(purchaseId))[`purchase_goods:${purchaseId}`]).toBeUndefined();
  }
});
