import { createHash } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { photoFiles } from "#features/listing/flows/keep-photo.ts";
import {
  describePhoto,
  dropPhoto,
  movePhoto,
  myListing,
  receivePhoto,
  removePhoto,
} from "#features/listing/index.ts";
import { privateStorage, storage } from "#lib/adapters/storage/index.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { jpeg, jpegWithPosition, pngBomb } from "#tests/factories/pictures.ts";
import { makePiece } from "#tests/factories/pieces.ts";
import { db, makeWorkshop, query, stateOf } from "#tests/integration/listing/workshop.ts";

async function bare(
  options: Parameters<typeof makeWorkshop>[0] = {},
  state: "draft" | "published" = "draft",
) {
  const shop = await makeWorkshop(options);
  const piece = await makePiece(db, { artisanId: shop.makerId, craftId: shop.craftId, state });
  return { shop, pieceId: piece.id };
}

function sending(pieceId: string, bytes: Uint8Array, headers: Record<string, string> = {}) {
  const body = new FormData();
  body.set("file", new Blob([bytes as BlobPart]), "photo.jpg");
  body.set("view", "detail");
  return new Request(`http://test/api/pieces/${pieceId}/photos?lang=fr`, {
    method: "POST",
    headers: {
      accept: "application/json",
      origin: env().CANONICAL_ORIGIN,
      "sec-fetch-site": "same-origin",
      ...headers,
    },
    body,
  });
}

async function send(actor: Actor, pieceId: string, bytes: Uint8Array, headers: Record<string, string> = {}) {
  const response = await receivePhoto({ actor }, sending(pieceId, bytes, headers), pieceId);
  return {
    status: response.status,
    code: ((await response.json().catch(() => ({}))) as { code?: string }).code,
  };
}

type ImageRow = {
  storage_key: string;
  widths: { avif: number[]; webp: number[]; jpeg: number[] };
  original_sha256: string;
  original_key: string;
};
const imagesOf = (id: Id<"piece">) =>
  query<ImageRow>(
    "select storage_key, widths, original_sha256, original_key from piece_image where piece_id = $1 order by position",
    [id],
  );

async function bytesOf(key: string): Promise<Buffer> {
  const found = await storage().get(key);
  if (!found) throw new Error(`${key} is not stored`);
  return Buffer.from(await new Response(found.body).arrayBuffer());
}

describe("a photograph that is sent", () => {
  test("is there in three formats at the widths it reaches and never enlarged, under a name made of its content", async () => {
    const { shop, pieceId } = await bare();
    const sent = await jpeg({ width: 1000, height: 800 });
    expect(await send(shop.artisan, pieceId, sent)).toMatchObject({ status: 200 });
    const [image] = await imagesOf(pieceId);
    expect(image?.widths).toEqual({ avif: [320, 640, 960], webp: [320, 640, 960], jpeg: [320, 640, 960] });
    expect(image?.storage_key).toMatch(/^pieces\/[0-9a-f]{40}$/);
    expect(image?.original_sha256).toBe(createHash("sha256").update(sent).digest("hex"));
    expect(await privateStorage().exists(image?.original_key ?? "")).toBe(true);
    expect(await storage().exists(image?.original_key ?? "")).toBe(false);
    for (const name of photoFiles(image?.storage_key ?? "", image?.widths ?? { avif: [], webp: [] })) {
      const bytes = await bytesOf(name);
      // This process reads cameras' formats alone: an AVIF is known by its head.
      if (name.endsWith(".avif")) expect(bytes.subarray(4, 12).toString("latin1")).toBe("ftypavif");
      else expect(`${(await sharp(bytes).metadata()).width}`).toBe(/-(\d+)\./.exec(name)?.[1]);
    }
  });

  test("says nothing of where and with what it was taken, in none of its files", async () => {
    const { shop, pieceId } = await bare();
    const camera = "Telltale Camera 9001";
    const large = await sharp(await jpegWithPosition(camera))
      .resize(700, 700)
      .keepMetadata()
      .jpeg()
      .toBuffer();
    expect(large.includes(camera)).toBe(true);
    expect(await send(shop.artisan, pieceId, large)).toMatchObject({ status: 200 });
    const [image] = await imagesOf(pieceId);
    for (const name of photoFiles(image?.storage_key ?? "", image?.widths ?? { avif: [], webp: [] })) {
      const bytes = await bytesOf(name);
      expect(bytes.includes(camera), name).toBe(false);
      if (!name.endsWith(".avif")) expect((await sharp(bytes).metadata()).exif, name).toBeUndefined();
    }
  });

  test("is refused when it is a bomb, no picture, too small, or somebody else's, and leaves no row", async () => {
    const { shop, pieceId } = await bare();
    const other = await makeWorkshop();
    expect(await send(shop.artisan, pieceId, pngBomb(20_000))).toMatchObject({
      code: "PHOTO_TOO_MANY_PIXELS",
    });
    expect(await send(shop.artisan, pieceId, Buffer.from("<svg/>"))).toMatchObject({ status: 415 });
    expect(await send(shop.artisan, pieceId, await jpeg())).toMatchObject({ code: "PHOTO_TOO_SMALL" });
    expect(await send(other.artisan, pieceId, await jpeg({ width: 400, height: 400 }))).toMatchObject({
      status: 404,
    });
    expect(await send(shop.officer, pieceId, await jpeg({ width: 400, height: 400 }))).toMatchObject({
      status: 404,
    });
    const foreign = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
    expect(await send(shop.artisan, pieceId, await jpeg({ width: 400, height: 400 }), foreign)).toMatchObject(
      {
        status: 403,
      },
    );
    expect(await imagesOf(pieceId)).toEqual([]);
  });
});

test("not a byte is read of what somebody sends to a piece that is not theirs", async () => {
  const { shop, pieceId } = await bare();
  const other = await makeWorkshop();
  for (const actor of [other.artisan, shop.officer, { kind: "anonymous", visitorHash: "" } as const]) {
    const request = sending(pieceId, await jpeg({ width: 400, height: 400 }));
    const { status } = await receivePhoto({ actor }, request, pieceId);
    expect(status).toBe(actor.kind === "anonymous" ? 401 : 404);
    expect(request.bodyUsed).toBe(false);
  }
});

describe("the photographs of a piece", () => {
  const two = async (state: "draft" | "published", colours: readonly [string, string]) => {
    const made = await bare({}, state);
    for (const colour of colours)
      await send(made.shop.artisan, made.pieceId, await jpeg({ width: 400, height: 500, colour }));
    const { photos } = unwrap(await myListing({ actor: made.shop.artisan }, { pieceId: made.pieceId }));
    const [first, second] = photos;
    if (!first || !second) throw new Error("two were sent");
    return { ...made, first, second };
  };

  test("change places, say what they show, and are handed to a chamber that looks first", async () => {
    const { shop, pieceId, first, second } = await two("draft", ["#904010", "#104090"]);
    const actor = shop.artisan;
    unwrap(await movePhoto({ actor }, { pieceId, imageId: second.id, to: "earlier" }));
    unwrap(await movePhoto({ actor }, { pieceId, imageId: second.id, to: "earlier" }));
    unwrap(await describePhoto({ actor }, { pieceId, imageId: first.id, view: "hands" }));
    const { photos } = unwrap(await myListing({ actor }, { pieceId }));
    expect(photos.map(({ id, view }) => [id, view])).toEqual([
      [second.id, "detail"],
      [first.id, "hands"],
    ]);
    const looked = await bare({ reviews: true }, "published");
    await send(looked.shop.artisan, looked.pieceId, await jpeg({ width: 400, height: 400 }));
    expect(await stateOf(looked.pieceId)).toBe("proposed");
  });

  test("leave with their files and no others: the same picture sent twice has two sets, and a live row keeps its own", async () => {
    const { shop, pieceId, first, second } = await two("published", ["#a03020", "#2030a0"]);
    const twin = await makePiece(db, { artisanId: shop.makerId, craftId: shop.craftId });
    await send(shop.artisan, twin.id, await jpeg({ width: 400, height: 500, colour: "#a03020" }));
    const actor = shop.artisan;
    const filesOf = ({ base, avif, webp, jpeg: jpegs }: typeof first) => ({
      storageKey: base.replace("/media/", ""),
      files: photoFiles(base.replace("/media/", ""), { avif, webp, jpeg: jpegs }),
      originalKey: null,
    });
    unwrap(await removePhoto({ actor }, { pieceId, imageId: first.id }));
    // The job that the removal queued, run here, and twice: it may be.
    for (const _ of [1, 2]) await dropPhoto(filesOf(first));
    for (const name of filesOf(first).files) expect(await storage().exists(name)).toBe(false);
    const [same] = unwrap(await myListing({ actor }, { pieceId: twin.id })).photos;
    if (!same) throw new Error("the twin was sent");
    for (const name of filesOf(same).files) expect(await storage().exists(name), name).toBe(true);
    // The last one stays.
    await dropPhoto(filesOf(second));
    for (const name of filesOf(second).files) expect(await storage().exists(name), name).toBe(true);
    expect(await removePhoto({ actor }, { pieceId, imageId: second.id })).toMatchObject({
      error: { code: "LAST_PHOTO" },
    });
    await query("delete from piece_image where id = $1", [second.id]);
    await dropPhoto(filesOf(second));
    for (const name of filesOf(second).files) expect(await storage().exists(name)).toBe(false);
  });
});
