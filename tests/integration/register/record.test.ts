import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { consent } from "#db/schema/consents.ts";
import { activityRecord, standingChange } from "#db/schema/register.ts";
import { getArtisan } from "#features/artisans/index.ts";
import { getPiece } from "#features/catalogue/index.ts";
import { readCorrection } from "#features/register/domain/correction.ts";
import {
  activity,
  editRecord,
  getMaker,
  myRecord,
  myStudio,
  recordActivity,
  setMyConsent,
  showContact,
  standingOutlook,
  suspend,
} from "#features/register/index.ts";
import { type Actor, anonymous, settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { makeOrder } from "#tests/factories/orders.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece, type Picture } from "#tests/factories/pieces.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { words } from "#tests/factories/words.ts";
import { auditOf, cin, makeOffice, phone, stale, stampedTags } from "#tests/integration/register/world.ts";

beforeAll(async () => {
  await makeCommission(owner());
  await makeTariffs(owner());
  await makeRules(owner());
});

const refused = (code: string) => ({ ok: false, error: { code } });

describe("a maker's file in the office", () => {
  it("shows the facts, and how the maker is reached and identified only by its last signs", async () => {
    const { maker, registrar } = await makeOffice();
    const file = unwrap(await getMaker({ actor: registrar }, { artisanId: maker.id }));
    expect(file).toMatchObject({ standing: "registered", registryNumber: "NIA-1", openOrders: 0 });
    expect(file.contact).toMatchObject({ phone: "•••678", cin: "•••456" });
    expect(JSON.stringify(file)).not.toContain(phone);
    expect(JSON.stringify(file)).not.toContain(cin);
    expect(JSON.stringify(file)).not.toContain(maker.email);
  });

  it("counts parcels on their way and tells nothing of them", async () => {
    const { maker, verifier } = await makeOffice();
    await makeOrder(owner(), maker);
    await makeOrder(owner(), maker, { state: "delivered" });
    const file = unwrap(await getMaker({ actor: verifier }, { artisanId: maker.id }));
    expect(file.openOrders).toBe(1);
    expect(JSON.stringify(file)).not.toContain("Rabat");
  });

  it("shows number and identity card in full to whoever asks with a fresh second factor, and writes it down", async () => {
    const { maker, registrar, curator, himself } = await makeOffice();
    const input = { artisanId: maker.id };
    expect(await showContact({ actor: stale(registrar) }, input)).toEqual(refused("STEP_UP_REQUIRED"));
    expect(await auditOf(maker.id)).toEqual([]);
    expect(unwrap(await showContact({ actor: registrar }, input))).toEqual({
      email: maker.email,
      phone,
      cin,
    });
    const [entry] = await auditOf(maker.id);
    expect(entry).toMatchObject({ action: "register.show-contact", actor: registrar.userId, detail: "{}" });
    for (const actor of [curator, himself, anonymous])
      expect(await showContact({ actor }, input)).toEqual(refused("NOT_FOUND"));
  });
});

describe("a decision about a standing", () => {
  it("is shown before it is taken: what is hidden, which parcels go on, what is renewed", async () => {
    const { maker, manager } = await makeOffice({ state: "expired", validUntil: "2026-10-01" });
    await makePiece(owner(), { artisanId: maker.id, craftId: maker.craftIds[0] ?? "crf_" });
    await makeOrder(owner(), maker);
    const now = new Date("2026-11-24T09:00:00Z");
    const actor = { ...manager, secondFactorAt: now };
    const look = async (act: "suspend" | "reinstate") =>
      unwrap(await standingOutlook({ actor, now }, { artisanId: maker.id, act }));
    expect(await look("reinstate")).toMatchObject({
      standing: "expired",
      to: "reinstated",
      isAllowed: true,
      pieces: 2,
      openOrders: 1,
      renewedUntil: "2031-11-24",
      writtenIn: "ar",
    });
    expect(await look("suspend")).toMatchObject({ isAllowed: true, renewedUntil: null });
    expect(await standingOutlook({ actor: stale(manager) }, { artisanId: maker.id, act: "suspend" })).toEqual(
      refused("STEP_UP_REQUIRED"),
    );
  });
});

describe("an officer", () => {
  it("notes a training for good, and the maker can read it", async () => {
    const { maker, verifier, himself } = await makeOffice();
    const given = {
      artisanId: maker.id,
      kind: "training",
      title: "Émail sans plomb",
      detail: "Trois jours",
      happenedOn: "2026-03-02",
      source: "Attestation du centre",
    } as const;
    unwrap(await recordActivity({ actor: verifier }, given));
    const seen = unwrap(await activity({ actor: himself }, { artisanId: maker.id, kind: "training" }));
    expect(seen.entries).toEqual([
      {
        kind: "training",
        code: "training",
        at: "2026-03-02T00:00:00.000Z",
        subject: "Émail sans plomb",
        text: "Trois jours",
        source: "Attestation du centre",
      },
    ]);
    await expect(
      owner().update(activityRecord).set({ title: "X" }).where(eq(activityRecord.artisanId, maker.id)),
    ).rejects.toThrow();
    expect((await auditOf(maker.id)).at(-1)?.detail).not.toContain("mail");
  });

  it("notes nothing of the future, and nothing without day, title and source", async () => {
    const { maker, registrar } = await makeOffice();
    const given = { artisanId: maker.id, kind: "note", title: "x", source: "y" } as const;
    const future = { ...given, happenedOn: "2099-01-01" };
    expect(await recordActivity({ actor: registrar }, future)).toEqual(refused("ACTIVITY_DAY_FUTURE"));
    expect(
      await recordActivity(
        { actor: registrar },
        { ...given, title: " ", source: "", happenedOn: "2026-02-30" },
      ),
    ).toMatchObject({
      error: {
        code: "INVALID_INPUT",
        details: { fields: { title: "REQUIRED", source: "REQUIRED", happenedOn: "DATE_INVALID" } },
      },
    });
  });

  it("corrects a record and keeps what stood there; public pages follow", async () => {
    const { maker, registrar } = await makeOffice();
    const craft = await makeCraft(owner(), { name: words("Brass") });
    const input = {
      artisanId: maker.id,
      name: { ar: "اسم جديد", fr: "Nouveau nom", en: "" },
      town: words("Town"),
      craftIds: [craft.id],
    };
    expect(unwrap(await editRecord({ actor: registrar }, input)).changed).toEqual(["name", "crafts"]);
    expect((await getArtisan({ locale: "fr", id: maker.id }))?.name).toEqual({
      ar: "اسم جديد",
      fr: "Nouveau nom",
    });
    expect(await stampedTags()).toContain(`artisan:${maker.id}`);
    const [entry] = unwrap(
      await activity({ actor: registrar }, { artisanId: maker.id, kind: "note" }),
    ).entries;
    expect(entry).toMatchObject({ code: "correction", subject: "name,crafts" });
    expect(readCorrection(entry?.text ?? null)).toEqual({ name: words("Maker"), crafts: [words("Pottery")] });
    expect((await auditOf(maker.id)).map(({ detail }) => detail)).toEqual(['{"changed":"name,crafts"}']);
    // The same again is no correction.
    expect(unwrap(await editRecord({ actor: registrar }, input)).changed).toEqual([]);
    expect(await auditOf(maker.id)).toHaveLength(1);
  });

  it("leaves a record at least one name, one town and one craft that exists", async () => {
    const { maker, registrar } = await makeOffice();
    const empty = { artisanId: maker.id, name: { ar: " " }, town: {}, craftIds: [] };
    expect(await editRecord({ actor: registrar }, empty)).toMatchObject({
      error: { details: { fields: { name: "REQUIRED", town: "REQUIRED", craftIds: "REQUIRED" } } },
    });
    const unknown = {
      ...empty,
      name: words("A"),
      town: words("B"),
      craftIds: ["crf_01h00000000000000000000000"],
    };
    expect(await editRecord({ actor: registrar }, unknown as never)).toEqual(refused("CRAFT_UNKNOWN"));
  });

  it("who is a curator finds neither notes nor reasons, not even in SQL", async () => {
    const { maker, curator, registrar, manager } = await makeOffice();
    const artisanId = maker.id;
    unwrap(await suspend({ actor: manager }, { artisanId, reason: "INQUIRY", note: "Note" }));
    const entry = { artisanId, kind: "note", title: "x", happenedOn: "2026-01-01", source: "y" } as const;
    unwrap(await recordActivity({ actor: registrar }, entry));
    const read = (actor: Actor) =>
      withActorSettings<unknown[]>(database(), settingsOf(actor), async (tx) => [
        ...(await tx.select().from(standingChange)),
        ...(await tx.select().from(activityRecord)),
        ...(await tx.select().from(artisanContact)),
      ]);
    expect(await read(curator)).toEqual([]);
    expect(await read(registrar)).toHaveLength(3);
  });

  it("of another chamber, a curator or a stranger writes and reads nothing", async () => {
    const office = await makeOffice();
    const elsewhere = await makeOffice();
    const artisanId = office.maker.id;
    const note = { artisanId, kind: "note", title: "x", happenedOn: "2026-01-01", source: "y" } as const;
    const record = { artisanId, name: words("A"), town: words("B"), craftIds: [...office.maker.craftIds] };
    for (const actor of [office.curator, elsewhere.registrar, elsewhere.manager, anonymous]) {
      expect(await recordActivity({ actor }, note)).toEqual(refused("NOT_FOUND"));
      expect(await editRecord({ actor }, record)).toEqual(refused("NOT_FOUND"));
      expect(await activity({ actor }, { artisanId })).toEqual(refused("NOT_FOUND"));
      expect(await getMaker({ actor }, { artisanId })).toEqual(refused("NOT_FOUND"));
    }
  });
});

describe("a maker", () => {
  const set = (
    actor: Actor,
    artisanId: string,
    purpose: "publication" | "photographs" | "sms",
    agreed: boolean,
  ) => setMyConsent({ actor }, { artisanId: artisanId as never, purpose, agreed, locale: "ar" });

  it("who takes back being shown by name is shown nowhere, at once, and comes back by agreeing again", async () => {
    const { maker, himself } = await makeOffice();
    const piece = await makePiece(owner(), { artisanId: maker.id, craftId: maker.craftIds[0] ?? "crf_" });
    const shown = async () => [
      await getArtisan({ locale: "fr", id: maker.id }),
      await getPiece({ locale: "fr", id: piece.id }),
    ];
    unwrap(await set(himself, maker.id, "publication", false));
    expect(await shown()).toEqual([null, null]);
    unwrap(await set(himself, maker.id, "publication", true));
    expect((await shown()).every(Boolean)).toBe(true);
    const kept = await owner().select().from(consent).where(eq(consent.artisanId, maker.id));
    expect(kept).toMatchObject([
      { purpose: "publication", method: "own_account", locale: "ar", withdrawnAt: null },
    ]);
    expect((await auditOf(maker.id)).map(({ detail }) => detail)).toEqual([
      '{"purpose":"publication","agreed":false}',
      '{"purpose":"publication","agreed":true}',
    ]);
  });

  it("who takes back photographs keeps pieces in the shop, without a picture", async () => {
    const { maker, himself } = await makeOffice({ portraitKey: "portraits/x" });
    const picture: Picture = {
      view: "front",
      storageKey: "pieces/x",
      widths: { avif: [320], webp: [320] },
      width: 320,
      height: 400,
      thumbhash: "x",
      originalSha256: "x",
    };
    const piece = await makePiece(owner(), {
      artisanId: maker.id,
      craftId: maker.craftIds[0] ?? "crf_",
      pictures: [{ ...picture, isDemonstration: true }],
    });
    const seen = async () => ({
      portrait: (await getArtisan({ locale: "fr", id: maker.id }))?.portraitKey,
      pictures: (await getPiece({ locale: "fr", id: piece.id }))?.images.length,
    });
    expect(await seen()).toEqual({ portrait: "portraits/x", pictures: 1 });
    unwrap(await set(himself, maker.id, "photographs", false));
    expect(await seen()).toEqual({ portrait: null, pictures: 0 });
  });

  it("who takes back short messages gets none", async () => {
    const { maker, himself } = await makeOffice();
    unwrap(await set(himself, maker.id, "sms", false));
    const [row] = await owner().select().from(artisanContact).where(eq(artisanContact.artisanId, maker.id));
    expect(row?.takesSms).toBe(false);
  });

  it("reads all that is kept on them, and nothing of anybody else's", async () => {
    const { maker, himself, manager } = await makeOffice();
    const other = await makeOffice();
    unwrap(await suspend({ actor: manager }, { artisanId: maker.id, reason: "INQUIRY", note: "سبب" }));
    const record = unwrap(await myRecord({ actor: himself }, { artisanId: maker.id }));
    expect(record).toMatchObject({
      standing: "suspended",
      contact: { phone: "•••678", cin: "•••456" },
      agreed: { publication: true, photographs: true, lineage: false, sms: true },
    });
    expect(record.history[0]).toMatchObject({ to: "suspended", note: "سبب" });
    expect(await myRecord({ actor: himself }, { artisanId: other.maker.id })).toEqual(refused("NOT_FOUND"));
    expect(await set(himself, other.maker.id, "publication", false)).toEqual(refused("NOT_FOUND"));
    expect(await activity({ actor: himself }, { artisanId: other.maker.id })).toEqual(refused("NOT_FOUND"));
    const [row] = await owner().select().from(artisan).where(eq(artisan.id, other.maker.id));
    expect(row?.isPublic).toBe(true);
  });

  it("finds on the studio's first page where they stand and what the chamber wrote", async () => {
    const { maker, himself, manager, registrar } = await makeOffice();
    unwrap(await suspend({ actor: manager }, { artisanId: maker.id, reason: "COMPLAINTS", note: "سبب" }));
    expect(unwrap(await myStudio({ actor: himself }, {}))).toMatchObject([
      { id: maker.id, standing: "suspended", latest: { reason: "COMPLAINTS", note: "سبب" }, planned: null },
    ]);
    expect(await myStudio({ actor: registrar }, {})).toEqual(refused("FORBIDDEN"));
  });
});
