import { z } from "zod";
import { type Spot, spotOfCells, spotOfText } from "#features/listing/domain/mark.ts";
import {
  availabilities,
  makerRoles,
  markReasons,
  ownCurrencies,
  pictureViews,
  restrictions,
} from "#features/listing/schema.ts";
import { emptyOr, typedAmount } from "#lib/forms/inputs.ts";
import { normaliseGtin } from "#lib/gs1/gtin.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { westernDigits } from "#lib/people/digits.ts";

const maybe = (max: number) => z.string().trim().max(max, "TOO_LONG");

/** Only the languages that say something. */
function written(words: { [L in Locale]?: string | undefined }): LocalizedText {
  return Object.fromEntries(locales.flatMap((locale) => (words[locale] ? [[locale, words[locale]]] : [])));
}

const trio = (max: number) => z.strictObject({ ar: maybe(max), fr: maybe(max), en: maybe(max) }).partial();

/** Words in any language; `{}` when nothing is said yet. */
const words = (max: number) => trio(max).transform(written);

/** Words in any language, or null. */
const maybeWords = (max: number) =>
  words(max).transform((given) => (Object.keys(given).length > 0 ? given : null));

/** A name in Arabic or French; the other and English when somebody has them. */
const name = (max: number) =>
  trio(max)
    .refine((given) => Boolean(given.ar || given.fr), { path: ["ar"], message: "NAME_NEEDED" })
    .transform(written);

/** A whole number as it is typed, in digits of either script. */
const whole = (min: number, max: number) =>
  z
    .string()
    .trim()
    .transform((typed) => westernDigits(typed).replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{1,7}$/, "NUMBER_INVALID"))
    .transform(Number)
    .pipe(z.int().min(min, "NUMBER_TOO_SMALL").max(max, "NUMBER_TOO_LARGE"));

const maybeWhole = (min: number, max: number) => emptyOr(whole(min, max), "NUMBER_INVALID");

/** Centimetres with at most one decimal, as a tape says them; millimetres inside. */
const maybeCentimetres = maybe(12).transform((typed, context) => {
  const plain = westernDigits(typed).replace(/[,٫]/g, ".");
  if (plain === "") return null;
  const [, units = "", tenth = "0"] = /^(\d{1,4})(?:\.(\d))?$/.exec(plain) ?? [];
  const millimetres = Number(units + tenth);
  if (units !== "" && millimetres > 0) return millimetres;
  context.addIssue({ code: "custom", message: "NUMBER_INVALID" });
  return z.NEVER;
});

const price = typedAmount("PRICE_INVALID", "REQUIRED");
const maybePrice = emptyOr(price, "PRICE_INVALID");

const heading = z.union(
  [
    z.literal("").transform(() => null),
    z
      .string()
      .trim()
      .regex(/^\d{4}(\d{2}){0,3}$/, "HEADING_INVALID"),
  ],
  { error: "HEADING_INVALID" },
);

const keys = z.array(z.string().regex(/^[a-z0-9-]{1,60}$/)).max(20, "TOO_MANY");
const pieceId = idSchema("piece");
const sku = z.string().min(1).max(80);
const units = whole(0, 9999);
const grams = whole(1, 2_000_000);
const leadDays = maybeWhole(1, 365);
/** Version of the piece that the form was filled with. */
const version = z.coerce.number().int().min(1);

const measures = { lengthMm: maybeCentimetres, widthMm: maybeCentimetres, heightMm: maybeCentimetres };

/** Lead time belongs to what is made to order, and to nothing else. */
const withLead = <T extends { availability: string; leadDays: number | null }>(given: T) =>
  given.availability !== "made_to_order" || given.leadDays !== null;
const leadWrong = { path: ["leadDays"], message: "LEAD_NEEDED" };

export const createPieceInput = z
  .strictObject({
    artisanId: idSchema("artisan"),
    craftId: idSchema("craft"),
    title: name(120),
    availability: z.enum(availabilities, "REQUIRED"),
    leadDays,
    price,
    units: maybeWhole(0, 9999),
    weightGrams: grams,
    /** What the maker calls it in their own lists. */
    reference: maybe(60)
      .transform((typed) => typed || null)
      .default(null),
  })
  .refine(withLead, leadWrong);

export const pieceInput = z.strictObject({ pieceId });

export const editWordsInput = z.strictObject({
  pieceId,
  version,
  title: name(120),
  description: words(3000),
  care: words(800),
  variationNote: maybeWords(400),
  safetyWarnings: maybeWords(800),
});

export const editFactsInput = z.strictObject({
  pieceId,
  version,
  materialKeys: keys,
  techniqueKeys: keys,
  ...measures,
  weightGrams: grams,
  makerRole: z.enum(makerRoles, "REQUIRED"),
  hoursOfWork: maybeWhole(1, 20_000),
  hands: maybeWhole(1, 500),
  madeYear: maybeWhole(1000, 2200),
  hsHeading: heading,
});

/** Fields of a piece that are words, with the letters each may have. */
export const wordFields = {
  title: 120,
  description: 3000,
  care: 800,
  variationNote: 400,
  safetyWarnings: 800,
} as const;
export type WordField = keyof typeof wordFields;

export const translateWordsInput = z
  .strictObject({
    pieceId,
    field: z.enum(Object.keys(wordFields) as [WordField, ...WordField[]]),
    /** Mark of the words as they were read. */
    seen: z.string().length(16),
    words: words(3000),
  })
  .refine(
    ({ field, words: given }) => Object.values(given).every((text) => text.length <= wordFields[field]),
    {
      ...{ path: ["words"], message: "TOO_LONG" },
    },
  );

/** A month as it is typed, `03/2026` or `2026-03`; `YYYY-MM` inside. */
const maybeMonth = maybe(12).transform((typed, context) => {
  const plain = westernDigits(typed).replace(/\s/g, "");
  if (plain === "") return null;
  const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(plain) ?? [];
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{1,2})$/.exec(plain) ?? [];
  const [y, m] = [year ?? isoYear ?? "", (month ?? isoMonth ?? "").padStart(2, "0")];
  if (/^[12]\d{3}$/.test(y) && /^(0[1-9]|1[0-2])$/.test(m)) return `${y}-${m}`;
  context.addIssue({ code: "custom", message: "MONTH_INVALID" });
  return z.NEVER;
});

/** A number from the maker's own GS1 prefix, with its check digit; 14 digits inside. */
const maybeGtin = maybe(20).transform((typed, context) => {
  const plain = westernDigits(typed).replace(/[\s-]/g, "");
  if (plain === "") return null;
  const gtin = normaliseGtin(plain);
  if (gtin) return gtin;
  context.addIssue({ code: "custom", message: "GTIN_INVALID" });
  return z.NEVER;
});

const nothingIsNull = (typed: string) => typed || null;

export const editMakingInput = z.strictObject({
  pieceId,
  version,
  madeMonth: maybeMonth,
  repair: maybeWords(800),
  gtin: maybeGtin,
  /** By key of the material. */
  materials: z.record(
    z.string().regex(/^[a-z0-9-]{1,60}$/),
    z.strictObject({
      share: maybeWhole(1, 100),
      lot: maybe(80).transform(nothingIsNull),
      supplier: maybe(120).transform(nothingIsNull),
    }),
  ),
});

export const setAvailabilityInput = z
  .strictObject({ pieceId, availability: z.enum(availabilities, "REQUIRED"), leadDays })
  .refine(withLead, leadWrong);

export const setPriceInput = z.strictObject({
  pieceId,
  sku,
  price,
  /** An empty price is taken away again. */
  own: z.strictObject(
    Object.fromEntries(ownCurrencies.map((currency) => [currency, maybePrice])) as Record<
      (typeof ownCurrencies)[number],
      typeof maybePrice
    >,
  ),
});

/** `seen`: units that whoever writes them had before their eyes. Empty when they saw none. */
export const setStockInput = z.strictObject({ pieceId, sku, units, seen: maybeWhole(0, 9999).optional() });

const optionFacts = {
  optionName: name(40),
  option: name(60),
  ...measures,
  weightGrams: maybeWhole(1, 2_000_000),
  hsHeading: heading,
  restriction: z.enum(restrictions, "REQUIRED"),
};

export const addVariantInput = z.strictObject({ pieceId, ...optionFacts, price, units });

/** A piece without a choice has one option without a name. */
export const editVariantInput = z.strictObject({
  pieceId,
  sku,
  ...optionFacts,
  optionName: maybeWords(40),
  option: maybeWords(60),
});

export const removeVariantInput = z.strictObject({ pieceId, sku });

export const voiceInput = z.strictObject({ voiceId: idSchema("voice") });
export const shareVoiceInput = z.strictObject({ pieceId, share: z.boolean() });
export const transcribeInput = z.strictObject({ pieceId, transcript: words(3000) });

const note = z.string().trim().min(1, "REQUIRED").min(10, "TOO_SHORT").max(1000, "TOO_LONG");

/** The maker reads the note as it stands. */
export const decideInput = z.strictObject({ pieceId, note });

/** These two are said of the version that the officer looked at. */
export const approveInput = z.strictObject({ pieceId, version });
export const revisionInput = z.strictObject({ pieceId, version, note });

export const setReviewInput = z.strictObject({ chamberId: idSchema("chamber"), reviewsPieces: z.boolean() });

const imageId = idSchema("image");
export const movePhotoInput = z.strictObject({ pieceId, imageId, to: z.enum(["earlier", "later"]) });
export const describePhotoInput = z.strictObject({
  pieceId,
  imageId,
  view: z.enum(pictureViews, "REQUIRED"),
});
export const removePhotoInput = z.strictObject({ pieceId, imageId });

/** Where a mark is: as a script drew it, or between two cells of the numbered grid. */
const spot = z
  .strictObject({ drawn: z.string(), from: z.string(), to: z.string() })
  .transform(({ drawn, from, to }, context): Spot => {
    const cellOf = (typed: string) => Number(westernDigits(typed));
    const found = drawn === "" ? spotOfCells(cellOf(from), cellOf(to || from)) : spotOfText(drawn);
    if (found) return found;
    context.addIssue({ code: "custom", message: "SPOT_INVALID" });
    return z.NEVER;
  });

export const markPhotoInput = z
  .strictObject({
    ...{ pieceId, imageId, spot },
    reason: z.enum(markReasons, "REQUIRED"),
    note: maybe(300).transform((typed) => typed || null),
  })
  .refine(({ reason, note: said }) => reason !== "other" || said !== null, {
    ...{ path: ["note"], message: "REQUIRED" },
  });
export const settleMarkInput = z.strictObject({ pieceId, markId: idSchema("pieceMark") });

const day = z.iso.date("REQUIRED");
export const closeWorkshopInput = z.strictObject({ artisanId: idSchema("artisan"), from: day, until: day });
export const reopenWorkshopInput = z.strictObject({
  artisanId: idSchema("artisan"),
  closureId: idSchema("closure"),
});

export const keepShippingProfileInput = z.strictObject({
  artisanId: idSchema("artisan"),
  /** Null for a new one. */
  profileId: idSchema("shippingProfile").nullable(),
  name: z.string().trim().min(1, "REQUIRED").max(60),
  packingGrams: whole(0, 100_000),
  readyDays: maybeWhole(1, 90),
  /** The pieces that are packed this way; those that were and are not named any longer are not. */
  pieceIds: z.array(pieceId).max(500),
});
export const endShippingProfileInput = z.strictObject({
  artisanId: idSchema("artisan"),
  profileId: idSchema("shippingProfile"),
});

/** Pieces of an office's list on one page. */
export const officePage = 25;
export const officeTabs = ["waiting", "all"] as const;
export const officePiecesInput = z.strictObject({
  chamberId: idSchema("chamber"),
  tab: z.enum(officeTabs).default("waiting"),
  /** Words of a title or a maker's name, or a serial. */
  q: z.string().trim().max(80).default(""),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
