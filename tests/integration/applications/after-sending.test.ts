import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { application, applicationEvent } from "#db/schema/applications.ts";
import { document } from "#db/schema/vault.ts";
import {
  answerCompletion,
  getApplication,
  submitApplication,
  withdrawApplication,
} from "#features/applications/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import {
  answer,
  attach,
  type Desk,
  fieldsOf,
  fillFile,
  makeDesk,
  makeOfficer,
  makePerson,
  rowOf,
  startFile,
} from "#tests/integration/applications/desk.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await makeDesk("MA-03");
});

describe("an answer to what the chamber asked for", () => {
  async function asked() {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    await fillFile(actor, id, desk);
    unwrap(await submitApplication({ actor }, { applicationId: id }));
    const move = (state: "under_review" | "completion_requested") =>
      owner().update(application).set({ state }).where(eq(application.id, id));
    await move("under_review");
    await move("completion_requested");
    await owner()
      .insert(applicationEvent)
      .values({
        ...{ applicationId: id, chamberId: desk.chamberId, kind: "completion_requested" },
        ...{ state: "completion_requested", reasons: ["IDENTITY_UNREADABLE"], note: "الصورة غير واضحة" },
        isPublic: true,
      });
    return { actor, id };
  }

  it("opens the form again, shows why, and goes back to review with a new day", async () => {
    const { actor, id } = await asked();
    const file = unwrap(await getApplication({ actor }, { applicationId: id }));
    expect(file.completion).toEqual({ reasons: ["IDENTITY_UNREADABLE"], note: "الصورة غير واضحة" });
    expect(file.viewer.mayFill).toBe(true);
    const old = file.documents.find(({ kind }) => kind === "identity_front");
    unwrap(await attach(actor, id, "identity_front"));
    const at = new Date("2026-12-01T10:00:00Z");
    const sent = unwrap(await answerCompletion({ actor, now: at }, { applicationId: id }));
    expect(sent.dueAt.toISOString()).toBe("2026-12-16T10:00:00.000Z");
    expect((await rowOf(id)).state).toBe("under_review");
    const after = unwrap(await getApplication({ actor }, { applicationId: id }));
    expect(after.documents.map((each) => each.id)).not.toContain(old?.id);
    expect(after.events.map((event) => event.kind)).toEqual([
      "submitted",
      "completion_requested",
      "completed",
    ]);
    const again = await answerCompletion({ actor }, { applicationId: id });
    expect(again).toEqual({ ok: false, error: { code: "NOTHING_ASKED" } });
  });

  it("does not change the chamber of a file that was sent", async () => {
    const { actor, id } = await asked();
    const other = await makeDesk();
    const moved = await answer(actor, id, {
      ...{ step: "place", province: other.province, town: "T", address: "" },
    } as const);
    expect(fieldsOf(moved)).toEqual({ "answer.province": "CHAMBER_FIXED" });
  });
});

describe("taking a file back", () => {
  it("ends answers, pictures and agreements, and leaves the number and the dates", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    await fillFile(actor, id, desk);
    const { number } = unwrap(await submitApplication({ actor }, { applicationId: id }));
    unwrap(await withdrawApplication({ actor }, { applicationId: id }));
    expect(await rowOf(id)).toMatchObject({
      ...{ state: "withdrawn", number, name: null, sealedCin: null, cinIndex: null, sealedPhone: null },
      ...{ town: null, story: null, registryNumber: null, email: null },
    });
    const kept = await owner().select().from(document).where(eq(document.applicationId, id));
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.every((row) => row.sealedKey === null && row.shreddedWhy === "withdrawn")).toBe(true);
    const file = unwrap(await getApplication({ actor }, { applicationId: id }));
    expect(file).toMatchObject({ consents: {}, crafts: [], documents: [] });
    const { rows } = (await owner().execute(
      `select count(*)::int as n from identity_index where subject_id = '${id}'`,
    )) as unknown as { rows: { n: number }[] };
    expect(rows[0]?.n).toBe(0);
    const again = await withdrawApplication({ actor }, { applicationId: id });
    expect(again).toEqual({ ok: false, error: { code: "CANNOT_WITHDRAW" } });
  });

  it("of a draft tells the chamber nothing", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    unwrap(await withdrawApplication({ actor }, { applicationId: id }));
    const officer = await makeOfficer(desk.chamberId);
    const seen = await getApplication({ actor: officer }, { applicationId: id });
    expect(seen).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    const events = await owner()
      .select()
      .from(applicationEvent)
      .where(eq(applicationEvent.applicationId, id));
    expect(events).toEqual([]);
  });
});
