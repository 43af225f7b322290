import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { connect, database } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { pieceReport } from "#db/schema/reports.ts";
import { officeToday } from "#features/chambers/index.ts";
import { reportDecided, reportReceived } from "#features/notify/templates/report.ts";
import { transitions } from "#features/reports/domain/course.ts";
import { reportLimits } from "#features/reports/domain/limits.ts";
import {
  decideReport,
  fileReport,
  forgetAddresses,
  getReport,
  listReports,
  sendReport,
} from "#features/reports/index.ts";
import type { FileReportInput } from "#features/reports/schema.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { anonymous, type ChamberRole, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser, type Person } from "#tests/factories/people.ts";
import { type MadePiece, makePiece } from "#tests/factories/pieces.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { waitingForLocks } from "#tests/integration/locks.ts";

let ours: Id<"chamber">;
let theirs: Id<"chamber">;
let bowl: MadePiece;
let officer: Person;

beforeAll(async () => {
  await makeRules(owner());
  [ours, theirs] = [(await makeChamber(owner())).id, (await makeChamber(owner())).id];
  const made = await makeArtisan(owner(), { chamberId: ours });
  bowl = await makePiece(owner(), { artisanId: made.id, craftId: made.craftIds[0] as Id<"craft"> });
  officer = await makeUser(owner());
});

const as = (role: ChamberRole, chamberId = ours) => ({ actor: actorOf(officer, [{ role, chamberId }]) });
const form = (over: Partial<FileReportInput> = {}): FileReportInput => ({
  ...{ serial: bowl.serial, reason: "wrong_facts", text: "This is not thuya wood.", email: "", locale: "fr" },
  confirm: true,
  ...over,
});
const file = async (over: Partial<FileReportInput> = {}) =>
  unwrap(await fileReport({ actor: anonymous }, form(over)));
const note = "We visited the workshop and weighed the wood.";
const queued = async (template: string, id: string) => {
  const { rows } = (await owner().execute(sql`select 1 from pgboss.job where name = 'mail.send'
    and data -> 'payload' ->> 'template' = ${template} and data -> 'payload' ->> 'id' = ${id}`)) as unknown as {
    rows: unknown[];
  };
  return rows.length;
};

describe("a report", () => {
  it("of somebody who has not signed in waits in the queue of the maker's chamber, the oldest first", async () => {
    const first = unwrap(
      await fileReport({ actor: anonymous, now: new Date("2026-01-01T10:00:00Z") }, form()),
    );
    const second = unwrap(
      await fileReport({ actor: anonymous, now: new Date("2026-01-02T10:00:00Z") }, form()),
    );
    expect(first.number).toMatch(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const { open } = unwrap(await listReports(as("curator"), { chamberId: ours }));
    expect(open.slice(0, 2).map(({ id }) => id)).toEqual([first.id, second.id]);
    const seen = unwrap(await getReport(as("verifier"), { reportId: first.id }));
    expect(seen).toMatchObject({ text: "This is not thuya wood.", wantsAnswer: false, state: "open" });
    expect(seen.others).toBeGreaterThan(0);
  });

  it.each([
    [{ text: "Short" }, { text: "REPORT_TEXT_SHORT" }],
    [{ reason: "" as "other" }, { reason: "REASON_REQUIRED" }],
    [{ email: "no address" }, { email: "EMAIL_INVALID" }],
    [{ confirm: false as true }, { confirm: "CONFIRM_REQUIRED" }],
  ])("that is not filled in (%j) is refused beside the field", async (over, fields) => {
    const answer = await fileReport({ actor: anonymous }, form(over));
    expect(answer).toMatchObject({ error: { code: "INVALID_INPUT", details: { fields } } });
  });

  it("about a piece that nobody was ever shown is not taken", async () => {
    const draft = await makePiece(owner(), { state: "draft", publishedAt: null });
    const answer = await fileReport({ actor: anonymous }, form({ serial: draft.serial }));
    expect(answer).toMatchObject({ error: { code: "NOT_FOUND" } });
  });

  it("is for another chamber not there, in its list, by its id, and to be answered", async () => {
    const { id: reportId } = await file();
    for (const role of ["verifier", "curator", "manager"] as const) {
      expect(unwrap(await listReports(as(role, theirs), { chamberId: theirs })).open).toEqual([]);
      const asked = [
        await listReports(as(role, theirs), { chamberId: ours }),
        await getReport(as(role, theirs), { reportId }),
        await decideReport(as(role, theirs), { reportId, outcome: "dismissed", note }),
      ];
      expect(asked.map((one) => (one.ok ? "ALLOWED" : one.error.code))).toEqual(Array(3).fill("NOT_FOUND"));
    }
  });

  it("shows no officer the reporter's address", async () => {
    const email = "afraid@example.test";
    const { id: reportId } = await file({ email });
    const seen = JSON.stringify(unwrap(await getReport(as("manager"), { reportId })));
    expect(seen).not.toContain(email);
    expect(seen).toContain('"wantsAnswer":true');
  });

  it("goes along while it waits when the maker moves to another chamber, and stays once answered", async () => {
    const moved = await makeArtisan(owner(), { chamberId: ours });
    const one = await makePiece(owner(), { artisanId: moved.id, craftId: moved.craftIds[0] as Id<"craft"> });
    const [open, answered] = [await file({ serial: one.serial }), await file({ serial: one.serial })];
    unwrap(await decideReport(as("manager"), { reportId: answered.id, outcome: "dismissed", note }));
    await owner().update(artisan).set({ chamberId: theirs }).where(eq(artisan.id, moved.id));
    const now = unwrap(await listReports(as("manager", theirs), { chamberId: theirs }));
    expect([now.open.map(({ id }) => id), now.decided]).toEqual([[open.id], []]);
    await owner().update(artisan).set({ chamberId: ours }).where(eq(artisan.id, moved.id));
  });
});

describe("the limits", () => {
  it("stop an address and an e-mail that send too many, and count no form that is not filled in", async () => {
    const send = (address: string, over: Partial<FileReportInput> = {}) =>
      sendReport({ actor: anonymous }, address, form(over));
    const address = `192.0.2.${newId("pieceReport")}`;
    for (let n = 0; n < reportLimits.address.points + 5; n += 1) await send(address, { text: "x" });
    for (let n = 0; n < reportLimits.address.points; n += 1) expect((await send(address)).ok).toBe(true);
    expect(await send(address)).toMatchObject({ error: { code: "RATE_LIMITED" } });
    const email = "mailed@example.test";
    for (let n = 0; n < reportLimits.email.points; n += 1) {
      expect((await send(`198.51.100.${n}`, { email })).ok).toBe(true);
    }
    expect(await send("203.0.113.9", { email })).toMatchObject({ error: { code: "RATE_LIMITED" } });
  });
});

describe("an answer", () => {
  it("is kept with its ground and reasons, once: the second of two officers is told", async () => {
    const { id: reportId } = await file();
    // A third connection holds the report, so that both have begun before one of them can go on.
    const other = connect(process.env.DATABASE_URL ?? "", { max: 1 });
    const both = await other.db.transaction(async (tx) => {
      await tx.select().from(pieceReport).where(eq(pieceReport.id, reportId)).for("update");
      const deciding = [
        decideReport(as("curator"), { reportId, outcome: "upheld", ground: "terms", note }),
        decideReport(as("manager"), { reportId, outcome: "dismissed", note }),
      ];
      await waitingForLocks(2);
      return { deciding };
    });
    const answers = await Promise.all(both.deciding);
    await other.end();
    const codes = answers.map((one) => (one.ok ? "DONE" : one.error.code));
    expect(codes.sort()).toEqual(["DONE", "REPORT_DECIDED"]);
    const [row] = await owner().select().from(pieceReport).where(eq(pieceReport.id, reportId));
    expect(row).toMatchObject({ note, decidedBy: officer.id });
    expect(row?.ground).toBe(row?.state === "upheld" ? "terms" : null);
  });

  it("needs reasons, and a ground where the report is justified", async () => {
    const { id: reportId } = await file();
    expect(await decideReport(as("manager"), { reportId, outcome: "dismissed", note: "No." })).toMatchObject({
      error: { details: { fields: { note: "REPORT_NOTE_SHORT" } } },
    });
    expect(
      await decideReport(as("manager"), { reportId, outcome: "upheld", ground: "" as "law", note }),
    ).toMatchObject({ error: { details: { fields: { ground: "GROUND_REQUIRED" } } } });
  });

  it("is final in the database too, whose table of transitions is that of the code", async () => {
    const { id: reportId } = await file();
    unwrap(await decideReport(as("manager"), { reportId, outcome: "dismissed", note }));
    const back = owner()
      .update(pieceReport)
      .set({ state: "open", note: null, decidedAt: null })
      .where(eq(pieceReport.id, reportId));
    await expect(back).rejects.toMatchObject({ cause: { code: "23514" } });
    const { rows } = (await owner().execute(
      sql`select from_state || ' ' || to_state as step from state_transition where aggregate = 'piece_report'`,
    )) as unknown as { rows: { step: string }[] };
    const inCode = Object.entries(transitions).flatMap(([from, to]) => to.map((each) => `${from} ${each}`));
    expect(rows.map(({ step }) => step).sort()).toEqual(inCode.sort());
  });

  it("is mailed to who left an address, in their language, with ground, reasons and what can be done; nobody else", async () => {
    const { id, number } = await file({ email: "Reporter@example.test", locale: "ar" });
    const silent = await file();
    expect([await queued("report-received", id), await queued("report-received", silent.id)]).toEqual([1, 0]);
    expect(await reportReceived(id)).toMatchObject({
      ...{ to: "reporter@example.test", locale: "ar", content: { subject: `وصل بلاغك ${number}` } },
    });
    expect(await reportDecided(id)).toBeNull();
    unwrap(await decideReport(as("manager"), { reportId: id, outcome: "upheld", ground: "law", note }));
    unwrap(await decideReport(as("manager"), { reportId: silent.id, outcome: "dismissed", note }));
    expect([await queued("report-decided", id), await queued("report-decided", silent.id)]).toEqual([1, 0]);
    const blocks = JSON.stringify((await reportDecided(id))?.content.blocks);
    expect(blocks).toContain(note);
    expect(blocks).toContain("مخالف للقانون");
    expect(blocks).toContain("القضاء");
    expect(await reportDecided(silent.id)).toBeNull();
  });

  it("is waited for on the office's first page, by those who give it", async () => {
    const before = unwrap(await officeToday(as("curator"), { chamberId: ours })).reports;
    await file();
    const after = unwrap(await officeToday(as("curator"), { chamberId: ours })).reports;
    expect(after?.open).toBe((before?.open ?? 0) + 1);
    expect(after?.oldest).toMatch(/^2026-01-01T10:00:00/);
    expect(unwrap(await officeToday(as("registrar"), { chamberId: ours })).reports).toBeNull();
  });
});

describe("the reporter's address", () => {
  it("is forgotten half a year after the answer, and not before; the reasons stay", async () => {
    const now = new Date("2026-11-26T08:00:00Z");
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const [old, fresh, waiting] = [
      await file({ email: "old@example.test" }),
      await file({ email: "fresh@example.test" }),
      await file({ email: "waiting@example.test" }),
    ];
    const decide = (reportId: Id<"pieceReport">, at: Date) =>
      decideReport({ ...as("manager"), now: at }, { reportId, outcome: "dismissed", note });
    await decide(old.id, ago(181));
    await decide(fresh.id, ago(179));
    unwrap(await forgetAddresses({ actor: systemActor("reports.forget-addresses"), now }, {}));
    const read = async (id: Id<"pieceReport">) =>
      (await owner().select().from(pieceReport).where(eq(pieceReport.id, id)))[0];
    expect(await read(old.id)).toMatchObject({ email: null, note });
    expect((await read(fresh.id))?.email).toBe("fresh@example.test");
    expect((await read(waiting.id))?.email).toBe("waiting@example.test");
  });
});

describe("in SQL, as the site", () => {
  it("nobody files a report with a chamber that does not hold the maker", async () => {
    const id = newId("pieceReport");
    const values = { id, number: id, pieceId: bowl.id, chamberId: theirs, text: "x", locale: "fr" };
    const attempt = withActorSettings(database(), { kind: "anonymous" }, (tx) =>
      tx.insert(pieceReport).values({ ...values, reason: "other" as const }),
    );
    await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});
