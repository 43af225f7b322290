import { eq, or, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { application, siteVisit, transfer } from "#db/schema/applications.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { consent } from "#db/schema/consents.ts";
import { healthCover } from "#db/schema/cover.ts";
import { activityRecord, duplicateCase, identityIndex, standingChange } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import { getApplication } from "#features/applications/index.ts";
import { transferAcceptedSms } from "#features/notify/sms/transfer-accepted.ts";
import { transferAccepted } from "#features/notify/templates/transfer-accepted.ts";
import { activity, getMaker, listMakers, noteIdentity } from "#features/register/index.ts";
import {
  acceptTransfer,
  cancelTransfer,
  declineTransfer,
  getTransfer,
  listTransfers,
  requestTransfer,
  transfersOfSubject,
} from "#features/transfers/index.ts";
import type { SubjectId } from "#features/transfers/schema.ts";
import { viewDocument } from "#features/vault/index.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal } from "#lib/crypto/seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeFile } from "#tests/factories/files.ts";
import { owner } from "#tests/factories/owner.ts";
import {
  type Desk,
  makeDesk,
  makeOfficer,
  makePerson,
  queued,
  rowOf,
} from "#tests/integration/applications/desk.ts";
import { auditOf, cin, makeReachable, phone, stampedTags } from "#tests/integration/register/world.ts";

let fes: Desk;
let souss: Desk;
let sender: Actor;
let receiver: Actor;
let applicant: Extract<Actor, { kind: "person" }>;

beforeEach(async () => {
  [fes, souss] = [await makeDesk(), await makeDesk()];
  sender = await makeOfficer(fes.chamberId, "registrar");
  receiver = await makeOfficer(souss.chamberId, "manager");
  applicant = await makePerson();
});

const file = (state: "submitted" | "under_review" | "visit_planned" | "appealed" = "under_review") =>
  makeFile(owner(), {
    ...{ chamberId: fes.chamberId, applicantUserId: applicant.userId, craftId: fes.craftId, state },
    ...{ email: applicant.email, provinceCode: fes.province },
  });

const asking = (subjectId: SubjectId, over: { province?: string } = {}) => ({
  ...{
    subjectId,
    province: souss.province,
    town: "تزنيت",
    locale: "ar" as const,
    agreedHow: "counter" as const,
  },
  ...{ reason: "انتقل للعيش في تزنيت", ...over },
});
const ask = async (subjectId: SubjectId) =>
  unwrap(await requestTransfer({ actor: sender }, asking(subjectId))).transferId;
const accept = (transferId: Id<"transfer">, actor = receiver) => acceptTransfer({ actor }, { transferId });

/** How many rows of a table an actor's own SQL finds, with the rights of the site. */
const seen = async (actor: Actor, table: string, column: string, id: string): Promise<number> => {
  const { rows } = (await withActorSettings(database(), settingsOf(actor), (tx) =>
    tx.execute(
      sql`select count(*)::int as n from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id}`,
    ),
  )) as unknown as { rows: { n: number }[] };
  return rows[0]?.n ?? -1;
};

describe("asking for a move", () => {
  it("goes to the chamber of the province, which sees name, craft and town, and no paper", async () => {
    const id = await file();
    const transferId = await ask(id);
    const list = unwrap(await listTransfers({ actor: receiver }, { chamberId: souss.chamberId }));
    expect(list.incoming).toHaveLength(1);
    expect(list.incoming[0]).toMatchObject({
      ...{
        id: transferId,
        what: "application",
        opens: null,
        name: { en: "Applicant" },
        town: { en: "Town" },
      },
      ...{ newTown: { ar: "تزنيت" }, viewer: { mayDecide: true, mayCancel: false } },
    });
    expect(list.incoming[0]?.crafts).toHaveLength(1);
    expect(JSON.stringify(list)).not.toMatch(/BE123456|612345678/);
    expect(await getApplication({ actor: receiver }, { applicationId: id })).toMatchObject({ ok: false });
    for (const table of ["document", "consent", "application_event"])
      expect(await seen(receiver, table, "application_id", id), table).toBe(0);
  });

  it("is refused where it cannot be, twice, to one's own chamber, and to others than registrar and manager", async () => {
    const code = async (actor: Actor, input: Parameters<typeof requestTransfer>[1]) => {
      const done = await requestTransfer({ actor }, input);
      return done.ok ? "asked" : done.error.code;
    };
    for (const state of ["visit_planned", "appealed"] as const)
      expect(await code(sender, asking(await file(state)))).toBe("TRANSFER_NOT_POSSIBLE");
    const id = await file();
    expect(await code(sender, asking(id, { province: fes.province }))).toBe("TRANSFER_SAME_CHAMBER");
    expect(await code(sender, asking(id, { province: "nowhere" }))).toBe("PROVINCE_UNCOVERED");
    expect(await code(await makeOfficer(fes.chamberId, "verifier"), asking(id))).toBe("NOT_FOUND");
    expect(await code(receiver, asking(id))).toBe("NOT_FOUND");
    expect(await code(sender, asking(id))).toBe("asked");
    expect(await code(sender, asking(id))).toBe("TRANSFER_PENDING");
  });

  it("can be called off and declined, and then the other chamber knows no name any more", async () => {
    const id = await file();
    const first = await ask(id);
    unwrap(await cancelTransfer({ actor: sender }, { transferId: first }));
    expect(await accept(first)).toEqual({ ok: false, error: { code: "TRANSFER_DECIDED" } });
    const second = await ask(id);
    unwrap(await declineTransfer({ actor: receiver }, { transferId: second, note: "لا نعرف هذه الورشة" }));
    for (const transferId of [first, second]) {
      const move = unwrap(await getTransfer({ actor: receiver }, { transferId }));
      expect([move.name, move.town, move.crafts]).toEqual([null, null, []]);
    }
    expect(unwrap(await getTransfer({ actor: sender }, { transferId: second })).note).toBe(
      "لا نعرف هذه الورشة",
    );
    expect((await rowOf(id)).chamberId).toBe(fes.chamberId);
  });
});

describe("accepting an open file", () => {
  it("hands it over whole: new chamber, new round, new day, new keys; the old chamber finds nothing", async () => {
    const id = await file();
    const officer = await makeOfficer(fes.chamberId, "verifier");
    await owner().update(application).set({ reviewerId: officer.userId }).where(eq(application.id, id));
    const [paper] = await owner().select().from(document).where(eq(document.applicationId, id));
    const transferId = await ask(id);
    unwrap(await accept(transferId));
    expect(await rowOf(id)).toMatchObject({
      ...{
        chamberId: souss.chamberId,
        state: "submitted",
        round: 2,
        reviewerId: null,
        town: { ar: "تزنيت" },
      },
      ...{ provinceCode: souss.province, cinIndex: blindIndex("cin", souss.chamberId, "BE123456") },
      phoneIndex: blindIndex("phone", souss.chamberId, "+212612345678"),
    });
    for (const [table, theirs] of [
      ["application", "id"],
      ["document", "application_id"],
      ["consent", "application_id"],
    ] as const) {
      expect(await seen(sender, table, theirs, id), table).toBe(0);
      expect(await seen(receiver, table, theirs, id), table).toBe(1);
    }
    expect(await getApplication({ actor: sender }, { applicationId: id })).toMatchObject({ ok: false });
    const file2 = unwrap(await getApplication({ actor: receiver }, { applicationId: id }));
    expect(file2.events.map(({ kind }) => kind)).toEqual(["submitted", "transferred"]);
    expect(unwrap(await getApplication({ actor: applicant }, { applicationId: id })).chamber.id).toBe(
      souss.chamberId,
    );
    const look = (actor: Actor) => viewDocument({ actor }, { documentId: paper?.id ?? newId("document") });
    expect(await look(sender)).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    expect((await look(receiver)).ok).toBe(true);
    const past = unwrap(await listTransfers({ actor: sender }, { chamberId: fes.chamberId })).past;
    expect(past[0]).toMatchObject({ id: transferId, state: "accepted", name: null, opens: null });
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      "transfers.request",
      "transfers.accept",
    ]);
  });

  it("tells the applicant in their language where the file is now", async () => {
    const transferId = await ask(await file());
    expect(await transferAccepted(transferId)).toBeNull();
    unwrap(await accept(transferId));
    expect(await queued("mail.send", transferId)).toEqual([
      { template: "transfer-accepted", id: transferId },
    ]);
    expect(await queued("sms.send", transferId)).toEqual([{ template: "transfer-accepted", id: transferId }]);
    const letter = await transferAccepted(transferId);
    expect(letter).toMatchObject({ to: applicant.email, locale: "ar" });
    expect(JSON.stringify(letter)).not.toMatch(/BE123456|612345678/);
    expect((await transferAcceptedSms(transferId))?.text).toMatch(/غرفة أخرى/);
  });

  it("is done once when two officers accept at the same time", async () => {
    const id = await file();
    const transferId = await ask(id);
    const second = await makeOfficer(souss.chamberId, "registrar");
    const answers = await Promise.all([accept(transferId), accept(transferId, second)]);
    expect(answers.map((each) => (each.ok ? "moved" : each.error.code)).sort()).toEqual([
      "TRANSFER_DECIDED",
      "moved",
    ]);
    expect((await rowOf(id)).round).toBe(2);
    expect(await queued("mail.send", transferId)).toHaveLength(1);
  });

  it("is refused with an old second factor, to the sender, to a verifier, and once the file is closed", async () => {
    const id = await file();
    const transferId = await ask(id);
    const old = { ...receiver, secondFactorAt: new Date(Date.now() - 11 * 60_000) } as Actor;
    expect(await accept(transferId, old)).toEqual({ ok: false, error: { code: "STEP_UP_REQUIRED" } });
    for (const actor of [sender, await makeOfficer(souss.chamberId, "verifier"), await makePerson()])
      expect(await accept(transferId, actor)).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    await owner().update(application).set({ state: "withdrawn" }).where(eq(application.id, id));
    expect(await accept(transferId)).toEqual({ ok: false, error: { code: "TRANSFER_GONE" } });
    const [row] = await owner().select().from(transfer).where(eq(transfer.id, transferId));
    expect(row?.state).toBe("requested");
  });

  it("cannot be had from the database by anybody else, nor twice", async () => {
    const id = await file();
    const transferId = await ask(id);
    const call = async (actor: Actor) => {
      const { rows } = (await withActorSettings(database(), settingsOf(actor), (tx) =>
        tx.execute(sql`select move_between_chambers(${transferId}, now(), now()) as answer`),
      )) as unknown as { rows: { answer: string }[] };
      return rows[0]?.answer;
    };
    for (const actor of [sender, applicant, await makeOfficer(souss.chamberId, "verifier", "curator")])
      expect(await call(actor)).toBe("decided");
    expect((await rowOf(id)).chamberId).toBe(fes.chamberId);
    unwrap(await accept(transferId));
    expect(await call(receiver)).toBe("decided");
  });
});

describe("accepting a registered maker", () => {
  async function maker() {
    const made = await makeReachable({ chamberId: fes.chamberId });
    const id = made.id;
    const at = new Date("2026-03-01T09:00:00Z");
    const by = applicant.userId;
    const place = { artisanId: id, chamberId: fes.chamberId };
    await owner()
      .insert(document)
      .values({
        ...{ id: newId("document"), ...place, kind: "portrait", storageKey: `vault/${newId("document")}` },
        ...{ sealedKey: "1.none.none", mediaType: "image/webp", size: 1, uploadedBy: by },
      });
    await owner()
      .insert(consent)
      .values({
        ...{ id: newId("consent"), ...place, purpose: "publication", wording: "1", locale: "ar" },
        ...{ method: "own_account", givenAt: at, recordedBy: by },
      });
    const cardId = newId("card");
    await owner()
      .insert(card)
      .values({
        ...{
          id: cardId,
          ...place,
          number: `T-${cardId.slice(-8)}`,
          code: cardId.slice(-16),
          registryNumber: "NIA-1",
        },
        ...{ holderName: { ar: "صانع" }, trade: { ar: "حرفة" }, kind: "maalem", validFrom: "2026-01-01" },
        ...{ validUntil: "2031-01-01", stateAt: at, issuedAt: at },
      });
    await owner()
      .insert(healthCover)
      .values({
        ...{ ...place, sealedStatus: "1.a.b", asOf: "2026-03-01", source: "maker", updatedAt: at },
      });
    await owner()
      .insert(activityRecord)
      .values({
        ...{ id: newId("activity"), ...place, kind: "training", title: "دورة", happenedOn: "2026-03-01" },
        ...{ source: "office", recordedBy: by },
      });
    await owner()
      .insert(standingChange)
      .values([
        { ...place, to: "registered", reason: "APPROVED", effectiveFrom: at, appliedAt: at },
        { ...place, to: "suspended", reason: "OTHER", effectiveFrom: new Date("2999-01-01T00:00:00Z") },
      ]);
    await owner()
      .insert(siteVisit)
      .values({
        ...{ id: newId("visit"), ...place, plannedFor: at, plannedBy: by, officerId: by, doneAt: at },
        ...{ outcome: "confirmed", report: "رأينا النول." },
      });
    return id;
  }

  it("hands over the record, card, papers, consents and cover; pieces and public pages stay, and are made anew", async () => {
    const id = await maker();
    unwrap(await accept(await ask(id)));
    const [row] = await owner().select().from(artisan).where(eq(artisan.id, id));
    expect(row).toMatchObject({ chamberId: souss.chamberId, town: { ar: "تزنيت" }, state: "registered" });
    const tables = ["artisan_contact", "card", "document", "consent", "health_cover", "site_visit"];
    for (const table of tables) {
      expect(await seen(sender, table, "artisan_id", id), `${table} at Fès`).toBe(0);
      expect(await seen(receiver, table, "artisan_id", id), `${table} at Souss`).toBe(1);
    }
    const [contact] = await owner().select().from(artisanContact).where(eq(artisanContact.artisanId, id));
    expect(contact).toMatchObject({
      cinIndex: blindIndex("cin", souss.chamberId, cin),
      phoneIndex: blindIndex("phone", souss.chamberId, phone),
    });
    expect(await getMaker({ actor: sender }, { artisanId: id })).toMatchObject({ ok: false });
    const ids = async (actor: Actor, chamberId: Id<"chamber">) =>
      unwrap(await listMakers({ actor }, { chamberId })).makers.map((line) => line.id);
    expect(await ids(sender, fes.chamberId)).not.toContain(id);
    expect(await ids(receiver, souss.chamberId)).toContain(id);
    expect(await stampedTags()).toContain(`artisan:${id}`);
  });

  it("leaves history where it happened, and the new chamber reads the whole timeline and may end what is planned", async () => {
    const id = await maker();
    unwrap(await accept(await ask(id)));
    const history = await owner().select().from(standingChange).where(eq(standingChange.artisanId, id));
    expect(history.map(({ to, chamberId }) => [to, chamberId]).sort()).toEqual(
      [
        ["registered", fes.chamberId],
        ["suspended", souss.chamberId],
      ].sort(),
    );
    const kinds = unwrap(await activity({ actor: receiver }, { artisanId: id, page: 1 })).entries.map(
      ({ kind, code }) => `${kind} ${code}`,
    );
    expect(kinds.sort()).toEqual([
      "card issued",
      "standing moved",
      "standing registered",
      "training training",
      "visit confirmed",
    ]);
    expect(await activity({ actor: sender }, { artisanId: id, page: 1 })).toMatchObject({ ok: false });
  });

  it("opens no case of a person known twice between a maker and their own file", async () => {
    const id = await maker();
    const fileId = await file();
    await owner()
      .update(application)
      .set({ state: "approved", artisanId: id })
      .where(eq(application.id, fileId));
    await owner()
      .update(application)
      .set({
        sealedCin: seal(cin, { table: "application", column: "sealed_cin", row: fileId }),
        cinIndex: blindIndex("cin", fes.chamberId, cin),
      })
      .where(eq(application.id, fileId));
    for (const subject of [fileId, id])
      await owner().transaction((tx) =>
        noteIdentity(tx as never, { kind: "cin", value: cin, subject, chamberId: fes.chamberId }),
      );
    unwrap(await accept(await ask(id)));
    const own = await owner()
      .select()
      .from(duplicateCase)
      .where(or(eq(duplicateCase.firstSubject, id), eq(duplicateCase.secondSubject, id)));
    const between = own.filter(({ firstSubject, secondSubject }) =>
      [firstSubject, secondSubject].includes(fileId),
    );
    expect(between).toEqual([]);
    const index = await owner()
      .select({ subject: identityIndex.subjectId, chamber: identityIndex.chamberId })
      .from(identityIndex)
      .where(or(eq(identityIndex.subjectId, id), eq(identityIndex.subjectId, fileId)));
    expect(new Set(index.map(({ chamber }) => chamber))).toEqual(new Set([souss.chamberId]));
    expect((await rowOf(fileId)).chamberId).toBe(souss.chamberId);
    const panel = unwrap(await transfersOfSubject({ actor: receiver }, { subjectId: id }));
    expect(panel.past).toHaveLength(1);
    expect(panel.mayAsk).toBe(true);
  });
});
