import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import {
  chamberCustody,
  discardTransfer,
  owingPayees,
  payTransfer,
  proposeTransfer,
  recordPayeeAccount,
  recordPayment,
  returnTransfer,
  transferDesk,
} from "#features/custody/index.ts";
import { bodyAccountLetter } from "#features/notify/templates/body-life.ts";
import { chargeBackDeposit } from "#features/purchases/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeGrant, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { db, openShop, query } from "#tests/integration/checkout/world.ts";
import { dispute, heldFor, payByCard, sendBack } from "#tests/integration/purchases/cards.ts";
import {
  codeOf,
  deposit,
  expectAgreement,
  giveBack,
  makePledged,
  withdraw,
} from "#tests/integration/purchases/cards-world.ts";

openShop();
beforeAll(() => makeRules(owner()));

const rib = "000000000000000000000097";
const said = { rib, holder: "La chambre", source: "Lettre de la banque du 2 novembre" };

/** Somebody so many days from now, with a second factor of that moment. */
function on(day: number, actor: Actor): Context {
  const now = new Date(Date.now() + day * 86_400_000);
  return { actor: { ...actor, secondFactorAt: now } as Actor, now };
}

/** A chamber two of whose makers paid two hundred dirhams each by card today, with its two officers and the federation's. */
async function makePaid() {
  const world = await makePledged(2);
  const { chamberId } = world;
  const [one, two] = world.makers;
  if (!one || !two) throw new Error("two makers");
  const pages = [await payByCard(one.actor, one.pledgeId), await payByCard(two.actor, two.pledgeId)] as const;
  const people = [await makeUser(db), await makeUser(db)] as const;
  for (const person of people) await makeGrant(db, person, { role: "manager", chamberId });
  const [first, second] = people.map((person) => actorOf(person, [{ role: "manager", chamberId }])) as [
    Actor,
    Actor,
  ];
  const federation = actorOf(await makeUser(db), [{ role: "federation" }]);
  const record = (day = 0) => recordPayeeAccount(on(day, first), { payeeId: chamberId, ...said });
  const propose = (day: number, who = second) =>
    proposeTransfer(on(day, who), { payeeId: chamberId, confirmed: true });
  const read = async (day: number) => unwrap(await chamberCustody(on(day, first), { chamberId }));
  return { ...world, pages, people, first, second, federation, record, propose, read };
}

describe("deposits that are held for a chamber", () => {
  it("reach its account by three people and three days: recorded, proposed, paid, each by another", async () => {
    const { chamberId, people, first, federation, record, propose, read } = await makePaid();
    expect(codeOf(await propose(5))).toBe("NO_ACCOUNT");
    const { accountId } = unwrap(await record());
    const mails = await query<{ id: string }>(
      "select data -> 'payload' ->> 'id' as id from pgboss.job where name = 'mail.send' and data -> 'payload' ->> 'id' like $1 || ' %'",
      [accountId],
    );
    expect(mails.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => `${accountId} ${id}`).sort());
    const letter = await bodyAccountLetter(mails[0]?.id ?? "");
    expect(JSON.stringify(letter?.content)).toContain(`/office/purchases/transfers?chamber=${chamberId}`);
    expect(codeOf(await propose(1))).toBe("ACCOUNT_NEW");
    expect(codeOf(await propose(4, first))).toBe("OWN_ACCOUNT");
    expect(await read(4)).toMatchObject({ heldMinor: 4 * deposit, transferableMinor: 4 * deposit });
    const { transferId, minor } = unwrap(await propose(4));
    expect(minor).toBe(4 * deposit);
    expect(codeOf(await propose(4))).toBe("TRANSFER_OPEN");
    expect(codeOf(await record(4))).toBe("TRANSFER_OPEN");
    const desk = unwrap(await transferDesk(on(4, federation), {}));
    expect(desk.find(({ id }) => id === transferId)).toMatchObject({
      ...{ kind: "chamber", minor: 4 * deposit, rib: "000 000 0000000000000000 97" },
    });
    expect(codeOf(await payTransfer(on(4, first), { transferId, bankReference: "VIR-1" }))).toBe("NOT_FOUND");
    const pay = () => payTransfer(on(4, federation), { transferId, bankReference: "VIR-1" });
    const tries = await Promise.all([pay(), pay(), pay()]);
    expect(tries.map(codeOf).sort()).toEqual(["OK", "TRANSFER_DECIDED", "TRANSFER_DECIDED"]);
    expect(await heldFor(chamberId)).toBe(0);
    expect(await read(4)).toMatchObject({ heldMinor: 0, transferableMinor: 0 });
    expect(codeOf(await propose(5))).toBe("NOTHING_HELD");
    await expectAgreement();
  });

  it("wait as long as the rule says, and while a bank contests them; what is contested after the proposal is not paid", async () => {
    const { pages, federation, record, propose, read } = await makePaid();
    unwrap(await record(-4));
    expect(codeOf(await propose(1))).toBe("HELD_BACK");
    await dispute(pages[0], "created");
    expect(await read(4)).toMatchObject({ heldMinor: 4 * deposit, transferableMinor: 2 * deposit });
    const { transferId, minor } = unwrap(await propose(4));
    expect(minor).toBe(2 * deposit);
    await dispute(pages[1], "created");
    const pay = () => payTransfer(on(5, federation), { transferId, bankReference: "VIR-2" });
    expect(codeOf(await pay())).toBe("HELD_BACK");
    await dispute(pages[1], "won");
    unwrap(await pay());
  });

  it("go back to a card even after they were transferred: the chamber owes it then, and the next deposits are kept against it", async () => {
    const world = await makePaid();
    const { chamberId, federation, record, propose, read, makers } = world;
    unwrap(await record(-4));
    const { transferId } = unwrap(await propose(4));
    unwrap(await payTransfer(on(4, federation), { transferId, bankReference: "VIR-3" }));
    unwrap(await withdraw(world));
    expect(unwrap(await giveBack(world)).byCardMinor).toBe(2 * deposit);
    await sendBack(world.pledgeId);
    expect(await heldFor(chamberId)).toBe(-2 * deposit);
    expect(await read(5)).toMatchObject({ heldMinor: -2 * deposit });
    expect(codeOf(await propose(5))).toBe("NOTHING_HELD");
    // A lost dispute of what was transferred is borne the same way.
    await dispute(world.pages[1], "created");
    const stripeId = await dispute(world.pages[1], "lost");
    const [lost] = await query<{ id: Id<"dispute"> }>("select id from dispute where stripe_dispute_id = $1", [
      stripeId,
    ]);
    if (!lost) throw new Error("a dispute");
    unwrap(await chargeBackDeposit({ actor: systemActor("test") }, { disputeId: lost.id }));
    expect(await heldFor(chamberId)).toBe(-4 * deposit);
    const again = makers[1];
    if (!again) throw new Error("a maker");
    await payByCard(again.actor, again.pledgeId);
    expect(await read(9)).toMatchObject({ heldMinor: -2 * deposit, transferableMinor: -2 * deposit });
    // What it still owes it may transfer as well, in parts; a line of our bank's statement counts once.
    const owing = async () =>
      unwrap(await owingPayees(on(9, federation), {})).find(({ id }) => id === chamberId)?.minor ?? 0;
    const received = (amount: string, bankReference: string, who: Actor = federation) =>
      recordPayment(on(9, who), { payeeId: chamberId, amount, bankReference });
    expect(await owing()).toBe(2 * deposit);
    expect(codeOf(await received("50", "IN-1", world.first))).toBe("NOT_FOUND");
    expect(codeOf(await received("200.01", "IN-1"))).toBe("MORE_THAN_OWED");
    const part = await Promise.all([received("50", "IN-1"), received("50", "IN-1"), received("50", "IN-1")]);
    expect(part.map(codeOf).sort()).toEqual(["OK", "REFERENCE_BOOKED", "REFERENCE_BOOKED"]);
    const rest = await Promise.all([received("150", "IN-2"), received("150", "IN-3")]);
    expect(rest.map(codeOf).sort()).toEqual(["NOTHING_OWED", "OK"]);
    expect(await heldFor(chamberId)).toBe(0);
    expect(await owing()).toBe(0);
    expect((await read(9)).payments.map(({ minor }) => minor)).toEqual([150_00, 50_00]);
    await expectAgreement();
  });

  it("are held again when the chamber's bank sends a transfer back, once, and go out anew to another account", async () => {
    const { chamberId, federation, first, record, propose, read } = await makePaid();
    unwrap(await record(-4));
    const { transferId } = unwrap(await propose(4));
    const other = actorOf(await makeUser(db), [{ role: "federation" }]);
    const back = (who: Actor = other) =>
      returnTransfer(on(6, who), { transferId, note: "The account is closed" });
    expect(codeOf(await back())).toBe("NOT_PAID");
    unwrap(await payTransfer(on(4, federation), { transferId, bankReference: "VIR-4" }));
    expect(codeOf(await back(federation))).toBe("SAME_PERSON");
    expect(codeOf(await back(first))).toBe("NOT_FOUND");
    const tries = await Promise.all([back(), back(), back()]);
    expect(tries.map(codeOf).sort()).toEqual(["NOT_PAID", "NOT_PAID", "OK"]);
    expect(await heldFor(chamberId)).toBe(4 * deposit);
    expect((await read(6)).transfers).toMatchObject([{ state: "returned", note: "The account is closed" }]);
    await expectAgreement();
    unwrap(await record(6));
    expect(codeOf(await propose(7))).toBe("ACCOUNT_NEW");
    const anew = unwrap(await propose(10));
    unwrap(await payTransfer(on(10, federation), { transferId: anew.transferId, bankReference: "VIR-5" }));
    expect(await heldFor(chamberId)).toBe(0);
    await expectAgreement();
  });

  it("are not taken by somebody of another chamber, and what is given up is told", async () => {
    const { chamberId, federation, record, propose } = await makePaid();
    unwrap(await record(-4));
    const stranger = (await makePaid()).first;
    expect(codeOf(await propose(4, stranger))).toBe("NOT_FOUND");
    expect(codeOf(await chamberCustody(on(4, stranger), { chamberId }))).toBe("NOT_FOUND");
    const { transferId } = unwrap(await propose(4));
    expect(codeOf(await discardTransfer(on(4, stranger), { transferId, note: "Not ours" }))).toBe(
      "NOT_FOUND",
    );
    unwrap(await discardTransfer(on(4, federation), { transferId, note: "The account is closed" }));
    unwrap(await propose(5));
  });

  it("go to an account of that chamber alone, whatever the code says", async () => {
    const [ours, theirs] = [await makePaid(), await makePaid()];
    const { accountId } = unwrap(await ours.record(-4));
    const proposer = ours.second.kind === "person" ? ours.second.userId : "";
    const insert = (chamberId: string) =>
      owner().execute(sql`insert into body_transfer (id, chamber_id, account_id, amount_minor, proposed_by, created_at)
        values (${`btr_${crypto.randomUUID()}`}, ${chamberId}, ${accountId}, 100, ${proposer}, now())`);
    await expect(insert(theirs.chamberId)).rejects.toThrow();
    await insert(ours.chamberId);
    await expect(insert(ours.chamberId)).rejects.toThrow();
    await expect(
      owner().execute(sql`insert into body_account (id, sealed_rib, last_four, holder, source, recorded_by)
        values ('bac_x', 'x', '0000', 'x', 'x', ${proposer})`),
    ).rejects.toThrow();
  });
});
