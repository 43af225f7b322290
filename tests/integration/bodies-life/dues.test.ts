import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { payTransfer, proposeTransfer, recordPayeeAccount, transferDesk } from "#features/custody/index.ts";
import { remindDues } from "#features/dues/flows/remind-dues.ts";
import { serveReceipt } from "#features/dues/http/serve-receipt.ts";
import {
  callDues,
  decideDues,
  duesPages,
  exemptDues,
  getBodyDues,
  myDues,
  payDues,
  startDuesPayment,
  takeCash,
  withdrawDues,
} from "#features/dues/index.ts";
import { onSession } from "#features/webhooks/events/checkout-session.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { dayIn, openPage, pay, payByCard } from "#tests/integration/bodies-life/pages.ts";
import {
  accountsOf,
  at,
  codeOf,
  decisionOf,
  lettersOf,
  type Member,
  makeCalledBody,
  makeLivingBody,
  rowsOf,
} from "#tests/integration/bodies-life/world.ts";
import { openShop } from "#tests/integration/checkout/world.ts";

openShop();
beforeAll(() => makeRules(owner()));

const rib = "000000000000000000000097";

const statementOf = async (made: Awaited<ReturnType<typeof makeCalledBody>>) =>
  unwrap(await getBodyDues(made.first, { bodyId: made.bodyId })).books;

describe("a year's dues", () => {
  it("are decided once, called once, and stay as they were called", async () => {
    const { first, bodyId, members, second } = await makeLivingBody(["treasurer", null]);
    const decision = decisionOf(bodyId);
    const nothing = Object.fromEntries(Object.keys(decision.amounts).map((kind) => [kind, ""]));
    const free = { ...decision, amounts: nothing as typeof decision.amounts };
    expect(codeOf(await decideDues(first, free))).toBe("NO_AMOUNT");
    const { callId } = unwrap(await decideDues(first, decision));
    expect(codeOf(await decideDues(second, decision))).toBe("YEAR_TAKEN");
    unwrap(await withdrawDues(first, { callId, confirmed: true }));
    const again = unwrap(await decideDues(first, decision));
    unwrap(await callDues(first, { callId: again.callId, confirmed: true }));
    expect(codeOf(await callDues(second, { callId: again.callId, confirmed: true }))).toBe("CALLED_ALREADY");
    expect(codeOf(await withdrawDues(first, { callId: again.callId, confirmed: true }))).toBe(
      "CALLED_ALREADY",
    );
    for (const change of [
      sql`update body_dues_amount set amount_minor = 1 where call_id = ${again.callId}`,
      sql`update body_dues_call set due_on = '2030-01-01' where id = ${again.callId}`,
      sql`insert into body_dues_amount (call_id, kind, amount_minor) values (${again.callId}, 'other', 1)`,
      sql`update body_dues set amount_minor = 1 where call_id = ${again.callId}`,
    ])
      await expect(owner().execute(change)).rejects.toThrow();
    const { dues } = unwrap(await myDues(members[1]?.context ?? first, {}));
    expect(dues).toMatchObject([{ minor: 150_00, state: "due", isLate: false }]);
  });

  it("are told to every member, and reminded of once before the day and once after it", async () => {
    const { duesOf, members } = await makeCalledBody();
    const id = duesOf(members[2]);
    await remindDues(new Date("2026-11-26T08:00:00Z"));
    expect(await lettersOf(id)).toEqual(["called"]);
    for (const day of ["2026-12-24", "2026-12-25", "2026-12-26"])
      await remindDues(new Date(`${day}T08:00:00Z`));
    expect(await lettersOf(id)).toEqual(["before", "called"]);
    for (const day of ["2027-02-01", "2027-03-01"]) await remindDues(new Date(`${day}T08:00:00Z`));
    expect(await lettersOf(id)).toEqual(["after", "before", "called"]);
  });
});

describe("every dirham of a body", () => {
  it("is accounted for: cash, card, an exemption and a transfer, to zero, and the statement is the ledger's", async () => {
    const made = await makeCalledBody(["treasurer", "president", null, null]);
    const { first, federation, members, duesOf, bodyId } = made;
    const [treasurer, , third, fourth] = members;
    if (!treasurer || !third || !fourth) throw new Error("four members");
    const paidOn = "2026-11-25";
    const cash = (duesId: Id<"dues">, receipt = "R-001") =>
      takeCash(treasurer.context, { duesId, receipt, paidOn });
    expect(codeOf(await cash(duesOf(treasurer)))).toBe("OWN");
    unwrap(await cash(duesOf(third)));
    expect(codeOf(await cash(duesOf(third)))).toBe("NOT_DUE");
    expect(codeOf(await cash(duesOf(fourth)))).toBe("RECEIPT_TAKEN");
    const exempted = {
      duesId: duesOf(members[1]),
      reason: "The workshop burnt down in March",
      confirmed: true,
    } as const;
    unwrap(await exemptDues(first, exempted));
    const page = await openPage(fourth, duesOf(fourth));
    await pay(page);
    expect(await duesPages.settleReturn(page)).toBe("paid");
    expect(await duesPages.settleReturn(page)).toBe("paid");
    await onSession({ objectId: page } as Parameters<typeof onSession>[0]);
    const receipt = (member: Member) => serveReceipt(member.context, duesOf(fourth), "ar");
    expect((await Promise.all([fourth, third].map(receipt))).map(({ status }) => status)).toEqual([200, 404]);

    const second = at(made.second, dayIn(40));
    expect(codeOf(await proposeTransfer(second, { payeeId: bodyId, confirmed: true }))).toBe("NO_ACCOUNT");
    unwrap(
      await recordPayeeAccount(first, {
        payeeId: bodyId,
        rib,
        holder: "The body",
        source: "The bank's letter",
      }),
    );
    const { transferId } = unwrap(await proposeTransfer(second, { payeeId: bodyId, confirmed: true }));
    expect(codeOf(await proposeTransfer(second, { payeeId: bodyId, confirmed: true }))).toBe("TRANSFER_OPEN");
    const [waiting] = unwrap(await transferDesk(federation, {}));
    expect(waiting).toMatchObject({ minor: 150_00, rib: "000 000 0000000000000000 97" });
    const payer = at(federation, dayIn(41));
    unwrap(await payTransfer(payer, { transferId, bankReference: "VIR-2026-1" }));
    expect(codeOf(await payTransfer(payer, { transferId, bankReference: "VIR-2026-1" }))).toBe(
      "TRANSFER_DECIDED",
    );

    const accounts = await accountsOf(bodyId);
    expect(accounts).toEqual({
      bank: -150_00,
      craft_body_cash: 150_00,
      craft_body_dues: -300_00,
      craft_body_payable: 0,
      dues_owed: 150_00,
      psp_clearing: 150_00,
    });
    expect(Object.values(accounts).reduce((sum, minor) => sum + minor, 0)).toBe(0);
    const books = await statementOf(made);
    expect(books).toEqual({
      ...{ calledMinor: 450_00, owedMinor: 150_00, cashMinor: 150_00, cardMinor: 150_00 },
      ...{ transferredMinor: 150_00, heldMinor: 0 },
    });
    expect(books.owedMinor + books.cashMinor + books.cardMinor).toBe(books.calledMinor);
    // What the ledger says is what the members' lines say.
    const { dues } = unwrap(await getBodyDues(treasurer.context, { bodyId }));
    const sumOf = (state: string, how: string | null = null) =>
      dues
        .filter((line) => line.state === state && line.paidHow === how)
        .reduce((sum, { minor }) => sum + minor, 0);
    expect([sumOf("due"), sumOf("paid", "cash"), sumOf("paid", "card")]).toEqual([
      books.owedMinor,
      books.cashMinor,
      books.cardMinor,
    ]);
  });

  it("is transferred by two people: whoever proposed it does not pay, in the database neither", async () => {
    const made = await makeCalledBody();
    const { bodyId, first, members, duesOf } = made;
    const [, , third] = members;
    if (!third) throw new Error("three members");
    await payByCard(third, duesOf(third));
    unwrap(
      await recordPayeeAccount(made.second, {
        payeeId: bodyId,
        rib,
        holder: "The body",
        source: "The bank's letter",
      }),
    );
    const both = {
      ...at(first, dayIn(40)),
      actor: {
        ...at(first, dayIn(40)).actor,
        grants: [...first.actor.grants, { role: "federation" as const }],
      },
    };
    const { transferId } = unwrap(await proposeTransfer(both, { payeeId: bodyId, confirmed: true }));
    expect(codeOf(await payTransfer(both, { transferId, bankReference: "VIR-1" }))).toBe("SAME_PERSON");
    await expect(
      owner().execute(sql`update body_transfer set state = 'paid', bank_reference = 'x', decided_at = now(),
        decided_by = proposed_by where id = ${transferId}`),
    ).rejects.toThrow();
  });
});

describe("a payment that comes twice", () => {
  it("is not said to be paid when the counter was faster: it is parked, and whoever comes back reads so", async () => {
    const { members, duesOf, first } = await makeCalledBody(["treasurer", null]);
    const member = members[1];
    if (!member) throw new Error("a member");
    const page = await openPage(member, duesOf(member));
    expect(await duesPages.settleReturn(page)).toBe("waiting");
    await pay(page);
    unwrap(await takeCash(first, { duesId: duesOf(member), receipt: "F-001", paidOn: "2026-11-25" }));
    expect(await duesPages.settleReturn(page)).toBe("parked");
    expect(await duesPages.settleReturn(page)).toBe("parked");
  });

  it("is taken once when card and counter come at the same moment, and what the card brought is parked", async () => {
    const made = await makeCalledBody(["treasurer", ...Array.from({ length: 6 }, () => null)]);
    const { members, duesOf, first, second, bodyId } = made;
    const treasurer = members[0];
    if (!treasurer) throw new Error("a treasurer");
    const payers = members.slice(1);
    const pages = new Map<Member, string>();
    for (const member of payers) pages.set(member, await openPage(member, duesOf(member)));
    for (const page of pages.values()) await pay(page);
    const all = payers.flatMap((member, n) => {
      const input = { duesId: duesOf(member), receipt: `R-${String(n)}`, paidOn: "2026-11-25" };
      const page = pages.get(member) ?? "";
      return [
        takeCash(treasurer.context, input),
        duesPages.settleReturn(page),
        takeCash(first, { ...input, receipt: `S-${String(n)}` }),
        duesPages.settleReturn(page),
        takeCash(second, { ...input, receipt: `T-${String(n)}` }),
      ];
    });
    await Promise.all(all);
    const accounts = await accountsOf(bodyId);
    // The treasurer's own are still due; of each of the others, one payment.
    expect(accounts.dues_owed).toBe(150_00);
    expect((accounts.craft_body_cash ?? 0) - (accounts.craft_body_payable ?? 0)).toBe(payers.length * 150_00);
    const [parked] = await rowsOf<{ n: number; minor: number }>(sql`
      select count(*)::int as n, coalesce(sum(amount_minor), 0)::float8 as minor from unmatched_receipt
      where reason = 'DUES_PAID' and session_id = any (array[${sql.join(
        [...pages.values()].map((id) => sql`${id}`),
        sql`, `,
      )}])`);
    const byCard = -(accounts.craft_body_payable ?? 0);
    expect((parked?.minor ?? 0) + byCard).toBe(payers.length * 150_00);
    const books = await statementOf(made);
    expect(books.owedMinor + books.cashMinor + books.cardMinor).toBe(books.calledMinor);
  }, 120_000);

  it("ends the page that is open when cash is taken, and pays nothing on it", async () => {
    const { members, duesOf, first } = await makeCalledBody();
    const [, , third] = members;
    if (!third) throw new Error("three members");
    const duesId = duesOf(third);
    const page = await openPage(third, duesId);
    expect(await openPage(third, duesId)).toBe(page);
    unwrap(await takeCash(first, { duesId, receipt: "R-9", paidOn: "2026-11-25" }));
    const [job] = await rowsOf<{ id: Id<"duesAttempt"> }>(
      sql`select data->'payload'->>'attemptId' as id from pgboss.job where name = 'dues.end-payment'
        and data->'payload'->>'attemptId' in (select id from body_dues_attempt where dues_id = ${duesId})`,
    );
    if (!job) throw new Error("a job");
    await duesPages.end(job.id);
    expect((await payments().retrieveSession(page)).status).toBe("expired");
    expect(codeOf(await payDues(third.context, { duesId, locale: "ar" }))).toBe("NOT_DUE");
  });

  it("is found by the reconciler when nobody came back and no webhook was heard", async () => {
    const { members, duesOf } = await makeCalledBody();
    const [, , third] = members;
    if (!third) throw new Error("three members");
    const page = await openPage(third, duesOf(third));
    await pay(page);
    await duesPages.reconcile(new Date(Date.now() + 10 * 60_000));
    const { dues } = unwrap(await myDues(third.context, {}));
    expect(dues[0]).toMatchObject({ state: "paid", paidHow: "card" });
  });

  it("is ended by the reconciler when no page was ever opened and none will be", async () => {
    const { members, duesOf } = await makeCalledBody();
    const begun = async (n: number, minutesAgo: number) => {
      const member = members[n];
      if (!member) throw new Error("a member");
      const context = { ...member.context, now: new Date(Date.now() - minutesAgo * 60_000) };
      const input = { duesId: duesOf(member), locale: "ar" as const };
      return unwrap(await startDuesPayment(context, input)).attemptId;
    };
    // A page that would end in a quarter of an hour is refused for good; what is older than its key is not asked for again.
    const attempts = [await begun(0, 45), await begun(1, 30 * 60)];
    await duesPages.reconcile();
    const ended = await rowsOf<{ id: string }>(sql`select id from body_dues_attempt where ended_at is not null
      and session_id is null and id in (${attempts[0]}, ${attempts[1]})`);
    expect(ended.map(({ id }) => id).sort()).toEqual([...attempts].sort());
  });
});

describe("who reads of dues", () => {
  it("is the member, the body's treasurer and president, and whoever keeps the file", async () => {
    const { members, first, bodyId, duesOf, federation } = await makeCalledBody([
      ...(["treasurer", "president", "councillor"] as const),
      null,
    ]);
    const elsewhere = await makeLivingBody(["treasurer"]);
    const sees = async ({ actor }: { actor: typeof first.actor }) => {
      const { rows } = (await withActorSettings(database(), settingsOf(actor), (tx) =>
        tx.execute(sql`select id from body_dues where body_id = ${bodyId}`),
      )) as unknown as { rows: unknown[] };
      return rows.length;
    };
    const contexts = members.map(({ context }) => context);
    expect(await Promise.all(contexts.map(sees))).toEqual([4, 4, 1, 1]);
    expect(await Promise.all([first, federation, elsewhere.first].map(sees))).toEqual([4, 0, 0]);
    const codes = [...contexts, elsewhere.first, federation].map((one) => getBodyDues(one, { bodyId }));
    expect((await Promise.all(codes)).map(codeOf)).toEqual([
      ...["OK", "OK", "NOT_FOUND", "NOT_FOUND"],
      ...["NOT_FOUND", "NOT_FOUND"],
    ]);
    const stranger = members[3];
    if (!stranger) throw new Error("four members");
    const duesId = duesOf(members[0]);
    expect(codeOf(await payDues(stranger.context, { duesId, locale: "fr" }))).toBe("NOT_FOUND");
    const forged = withActorSettings(database(), settingsOf(stranger.context.actor), (tx) =>
      tx.execute(sql`update body_dues set state = 'exempt', exempt_reason = 'x', recorded_by = ${stranger.context.actor.userId}
        where id = ${duesOf(stranger)} returning id`),
    );
    expect(((await forged) as unknown as { rows: unknown[] }).rows).toEqual([]);
  });
});
