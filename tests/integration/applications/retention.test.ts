import { and, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type ApplicationState, application, applicationEvent } from "#db/schema/applications.ts";
import { document } from "#db/schema/vault.ts";
import { applyRetention, submitApplication } from "#features/applications/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import {
  answer,
  answers,
  attach,
  type Desk,
  type FileId,
  fillFile,
  makeDesk,
  makePerson,
  rowOf,
  startFile,
} from "#tests/integration/applications/desk.ts";

let desk: Desk;
const day = 86_400_000;
const run = (now: Date) => applyRetention({ actor: systemActor("test"), now }, {});

beforeAll(async () => {
  desk = await makeDesk();
});

const liveKinds = async (id: FileId) => {
  const rows = await owner()
    .select({ kind: document.kind })
    .from(document)
    .where(and(eq(document.applicationId, id), isNull(document.shreddedAt)));
  return [...new Set(rows.map((row) => row.kind))].sort();
};

/** A sent file that was decided on a day. */
async function decided(state: ApplicationState, at: Date): Promise<FileId> {
  const actor = await makePerson();
  const id = await startFile(actor, desk);
  await fillFile(actor, id, desk);
  unwrap(await submitApplication({ actor }, { applicationId: id }));
  const { id: artisanId } = await makeArtisan(owner(), { chamberId: desk.chamberId });
  await owner().update(application).set({ state: "under_review", artisanId }).where(eq(application.id, id));
  await owner().update(application).set({ state }).where(eq(application.id, id));
  await owner()
    .insert(applicationEvent)
    .values({
      ...{ applicationId: id, chamberId: desk.chamberId, kind: "decided", state, at, isPublic: true },
    });
  return id;
}

describe("what is no longer needed", () => {
  it("of a draft that nobody touched for as long as the rule says is everything", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    unwrap(await answer(actor, id, answers.identity));
    unwrap(await attach(actor, id, "portrait"));
    const start = Date.now();
    unwrap(await run(new Date(start + 179 * day)));
    expect((await rowOf(id)).state).toBe("draft");
    unwrap(await run(new Date(start + 181 * day)));
    expect(await rowOf(id)).toMatchObject({ state: "withdrawn", sealedCin: null, town: null });
    expect(await liveKinds(id)).toEqual([]);
  });

  it("after an approval is the papers, after a refusal every picture, and before its day nothing", async () => {
    const at = new Date();
    const approved = await decided("approved", at);
    const refused = await decided("refused", at);
    unwrap(await run(new Date(at.getTime() + 89 * day)));
    expect(await liveKinds(approved)).toContain("identity_front");
    expect(await liveKinds(refused)).toContain("identity_front");
    unwrap(await run(new Date(at.getTime() + 91 * day)));
    expect(await liveKinds(approved)).toEqual(["hands", "piece", "portrait", "workshop"]);
    expect(await liveKinds(refused)).toEqual([]);
    expect(unwrap(await run(new Date(at.getTime() + 91 * day)))).toEqual({ drafts: 0, documents: 0 });
  });

  it("is not what is still on somebody's table", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    await fillFile(actor, id, desk);
    unwrap(await submitApplication({ actor }, { applicationId: id }));
    unwrap(await run(new Date(Date.now() + 400 * day)));
    expect(await liveKinds(id)).toContain("identity_front");
  });
});
