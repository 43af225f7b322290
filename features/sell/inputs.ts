import { z } from "zod";
import { availabilities } from "#features/listing/schema.ts";
import { careKeys, guidedViews } from "#features/sell/schema.ts";
import { filmLimits } from "#features/vault/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { maxPhotoBytes } from "#lib/images/clean-photo.ts";

const clientId = z.uuid();
/** What a phone types; the commands that write it say what is wrong with it. */
const typed = z.string().max(20);
const words = (max: number) =>
  z.strictObject({ ar: z.string().max(max), fr: z.string().max(max), en: z.string().max(max) }).partial();

export const takePartInput = z.strictObject({
  clientId,
  kind: z.enum(["photo", "voice", "film"]),
  sizeBytes: z.coerce.number().int().min(1).max(filmLimits.bytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  offset: z.coerce.number().int().min(0).max(filmLimits.bytes),
  bytes: z.instanceof(Uint8Array),
});

/** Bytes of a whole file of a kind at most. */
export const mostBytes = { photo: maxPhotoBytes, voice: maxPhotoBytes, film: filmLimits.bytes } as const;

export const dropUploadInput = z.strictObject({ clientId });

export const keepUploadInput = z.strictObject({
  clientId,
  kept: z.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === "object" && value !== null && "storageKey" in value,
  ),
});

export const sendPieceInput = z.strictObject({
  clientId,
  artisanId: idSchema("artisan"),
  craftId: idSchema("craft"),
  title: words(120),
  description: words(3000),
  materialKeys: z
    .array(z.string().regex(/^[a-z0-9-]{1,60}$/))
    .min(1)
    .max(20),
  careKeys: z.array(z.enum(careKeys)).max(careKeys.length),
  lengthMm: typed,
  widthMm: typed,
  heightMm: typed,
  weightGrams: typed,
  price: typed,
  availability: z.enum(availabilities),
  units: typed,
  leadDays: typed,
  photos: z
    .array(z.strictObject({ uploadId: z.uuid(), view: z.enum(guidedViews) }))
    .min(1)
    .max(guidedViews.length),
  voice: z.strictObject({ uploadId: z.uuid(), share: z.boolean() }).nullable(),
});
