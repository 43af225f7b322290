import { mkdtemp, writeFile as writeToDisk } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as certificateRoute from "#app/k/[certificate]/route.ts";
import { closeDatabases } from "#db/client.ts";
import { credential } from "#db/schema/provenance.ts";
import { skillCertificate, skillFile } from "#db/schema/skills.ts";
import {
  appeal,
  decide,
  getFile,
  listJuries,
  listOwn,
  openJury,
  revokeCertificate,
  shownCertificates,
  writeFile,
} from "#features/skills/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { verifyOffline } from "#tests/integration/provenance/outside.ts";
import { serveLog } from "#tests/integration/provenance/served.ts";
import { agreeToShow, judge, makeSilversmith, name, type Silversmith, sentFile } from "./world.ts";

const origin = "http://localhost:3000";
const note = "Ce que le jury a retenu.";
let served: Awaited<ReturnType<typeof serveLog>>;
beforeAll(async () => {
  served = await serveLog();
});
afterAll(async () => {
  await served.close();
  await closeDatabases();
});

const close = (world: Silversmith, fileId: Id<"skillFile">) =>
  decide({ actor: world.keeper }, { fileId, note, confirmed: true });

async function granted(world: Silversmith) {
  const fileId = await sentFile(world);
  await judge(world, fileId, world.jurors.slice(0, 3), ["for", "for", "against"]);
  const { certificateId } = unwrap(await close(world, fileId));
  const [row] = await owner().select().from(skillCertificate).where(eq(skillCertificate.fileId, fileId));
  if (!row || !certificateId) throw new Error("no certificate");
  return { ...row, fileId, path: `/k/${row.credentialId.slice("urn:uuid:".length)}` };
}

async function signedFile(credentialId: string): Promise<string> {
  const [row] = await owner().select().from(credential).where(eq(credential.id, credentialId));
  const file = join(await mkdtemp(join(tmpdir(), "skill-")), "certificate.json");
  await writeToDisk(file, JSON.stringify(row?.document));
  return file;
}

describe("a file of acquired skills", () => {
  it("refused, then granted by other jurors after an appeal, ends in one certificate", async () => {
    const world = await makeSilversmith();
    const fileId = await sentFile(world);
    await judge(world, fileId, world.jurors.slice(0, 3), ["against", "against", "for"]);
    expect(unwrap(await close(world, fileId))).toEqual({ outcome: "refused", certificateId: null });
    expect(await owner().select().from(skillCertificate).where(eq(skillCertificate.fileId, fileId))).toEqual(
      [],
    );
    const text = "Le jury n'a pas vu mes pièces ciselées.";
    unwrap(await appeal({ actor: world.maker }, { fileId, text, confirmed: true }));
    // Who judged once does not judge again.
    await expect(name(world, fileId, world.jurors.slice(0, 1))).rejects.toMatchObject({
      code: "JUROR_UNFIT",
    });
    await judge(world, fileId, world.jurors.slice(3, 6), ["for", "for", "for"]);
    expect(unwrap(await close(world, fileId))).toMatchObject({ outcome: "granted" });
    const seen = unwrap(await getFile({ actor: world.maker }, { fileId }));
    expect(seen.jurors.map(({ vote, name: told }) => [vote, told])).toEqual([
      ...[
        ["against", null],
        ["against", null],
        ["for", null],
      ],
      ...[
        ["for", null],
        ["for", null],
        ["for", null],
      ],
    ]);
    expect(await appeal({ actor: world.maker }, { fileId, text, confirmed: true })).toMatchObject({
      error: { code: "APPEAL_NOT_POSSIBLE" },
    });
  });

  it("is objected to once, and within the days of the rule", async () => {
    const world = await makeSilversmith();
    const fileId = await sentFile(world);
    await judge(world, fileId, world.jurors.slice(0, 3), ["against", "against", "against"]);
    unwrap(await close(world, fileId));
    const late = new Date(Date.now() + 32 * 86_400_000);
    const text = "Le jury n'a pas vu mes pièces ciselées.";
    expect(await appeal({ actor: world.maker, now: late }, { fileId, text, confirmed: true })).toMatchObject({
      error: { code: "APPEAL_LATE" },
    });
  });

  it("waits for every vote, and shows nobody another's before", async () => {
    const world = await makeSilversmith();
    const fileId = await sentFile(world);
    await judge(world, fileId, world.jurors.slice(0, 3), ["for", "for"]);
    expect(await close(world, fileId)).toMatchObject({ error: { code: "VOTES_MISSING" } });
    const [first, , third] = world.jurors;
    const read = async (actor = third ?? world.maker) =>
      unwrap(await getFile({ actor }, { fileId })).jurors.map(({ vote }) => vote);
    expect(await read(third)).toEqual([null, null, null]);
    expect(await read(first)).toEqual(["for", null, null]);
    expect(await read(world.keeper as typeof third)).toEqual([null, null, null]);
    expect(unwrap(await listJuries({ actor: third ?? world.maker }, {})).map(({ id }) => id)).toEqual([
      fileId,
    ]);
  });

  it("sits with three who are free at least, and never with the maker's own people", async () => {
    const world = await makeSilversmith();
    const fileId = await sentFile(world);
    await name(world, fileId, world.jurors.slice(0, 2));
    expect(await openJury({ actor: world.keeper }, { fileId })).toMatchObject({
      error: { code: "JURY_SHORT" },
    });
    await expect(name(world, fileId, [world.maker])).rejects.toMatchObject({ code: "JUROR_UNFIT" });
  });

  it("needs the years of practice of the rule, and one file a craft at a time", async () => {
    const world = await makeSilversmith();
    await sentFile(world);
    const { artisanId, craftId } = world;
    const again = { fileId: null, artisanId, craftId, practiceSince: "2010", statement: "Encore." };
    expect(await writeFile({ actor: world.maker }, again)).toMatchObject({ error: { code: "SKILL_OPEN" } });
    const fresh = await makeSilversmith();
    await expect(sentFile({ ...fresh, piece: world.piece })).rejects.toMatchObject({
      code: "EVIDENCE_PIECE",
    });
    await owner().update(skillFile).set({ practiceSince: new Date().getFullYear() });
    const own = unwrap(await listOwn({ actor: fresh.maker }, { artisanId: fresh.artisanId }));
    const { submitFile, addPiece } = await import("#features/skills/index.ts");
    const fileId = own.files[0]?.id ?? "skf_none";
    unwrap(await addPiece({ actor: fresh.maker }, { fileId, pieceId: fresh.piece.id }));
    expect(await submitFile({ actor: fresh.maker }, { fileId })).toMatchObject({
      error: { code: "PRACTICE_SHORT" },
    });
  });
});

describe("a certificate of skill", () => {
  it("is authentic to the script for checking without us, and forged once a word was changed", async () => {
    const world = await makeSilversmith();
    const { credentialId } = await granted(world);
    const file = await signedFile(credentialId);
    const seen = await verifyOffline(file, "--origin", origin, "--via", served.base);
    expect(seen, seen.out).toMatchObject({ verdict: "authentic", code: 0 });
    expect(seen.out).toMatch(/^log\s+entry \d+ of \d+/m);
    const [row] = await owner().select().from(credential).where(eq(credential.id, credentialId));
    const text = JSON.stringify(row?.document);
    expect(JSON.parse(text)).toMatchObject({
      type: ["VerifiableCredential", "OpenBadgeCredential"],
      credentialSubject: { achievement: { achievementType: "Certification" } },
    });
    await writeToDisk(file, text.replace(/"narrative":"/, '"narrative":"Maître. '));
    expect(await verifyOffline(file, "--origin", origin, "--via", served.base)).toMatchObject({
      verdict: "forged",
      because: expect.stringContaining("signature does not hold"),
    });
  });

  it("is shown by its holder's agreement alone, at an address the script reads, and says so once it is revoked", async () => {
    const world = await makeSilversmith();
    const made = await granted(world);
    const ask = async () =>
      certificateRoute.GET(new Request(`${origin}${made.path}`), {
        params: Promise.resolve({ certificate: made.path.slice(3) }),
      });
    expect((await ask()).status).toBe(404);
    expect(await shownCertificates({ artisanId: world.artisanId })).toEqual([]);
    await agreeToShow(world);
    const answer = await ask();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/vc"]);
    expect(await shownCertificates({ artisanId: world.artisanId })).toMatchObject([
      { path: made.path, revokedAt: null },
    ]);
    const site = await serveLog((path) => (path === made.path ? body : path === "/k/other" ? body : null));
    const body = await answer.text();
    const seen = await verifyOffline(`${origin}${made.path}`, "--via", site.base);
    expect(seen, seen.out).toMatchObject({ verdict: "authentic", code: 0 });
    expect(await verifyOffline(`${origin}/k/other`, "--via", site.base)).toMatchObject({
      verdict: "forged",
      because: expect.stringContaining("another one"),
    });
    unwrap(
      await revokeCertificate(
        { actor: world.keeper },
        { certificateId: made.id, reason: "issued_in_error", confirmed: true },
      ),
    );
    expect(await verifyOffline(`${origin}${made.path}`, "--via", site.base)).toMatchObject({
      verdict: "revoked",
      because: expect.stringContaining("took it back"),
    });
    const [shown] = await shownCertificates({ artisanId: world.artisanId });
    expect(shown?.revokedAt).not.toBeNull();
    await site.close();
  });
});
