import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { piece, pieceImage } from "#db/schema/catalogue.ts";
import { pieceChange } from "#db/schema/piece-changes.ts";
import { credential } from "#db/schema/provenance.ts";
import { material, pieceMaterial } from "#db/schema/taxonomy.ts";
import {
  getLabel,
  labelSheet,
  listLabels,
  makeClaimCodes,
  serveClaimSheet,
  serveLabelFile,
} from "#features/labels/index.ts";
import { dropPhoto } from "#features/listing/index.ts";
import {
  changeCredentials,
  issuePieceRecord,
  listRecords,
  previewRecord,
  reissuePieceRecord,
} from "#features/provenance/index.ts";
import { verifyPiece } from "#features/verify/index.ts";
import { storage } from "#lib/adapters/storage/index.ts";
import { env } from "#lib/env.ts";
import { newId } from "#lib/ids/ids.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { words } from "#tests/factories/words.ts";
import { makePiece, makeWorkshop, type Workshop } from "#tests/integration/provenance/workshop.ts";

const system = { actor: systemActor("test") };
const supplier = "Supplier-canary-4711";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await makeWorkshop();
  await owner()
    .insert(material)
    .values([
      { key: "clay", name: words("Clay") },
      { key: "glaze", name: words("Glaze") },
    ])
    .onConflictDoNothing();
});
afterAll(closeDatabases);

/** A piece with a lot and a photograph whose bytes are published. */
async function makeTraced() {
  const made = await makePiece(workshop, {
    madeMonth: "2026-01",
    gtin: "09506000134352",
    hoursOfWork: 12,
    hands: 2,
  });
  await owner()
    .insert(pieceMaterial)
    .values([
      { pieceId: made.id, materialKey: "clay", position: 0, sharePercent: 80, lot: "Fosse 7", supplier },
      { pieceId: made.id, materialKey: "glaze", position: 1 },
    ]);
  const bytes = randomBytes(64);
  const recordFile = `originals/${made.serial.toLowerCase()}-640.webp`;
  await storage().put(recordFile, bytes, "image/webp");
  const recordSha256 = createHash("sha256").update(bytes).digest("hex");
  await owner().update(pieceImage).set({ recordFile, recordSha256 }).where(eq(pieceImage.pieceId, made.id));
  return { ...made, recordFile };
}

async function documentOf(pieceId: string) {
  const rows = await owner().select().from(credential);
  return rows
    .filter((row) => row.pieceId === pieceId && row.revokedAt === null)
    .map((row) => row.document)[0];
}

const asking = (path = "") => new Request(`http://test/fr/office/labels/files/sheet.pdf${path}`);
const where = { locale: "fr", zone: "office", fonts: { latin: "", arabic: "" } } as const;

describe("the record of a piece", () => {
  it("says month, lots, hours and number in trade, never from whom a material came", async () => {
    const { id } = await makeTraced();
    unwrap(await issuePieceRecord(system, { pieceId: id }));
    const document = await documentOf(id);
    expect(document).toMatchObject({
      credentialSubject: {
        ...{ madeInMonth: "2026-01", gtin: "09506000134352", hoursOfWork: 12, hands: 2 },
        material: [{ sharePercent: 80, lot: "Fosse 7" }, { type: "Material" }],
      },
    });
    expect(JSON.stringify(document)).not.toContain(supplier);
  });

  it("names its photograph by the digest of the bytes that lie at the address it gives, and they stay there", async () => {
    const { id, serial, recordFile } = await makeTraced();
    unwrap(await issuePieceRecord(system, { pieceId: id }));
    const { credentialSubject } = (await documentOf(id)) as {
      credentialSubject: { image: { id: string; digestMultibase: string }[] };
    };
    const [image] = credentialSubject.image;
    expect(new URL(image?.id ?? "").pathname).toBe(`/media/${recordFile}`);
    await owner().delete(pieceImage).where(eq(pieceImage.pieceId, id));
    await dropPhoto({
      storageKey: `pieces/${serial}`,
      files: [],
      originalKey: null,
      recordFile,
      pieceId: id,
    });
    const found = await storage().get(recordFile);
    const bytes = Buffer.from(await new Response(found?.body).arrayBuffer());
    const digest = Buffer.concat([Buffer.of(0x12, 32), createHash("sha256").update(bytes).digest()]);
    expect(image?.digestMultibase).toBe(`u${digest.toString("base64url")}`);
    // Nobody signed for this one.
    const other = await makeTraced();
    await owner().delete(pieceImage).where(eq(pieceImage.pieceId, other.id));
    await dropPhoto({
      ...{ storageKey: `pieces/${other.serial}`, files: [], originalKey: null },
      ...{ recordFile: other.recordFile, pieceId: other.id },
    });
    expect(await storage().exists(other.recordFile)).toBe(false);
  });

  it("is shown before it is signed, tells when the piece has changed, and is signed anew in one step", async () => {
    const { id, serial } = await makeTraced();
    const actor = workshop.officer(0);
    const look = async () => unwrap(await previewRecord({ actor }, { pieceId: id }));
    expect((await look()).current).toBeNull();
    unwrap(await issuePieceRecord({ actor }, { pieceId: id }));
    expect((await look()).current).toMatchObject({ isOutdated: false, isSuspended: false });
    await owner().update(piece).set({ hoursOfWork: 13 }).where(eq(piece.id, id));
    await owner()
      .insert(pieceChange)
      .values({ id: newId("pieceChange"), pieceId: id, by: "maker", kind: "edited", fields: [] });
    expect((await look()).current).toMatchObject({ isOutdated: true });
    const chamberId = workshop.ids.chamber;
    const changed = unwrap(await listRecords({ actor }, { chamberId, tab: "changed", page: 1 }));
    expect(changed.pieces.map(({ pieceId }) => pieceId)).toEqual([id]);
    const again = unwrap(await reissuePieceRecord({ actor }, { pieceId: id }));
    expect(again.revoked).toHaveLength(1);
    expect((await look()).current).toMatchObject({ isOutdated: false });
    expect((await verifyPiece(serial, new Date()))?.checks).toMatchObject({
      signature: "passed",
      log: "passed",
    });
    const after = unwrap(await listRecords({ actor }, { chamberId, tab: "changed", page: 1 }));
    expect(after.pieces).toEqual([]);
  });

  it("is not signed anew without one, nor while it is suspended, nor by another chamber", async () => {
    const { id } = await makeTraced();
    const actor = workshop.officer(0);
    const again = async (by = actor) => {
      const done = await reissuePieceRecord({ actor: by }, { pieceId: id });
      return done.ok ? null : done.error.code;
    };
    expect(await again()).toBe("NO_RECORD");
    const { credentialId } = unwrap(await issuePieceRecord({ actor }, { pieceId: id }));
    const chamber = { id: workshop.ids.chamber, key: workshop.chamberKey };
    await owner().transaction((tx) =>
      changeCredentials(tx, { chamber, ids: [credentialId], to: "suspended" }, new Date()),
    );
    expect(await again()).toBe("RECORD_SUSPENDED");
    expect(await again((await makeWorkshop()).officer(0))).toBe("NOT_FOUND");
  });
});

describe("labels", () => {
  it("are printed for pieces that were shown, by their own chamber and nobody else", async () => {
    const shown = await makePiece(workshop);
    const draft = await makePiece(workshop, { state: "draft" });
    const actor = workshop.officer(0);
    const stranger = await makeWorkshop();
    const sheet = async (pieceIds: (typeof shown.id)[], by = actor) =>
      (await labelSheet({ actor: by }, { pieceIds })).ok;
    expect(await sheet([shown.id])).toBe(true);
    expect(await sheet([shown.id, draft.id])).toBe(false);
    const foreign = await makePiece(stranger);
    expect(await sheet([shown.id, foreign.id])).toBe(false);
    expect(await sheet([shown.id], stranger.officer(0))).toBe(false);
    const { pieces } = unwrap(
      await listLabels({ actor }, { chamberId: workshop.ids.chamber, q: shown.serial, page: 1 }),
    );
    expect(pieces.map(({ serial }) => serial)).toEqual([shown.serial]);
  });

  it("lead back to the list when nothing was chosen, and come as a file when something was", async () => {
    const { id } = await makePiece(workshop);
    const context = { actor: workshop.officer(0) };
    const none = await serveLabelFile(context, asking(), { ...where, file: "sheet.pdf" });
    expect(none.headers.get("location")).toBe("/fr/office/labels?problem=LABELS_NONE");
    const sheet = await serveLabelFile(context, asking(`?ids=${id}&stock=24&copies=3`), {
      ...where,
      file: "sheet.pdf",
    });
    expect(sheet.headers.get("content-type")).toBe("application/pdf");
    expect(sheet.headers.get("cache-control")).toBe("private, no-store");
  });

  it("carry a new code for the owner when it is posted for, which the next print makes void", async () => {
    const { id } = await makePiece(workshop);
    const context = { actor: workshop.officer(0) };
    const codes = async () =>
      unwrap(await makeClaimCodes(context, { pieceIds: [id] })).map((one) => one.claimCode);
    const [first, second] = [await codes(), await codes()];
    expect(first).toEqual([expect.stringMatching(/^[0-9A-Z]{8}$/)]);
    expect(second).not.toEqual(first);
    const stranger = await makeWorkshop();
    expect((await makeClaimCodes({ actor: stranger.officer(0) }, { pieceIds: [id] })).ok).toBe(false);
    const post = (headers: Record<string, string>) =>
      serveClaimSheet(
        context,
        new Request("http://test/fr/office/labels/files/sheet.pdf", {
          method: "POST",
          body: new URLSearchParams({ ids: id }),
          headers,
        }),
        { ...where, file: "sheet.pdf" },
      );
    const own = { origin: env().CANONICAL_ORIGIN, "sec-fetch-site": "same-origin" };
    expect((await post(own)).headers.get("content-type")).toBe("application/pdf");
    const foreign = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
    expect((await post(foreign)).status).toBe(403);
  });

  it("come with a certificate of what was signed once a record is in force, and only then", async () => {
    const { id, serial } = await makeTraced();
    const context = { actor: workshop.officer(0) };
    const ask = (format: string, locale: "ar" | "fr" = "fr") =>
      serveLabelFile(context, asking(), { ...where, locale, file: `${serial}.${format}` });
    expect((await ask("pdf")).status).toBe(404);
    unwrap(await issuePieceRecord(system, { pieceId: id }));
    // The certificate repeats the record and not the database.
    await owner()
      .update(piece)
      .set({ title: words("Another title"), hoursOfWork: 99 })
      .where(eq(piece.id, id));
    const page = await (await ask("html", "ar")).text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain("صحن بالأزرق");
    expect(page).not.toContain("Another title");
    expect(page).not.toContain(supplier);
    const { record } = unwrap(await getLabel(context, { serial }));
    expect(page).toContain(record?.digest);
    for (const locale of ["ar", "fr"] as const) {
      const pdf = Buffer.from(await (await ask("pdf", locale)).arrayBuffer());
      expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    }
    // The maker prints it too, from what the public reads.
    const maker: Actor = {
      ...{ kind: "person", userId: workshop.officers[0], email: "maker@example.test" },
      grants: [{ role: "artisan", artisanId: workshop.ids.artisan }],
    };
    expect(unwrap(await getLabel({ actor: maker }, { serial })).record?.digest).toBe(record?.digest);
    const own = unwrap(await listLabels({ actor: maker }, { chamberId: null, q: serial, page: 1 }));
    expect(own.pieces).toMatchObject([{ serial, isSigned: true }]);
    expect(await (await ask("txt")).text()).toContain(`/01/09506000134352/21/${serial}`);
    expect(await (await ask("svg")).text()).toContain(serial);
    expect(
      (await serveLabelFile({ actor: { kind: "anonymous" } }, asking(), { ...where, file: `${serial}.svg` }))
        .status,
    ).toBe(404);
  });
});
