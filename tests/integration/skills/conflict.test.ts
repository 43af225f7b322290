import { createHash, randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { closeDatabases, database } from "#db/client.ts";
import { skillCertificate, skillEvidence, skillFile, skillJuror } from "#db/schema/skills.ts";
import { upload } from "#db/schema/uploads.ts";
import { document } from "#db/schema/vault.ts";
import { ownerMark } from "#features/sell/index.ts";
import {
  addPiece,
  decide,
  declare,
  getFile,
  listJuries,
  openJury,
  receiveFilm,
  receiveFilmPart,
  removeEvidence,
  sendFilm,
  submitFile,
  vote,
  writeFile,
} from "#features/skills/index.ts";
import { removeShredded } from "#features/vault/flows/remove-shredded.ts";
import { fileLink, serveFile } from "#features/vault/index.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, anonymous, settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";
import { makeFilm } from "#tests/factories/films.ts";
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

describe("a film in a file of skills", () => {
  const origin = "http://localhost:3000";
  const film = makeFilm({ size: 2 * 1024 * 1024 + 500 });
  const sha256 = createHash("sha256").update(film).digest("hex");
  const partAt = (offset: number, bytes: Uint8Array, owner: string, of = { sha256, size: film.length }) => {
    const query = new URLSearchParams({ owner, ...of, size: String(of.size), offset: String(offset) });
    return new Request(`${origin}/x?${query}`, {
      method: "PUT",
      body: bytes as BodyInit,
      headers: { origin },
    });
  };

  async function draft() {
    const world = await makeSilversmith();
    const { artisanId, craftId, maker } = world;
    const words = { artisanId, craftId, practiceSince: "2010", statement: "Je cisèle l'argent." };
    const { fileId } = unwrap(await writeFile({ actor: maker }, { ...words, fileId: null }));
    return { ...world, fileId, owner: ownerMark(maker.userId) };
  }

  it("arrives in parts that go on where the line broke, lies sealed, and plays by ranges to who may see it alone", async () => {
    const world = await draft();
    const { fileId, maker, owner: mark } = world;
    const uploadId = randomUUID();
    const send = async (offset: number, bytes: Uint8Array, actor: Actor | undefined = maker, by = mark) =>
      (await receiveFilmPart({ actor }, partAt(offset, bytes, by), { fileId, uploadId })).json();
    const half = 300 * 1024;
    expect(await send(0, film.subarray(0, half))).toMatchObject({ received: half, state: "receiving" });
    // The answer was lost on the way: what is sent again changes nothing.
    expect(await send(0, film.subarray(0, half))).toMatchObject({ received: half });
    expect(await send(half, film.subarray(half, half + 10), world.jurors[0])).toMatchObject({ ok: false });
    // A maker who may send pieces sends nothing for another's file.
    const other = (await makeSilversmith()).maker;
    expect(await send(0, film.subarray(0, 10), other, ownerMark(other.userId))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await send(half, film.subarray(half, half + 10), maker, "another")).toMatchObject({
      code: "OTHER_PERSON",
    });
    const finish = (title: string) =>
      sendFilm(
        { actor: maker },
        new Request(`${origin}/x?${new URLSearchParams({ owner: mark, upload: uploadId, title })}`, {
          ...{ method: "PUT", headers: { origin } },
        }),
        fileId,
      ).then((answer) => answer.json());
    expect(await finish("Le ciselet")).toMatchObject({ code: "UPLOAD_MISSING" });
    for (let at = half; at < film.length; at += half) await send(at, film.subarray(at, at + half));
    expect(await send(film.length, new Uint8Array())).toMatchObject({ state: "arrived" });
    expect(await finish("")).toMatchObject({ code: "REQUIRED" });
    expect(await finish("Le ciselet")).toEqual({ ok: true });
    expect(await finish("Le ciselet")).toMatchObject({ code: "UPLOAD_MISSING" });
    const [shown] = unwrap(await getFile({ actor: maker }, { fileId })).evidence;
    expect(shown).toMatchObject({ kind: "film", title: "Le ciselet" });
    const link = shown?.link?.slice("/files/".length) ?? "";
    const look = (range: string | null, actor: Actor = maker, at = link) =>
      serveFile({ actor }, new Request(`${origin}/files/x`, { headers: range ? { range } : {} }), at);
    const all = await look(null);
    expect([all.status, all.headers.get("content-type")]).toEqual([200, "video/3gpp"]);
    expect(Buffer.from(await all.arrayBuffer()).equals(film)).toBe(true);
    const edge = 1024 * 1024;
    const part = await look(`bytes=${edge - 3}-${edge + 2}`);
    expect([part.status, part.headers.get("content-range")]).toEqual([
      ...[206, `bytes ${edge - 3}-${edge + 2}/${film.length}`],
    ]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(film.subarray(edge - 3, edge + 3));
    expect((await look(`bytes=${film.length}-`)).status).toBe(416);
    const [row] = await owner().select().from(document).where(eq(document.artisanId, world.artisanId));
    if (!row) throw new Error("no document");
    const stored = await privateStorage().get(`${row.storageKey}/0`);
    const sealed = Buffer.from(await new Response(stored?.body).arrayBuffer());
    expect(sealed.includes(film.subarray(100, 150))).toBe(false);
    // A juror sees it once they declared that they are free, by a link of their own.
    unwrap(await addPiece({ actor: maker }, { fileId, pieceId: world.piece.id }));
    unwrap(await submitFile({ actor: maker }, { fileId }));
    const [free, tied, stranger] = world.jurors;
    if (!free || !tied || !stranger) throw new Error("too few jurors");
    await name(world, fileId, world.jurors.slice(0, 2));
    const linkFor = (actor: { userId: Id<"user"> }) => fileLink(row.id, actor.userId, new Date()).slice(7);
    expect((await look("bytes=0-9", free, linkFor(free))).status).toBe(404);
    unwrap(await declare({ actor: free }, { fileId, conflict: "none" }));
    unwrap(await declare({ actor: tied }, { fileId, conflict: "family" }));
    expect((await look("bytes=0-9", free, linkFor(free))).status).toBe(206);
    expect((await look("bytes=0-9", tied, linkFor(tied))).status).toBe(404);
    expect((await look("bytes=0-9", stranger, linkFor(stranger))).status).toBe(404);
    expect((await look("bytes=0-9", free, link)).status).toBe(404);
  });

  it("that cannot be used is not kept, and takes up no room", async () => {
    const { fileId, maker, owner: mark } = await draft();
    const long = makeFilm({ seconds: 181 });
    const of = { sha256: createHash("sha256").update(long).digest("hex"), size: long.length };
    const uploadId = randomUUID();
    const answer = await receiveFilmPart({ actor: maker }, partAt(0, long, mark, of), { fileId, uploadId });
    expect(await answer.json()).toMatchObject({ code: "FILM_TOO_LONG" });
    // Its parts go with it.
    expect(await owner().select().from(upload).where(eq(upload.clientId, uploadId))).toEqual([]);
  });

  it("is taken whole from a form without scripts, and refused by its bytes, its length and its size", async () => {
    const { fileId, maker, jurors } = await draft();
    const post = async (
      bytes: Uint8Array,
      title = "Les mains",
      actor: Actor | undefined = maker,
      from = origin,
    ) => {
      const form = new FormData();
      form.set("title", title);
      form.set("file", new Blob([bytes as BlobPart]), "film.mp4");
      const sent = new Request(`${origin}/api/skills/${fileId}/films?lang=fr`, {
        method: "POST",
        body: form,
      });
      sent.headers.set("origin", from);
      const answer = await receiveFilm({ actor }, sent, fileId);
      return answer.headers.get("location") ?? String(answer.status);
    };
    const page = `/fr/studio/skills/${fileId}`;
    expect(await post(makeFilm(), "", maker)).toBe(`${page}?problem=REQUIRED&title=&sent=film#evidence`);
    expect(await post(Buffer.from("GIF89a".padEnd(200)))).toContain("problem=FILM_TYPE");
    expect(await post(makeFilm({ seconds: 181 }))).toContain("problem=FILM_TOO_LONG&title=Les+mains");
    expect(await post(makeFilm({ seconds: 0 }))).toContain("problem=FILM_UNREADABLE");
    expect(await post(new Uint8Array())).toContain("problem=PHOTO_NONE");
    expect(await post(makeFilm(), "Les mains", jurors[0])).toBe("404");
    expect(await post(makeFilm(), "Les mains", maker, "https://elsewhere.test")).toBe("403");
    // Who is not signed in, or has no turn left, is led back, and not a field of the form was read.
    const unread = "&title=&sent=film#evidence";
    expect(await post(makeFilm(), "Les mains", anonymous)).toBe(`${page}?problem=UNAUTHENTICATED${unread}`);
    const { maker: busy } = await makeSilversmith();
    const limit = { name: "upload", points: 150, seconds: 3600 };
    for (let n = 0; n < limit.points; n += 1) await takeTurns([{ limit, key: busy.userId }]);
    expect(await post(makeFilm(), "Les mains", busy)).toBe(`${page}?problem=RATE_LIMITED${unread}`);
    expect(unwrap(await getFile({ actor: maker }, { fileId })).evidence).toEqual([]);
    expect(await post(makeFilm())).toBe(`${page}?done=evidence#evidence`);
    const [shown] = unwrap(await getFile({ actor: maker }, { fileId })).evidence;
    unwrap(await removeEvidence({ actor: maker }, { fileId, evidenceId: shown?.id ?? "ske_none" }));
    const [row] = await owner().select().from(document).where(eq(document.uploadedBy, maker.userId));
    expect(row).toMatchObject({ sealedKey: null });
    await removeShredded();
    expect(await privateStorage().exists(`${row?.storageKey}/0`)).toBe(false);
  });
});
