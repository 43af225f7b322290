import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { conflict } from "#db/schema/applications.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { audit } from "#db/schema/audit.ts";
import { card } from "#db/schema/cards.ts";
import { attestation, registryRecord } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import {
  askRegister,
  attestedNumber,
  attestFile,
  attestFromScan,
  attestLookup,
  readScan,
  receiveScan,
  runImport,
  viewAttestations,
} from "#features/register/index.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { newId } from "#lib/ids/ids.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf } from "#tests/factories/people.ts";
import { registryFile } from "#tests/factories/registry-files.ts";
import { as, cardPhoto, type File, makeFile } from "#tests/integration/register/attest-world.ts";
import { makeOffice, recordsOf, sendAndStart } from "#tests/integration/register/import-world.ts";

const codeOf = (answer: { ok: boolean; error?: { code: string; details?: unknown } }) =>
  answer.ok ? "OK" : answer.error?.code;
const lookup = (file: File, over: object = {}) => ({
  subjectId: file.applicationId,
  registryNumber: file.number,
  outcome: "found" as const,
  ...over,
});
const written = (file: File) =>
  owner().select().from(attestation).where(eq(attestation.applicationId, file.applicationId));

/** A card of ours for a maker of the chamber. */
async function makeCard(file: File, over: Partial<typeof card.$inferInsert> = {}) {
  const maker = await makeArtisan(owner(), { chamberId: file.chamberId });
  const id = newId("card");
  const code = id
    .slice(-16)
    .toUpperCase()
    .replace(/[ILOU]/g, "X");
  await owner()
    .insert(card)
    .values({
      id,
      code,
      number: `T-${id.slice(-10)}`,
      artisanId: maker.id,
      chamberId: file.chamberId,
      registryNumber: file.number,
      holderName: { fr: "Personne Fictive" },
      trade: { fr: "Poterie" },
      kind: "maalem",
      validFrom: "2026-01-01",
      validUntil: "2031-01-01",
      stateAt: new Date(),
      issuedAt: new Date(),
      ...over,
    });
  return code;
}

const scanOf = async (file: File, text: string) => {
  const bytes = await cardPhoto(text);
  return unwrap(await receiveScan(file.context, { subjectId: file.applicationId, bytes })).documentId;
};

describe("an officer who looked a number up", () => {
  it("says what they found, with their name, the day, and how long it counts", async () => {
    const file = await makeFile();
    const at = new Date("2026-11-25T10:00:00Z");
    const input = lookup(file, { registryNumber: ` ${file.number.toLowerCase()} ` });
    unwrap(await attestLookup({ ...file.context, now: at }, input));
    expect(await written(file)).toMatchObject([
      {
        method: "officer_lookup",
        outcome: "found",
        registryNumber: file.number,
        officerId: file.person.id,
        at,
        expiresOn: "2027-11-25",
        note: null,
      },
    ]);
    const number = await withActorSettings(database(), settingsOf(file.actor), (tx) =>
      attestedNumber(tx, file.applicationId),
    );
    expect(number).toBe(file.number);
  });

  it("writes down what differs, and a number that is not there does not count as found", async () => {
    const file = await makeFile();
    expect(codeOf(await attestLookup(file.context, lookup(file, { outcome: "differs" })))).toBe(
      "NOTE_REQUIRED",
    );
    unwrap(await attestLookup(file.context, lookup(file, { outcome: "differs", note: "Autre nom" })));
    unwrap(await attestLookup(file.context, lookup(file, { outcome: "not_found" })));
    const number = await withActorSettings(database(), settingsOf(file.actor), (tx) =>
      attestedNumber(tx, file.applicationId),
    );
    expect(number).toBeNull();
  });

  it("must write a number, and say what they found", async () => {
    const file = await makeFile();
    const answer = await attestLookup(file.context, lookup(file, { registryNumber: "?", outcome: "" }));
    expect(answer).toMatchObject({
      error: { details: { fields: { registryNumber: "NUMBER_SHAPE", outcome: "OUTCOME_REQUIRED" } } },
    });
  });

  it("leaves an entry in the audit chain, without number or name", async () => {
    const file = await makeFile();
    unwrap(await attestLookup(file.context, lookup(file, { note: "vu" })));
    const [entry] = await owner().select().from(audit).where(eq(audit.object, file.applicationId));
    expect(entry?.action).toBe("register.attest-lookup");
    expect(JSON.parse(entry?.detail ?? "")).toEqual({
      attestation: (await written(file))[0]?.id,
      method: "officer_lookup",
      outcome: "found",
    });
  });

  it("is of the file's chamber, works on files, and is not the applicant or close to them", async () => {
    const file = await makeFile();
    const { chamberId } = file;
    const stranger = await makeOffice();
    const asked = (context: { actor: ReturnType<typeof actorOf> }) => attestLookup(context, lookup(file));
    expect(codeOf(await asked(stranger.context))).toBe("NOT_FOUND");
    expect(codeOf(await asked(as(file.person, { role: "curator", chamberId })))).toBe("NOT_FOUND");
    expect(codeOf(await asked(as(file.applicant)))).toBe("NOT_FOUND");
    expect(codeOf(await asked(as(file.applicant, { role: "verifier", chamberId })))).toBe("FORBIDDEN");
    expect(codeOf(await asked(as(file.person, { role: "verifier", chamberId })))).toBe("OK");
    await owner().insert(conflict).values({
      applicationId: file.applicationId,
      chamberId,
      userId: file.person.id,
      relation: "relative",
      declaredAt: new Date(),
    });
    // Whoever declared to be too close no longer sees the file at all.
    expect(codeOf(await asked(file.context))).toBe("NOT_FOUND");
  });

  it("checks a registered maker again, and sees what was checked on the way in", async () => {
    const file = await makeFile();
    const maker = await makeArtisan(owner(), { chamberId: file.chamberId, registryNumber: file.number });
    unwrap(await attestLookup(file.context, lookup(file)));
    await owner().execute(
      `update application set artisan_id = '${maker.id}', state = 'approved' where id = '${file.applicationId}'`,
    );
    unwrap(await attestLookup(file.context, { ...lookup(file), subjectId: maker.id }));
    const view = unwrap(await viewAttestations(file.context, { subjectId: maker.id }));
    expect([view.kind, view.attestations.length, view.registryNumber]).toEqual(["artisan", 2, file.number]);
    expect(view.attestations.every(({ holds, officer }) => holds && officer === "Registrar")).toBe(true);
    const later = { ...file.context, now: new Date(Date.now() + 366 * 86_400_000) };
    const old = unwrap(await viewAttestations(later, { subjectId: maker.id }));
    expect(old.attestations.map(({ holds }) => holds)).toEqual([false, false]);
  });
});

describe("the chamber's own file", () => {
  async function withRecord(over: object = {}) {
    const file = await makeFile({ cinIndex: null });
    const edit = () => ({ registry_number: file.number.replace("-", " "), ...over });
    await runImport(await sendAndStart(file, registryFile(1, { edit })));
    const [record] = await recordsOf(file.chamberId);
    if (!record) throw new Error("no record");
    return { file, record };
  }

  it("is shown beside the file, with whether the CIN is the same but never the CIN", async () => {
    const { file, record } = await withRecord();
    const see = async () => unwrap(await viewAttestations(file.context, { subjectId: file.applicationId }));
    expect((await see()).record).toMatchObject({ id: record.id, name: { ar: "شخص خيالي 1" }, sameCin: null });
    const index = (cin: string) => blindIndex("cin", file.chamberId, cin);
    const set = (cin: string) =>
      owner().execute(
        `update application set cin_index = '${index(cin)}' where id = '${file.applicationId}'`,
      );
    await set("XX000001");
    expect((await see()).record?.sameCin).toBe(true);
    await set("XX000002");
    expect((await see()).record?.sameCin).toBe(false);
    expect(JSON.stringify(await see())).not.toContain("XX00000");
  });

  it("proves a number when the officer says that it is the same person", async () => {
    const { file, record } = await withRecord();
    const input = { subjectId: file.applicationId, recordId: record.id, outcome: "found" as const };
    unwrap(await attestFile(file.context, input));
    expect(await written(file)).toMatchObject([
      { method: "chamber_file", recordId: record.id, registryNumber: record.registryNumber },
    ]);
  });

  it("proves nothing when its line has run out, and never by a line of another chamber", async () => {
    const { file, record } = await withRecord({ valid_until: "01/04/2026" });
    const input = { subjectId: file.applicationId, recordId: record.id, outcome: "found" as const };
    const later = { ...file.context, now: new Date("2026-04-02T12:00:00Z") };
    expect(codeOf(await attestFile(later, input))).toBe("RECORD_EXPIRED");
    const other = await withRecord();
    expect(codeOf(await attestFile(file.context, { ...input, recordId: other.record.id }))).toBe("NOT_FOUND");
    const both = as(
      file.person,
      { role: "registrar", chamberId: file.chamberId },
      {
        role: "registrar",
        chamberId: other.file.chamberId,
      },
    );
    expect(codeOf(await attestFile(both, { ...input, recordId: other.record.id }))).toBe("NOT_FOUND");
  });

  it("tells of another maker of the chamber with the number, and of none elsewhere", async () => {
    const file = await makeFile();
    await makeArtisan(owner(), { registryNumber: file.number });
    const see = async () =>
      unwrap(await viewAttestations(file.context, { subjectId: file.applicationId })).heldBy;
    expect(await see()).toBeNull();
    const registryNumber = file.number.replace("-", "");
    await makeArtisan(owner(), { chamberId: file.chamberId, registryNumber, name: { fr: "Autre" } });
    expect(await see()).toEqual({ fr: "Autre" });
  });
});

describe("the code of a card", () => {
  it("of another layout is told as it is, fills nothing in, and is kept sealed with what the officer read", async () => {
    const file = await makeFile();
    const said = "CARTE|XX000123|rna.example/v?x=1";
    const documentId = await scanOf(file, said);
    const read = unwrap(await readScan(file.context, { subjectId: file.applicationId, documentId }));
    expect(read).toMatchObject({ text: said, isOurs: false, card: null, registryNumber: null });
    const given = { subjectId: file.applicationId, documentId, registryNumber: file.number };
    unwrap(await attestFromScan(file.context, { ...given, outcome: "found", note: "" }));
    const [row] = await written(file);
    expect(row).toMatchObject({ method: "card_scan", registryNumber: file.number });
    expect(JSON.stringify(row)).not.toContain("XX000123");
    const place = { table: "attestation", column: "sealed_scan", row: row?.id ?? "" };
    expect(unseal(row?.sealedScan ?? "", place)).toBe(said);
  });

  it("fills the number in when it stands there letter by letter", async () => {
    const file = await makeFile();
    const documentId = await scanOf(file, `NIA:${file.number.toLowerCase()};`);
    const read = unwrap(await readScan(file.context, { subjectId: file.applicationId, documentId }));
    expect(read.registryNumber).toBe(file.number);
  });

  it("of ours counts as found when the card is in force and bears the number", async () => {
    const file = await makeFile();
    const documentId = await scanOf(file, `HTTP://LOCALHOST:3000/C/${await makeCard(file)}`);
    const given = { subjectId: file.applicationId, documentId };
    expect(unwrap(await readScan(file.context, given))).toMatchObject({
      isOurs: true,
      registryNumber: file.number,
      card: { holderName: { fr: "Personne Fictive" }, isInForce: true },
    });
    const said = { ...given, registryNumber: file.number, outcome: "found", note: "" };
    expect(codeOf(await attestFromScan(file.context, { ...said, registryNumber: "OTHER-1" }))).toBe(
      "CARD_DIFFERS",
    );
    expect(codeOf(await attestFromScan(file.context, said))).toBe("OK");
  });

  it.each([
    ["lost", { state: "lost" as const }],
    ["run out", { validUntil: "2026-02-01" }],
  ])("of ours does not count as found when the card is %s", async (_, over) => {
    const file = await makeFile();
    const documentId = await scanOf(file, await makeCard(file, over));
    const given = { subjectId: file.applicationId, documentId };
    expect(unwrap(await readScan(file.context, given)).card?.isInForce).toBe(false);
    const said = { ...given, registryNumber: file.number, outcome: "found", note: "" };
    expect(codeOf(await attestFromScan(file.context, said))).toBe("CARD_DIFFERS");
    const differs = { ...said, outcome: "differs", note: "Carte perdue" };
    expect(codeOf(await attestFromScan(file.context, differs))).toBe("OK");
  });

  it("that looks like ours and is none is not found", async () => {
    const file = await makeFile();
    const documentId = await scanOf(file, "0000000000000000");
    const given = { subjectId: file.applicationId, documentId };
    expect(unwrap(await readScan(file.context, given))).toMatchObject({ isOurs: true, card: null });
    const said = { ...given, registryNumber: file.number, outcome: "found", note: "" };
    expect(codeOf(await attestFromScan(file.context, said))).toBe("CARD_DIFFERS");
  });

  it("is no code when the picture has none: nothing is attested", async () => {
    const file = await makeFile();
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#999" } })
      .jpeg()
      .toBuffer();
    const { documentId } = unwrap(await receiveScan(file.context, { subjectId: file.applicationId, bytes }));
    const given = { subjectId: file.applicationId, documentId };
    expect(unwrap(await readScan(file.context, given)).text).toBeNull();
    const said = { ...given, registryNumber: file.number, outcome: "found", note: "" };
    expect(await attestFromScan(file.context, said)).toMatchObject({
      error: { code: "INVALID_INPUT", details: { fields: { scan: "SCAN_UNREADABLE" } } },
    });
  });

  it("is read by officers of the chamber with a fresh second factor, each look written down", async () => {
    const file = await makeFile();
    const documentId = await scanOf(file, "x");
    const given = { subjectId: file.applicationId, documentId };
    const stale = actorOf(
      file.person,
      [{ role: "registrar", chamberId: file.chamberId }],
      new Date(Date.now() - 11 * 60_000),
    );
    expect(codeOf(await readScan({ actor: stale }, given))).toBe("STEP_UP_REQUIRED");
    expect(codeOf(await readScan((await makeOffice()).context, given))).toBe("NOT_FOUND");
    expect(codeOf(await readScan(as(file.applicant), given))).toBe("NOT_FOUND");
    unwrap(await readScan(file.context, given));
    const looks = await owner().select().from(audit).where(eq(audit.object, documentId));
    // The applicant's own look at their own paper is not one of an officer's.
    expect(looks.map(({ action, actor }) => [action, actor])).toEqual([
      ["vault.view-document", file.person.id],
    ]);
  });

  it("must be of the same file, and pictures have an end", async () => {
    const file = await makeFile();
    const other = await makeFile({ chamberId: file.chamberId });
    const documentId = await scanOf(file, "x");
    const answer = await readScan(file.context, { subjectId: other.applicationId, documentId });
    expect(codeOf(answer)).toBe("NOT_FOUND");
    const bytes = await cardPhoto("x");
    for (let n = 0; n < 9; n += 1)
      unwrap(await receiveScan(file.context, { subjectId: file.applicationId, bytes }));
    const eleventh = await receiveScan(file.context, { subjectId: file.applicationId, bytes });
    expect(codeOf(eleventh)).toBe("SCANS_TOO_MANY");
    const kept = await owner().select().from(document).where(eq(document.applicationId, file.applicationId));
    expect(kept).toHaveLength(10);
  });

  it("is no picture: refused by its own code", async () => {
    const file = await makeFile();
    const bytes = new TextEncoder().encode("<svg onload=x>");
    const answer = await receiveScan(file.context, { subjectId: file.applicationId, bytes });
    expect(codeOf(answer)).toBe("PHOTO_TYPE");
  });
});

describe("asking the national register", () => {
  it("writes nothing when it cannot be asked, and asks nothing for who may not", async () => {
    const file = await makeFile();
    const ask = { subjectId: file.applicationId, registryNumber: file.number, locale: "fr" as const };
    expect(codeOf(await askRegister(file.context, ask))).toBe("REGISTER_UNAVAILABLE");
    expect(codeOf(await askRegister((await makeOffice()).context, ask))).toBe("NOT_FOUND");
    expect(await written(file)).toEqual([]);
  });
});

describe("attestations", () => {
  it("stay as they were written, and are seen by SQL as app_rw by no other chamber", async () => {
    const file = await makeFile();
    unwrap(await attestLookup(file.context, lookup(file)));
    await expect(
      withActorSettings(database(), settingsOf(file.actor), (tx) =>
        tx.update(attestation).set({ outcome: "not_found" }),
      ),
    ).rejects.toThrow();
    const stranger = await makeOffice();
    const seen = await withActorSettings(database(), settingsOf(stranger.actor), async (tx) => [
      await tx.select().from(attestation),
      await tx.select().from(registryRecord),
      await tx.select().from(artisanContact),
    ]);
    expect(seen.flat()).toEqual([]);
  });
});
