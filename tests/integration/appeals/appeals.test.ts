import { and, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { appeal, application, applicationEvent, conflict } from "#db/schema/applications.ts";
import { document } from "#db/schema/vault.ts";
import { appealsOfFile, decideAppeal, fileAppeal, getAppeal, listAppeals } from "#features/appeals/index.ts";
import { appealDecidedSms, appealReceivedSms } from "#features/notify/sms/appeal.ts";
import { appealDecided, appealReceived } from "#features/notify/templates/appeal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeRefusedFile } from "#tests/factories/files.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import {
  type Desk,
  makeDesk,
  makeOfficer,
  makePerson,
  queued,
  rowOf,
} from "#tests/integration/applications/desk.ts";

const refusedAt = new Date("2026-06-01T09:00:00Z");
const soon = new Date("2026-06-10T09:00:00Z");
const text = "أمارس هذه الحرفة منذ خمس سنوات، وأدلي بشهادة ثانية من معلمي.";

let desk: Desk;
let federation: Actor;
beforeAll(async () => {
  desk = await makeDesk();
  federation = actorOf(await makeUser(owner()), [{ role: "federation" }], soon);
});

type World = {
  applicant: Extract<Actor, { kind: "person" }>;
  officer: Actor;
  manager: Actor;
  id: Id<"application">;
};
let world: World;
const fresh = (actor: Actor): Actor => ({
  ...actor,
  ...(actor.kind === "person" ? { secondFactorAt: soon } : {}),
});

beforeEach(async () => {
  const applicant = await makePerson();
  const officer = await makeOfficer(desk.chamberId, "verifier", "manager");
  const manager = fresh(await makeOfficer(desk.chamberId, "manager"));
  const id = await makeRefusedFile(owner(), {
    ...{ chamberId: desk.chamberId, applicantUserId: applicant.userId, officerId: officer.userId, refusedAt },
    ...{ craftId: desk.craftId, email: applicant.email },
  });
  world = { applicant, officer: fresh(officer), manager, id };
});

const filed = async (now = soon) =>
  unwrap(await fileAppeal({ actor: world.applicant, now }, { applicationId: world.id, text })).appealId;
const answer = (actor: Actor, appealId: Id<"appeal">, outcome: "granted" | "dismissed", now = soon) =>
  decideAppeal(
    { actor: actor.kind === "person" ? { ...actor, secondFactorAt: now } : actor, now },
    outcome === "granted"
      ? { appealId, outcome, reasons: ["NEW_EVIDENCE"], note: "" }
      : { appealId, outcome, reasons: ["NO_NEW_EVIDENCE"], note: "لم يُدل بعنصر جديد." },
  );
const kinds = async () =>
  (
    await owner()
      .select({ kind: applicationEvent.kind, state: applicationEvent.state })
      .from(applicationEvent)
      .where(eq(applicationEvent.applicationId, world.id))
      .orderBy(applicationEvent.at)
  ).map(({ kind, state }) => `${kind} ${state}`);

describe("filing an appeal", () => {
  it("goes to the manager with the day of the rule, and tells the applicant", async () => {
    const appealId = await filed();
    expect(await rowOf(world.id)).toMatchObject({
      state: "appealed",
      dueAt: new Date("2026-06-25T09:00:00Z"),
    });
    expect(await kinds()).toEqual(["submitted submitted", "refused refused", "appealed appealed"]);
    expect(await queued("mail.send", appealId)).toEqual([{ template: "appeal-received", id: appealId }]);
    expect(await queued("sms.send", appealId)).toEqual([{ template: "appeal-received", id: appealId }]);
    const list = unwrap(
      await listAppeals({ actor: world.officer, now: soon }, { chamberId: desk.chamberId }),
    );
    expect(list.open.find(({ id }) => id === appealId)?.clock).toEqual({ is: "left", days: 15 });
  });

  it("is possible on the last day and not on the day after", async () => {
    const late = new Date("2026-07-01T23:00:00Z");
    const refused = await fileAppeal(
      { actor: world.applicant, now: late },
      { applicationId: world.id, text },
    );
    expect(refused).toEqual({ ok: false, error: { code: "APPEAL_TOO_LATE" } });
    await filed(new Date("2026-07-01T22:59:00Z"));
  });

  it("is done once, by nobody but the applicant, and with words", async () => {
    const short = await fileAppeal(
      { actor: world.applicant, now: soon },
      { applicationId: world.id, text: "لا" },
    );
    expect(short.ok ? null : short.error.details).toEqual({ fields: { text: "APPEAL_TEXT_SHORT" } });
    const stranger = await fileAppeal(
      { actor: await makePerson(), now: soon },
      { applicationId: world.id, text },
    );
    expect(stranger).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    const officer = await fileAppeal({ actor: world.officer, now: soon }, { applicationId: world.id, text });
    expect(officer).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    const both = await Promise.all(
      [1, 2].map(() => fileAppeal({ actor: world.applicant, now: soon }, { applicationId: world.id, text })),
    );
    expect(both.map((each) => (each.ok ? "filed" : each.error.code)).sort()).toEqual([
      "APPEAL_PENDING",
      "filed",
    ]);
    const rows = await owner().select().from(appeal).where(eq(appeal.applicationId, world.id));
    expect(rows).toHaveLength(1);
  });
});

describe("the manager's answer", () => {
  it("opens the file again in a new round, for somebody else, with a new day", async () => {
    const appealId = await filed();
    unwrap(await answer(world.manager, appealId, "granted"));
    expect(await rowOf(world.id)).toMatchObject({
      ...{ state: "under_review", round: 2, reviewerId: null, dueAt: expect.any(Date) },
    });
    expect((await kinds()).at(-1)).toBe("appeal_decided under_review");
    const again = await answer(world.manager, appealId, "dismissed");
    expect(again).toEqual({ ok: false, error: { code: "APPEAL_DECIDED" } });
  });

  it("is not given by whoever refused, declared a conflict, or filled the file in, in the database neither", async () => {
    const appealId = await filed();
    const own = await answer(world.officer, appealId, "dismissed");
    expect(own).toEqual({ ok: false, error: { code: "APPEAL_NOT_IMPARTIAL" } });
    if (world.manager.kind !== "person" || world.officer.kind !== "person") throw new Error("persons");
    await owner()
      .insert(conflict)
      .values({
        ...{
          id: newId("conflict"),
          applicationId: world.id,
          chamberId: desk.chamberId,
          relation: "relative",
        },
        ...{ userId: world.manager.userId, declaredAt: soon },
      });
    // Whoever is too close to a file does not see it any more, nor its appeal.
    const close = await answer(world.manager, appealId, "granted");
    expect(close).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    for (const judge of [world.manager.userId, world.officer.userId, world.applicant.userId])
      await expect(
        owner()
          .update(appeal)
          .set({ outcome: "granted", decidedBy: judge, decidedAt: soon })
          .where(eq(appeal.id, appealId)),
        judge,
      ).rejects.toMatchObject({ cause: { code: "23514" } });
  });

  it("is not given by a registrar, another chamber's manager, the federation, or with an old second factor", async () => {
    const appealId = await filed();
    const elsewhere = await makeOfficer((await makeDesk()).chamberId, "manager");
    for (const actor of [await makeOfficer(desk.chamberId), elsewhere, federation])
      expect(await answer(actor, appealId, "granted")).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    const old = await decideAppeal(
      { actor: world.manager, now: new Date("2026-06-10T09:11:00Z") },
      { appealId, outcome: "granted", reasons: ["NEW_EVIDENCE"], note: "" },
    );
    expect(old).toEqual({ ok: false, error: { code: "STEP_UP_REQUIRED" } });
  });

  it("is given once when two managers answer at the same time", async () => {
    const appealId = await filed();
    const second = await makeOfficer(desk.chamberId, "manager");
    const answers = await Promise.all([
      answer(world.manager, appealId, "granted"),
      answer(second, appealId, "dismissed"),
    ]);
    expect(answers.map((each) => (each.ok ? "done" : each.error.code)).sort()).toEqual([
      "APPEAL_DECIDED",
      "done",
    ]);
    expect((await kinds()).filter((kind) => kind.startsWith("appeal_decided"))).toHaveLength(1);
  });
});

describe("the federation", () => {
  const later = new Date("2026-06-20T09:00:00Z");
  async function atFederation() {
    unwrap(await answer(world.manager, await filed(), "dismissed"));
    const id = await filed(later);
    return id;
  }

  it("reads the file and its papers while it judges, and no paper afterwards", async () => {
    const papers = () =>
      withActorSettings(database(), settingsOf(federation), (tx) =>
        tx.select({ id: document.id }).from(document).where(eq(document.applicationId, world.id)),
      );
    unwrap(await answer(world.manager, await filed(), "dismissed"));
    expect(await papers()).toEqual([]);
    const appealId = await filed(later);
    expect(await papers()).toHaveLength(1);
    const view = unwrap(await getAppeal({ actor: federation, now: later }, { appealId }));
    expect(view.chain.map(({ what, outcome }) => `${what} ${outcome}`)).toEqual([
      "refusal refused",
      "manager dismissed",
    ]);
    expect(view.documents).toHaveLength(1);
    unwrap(await answer(federation, appealId, "dismissed", later));
    expect(await papers()).toEqual([]);
    const after = unwrap(await getAppeal({ actor: federation, now: later }, { appealId }));
    expect(after.documents).toEqual([]);
  });

  it("has the last word", async () => {
    const appealId = await atFederation();
    const byManager = await answer(world.manager, appealId, "granted", later);
    expect(byManager).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    unwrap(await answer(federation, appealId, "dismissed", later));
    expect((await rowOf(world.id)).state).toBe("refused");
    const third = await fileAppeal({ actor: world.applicant, now: later }, { applicationId: world.id, text });
    expect(third).toEqual({ ok: false, error: { code: "APPEAL_NOT_POSSIBLE" } });
  });

  it("can open the file again, and then both levels are open again to a new refusal", async () => {
    unwrap(await answer(federation, await atFederation(), "granted", later));
    await owner().update(application).set({ state: "refused" }).where(eq(application.id, world.id));
    await owner()
      .insert(applicationEvent)
      .values({
        ...{ applicationId: world.id, chamberId: desk.chamberId, kind: "refused", state: "refused" },
        ...{ at: new Date("2026-07-20T09:00:00Z"), isPublic: true },
      });
    const view = unwrap(
      await appealsOfFile(
        { actor: world.applicant, now: new Date("2026-08-01T09:00:00Z") },
        { applicationId: world.id },
      ),
    );
    expect(view.filing).toEqual({ level: "manager", until: "2026-08-19", isOpen: true });
  });

  it("sees no appeal that has not come to it", async () => {
    const appealId = await filed();
    expect(await getAppeal({ actor: federation, now: soon }, { appealId })).toMatchObject({ ok: false });
    const rows = await withActorSettings(database(), settingsOf(federation), (tx) =>
      tx
        .select()
        .from(appeal)
        .where(and(eq(appeal.id, appealId), sql`true`)),
    );
    expect(rows).toEqual([]);
  });
});

describe("letters about an appeal", () => {
  it("say when, what and why in the applicant's language, and where to go next", async () => {
    const appealId = await filed();
    expect(JSON.stringify(await appealReceived(appealId))).toContain("25 يونيو 2026");
    expect((await appealReceivedSms(appealId))?.text).toContain("25/06/2026");
    unwrap(await answer(world.manager, appealId, "dismissed", soon));
    process.env.NOW = soon.toISOString();
    const letter = JSON.stringify(await appealDecided(appealId));
    delete process.env.NOW;
    expect(letter).toContain("لم يُدل بعنصر جديد.");
    expect(letter).toContain("10 يوليوز 2026");
    expect(letter).not.toMatch(/BE123456|612345678/);
    expect((await appealDecidedSms(appealId))?.text).toMatch(/رُفض تظلمك/);
  });
});
