import { describe, expect, it } from "vitest";
import {
  approvePiece,
  myListing,
  officeListing,
  pieceVoiceShown,
  readVoice,
  serveVoice,
  shareVoice,
  transcribeVoice,
} from "#features/listing/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { messages } from "#messages/index.ts";
import { jpeg } from "#tests/factories/pictures.ts";
import { webm } from "#tests/factories/recordings.ts";
import { auditOf, makeWorkshop, query, stateOf } from "#tests/integration/listing/workshop.ts";
import { draftOf, fileOf, sendPiece, sendWhole } from "#tests/integration/sell/phone.ts";

async function arrived(options: Parameters<typeof makeWorkshop>[0] = {}) {
  const shop = await makeWorkshop(options);
  const photo = fileOf(await jpeg({ width: 400, height: 500 }));
  await sendWhole(shop.artisan, photo);
  const voice = fileOf(webm(3000), "voice");
  await sendWhole(shop.artisan, voice);
  return { shop, photo, voice };
}

const piecesOf = (artisanId: string) => query("select 1 from piece where artisan_id = $1", [artisanId]);

describe("a piece sent from a phone", () => {
  it("is made by the listing's own commands: offered, named in every language, with its care in words", async () => {
    const { shop, photo } = await arrived();
    const sent = await sendPiece(shop.artisan, draftOf(shop, photo));
    expect(sent).toMatchObject({ status: 200, ok: true, state: "published" });
    const pieceId = sent.pieceId as Id<"piece">;
    const piece = unwrap(await myListing({ actor: shop.artisan }, { pieceId }));
    expect(piece).toMatchObject({
      ...{ weightGrams: 2500, lengthMm: 400, materialKeys: ["wool"], gaps: [], state: "published" },
      care: { ar: messages.ar.sell.careSaid.dry_cloth, fr: messages.fr.sell.careSaid.dry_cloth },
    });
    expect(piece.title.ar && piece.title.fr && piece.title.en).toBeTruthy();
    expect(piece.variants[0]?.price.minor).toBe(120_000);
    expect(piece.photos.map(({ view }) => view)).toEqual(["front"]);
    expect((await auditOf(pieceId)).map(({ action }) => action)).toContain("sell.send-piece");
  });

  it("is there once however often, and however much at once, it is sent", async () => {
    const { shop, photo } = await arrived();
    const draft = draftOf(shop, photo);
    const answers = await Promise.all(Array.from({ length: 5 }, () => sendPiece(shop.artisan, draft)));
    answers.push(await sendPiece(shop.artisan, draft));
    expect(new Set(answers.map(({ pieceId }) => pieceId)).size).toBe(1);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await piecesOf(shop.makerId)).toHaveLength(1);
  });

  it("is not there at all when something of it is refused, and can be sent again corrected", async () => {
    const { shop, photo } = await arrived();
    const draft = draftOf(shop, photo);
    expect(await sendPiece(shop.artisan, { ...draft, price: "free" })).toMatchObject({
      code: "INVALID_INPUT",
    });
    expect(await sendPiece(shop.artisan, { ...draft, careKeys: [] })).toMatchObject({
      code: "PIECE_INCOMPLETE",
    });
    const other = fileOf(Buffer.from("never sent"));
    const photos = [...draft.photos, { uploadId: other.id, view: "back" }];
    expect(await sendPiece(shop.artisan, { ...draft, photos })).toMatchObject({ code: "UPLOAD_MISSING" });
    expect(await piecesOf(shop.makerId)).toEqual([]);
    expect(await sendPiece(shop.artisan, draft)).toMatchObject({ ok: true });
  });

  it("uses a photograph for one piece alone", async () => {
    const { shop, photo } = await arrived();
    await sendPiece(shop.artisan, draftOf(shop, photo));
    expect(await sendPiece(shop.artisan, draftOf(shop, photo))).toMatchObject({ code: "UPLOAD_MISSING" });
  });

  it("is sent for one's own workshop alone", async () => {
    const { photo } = await arrived();
    const other = await arrived();
    const { shop } = await arrived();
    expect(await sendPiece(other.shop.artisan, draftOf(shop, photo))).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a piece that is only spoken of", () => {
  const hear = (id: string, headers: Record<string, string> = {}) =>
    serveVoice({ actor: anonymous }, new Request(`http://test/api/voices/${id}`, { headers }), id);

  it("waits for its chamber, which writes the words down and lets it in", async () => {
    const { shop, photo, voice } = await arrived();
    const draft = draftOf(shop, photo, { description: {}, voice: { uploadId: voice.id, share: true } });
    const sent = await sendPiece(shop.artisan, draft);
    expect(sent.state).toBe("proposed");
    const pieceId = sent.pieceId as Id<"piece">;
    const office = { actor: shop.officer };
    const seen = unwrap(await officeListing(office, { pieceId }));
    expect(seen.voice).toMatchObject({ durationMs: 3000, isShared: true });
    const early = await approvePiece(office, { pieceId, version: seen.version });
    expect(early).toMatchObject({ ok: false, error: { code: "PIECE_INCOMPLETE" } });
    unwrap(await transcribeVoice(office, { pieceId, transcript: { ar: "نسجتها أمي." } }));
    const written = unwrap(await officeListing(office, { pieceId }));
    expect(written.description).toEqual({ ar: "نسجتها أمي." });
    unwrap(await approvePiece(office, { pieceId, version: written.version }));
    expect(await stateOf(pieceId)).toBe("published");
    expect(await pieceVoiceShown({ pieceId })).toMatchObject({ transcript: { ar: "نسجتها أمي." } });
    // A description that is there stays as its maker wrote it.
    unwrap(await transcribeVoice({ actor: shop.artisan }, { pieceId, transcript: { fr: "Tissé." } }));
    expect(unwrap(await officeListing(office, { pieceId })).description).toEqual({ ar: "نسجتها أمي." });
  });

  it("is heard by buyers while its maker agrees, and by nobody else's from the next request on", async () => {
    const { shop, photo, voice } = await arrived();
    const sent = await sendPiece(
      shop.artisan,
      draftOf(shop, photo, { voice: { uploadId: voice.id, share: true } }),
    );
    const pieceId = sent.pieceId as Id<"piece">;
    const own = { actor: shop.artisan };
    const id = unwrap(await myListing(own, { pieceId })).voice?.id as Id<"voice">;
    const heard = await hear(id);
    expect(heard.headers.get("content-type")).toBe("audio/webm");
    expect(Buffer.from(await heard.arrayBuffer()).equals(voice.bytes)).toBe(true);
    const part = await hear(id, { range: "bytes=0-3" });
    expect([part.status, part.headers.get("content-range")]).toEqual([
      206,
      `bytes 0-3/${voice.bytes.length}`,
    ]);
    unwrap(await shareVoice(own, { pieceId, share: false }));
    expect((await hear(id)).status).toBe(404);
    expect(await pieceVoiceShown({ pieceId })).toBeNull();
    expect((await readVoice(own, { voiceId: id })).ok).toBe(true);
    expect((await readVoice({ actor: (await makeWorkshop()).officer }, { voiceId: id })).ok).toBe(false);
  });
});
