import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import {
  payTransfer,
  proposeTransfer,
  recordPayeeAccount,
  recordPayment,
  transferDesk,
} from "#features/custody/index.ts";
import { chargeBackDues, duesPages, getBodyDues, myDues } from "#features/dues/index.ts";
import { decideLostDispute, listDisputes } from "#features/refunds/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { dayIn, payByCard } from "#tests/integration/bodies-life/pages.ts";
import {
  accountsOf,
  at,
  codeOf,
  lettersOf,
  makeCalledBody,
  rowsOf,
} from "#tests/integration/bodies-life/world.ts";
import { control, openShop } from "#tests/integration/checkout/world.ts";
import { hear, platform, standIn } from "#tests/integration/refunds/world.ts";

openShop();
beforeAll(() => makeRules(owner()));

const rib = "000000000000000000000097";
const source = "The bank's letter";

/** A body of which a member has just paid by card, with an account that the first officer recorded today. */
async function makePaid() {
  const made = await makeCalledBody(["treasurer", "president", null]);
  const [treasurer, president, third] = made.members;
  if (!treasurer || !president || !third) throw new Error("three members");
  const duesId = made.duesOf(third);
  const page = await payByCard(third, duesId);
  const account = { payeeId: made.bodyId, rib, holder: "The body", source };
  const { accountId } = unwrap(await recordPayeeAccount(at(made.first, dayIn(0)), account));
  const propose = (context: typeof made.first, days: number) =>
    proposeTransfer(at(context, dayIn(days)), { payeeId: made.bodyId, confirmed: true });
  return { ...made, treasurer, president, third, duesId, page, accountId, propose };
}

/** Has the bank of whoever paid on a page say something of a dispute, and hears of it twice. */
async function dispute(page: string, stage: string): Promise<string> {
  const { sessions, charges } = await standIn();
  const intent = sessions.find(({ id }) => id === page)?.payment_intent;
  const charge = charges.find(({ payment_intent }) => payment_intent === intent)?.id ?? "";
  await control("dispute", { charge, stage });
  const { disputes } = await standIn();
  const id = disputes.find((one) => one.charge === charge)?.id ?? "";
  for (const type of ["closed", "updated"]) await hear(`charge.dispute.${type}`, id);
  return id;
}

describe("a body's account", () => {
  it("is told to its president and treasurer, and good for somebody else's proposal three days later", async () => {
    const { first, second, federation, bodyId, accountId, treasurer, president, propose } = await makePaid();
    expect(await lettersOf(accountId)).toEqual([treasurer.artisanId, president.artisanId].sort());
    expect(codeOf(await propose(first, 40))).toBe("OWN_ACCOUNT");
    expect(codeOf(await propose(second, 2))).toBe("ACCOUNT_NEW");
    const forged = (by: string, when: string) =>
      owner().execute(sql`insert into body_transfer (id, body_id, chamber_id, account_id, amount_minor, proposed_by, created_at)
        select ${`btr_${by.slice(4)}`}, body_id, chamber_id, id, 1, ${by}, created_at + ${when}::interval
        from body_account where id = ${accountId}`);
    const refused = { cause: { constraint: "body_transfer_account" } };
    await expect(forged(first.actor.userId, "80 hours")).rejects.toMatchObject(refused);
    await expect(forged(second.actor.userId, "71 hours")).rejects.toMatchObject(refused);
    const { transferId } = unwrap(await propose(second, 40));
    const desk = unwrap(await transferDesk(at(federation, dayIn(41)), {}));
    expect(desk.find(({ id }) => id === transferId)).toMatchObject({ recordedOn: dayIn(0), accountDays: 41 });
    const early = { transferId, bankReference: "VIR-1" };
    expect(codeOf(await payTransfer(at(federation, dayIn(1)), early))).toBe("ACCOUNT_NEW");
    expect(unwrap(await getBodyDues(at(first, dayIn(1)), { bodyId })).account?.isUsable).toBe(false);
  });
});

describe("dues paid by card", () => {
  it("are transferred once they are old enough, and not while a bank contests them", async () => {
    const { second, federation, members, duesOf, bodyId, page, propose } = await makePaid();
    expect(codeOf(await propose(second, 10))).toBe("HELD_BACK");
    const [treasurer] = members;
    if (!treasurer) throw new Error("a treasurer");
    await payByCard(treasurer, duesOf(treasurer));
    await dispute(page, "created");
    const { transferId, minor } = unwrap(await propose(second, 40));
    expect(minor).toBe(150_00);
    const books = unwrap(await getBodyDues(at(second, dayIn(40)), { bodyId }));
    expect([books.books.heldMinor, books.transferableMinor]).toEqual([300_00, 150_00]);
    unwrap(await payTransfer(at(federation, dayIn(41)), { transferId, bankReference: "VIR-2" }));
  });

  it("are not paid on when they were contested after the proposal", async () => {
    const { second, federation, page, propose } = await makePaid();
    const { transferId } = unwrap(await propose(second, 40));
    await dispute(page, "created");
    const paid = { transferId, bankReference: "VIR-3" };
    expect(codeOf(await payTransfer(at(federation, dayIn(41)), paid))).toBe("HELD_BACK");
    await dispute(page, "won");
    unwrap(await payTransfer(at(federation, dayIn(41)), paid));
  });

  it("that a bank takes after they were transferred are owed to us by the body, which pays them back once", async () => {
    const { second, federation, bodyId, page, propose } = await makePaid();
    const { transferId } = unwrap(await propose(second, 40));
    unwrap(await payTransfer(at(federation, dayIn(41)), { transferId, bankReference: "VIR-4" }));
    const stripeId = await dispute(page, "created");
    await dispute(page, "lost");
    const [lost] = await rowsOf<{ id: Id<"dispute"> }>(
      sql`select id from dispute where stripe_dispute_id = ${stripeId}`,
    );
    if (!lost) throw new Error("a dispute");
    unwrap(await chargeBackDues({ actor: systemActor("test") }, { disputeId: lost.id }));
    const books = async () => unwrap(await getBodyDues(at(second, dayIn(42)), { bodyId })).books;
    expect(await books()).toMatchObject({ cardMinor: 0, transferredMinor: 150_00, heldMinor: -150_00 });
    const said = { payeeId: bodyId, amount: "150", bankReference: "BODY-1" };
    unwrap(await recordPayment(at(federation, dayIn(42)), said));
    expect(codeOf(await recordPayment(at(federation, dayIn(42)), said))).toBe("NOTHING_OWED");
    expect(await books()).toMatchObject({ cardMinor: 0, transferredMinor: 0, heldMinor: 0 });
    const { payments } = unwrap(await getBodyDues(at(second, dayIn(42)), { bodyId }));
    expect(payments).toMatchObject([{ minor: 150_00, bankReference: "BODY-1" }]);
  });

  it("are owed again when the dispute is lost: once, at the body's cost, and whatever is heard of the page again", async () => {
    const { second, bodyId, third, duesId, page } = await makePaid();
    const stripeId = await dispute(page, "created");
    await dispute(page, "lost");
    const [job] = await rowsOf<{ id: Id<"dispute"> }>(
      sql`select data->'payload'->>'disputeId' as id from pgboss.job where name = 'dues.charge-back'
        and data->'payload'->>'disputeId' in (select id from dispute where stripe_dispute_id = ${stripeId})`,
    );
    if (!job) throw new Error("a job");
    const context = { actor: systemActor("dues.charge-back") };
    expect(unwrap(await chargeBackDues(context, { disputeId: job.id }))).toEqual({ isBack: true });
    expect(unwrap(await chargeBackDues(context, { disputeId: job.id }))).toEqual({ isBack: false });
    await duesPages.settleReturn(page);
    await hear("charge.dispute.closed", stripeId);
    const own = async () => unwrap(await myDues(third.context, {})).dues[0]?.state;
    expect(await own()).toBe("due");
    expect(await lettersOf(duesId)).toContain("back");
    const actor = await platform();
    const row = unwrap(await listDisputes({ actor }, {})).find(({ id }) => id === job.id);
    expect(row).toMatchObject({ isDues: true, meaning: "lost", number: null });
    const bearer = { disputeId: job.id, bearer: "platform" as const, reason: "The bank said so" };
    expect(codeOf(await decideLostDispute({ actor }, bearer))).toBe("DISPUTE_NOT_LOST");
    const { books } = unwrap(await getBodyDues(second, { bodyId }));
    expect(books).toMatchObject({ calledMinor: 450_00, owedMinor: 450_00, cardMinor: 0, heldMinor: 0 });
    const [left] = await rowsOf<{ minor: number }>(sql`select sum(l.amount_minor)::float8 as minor
      from journal_line l join journal j on j.id = l.journal_id
      where j.source_id = ${stripeId} and l.account = 'dispute_suspense'`);
    expect(left?.minor).toBe(0);
    await payByCard(third, duesId);
    expect(await own()).toBe("paid");
    expect((await accountsOf(bodyId)).craft_body_payable).toBe(-300_00);
    expect(unwrap(await getBodyDues(second, { bodyId })).books).toMatchObject({
      ...{ cardMinor: 150_00, heldMinor: 150_00, owedMinor: 300_00 },
    });
  });
});
