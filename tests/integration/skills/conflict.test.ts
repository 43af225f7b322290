import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { closeDatabases, database } from "#db/client.ts";
import { skillCertificate, skillEvidence, skillFile, skillJuror } from "#db/schema/skills.ts";
import { decide, declare, getFile, listJuries, openJury, vote } from "#features/skills/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { judge, makeSilversmith, name, sentFile } from "./world.ts";

afterAll(closeDatabases);

/** The constraint that refused a statement. */
async function refusedBy(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
  } catch (error) {
    return (error as { cause?: { constraint?: string } }).cause?.constraint;
  }
  return "nothing";
}

async function sittingWithConflict() {
  const world = await makeSilversmith();
  const fileId = await sentFile(world);
  await name(world, fileId, world.jurors.slice(0, 4));
  unwrap(await openJury({ actor: world.keeper }, { fileId }));
  const [tied] = world.jurors;
  if (!tied) throw new Error("nobody is tied");
  unwrap(await declare({ actor: tied }, { fileId, conflict: "family" }));
  return { ...world, fileId, tied };
}

const yes = { vote: "for", reason: "Un travail de maître.", votedAt: new Date() } as const;

describe("a juror who declared a conflict", () => {
  it("cannot vote by the command, cannot take the declaration back, and is out of the file", async () => {
    const { fileId, tied } = await sittingWithConflict();
    expect(
      await vote({ actor: tied }, { fileId, vote: "for", reason: "Un travail de maître." }),
    ).toMatchObject({ error: { code: "JUROR_CONFLICT" } });
    expect(await declare({ actor: tied }, { fileId, conflict: "none" })).toMatchObject({
      error: { code: "DECLARED" },
    });
    expect(await getFile({ actor: tied }, { fileId })).toMatchObject({ error: { code: "NOT_FOUND" } });
    expect(unwrap(await listJuries({ actor: tied }, {}))).toEqual([]);
  });

  it("cannot vote by SQL either: by the trigger, and by the constraint without the trigger, whoever writes", async () => {
    const { fileId, tied } = await sittingWithConflict();
    const mine = sql`file_id = ${fileId} and user_id = ${tied.userId}`;
    const update = () => owner().update(skillJuror).set(yes).where(mine);
    expect(await refusedBy(update())).toBe("skill_juror_conflicted");
    expect(await refusedBy(owner().update(skillJuror).set({ conflict: null }).where(mine))).toBe(
      "skill_juror_declared_once",
    );
    expect(
      await refusedBy(
        owner()
          .update(skillJuror)
          .set({ ...yes, conflict: null })
          .where(mine),
      ),
    ).toBe("skill_juror_declared_once");
    await owner().execute(sql`alter table skill_juror disable trigger user`);
    try {
      expect(await refusedBy(update())).toBe("skill_juror_free");
    } finally {
      await owner().execute(sql`alter table skill_juror enable trigger user`);
    }
  });

  it("is not counted: three others decide, and two are too few", async () => {
    const world = await sittingWithConflict();
    const { fileId, keeper, jurors } = world;
    for (const actor of jurors.slice(1, 4)) {
      unwrap(await declare({ actor }, { fileId, conflict: "none" }));
      unwrap(await vote({ actor }, { fileId, vote: "for", reason: "Un travail de maître." }));
    }
    expect(
      await decide({ actor: keeper }, { fileId, note: "Le jury est unanime.", confirmed: true }),
    ).toMatchObject({ value: { outcome: "granted" } });

    const short = await sittingWithConflict();
    const [, second, third, fourth] = short.jurors;
    if (!second || !third || !fourth) throw new Error("too few");
    unwrap(await declare({ actor: fourth }, { fileId: short.fileId, conflict: "business" }));
    for (const actor of [second, third]) {
      unwrap(await declare({ actor }, { fileId: short.fileId, conflict: "none" }));
      unwrap(await vote({ actor }, { fileId: short.fileId, vote: "for", reason: "Un beau travail." }));
    }
    const closing = { fileId: short.fileId, note: "Le jury est unanime.", confirmed: true } as const;
    expect(await decide({ actor: short.keeper }, closing)).toMatchObject({ error: { code: "JURY_SHORT" } });
    const forced = owner()
      .update(skillFile)
      .set({ state: "granted", decidedAt: new Date() })
      .where(eq(skillFile.id, short.fileId));
    expect(await refusedBy(forced)).toBe("skill_file_by_votes");
  });
});

describe("the database keeps a jury honest by itself", () => {
  it("takes no vote before a declaration, none after one was given, and none before the jury sits", async () => {
    const world = await makeSilversmith();
    const fileId = await sentFile(world);
    await name(world, fileId, world.jurors.slice(0, 3));
    const one = sql`file_id = ${fileId} and user_id = ${world.jurors[0]?.userId ?? ""}`;
    const cast = (more: object = {}) =>
      owner()
        .update(skillJuror)
        .set({ ...yes, ...more })
        .where(one);
    expect(await refusedBy(cast({ declaredAt: new Date() }))).toBe("skill_juror_sitting");
    unwrap(await openJury({ actor: world.keeper }, { fileId }));
    expect(await refusedBy(cast())).toBe("skill_juror_free");
    expect(await refusedBy(cast({ declaredAt: new Date() }))).toBe("nothing");
    expect(await refusedBy(cast({ vote: "against" }))).toBe("skill_juror_voted_once");
  });

  it("grants nothing the votes refuse, seats nobody of the maker's workshop, and certifies nothing that was not granted", async () => {
    const world = await makeSilversmith();
    const fileId = await sentFile(world);
    await judge(world, fileId, world.jurors.slice(0, 3), ["against", "against", "for"]);
    const of = { fileId, chamberId: world.chamberId, round: 1 };
    const seat = owner()
      .insert(skillJuror)
      .values({ ...of, id: newId("skillJuror"), userId: world.maker.userId, capacity: "master" });
    expect(await refusedBy(seat)).toBe("skill_juror_own_file");
    const forced = owner()
      .update(skillFile)
      .set({ state: "granted", decidedAt: new Date() })
      .where(eq(skillFile.id, fileId));
    expect(await refusedBy(forced)).toBe("skill_file_by_votes");
    const { artisanId, chamberId, craftId } = world;
    const certificate = owner()
      .insert(skillCertificate)
      .values({
        ...{
          id: newId("skillCertificate"),
          fileId,
          artisanId,
          chamberId,
          craftId,
          credentialId: "urn:uuid:x",
        },
        ...{ name: {}, grantedAt: new Date() },
      });
    expect(await refusedBy(certificate)).toBe("skill_certificate_granted");
  });

  it("lets no juror, officer or other maker write another's vote or see a file that is not theirs", async () => {
    const world = await makeSilversmith();
    const fileId = await sentFile(world);
    await name(world, fileId, world.jurors.slice(0, 3));
    unwrap(await openJury({ actor: world.keeper }, { fileId }));
    const stranger = actorOf(await makeUser(owner()), [{ role: "curator", chamberId: world.chamberId }]);
    const [first] = world.jurors;
    if (!first) throw new Error("no juror");
    const touched = (actor: typeof stranger) =>
      withActorSettings(database(), settingsOf(actor), async (tx) => {
        const others = sql`file_id = ${fileId} and user_id <> ${actor.userId}`;
        const rows = await tx
          .update(skillJuror)
          .set({ declaredAt: new Date() })
          .where(others)
          .returning({ id: skillJuror.id });
        const files = await tx.select({ id: skillFile.id }).from(skillFile).where(eq(skillFile.id, fileId));
        const shown = await tx.select().from(skillEvidence).where(eq(skillEvidence.fileId, fileId));
        return [rows.length, files.length, shown.length];
      });
    expect(await touched(first)).toEqual([0, 1, 1]);
    expect(await touched(stranger)).toEqual([0, 0, 0]);
    expect(await touched(world.keeper)).toEqual([0, 1, 1]);
  });
});
