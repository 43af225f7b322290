import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { doorPayment, payable } from "#db/schema/index.ts";
import { bookUnsoldOrder, confirmCalled, moveAtDoor } from "#features/checkout/flows/settle-door.ts";
import { sweepMethods } from "#features/checkout/flows/sweep-methods.ts";
import {
  confirmDoor,
  enterDoorCode,
  expireUnpaid,
  getUnpaid,
  listDoorCalls,
  noteAtDoor,
  noteCall,
  sendDoorCodeAgain,
} from "#features/checkout/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import {
  ask,
  balanceOf,
  bring,
  codeOf,
  dirhams,
  federationAt,
  newPhone,
  open,
  openByHand,
  ordersOf,
  payableOf,
  sendOff,
} from "#tests/integration/checkout/by-hand.ts";
import {
  asSystem,
  checkoutOf,
  db,
  fill,
  holdsOf,
  makeStocked,
  openShop,
  query,
  stockOf,
  visitor,
} from "#tests/integration/checkout/world.ts";

openShop();
beforeAll(openByHand);

const atDoor = { method: "cash_on_delivery" as const };
const refused = (code: string) => ({ ok: false, error: { code } });
const system = { actor: systemActor("test") };

/** A purchase of the pieces that its buyer has said yes to. */
async function confirmed(skus: readonly string[], actor = visitor()): Promise<Id<"checkout">> {
  const id = await open(actor, skus, atDoor);
  expect(unwrap(await enterDoorCode({ actor }, { checkoutId: id, code: await codeOf(id) }))).toEqual({
    outcome: "confirmed",
  });
  return id;
}

describe("a purchase paid at the door", () => {
  test("waits for the code, then is with its makers, and what they are owed waits for the courier", async () => {
    const actor = visitor();
    const [bowl, ring] = [await makeStocked(3), await makeStocked(1)];
    const id = await open(actor, [bowl.sku, ring.sku], atDoor);
    expect((await checkoutOf(id)).state).toBe("pending");
    expect(await stockOf(ring.sku)).toEqual({ onHand: 1, held: 1 });
    expect(await ordersOf(id)).toEqual([]);
    expect(unwrap(await getUnpaid({ actor }, { checkoutId: id })).door?.phone).toMatch(/^•••\d{3}$/);

    const receivable = await balanceOf("cod_receivable");
    const code = await codeOf(id);
    unwrap(await enterDoorCode({ actor }, { checkoutId: id, code: [...code].map(arabic).join("") }));
    const row = await checkoutOf(id);
    expect(row).toMatchObject({ state: "confirmed", paidAt: null, paymentIntent: null });
    expect(await holdsOf(id)).toEqual([{ state: "committed" }, { state: "committed" }]);
    expect(await stockOf(ring.sku)).toEqual({ onHand: 0, held: 0 });
    expect((await balanceOf("cod_receivable")) - receivable).toBe(row.totalMinor);
    const orders = await ordersOf(id);
    expect(orders.map(({ state }) => state)).toEqual(["confirmed", "confirmed"]);
    expect(orders.reduce((sum, order) => sum + order.totalMinor, 0)).toBe(row.totalMinor);

    // Whatever its day says, nothing is eligible before the courier has paid.
    const [first] = orders;
    if (!first) throw new Error("an order was made");
    await asSystem((tx) =>
      tx.update(payable).set({ state: "eligible" }).where(eq(payable.orderId, first.id)),
    );
    expect((await payableOf(first.id)).state).toBe("accrued");
    await sendOff(first.id, "delivered");
    expect(
      (await bring("courier", [`${first.number};${dirhams(first.totalMinor)};26/11/2026`])).lines,
    ).toEqual(["booked"]);
    await asSystem((tx) =>
      tx.update(payable).set({ state: "eligible" }).where(eq(payable.orderId, first.id)),
    );
    expect((await payableOf(first.id)).state).toBe("eligible");
  });

  test("is confirmed once, however often and at once its code is typed", async () => {
    const actor = visitor();
    const piece = await makeStocked(5);
    const id = await open(actor, [piece.sku], atDoor);
    const code = await codeOf(id);
    const said = await Promise.all(
      Array.from({ length: 6 }, () => enterDoorCode({ actor }, { checkoutId: id, code })),
    );
    expect(said.filter((one) => unwrap(one).outcome === "confirmed")).toHaveLength(1);
    expect(await ordersOf(id)).toHaveLength(1);
    expect(await stockOf(piece.sku)).toEqual({ onHand: 4, held: 0 });
  });

  test("counts tries of the same moment one by one: guessing in many windows gives no sixth", async () => {
    const actor = visitor();
    const id = await open(actor, [(await makeStocked(2)).sku], atDoor);
    const code = await codeOf(id);
    const wrong = code === "000000" ? "111111" : "000000";
    const said = await Promise.all(
      Array.from({ length: 8 }, () => enterDoorCode({ actor }, { checkoutId: id, code: wrong })),
    );
    const left = said.map((one) => unwrap(one)).map((one) => ("triesLeft" in one ? one.triesLeft : 0));
    expect(left.sort()).toEqual([0, 0, 0, 0, 1, 2, 3, 4]);
    expect(unwrap(await enterDoorCode({ actor }, { checkoutId: id, code }))).toEqual({ outcome: "ended" });
  });

  test("takes its code in the browser that bought and in no other, five tries, until another is sent", async () => {
    const actor = visitor();
    const piece = await makeStocked(2);
    const id = await open(actor, [piece.sku], atDoor);
    const code = await codeOf(id);
    const other = unwrap(await enterDoorCode({ actor: visitor() }, { checkoutId: id, code }));
    expect(other).toEqual({ outcome: "ended" });
    const wrong = code === "000000" ? "111111" : "000000";
    for (const triesLeft of [4, 3, 2, 1])
      expect(unwrap(await enterDoorCode({ actor }, { checkoutId: id, code: wrong }))).toEqual({
        outcome: "wrong",
        triesLeft,
      });
    expect(unwrap(await enterDoorCode({ actor }, { checkoutId: id, code: wrong }))).toEqual({
      outcome: "ended",
    });
    expect(unwrap(await enterDoorCode({ actor }, { checkoutId: id, code }))).toEqual({ outcome: "ended" });
    expect(await sendDoorCodeAgain({ actor: visitor() }, id)).toMatchObject(refused("CODE_ENDED"));
    unwrap(await sendDoorCodeAgain({ actor }, id));
    const again = unwrap(await enterDoorCode({ actor }, { checkoutId: id, code: await codeOf(id) }));
    expect(again.outcome).toBe("confirmed");
    expect(await sendDoorCodeAgain({ actor }, id)).toMatchObject(refused("CODE_ENDED"));
  });

  test("has no code that works after ten minutes, and sends at most five", async () => {
    const actor = visitor();
    const id = await open(actor, [(await makeStocked(2)).sku], atDoor);
    const later = new Date(Date.now() + 11 * 60_000);
    const proof = { kind: "code" as const, code: await codeOf(id), visitorHash: actor.visitorHash };
    const late = unwrap(await confirmDoor({ ...system, now: later }, { checkoutId: id, proof }));
    expect(late.outcome).toBe("ended");
    for (let n = 2; n <= 5; n += 1) unwrap(await sendDoorCodeAgain({ actor }, id));
    expect(await sendDoorCodeAgain({ actor }, id)).toMatchObject(refused("CODES_USED_UP"));
  });

  test("ends when nobody says yes in its time, by our own clock, and gives its units and the number back", async () => {
    const actor = visitor();
    const phone = newPhone();
    const piece = await makeStocked(1);
    const id = await open(actor, [piece.sku], { ...atDoor, phone });
    unwrap(await expireUnpaid(system, { checkoutId: id }));
    expect((await checkoutOf(id)).state).toBe("pending");
    await db
      .update(doorPayment)
      .set({ confirmBy: new Date(Date.now() - 1000) })
      .where(eq(doorPayment.checkoutId, id));
    expect(await sweepMethods()).toBeGreaterThanOrEqual(1);
    expect((await checkoutOf(id)).state).toBe("expired");
    expect(await stockOf(piece.sku)).toEqual({ onHand: 1, held: 0 });
    expect(unwrap(await enterDoorCode({ actor }, { checkoutId: id, code: "123456" })).outcome).toBe(
      "nothing",
    );
    const next = visitor();
    expect((await ask(next, [piece.sku], { ...atDoor, phone })).ok).toBe(true);
  });

  test("is confirmed by a call that an officer of the platform noted with a reason, once", async () => {
    const piece = await makeStocked(2);
    const id = await open(visitor(), [piece.sku], atDoor);
    const at = new Date();
    const admin = actorOf(await makeUser(db), [{ role: "admin" }], at);
    const calls = unwrap(await listDoorCalls({ actor: admin, now: at }, {}));
    expect(calls.find((call) => call.id === id)?.phone).toMatch(/^\+2126/);
    const reason = "No message arrived; said yes on the telephone";
    unwrap(await noteCall({ actor: admin, now: at }, { checkoutId: id, reason }));
    expect(await noteCall({ actor: admin, now: at }, { checkoutId: id, reason })).toMatchObject(
      refused("DOOR_NOT_WAITING"),
    );
    await confirmCalled(id);
    await confirmCalled(id);
    expect((await checkoutOf(id)).state).toBe("confirmed");
    expect(await ordersOf(id)).toHaveLength(1);
    // Without a noted call there is nothing to carry out.
    const silent = await open(visitor(), [piece.sku], atDoor);
    await confirmCalled(silent);
    expect((await checkoutOf(silent)).state).toBe("pending");
  });
});

describe("paying at the door", () => {
  test("is for Morocco, a number that takes messages, one unpaid purchase a number, up to the rule's limit", async () => {
    const cheap = await makeStocked(9);
    const dear = await makeStocked(1, { priceMinor: 400_000_00 });
    const toMake = await makeStocked(3, { availability: "made_to_order" });
    const phone = newPhone();
    const tries: [Actor, string, object, string][] = [
      [visitor(), cheap.sku, { country: "FR", postalCode: "75011" }, "METHOD_NOT_OFFERED"],
      [visitor(), cheap.sku, { phone: "+212522000000" }, "DOOR_PHONE"],
      [visitor(), cheap.sku, { phone: "+33600000000" }, "DOOR_PHONE"],
      [visitor(), dear.sku, {}, "DOOR_TOO_MUCH"],
      [visitor(), toMake.sku, {}, "DOOR_NOT_ALLOWED"],
    ];
    for (const [actor, sku, over, code] of tries)
      expect(await ask(actor, [sku], { ...atDoor, ...over })).toMatchObject(refused(code));
    expect(await stockOf(dear.sku)).toEqual({ onHand: 1, held: 0 });
    await open(visitor(), [cheap.sku], { ...atDoor, phone });
    expect(await ask(visitor(), [cheap.sku], { ...atDoor, phone })).toMatchObject(refused("DOOR_OPEN"));
    expect(await stockOf(cheap.sku)).toEqual({ onHand: 9, held: 1 });
  });

  test("of one number is begun once, however many browsers ask at the same time", async () => {
    const phone = newPhone();
    const piece = await makeStocked(9);
    const buyers = Array.from({ length: 4 }, visitor);
    for (const actor of buyers) await fill(actor, [piece.sku]);
    const said = await Promise.all(buyers.map((actor) => ask(actor, [], { ...atDoor, phone })));
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await stockOf(piece.sku)).toEqual({ onHand: 9, held: 1 });
  });

  test("is counted: the sixth purchase of one number in a day is refused", async () => {
    const phone = newPhone();
    const piece = await makeStocked(9);
    for (let n = 0; n < 5; n += 1) {
      const id = await open(visitor(), [piece.sku], { ...atDoor, phone });
      unwrap(await expireUnpaid(system, { checkoutId: id, givenUp: true }));
    }
    expect(await ask(visitor(), [piece.sku], { ...atDoor, phone })).toMatchObject(refused("RATE_LIMITED"));
  });

  test("gives way when the same browser turns to a card before saying yes", async () => {
    const actor = visitor();
    const piece = await makeStocked(1);
    const id = await open(actor, [piece.sku], atDoor);
    expect((await ask(actor, [], {})).ok).toBe(true);
    expect((await checkoutOf(id)).state).toBe("expired");
    expect(await stockOf(piece.sku)).toEqual({ onHand: 1, held: 1 });
  });
});

describe("the courier's money", () => {
  test("is booked once an order, closes the purchase with the last, and repeated files change nothing", async () => {
    const [a, b] = [await makeStocked(3), await makeStocked(3)];
    const id = await confirmed([a.sku, b.sku]);
    const [one, two] = await ordersOf(id);
    if (!one || !two) throw new Error("two orders were made");
    await sendOff(one.id, "delivered");
    await sendOff(two.id, "delivered");
    const [receivable, bank] = [await balanceOf("cod_receivable"), await balanceOf("bank")];
    const line = (order: typeof one, minor = order.totalMinor) =>
      `${order.number};${dirhams(minor)};2026-11-26`;
    expect(await bring("courier", [line(one)])).toMatchObject({ isNew: true, lines: ["booked"] });
    expect((await checkoutOf(id)).state).toBe("confirmed");
    expect(await bring("courier", [line(one)], "again.csv")).toMatchObject({
      isNew: false,
      lines: ["booked"],
    });
    // The same payment in another file, and the courier's mistakes.
    const next = await bring("courier", [
      line(one),
      `${one.number};${dirhams(one.totalMinor)};2026-11-27`,
      line(two, two.totalMinor - 100),
      "S26-999999-1;100.00;2026-11-26",
      `${two.number};much;2026-11-26`,
      line(two),
    ]);
    expect(next.lines).toEqual([
      "known",
      "ALREADY_REMITTED",
      "AMOUNT",
      "UNKNOWN_ORDER",
      "AMOUNT_INVALID",
      "booked",
    ]);
    const row = await checkoutOf(id);
    expect(row.state).toBe("paid");
    expect(row.paidAt).not.toBeNull();
    expect((await balanceOf("bank")) - bank).toBe(row.totalMinor);
    expect(receivable - (await balanceOf("cod_receivable"))).toBe(row.totalMinor);
    const [door] = await db.select().from(doorPayment).where(eq(doorPayment.checkoutId, id));
    expect(door?.closedAt).not.toBeNull();
  });

  test("is not taken for an order that is still with its maker, was refused, or was paid by card", async () => {
    const id = await confirmed([(await makeStocked(3)).sku]);
    const [order] = await ordersOf(id);
    if (!order) throw new Error("an order was made");
    const line = (day: string) => `${order.number};${dirhams(order.totalMinor)};${day}`;
    expect((await bring("courier", [line("2026-11-20")])).lines).toEqual(["NOT_SHIPPED"]);
    await sendOff(order.id);
    await moveAtDoor(order.id, "refused");
    expect((await bring("courier", [line("2026-11-21")])).lines).toEqual(["REFUSED"]);
  });
});

describe("a parcel that is refused at the door", () => {
  test("takes its sale back, returns its units once it is home, and leaves the rest of the purchase as it is", async () => {
    const [kept, sent] = [await makeStocked(3), await makeStocked(1)];
    const id = await confirmed([kept.sku, sent.sku]);
    const orders = await ordersOf(id);
    const back = orders.find(({ artisanId }) => artisanId === sent.artisanId);
    const good = orders.find(({ artisanId }) => artisanId === kept.artisanId);
    if (!back || !good) throw new Error("two orders were made");
    const receivable = await balanceOf("cod_receivable");
    await sendOff(back.id);
    await sendOff(good.id, "delivered");
    const actor = await federationAt();
    const note = (to: "refused" | "returned") => noteAtDoor({ actor }, { reference: back.number, to });
    expect(await note("returned")).toMatchObject(refused("DOOR_ORDER_ELSEWHERE"));
    unwrap(await note("refused"));
    for (const _ of [1, 2]) await moveAtDoor(back.id, "refused");
    expect(receivable - (await balanceOf("cod_receivable"))).toBe(back.totalMinor);
    const due = await payableOf(back.id);
    expect(due.amountMinor - due.takenBackMinor - due.nettedMinor).toBe(0);
    expect(await balanceOf(`seller_payable:${sent.artisanId}`)).toBe(0);
    expect(await stockOf(sent.sku)).toEqual({ onHand: 0, held: 0 });
    expect((await checkoutOf(id)).state).toBe("confirmed");

    await bring("courier", [`${good.number};${dirhams(good.totalMinor)};2026-11-26`]);
    expect((await checkoutOf(id)).state).toBe("paid");
    unwrap(await note("returned"));
    for (const _ of [1, 2]) {
      await moveAtDoor(back.id, "returned");
      await bookUnsoldOrder(back.id);
    }
    expect(await stockOf(sent.sku)).toEqual({ onHand: 1, held: 0 });
    expect((await ordersOf(id)).find((order) => order.id === back.id)?.state).toBe("returned");
  });

  test("ends the purchase as refused when no parcel was paid for, and frees the number", async () => {
    const piece = await makeStocked(2);
    const id = await confirmed([piece.sku]);
    const [order] = await ordersOf(id);
    if (!order) throw new Error("an order was made");
    await sendOff(order.id);
    await moveAtDoor(order.id, "refused");
    expect((await checkoutOf(id)).state).toBe("refused");
    const [door] = await db.select().from(doorPayment).where(eq(doorPayment.checkoutId, id));
    expect(door?.closedAt).not.toBeNull();
    const off = await query(
      "select journal_id from harness.journal_line group by journal_id, currency having sum(amount_minor) <> 0",
    );
    expect(off).toEqual([]);
  });

  test("that was cancelled before it left is found by the sweep, and its sale taken back", async () => {
    const id = await confirmed([(await makeStocked(2)).sku]);
    const [order] = await ordersOf(id);
    if (!order) throw new Error("an order was made");
    await query("update artisan_order set state = 'cancelled' where id = $1", [order.id]);
    await sweepMethods();
    expect((await checkoutOf(id)).state).toBe("refused");
  });
});

/** A figure as an Arabic keyboard writes it. */
const arabic = (digit: string): string => String.fromCharCode(0x0660 + Number(digit));
