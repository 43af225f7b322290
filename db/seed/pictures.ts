import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { type BakedImage, type BakeOptions, bakeImage, FRONT, SECONDARY } from "#db/seed/art/bake.ts";
import { drawPiece, drawPortrait, FAMILIES, type Family, OBJECTS } from "#db/seed/art/index.ts";
import type { ArtSpec } from "#db/seed/data/types.ts";
import { storage } from "#lib/adapters/storage/index.ts";
import { dataDirOf } from "#scripts/product/settings.ts";
import type { Picture } from "#tests/factories/pieces.ts";

/** Names of objects that the generator calls otherwise than the pieces' data. */
const otherNames: Readonly<Record<string, string>> = {
  "zellige tabletop": "table",
  "zellige star": "fountain",
  "marquetry tabletop": "table",
  "rug beni_ouarain": "beni-ouarain",
  "rug kilim": "taznakht",
  "rug medallion": "rabat",
  "textile folded_cloth": "folded",
  "textile burnous": "hanging",
};

/** What to draw: a piece from one side, or the tools that stand for a maker without a photograph. */
export type Drawing =
  | ({ readonly kind: "piece" } & Parameters<typeof drawPiece>[0])
  | { readonly kind: "portrait"; readonly seed: string; readonly family?: Family };

/** Size and files of a portrait: in lists and on the maker's page. */
const PORTRAIT: BakeOptions = { widths: [320, 640], avif: [] };

/** The tools of a maker's craft. */
export function portraitOf(key: string, family: string | undefined): Drawing {
  const known = FAMILIES.find((name) => name === family);
  return { kind: "portrait", seed: key, ...(known ? { family: known } : {}) };
}

/** The sides a piece can be drawn from. Nobody draws hands at work. */
export type DrawnView = Exclude<Picture["view"], "hands">;

/** How to draw a piece's view; null when the generator has no such family or object, and the piece stays bare. */
export function drawingOf(art: ArtSpec, view: DrawnView, sizeMm: number | null): Drawing | null {
  const family = FAMILIES.find((name) => name === art.family);
  if (!family) return null;
  const wanted = otherNames[`${art.family} ${art.object}`] ?? art.object;
  const object = OBJECTS[family].find((name) => name === wanted || name === wanted.replaceAll("_", "-"));
  if (!object) return null;
  const sizeCm = sizeMm ? { sizeCm: sizeMm / 10 } : {};
  return { kind: "piece", family, object, seed: String(art.seed), view, ...sizeCm };
}

type Baked = Omit<BakedImage, "files"> & { files: { width: number; format: "avif" | "webp" | "jpeg" }[] };

/**
 * Draws, bakes and stores pictures, several at once. Finished ones are kept under DATA_DIR/art-cache (or
 * ART_CACHE_DIR) by what they were drawn from, so that another database is filled without drawing again.
 * Returns them in the order asked; `done` is told how many are finished.
 */
export async function bakePictures(
  drawings: readonly Drawing[],
  done: (finished: number) => void = () => undefined,
): Promise<Picture[]> {
  const cache = process.env.ART_CACHE_DIR || join(dataDirOf(process.env), "art-cache");
  await mkdir(cache, { recursive: true });
  const version = await artVersion();
  const found: Picture[] = [];
  let next = 0;
  let finished = 0;
  // One thread a picture and a few pictures at once keep the cores busier than many threads for one.
  const threads = sharp.concurrency();
  sharp.concurrency(1);
  const take = async (): Promise<void> => {
    for (let n = next++; n < drawings.length; n = next++) {
      const drawing = drawings[n] as Drawing;
      found[n] = await bakeOne(drawing, cache, version);
      done(++finished);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, take));
  sharp.concurrency(threads);
  return found;
}

const fileName = (key: string, width: number, format: string) =>
  `${key}-${width}.${format === "jpeg" ? "jpg" : format}`;

async function bakeOne(drawing: Drawing, cache: string, version: string): Promise<Picture> {
  const key = createHash("sha256").update(version).update(JSON.stringify(drawing)).digest("hex").slice(0, 32);
  const fileOf = (width: number, format: string) => fileName(key, width, format);
  const folder = drawing.kind === "piece" ? "pieces" : "portraits";
  const known = await readKnown(join(cache, `${key}.json`));
  const baked = known ?? (await draw(drawing, key, cache));
  const record: { recordFile?: string; recordSha256?: string } = {};
  const largest = Math.max(...baked.files.map(({ width }) => width));
  for (const { width, format } of baked.files) {
    const bytes = await readFile(join(cache, fileOf(width, format)));
    const file = `${folder}/${fileOf(width, format)}`;
    await storage().put(file, bytes, `image/${format}`);
    // A drawing has no photograph behind it: its largest file is what the record names.
    if (width === largest && format === "webp") {
      record.recordFile = file;
      record.recordSha256 = createHash("sha256").update(bytes).digest("hex");
    }
  }
  const widthsOf = (format: string) =>
    baked.files.flatMap((file) => (file.format === format ? [file.width] : [])).sort((a, b) => a - b);
  return {
    view: drawing.kind === "piece" ? drawing.view : "front",
    storageKey: `${folder}/${key}`,
    widths: { avif: widthsOf("avif"), webp: widthsOf("webp"), jpeg: widthsOf("jpeg") },
    width: baked.width,
    height: baked.height,
    thumbhash: baked.thumbhash,
    originalSha256: baked.originalSha256,
    ...record,
    isDemonstration: true,
  };
}

async function readKnown(path: string): Promise<Baked | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Baked;
  } catch {
    return null;
  }
}

async function draw(drawing: Drawing, key: string, cache: string): Promise<Baked> {
  const isPiece = drawing.kind === "piece";
  const options = isPiece ? (drawing.view === "front" ? FRONT : SECONDARY) : PORTRAIT;
  const { files, ...rest } = await bakeImage(isPiece ? drawPiece(drawing) : drawPortrait(drawing), options);
  for (const { width, format, bytes } of files) {
    await writeFile(join(cache, fileName(key, width, format)), bytes);
  }
  const baked = { ...rest, files: files.map(({ width, format }) => ({ width, format })) };
  // Last, so that a cache entry is whole or absent.
  await writeFile(join(cache, `${key}.json`), JSON.stringify(baked));
  return baked;
}

/** Changes with every source file of the artwork. */
async function artVersion(): Promise<string> {
  const folder = new URL("./art/", import.meta.url).pathname;
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts")).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest("hex");
}
