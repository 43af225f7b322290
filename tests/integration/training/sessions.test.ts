import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { closeDatabases, database } from "#db/client.ts";
import { audit } from "#db/schema/audit.ts";
import { piece } from "#db/schema/catalogue.ts";
import { grant } from "#db/schema/identity.ts";
import { credential } from "#db/schema/provenance.ts";
import { skillCertificate } from "#db/schema/skills.ts";
import { trainingAttendance, trainingEnrolment, trainingSession } from "#db/schema/training.ts";
import { listCandidates, nameJuror, revokeCertificate, shownCertificates } from "#features/skills/index.ts";
import {
  assess,
  attend,
  cancelSession,
  certify,
  enrol,
  getNeeds,
  getSession,
  leave,
  listCatalogue,
  listOwnTraining,
  writeProgramme,
} from "#features/training/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { makeEnrolment, makeProgramme, makeSession } from "#tests/factories/training.ts";
import { verifyOffline } from "#tests/integration/provenance/outside.ts";
import { serveLog } from "#tests/integration/provenance/served.ts";
import { agreeToShow, makeSilversmith, type Silversmith, sentFile } from "#tests/integration/skills/world.ts";

afterAll(closeDatabases);

async function learner(chamberId: Id<"chamber">) {
  const { id: artisanId } = await makeArtisan(owner(), { chamberId });
  return { artisanId, actor: actorOf(await makeUser(owner()), [{ role: "artisan", artisanId }]) };
}

async function openSession(seats: number, learners: number) {
  const db = owner();
  const { id: chamberId } = await makeChamber(db);
  const programmeId = await makeProgramme(db, { chamberId });
  const sessionId = await makeSession(db, { programmeId, chamberId, seats });
  const trainer = actorOf(await makeUser(db), [{ role: "curator", chamberId }]);
  const people = await Promise.all(Array.from({ length: learners }, () => learner(chamberId)));
  return { chamberId, programmeId, sessionId, trainer, people };
}

const states = async (sessionId: Id<"trainingSession">) =>
  (
    await owner()
      .select({ state: trainingEnrolment.state })
      .from(trainingEnrolment)
      .where(eq(trainingEnrolment.sessionId, sessionId))
      .orderBy(trainingEnrolment.position)
  ).map(({ state }) => state);

describe("a session of training", () => {
  it("seats no more people than it has seats when all enrol at once, and the line moves up in its order", async () => {
    const { sessionId, people } = await openSession(2, 6);
    const asked = await Promise.all(
      people.map(({ actor, artisanId }) => enrol({ actor }, { sessionId, artisanId })),
    );
    const said = asked.map((one) => unwrap(one));
    expect(said.filter(({ state }) => state === "enrolled")).toHaveLength(2);
    expect(await states(sessionId)).toEqual([
      ...["enrolled", "enrolled", "waiting", "waiting", "waiting", "waiting"],
    ]);
    const first = people[said.findIndex(({ state }) => state === "enrolled")];
    const enrolmentId = said.find(({ state }) => state === "enrolled")?.enrolmentId;
    if (!first || !enrolmentId) throw new Error("nobody has a seat");
    const { movedUp } = unwrap(await leave({ actor: first.actor }, { enrolmentId }));
    const [third] = await owner()
      .select({ id: trainingEnrolment.id })
      .from(trainingEnrolment)
      .where(and(eq(trainingEnrolment.sessionId, sessionId), eq(trainingEnrolment.position, 3)));
    expect(movedUp).toBe(third?.id);
    // Who comes back stands at the end.
    expect(
      unwrap(await enrol({ actor: first.actor }, { sessionId, artisanId: first.artisanId })),
    ).toMatchObject({ state: "waiting" });
    expect((await states(sessionId)).filter((state) => state === "enrolled")).toHaveLength(2);
  });

  it("is refused a seat too many by the database itself", async () => {
    const { sessionId, chamberId, people } = await openSession(1, 2);
    const [one, two] = people;
    if (!one || !two) throw new Error("too few");
    await makeEnrolment(owner(), { sessionId, chamberId, artisanId: one.artisanId });
    const second = makeEnrolment(owner(), {
      ...{ sessionId, chamberId, artisanId: two.artisanId, position: 2 },
    });
    await expect(second).rejects.toMatchObject({ cause: { constraint: "training_enrolment_seats" } });
  });

  it("counts who is there by the code of the day, on its days alone, and is assessed from its last day on", async () => {
    const { sessionId, chamberId, programmeId, trainer, people } = await openSession(2, 1);
    const [one] = people;
    if (!one) throw new Error("nobody");
    const { actor, artisanId } = one;
    const today = dayInMorocco(new Date());
    const held = await makeSession(owner(), { programmeId, chamberId, startsOn: today, endsOn: today });
    const later = await makeEnrolment(owner(), { sessionId, chamberId, artisanId });
    const enrolmentId = await makeEnrolment(owner(), { sessionId: held, chamberId, artisanId });
    const { code } = unwrap(await getSession({ actor: trainer }, { sessionId: held }));
    expect(code).toMatch(/^\d{6}$/);
    const registrar = actorOf(await makeUser(owner()), [{ role: "registrar", chamberId }]);
    expect(unwrap(await getSession({ actor: registrar }, { sessionId: held })).code).toBeNull();
    const wrong = code === "000000" ? "000001" : "000000";
    expect(await attend({ actor }, { enrolmentId, code: wrong })).toMatchObject({
      error: { code: "CODE_WRONG" },
    });
    expect(await attend({ actor }, { enrolmentId: later, code: code ?? "" })).toMatchObject({
      error: { code: "NOT_TODAY" },
    });
    unwrap(await attend({ actor }, { enrolmentId, code: code ?? "" }));
    unwrap(await attend({ actor }, { enrolmentId, code: code ?? "" }));
    const kept = await owner()
      .select()
      .from(trainingAttendance)
      .where(eq(trainingAttendance.enrolmentId, enrolmentId));
    expect(kept.map(({ day }) => day)).toEqual([today]);
    const early = { enrolmentId: later, outcome: "passed", note: "" } as const;
    expect(await assess({ actor: trainer }, early)).toMatchObject({ error: { code: "TOO_EARLY" } });
    unwrap(await assess({ actor: trainer }, { enrolmentId, outcome: "passed", note: "Bien." }));
    const own = unwrap(await listOwnTraining({ actor }, { artisanId }));
    expect(own.mine.find(({ id }) => id === held)?.enrolment).toMatchObject({
      ...{ state: "passed", days: 1, note: "Bien." },
    });
  });

  it("is left no more once it has ended, and neither assessed nor certified once it was called off", async () => {
    const { programmeId, chamberId, trainer, people } = await openSession(2, 1);
    const [one] = people;
    if (!one) throw new Error("nobody");
    const { actor, artisanId } = one;
    const days = { startsOn: "2026-01-05", endsOn: "2026-01-07" };
    const sessionId = await makeSession(owner(), { programmeId, chamberId, ...days });
    const enrolmentId = await makeEnrolment(owner(), { sessionId, chamberId, artisanId });
    const over = { error: { code: "SESSION_OVER" } };
    expect(await leave({ actor, now: new Date("2026-01-08T09:00:00Z") }, { enrolmentId })).toMatchObject(
      over,
    );
    unwrap(await cancelSession({ actor: trainer }, { sessionId, confirmed: true }));
    const ask = { enrolmentId, outcome: "passed", note: "" } as const;
    expect(await assess({ actor: trainer }, ask)).toMatchObject({ error: { code: "SESSION_CANCELLED" } });
    expect(await states(sessionId)).toEqual(["enrolled"]);
    const last = await makeSession(owner(), { programmeId, chamberId, ...days });
    const seat = await makeEnrolment(owner(), { sessionId: last, chamberId, artisanId });
    unwrap(await leave({ actor, now: new Date("2026-01-07T09:00:00Z") }, { enrolmentId: seat }));
  });

  it("moves nobody up to a seat of a session that was called off", async () => {
    const { sessionId, trainer, people } = await openSession(1, 2);
    const [first, second] = people;
    if (!first || !second) throw new Error("nobody");
    const { enrolmentId } = unwrap(
      await enrol({ actor: first.actor }, { sessionId, artisanId: first.artisanId }),
    );
    unwrap(await enrol({ actor: second.actor }, { sessionId, artisanId: second.artisanId }));
    unwrap(await cancelSession({ actor: trainer }, { sessionId, confirmed: true }));
    expect(unwrap(await leave({ actor: first.actor }, { enrolmentId }))).toEqual({ movedUp: null });
    expect(await states(sessionId)).toEqual(["withdrawn", "waiting"]);
  });

  it("is nobody's business but the maker's and the chamber's", async () => {
    const { sessionId, chamberId, people } = await openSession(2, 2);
    const [one, two] = people;
    if (!one || !two) throw new Error("too few");
    await makeEnrolment(owner(), { sessionId, chamberId, artisanId: one.artisanId });
    const count = (actor: typeof one.actor) =>
      withActorSettings(
        database(),
        settingsOf(actor),
        async (tx) =>
          (await tx.select().from(trainingEnrolment).where(eq(trainingEnrolment.sessionId, sessionId)))
            .length,
      );
    expect([await count(one.actor), await count(two.actor)]).toEqual([1, 0]);
    const shown = (await listCatalogue({})).find(({ chamberId: id }) => id === chamberId);
    expect(JSON.stringify(shown)).not.toContain(one.artisanId);
  });
});

it("keeps a programme's hours, kind and craft while people are enrolled, and tells the chain what changed", async () => {
  const { programmeId, chamberId, sessionId, trainer, people } = await openSession(2, 1);
  const three = (text: string) => ({ ar: `${text} ع`, fr: `${text} fr`, en: text });
  const written = {
    ...{ programmeId, chamberId, kind: "continuing" as const, craftId: null, hours: "30" },
    ...{ title: three("Programme"), summary: three("Summary"), prerequisites: three("None") },
  };
  const write = (over: Partial<Parameters<typeof writeProgramme>[1]>) =>
    writeProgramme({ actor: trainer }, { ...written, ...over });
  const told = async () => {
    const ofIt = eq(audit.object, programmeId);
    const rows = await owner().select({ detail: audit.detail }).from(audit).where(ofIt).orderBy(audit.seq);
    return rows.map(({ detail }) => JSON.parse(detail));
  };
  unwrap(await write({ hours: "40" }));
  expect(await told()).toEqual([{ hours: 40, "hours.was": 30 }]);
  const artisanId = people[0]?.artisanId ?? "art_none";
  await makeEnrolment(owner(), { sessionId, chamberId, artisanId });
  const { craftIds } = await makeArtisan(owner(), { chamberId });
  for (const other of [{ hours: "41" }, { kind: "literacy" as const }, { craftId: craftIds[0] ?? null }])
    expect(await write({ hours: "40", ...other })).toMatchObject({ error: { code: "PROGRAMME_TAUGHT" } });
  unwrap(await write({ hours: "40", title: three("Corrected") }));
  expect((await told()).at(-1)).toEqual({
    title: JSON.stringify(three("Corrected")),
    "title.was": expect.stringContaining("Programme fr"),
  });
  // Called off, it holds nobody to it.
  unwrap(await cancelSession({ actor: trainer }, { sessionId, confirmed: true }));
  unwrap(await write({ hours: "41", title: three("Corrected") }));
});

it("says which crafts have masters of long practice and nobody who learned from them", async () => {
  const db = owner();
  await makeRules(db);
  const { id: chamberId } = await makeChamber(db);
  const old = await makeArtisan(db, { chamberId, sinceYear: 1970 });
  await makeArtisan(db, { chamberId, sinceYear: 2015 });
  const officer = actorOf(await makeUser(db), [{ role: "registrar", chamberId }]);
  const needs = unwrap(await getNeeds({ actor: officer }, { chamberId }));
  expect(needs.crafts.filter(({ alone }) => alone > 0)).toMatchObject([
    { craftId: old.craftIds[0], masters: 1, alone: 1, makers: 1 },
  ]);
});

describe("a certificate of a passed training", () => {
  const origin = "http://localhost:3000";

  async function passed() {
    const db = owner();
    const workshop = await makeSilversmith();
    const { artisanId, chamberId, craftId, maker } = workshop;
    const programmeId = await makeProgramme(db, { chamberId, craftId, kind: "transmission" });
    const trainer = await makeArtisan(db, {
      chamberId,
      kind: "artisan_experience",
      registryNumber: `RNA-T-${workshop.tag}`,
    });
    const today = dayInMorocco(new Date());
    const held = { programmeId, chamberId, startsOn: "2026-01-05", endsOn: today, trainerId: trainer.id };
    const sessionId = await makeSession(db, held);
    const enrolmentId = await makeEnrolment(db, { sessionId, chamberId, artisanId });
    const signer = actorOf(await makeUser(db), [{ role: "manager", chamberId }]);
    return { ...workshop, maker, signer, trainer, programmeId, sessionId, enrolmentId };
  }

  it("is signed by the chamber that taught, verified without us, shown by its holder's agreement, and taken back", async () => {
    const served = await serveLog();
    const world = await passed();
    const { enrolmentId, signer, artisanId, sessionId } = world;
    const ask = { enrolmentId, confirmed: true } as const;
    expect(await certify({ actor: signer }, ask)).toMatchObject({ error: { code: "NOT_PASSED" } });
    unwrap(await assess({ actor: signer }, { enrolmentId, outcome: "passed", note: "" }));
    const trainer = actorOf(await makeUser(owner()), [{ role: "curator", chamberId: world.chamberId }]);
    expect(await certify({ actor: trainer }, ask)).toMatchObject({ error: { code: "NOT_FOUND" } });
    // Pressed twice at once: one certificate.
    const both = await Promise.all([certify({ actor: signer }, ask), certify({ actor: signer }, ask)]);
    expect(both.filter(({ ok }) => !ok)).toMatchObject([{ error: { code: "CERTIFIED" } }]);
    const signed = both.find(({ ok }) => ok);
    if (!signed) throw new Error("nothing was signed");
    const { certificateId, credentialId } = unwrap(signed);
    const [row] = await owner().select().from(credential).where(eq(credential.id, credentialId));
    const file = join(await mkdtemp(join(tmpdir(), "training-")), "certificate.json");
    await writeFile(file, JSON.stringify(row?.document));
    const seen = await verifyOffline(file, "--origin", origin, "--via", served.base);
    expect(seen, seen.out).toMatchObject({ verdict: "authentic", code: 0 });
    expect(row?.document).toMatchObject({
      type: ["VerifiableCredential", "OpenBadgeCredential"],
      credentialSubject: { achievement: { id: expect.stringContaining("#training-tpr_") } },
      evidence: [{ name: expect.stringContaining("Formation") }],
    });
    expect(await shownCertificates({ artisanId })).toEqual([]);
    await agreeToShow(world);
    expect(await shownCertificates({ artisanId })).toMatchObject([{ isTraining: true, revokedAt: null }]);
    const seat = async () =>
      unwrap(await listOwnTraining({ actor: world.maker }, { artisanId })).mine.find(
        ({ id }) => id === sessionId,
      );
    expect((await seat())?.enrolment).toMatchObject({
      certificate: { revokedAt: null },
      line: { craftId: world.craftId, kind: "programme", sinceYear: "2026" },
    });
    const back = { certificateId, reason: "issued_in_error", confirmed: true } as const;
    unwrap(await revokeCertificate({ actor: signer }, back));
    expect(await verifyOffline(file, "--origin", origin, "--via", served.base)).toMatchObject({
      verdict: "revoked",
    });
    expect(unwrap(await getSession({ actor: signer }, { sessionId })).learners).toMatchObject([
      { certificate: { id: certificateId, revokedAt: expect.any(String) } },
    ]);
    await served.close();
  });

  it("rests on a training that was passed, in the database too", async () => {
    const { enrolmentId, artisanId, chamberId, craftId, signer } = await passed();
    const made = owner()
      .insert(skillCertificate)
      .values({
        ...{ id: newId("skillCertificate"), enrolmentId, artisanId, chamberId, craftId },
        ...{ credentialId: "urn:uuid:none", name: { fr: "Faux" }, grantedAt: new Date() },
      });
    await expect(made).rejects.toMatchObject({ cause: { constraint: "skill_certificate_passed" } });
    unwrap(await assess({ actor: signer }, { enrolmentId, outcome: "failed", note: "" }));
    expect(await certify({ actor: signer }, { enrolmentId, confirmed: true })).toMatchObject({
      error: { code: "NOT_PASSED" },
    });
  });

  it("is not given for a session that was called off, and can be taken back when that comes later", async () => {
    const { enrolmentId, artisanId, chamberId, craftId, programmeId, sessionId, signer } = await passed();
    unwrap(await assess({ actor: signer }, { enrolmentId, outcome: "passed", note: "" }));
    const [session] = await owner().select().from(trainingSession).where(eq(trainingSession.id, sessionId));
    if (!session) throw new Error("no session");
    const again = await makeSession(owner(), { ...session, id: newId("trainingSession") });
    const at = new Date();
    const seat = await makeEnrolment(owner(), {
      ...{ sessionId: again, chamberId, artisanId, state: "passed", assessedAt: at },
    });
    unwrap(await cancelSession({ actor: signer }, { sessionId: again, confirmed: true }));
    const ask = { enrolmentId: seat, confirmed: true } as const;
    expect(await certify({ actor: signer }, ask)).toMatchObject({ error: { code: "SESSION_CANCELLED" } });
    const made = owner()
      .insert(skillCertificate)
      .values({
        ...{ id: newId("skillCertificate"), enrolmentId: seat, artisanId, chamberId, craftId },
        ...{ credentialId: "urn:uuid:none", name: { fr: "Faux" }, grantedAt: at },
      });
    await expect(made).rejects.toMatchObject({ cause: { constraint: "skill_certificate_passed" } });
    const { certificateId } = unwrap(await certify({ actor: signer }, { enrolmentId, confirmed: true }));
    const renamed = await writeProgramme(
      { actor: signer },
      {
        ...{ programmeId, chamberId, craftId, kind: "transmission", hours: "30" },
        ...{ title: { ar: "اسم", fr: "Nom", en: "Name" }, summary: { ar: "نص", fr: "Texte", en: "Text" } },
        prerequisites: { ar: "نص", fr: "Texte", en: "Text" },
      },
    );
    expect(renamed).toMatchObject({ error: { code: "PROGRAMME_CERTIFIED" } });
    unwrap(await cancelSession({ actor: signer }, { sessionId, confirmed: true }));
    const back = { certificateId, reason: "issued_in_error", confirmed: true } as const;
    unwrap(await revokeCertificate({ actor: signer }, back));
  });

  it("makes whoever led a session of the craft nameable as its trainer", async () => {
    const world = await passed();
    const person = await makeUser(owner());
    await owner().insert(grant).values({ userId: person.id, role: "artisan", artisanId: world.trainer.id });
    const fileId = await sentFile(world);
    const { people } = unwrap(await listCandidates({ actor: world.keeper }, { fileId }));
    expect(people.find(({ userId }) => userId === person.id)).toMatchObject({ capacity: "trainer" });
    unwrap(await nameJuror({ actor: world.keeper }, { fileId, userId: person.id }));
    await owner()
      .update(trainingSession)
      .set({ state: "cancelled" })
      .where(eq(trainingSession.id, world.sessionId));
    const other = await sentFile(await silversmithLike(world));
    expect(
      unwrap(await listCandidates({ actor: world.keeper }, { fileId: other })).people,
    ).not.toContainEqual(expect.objectContaining({ capacity: "trainer" }));
  });
});

/** Another maker of the same chamber and craft. */
async function silversmithLike(world: Silversmith): Promise<Silversmith> {
  const { id: artisanId } = await makeArtisan(owner(), {
    chamberId: world.chamberId,
    craftIds: [world.craftId],
  });
  const maker = actorOf(await makeUser(owner()), [{ role: "artisan", artisanId }]);
  await owner().update(piece).set({ artisanId }).where(eq(piece.id, world.piece.id));
  return { ...world, artisanId, maker };
}
