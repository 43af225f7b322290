"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { answerForm, pieceOf } from "#features/listing/form-answer.ts";
import {
  addVariant,
  createPiece,
  editFacts,
  editMaking,
  editVariant,
  editWords,
  setAvailability,
  setPrice,
  setStock,
} from "#features/listing/index.ts";
import { studioPiece } from "#features/listing/paths.ts";
import { type KeptForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";

const words = (data: FormData, name: string) => ({
  ar: typed(data, `${name}.ar`),
  fr: typed(data, `${name}.fr`),
  en: typed(data, `${name}.en`),
});

const boxes = (data: FormData, ...names: string[]) =>
  names.flatMap((name) => data.getAll(name).filter((value) => typeof value === "string"));

const sale = (data: FormData) => ({
  availability: typed(data, "availability") as "stock",
  leadDays: typed(data, "leadDays"),
});

const optionFacts = (data: FormData) => ({
  optionName: words(data, "optionName"),
  option: words(data, "option"),
  lengthMm: typed(data, "lengthMm"),
  widthMm: typed(data, "widthMm"),
  heightMm: typed(data, "heightMm"),
  weightGrams: typed(data, "weightGrams"),
  hsHeading: typed(data, "hsHeading"),
  restriction: typed(data, "restriction") as "none",
});

/** Begins a draft and leads to it. */
export async function createPieceAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  // One choice says both: `artisan craft`.
  const [artisanId = "", craftId = ""] = typed(data, "craft").split(" ");
  const made = await createPiece(await currentContext(), {
    artisanId: artisanId as Id<"artisan">,
    craftId: craftId as Id<"craft">,
    title: words(data, "title"),
    ...sale(data),
    price: typed(data, "price"),
    units: typed(data, "units"),
    weightGrams: typed(data, "weightGrams"),
  });
  if (!made.ok) return answerForm(last, data, made, "");
  return redirect(`/${localeOf(data)}${studioPiece(made.value.pieceId)}?done=created`);
}

/** Saves name and description. */
export async function editWordsAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const result = await editWords(await currentContext(), {
    pieceId,
    version: typed(data, "version"),
    title: words(data, "title"),
    description: words(data, "description"),
    care: words(data, "care"),
    variationNote: words(data, "variationNote"),
    safetyWarnings: words(data, "safetyWarnings"),
  });
  return answerForm(last, data, result, `${studioPiece(pieceId)}?done=words`);
}

/** Saves materials, techniques, measures and who made it. */
export async function editFactsAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const result = await editFacts(await currentContext(), {
    pieceId,
    version: typed(data, "version"),
    materialKeys: boxes(data, "materialKeys", "moreMaterials"),
    techniqueKeys: boxes(data, "techniqueKeys", "moreTechniques"),
    lengthMm: typed(data, "lengthMm"),
    widthMm: typed(data, "widthMm"),
    heightMm: typed(data, "heightMm"),
    weightGrams: typed(data, "weightGrams"),
    makerRole: typed(data, "makerRole") as "made",
    hoursOfWork: typed(data, "hoursOfWork"),
    hands: typed(data, "hands"),
    madeYear: typed(data, "madeYear"),
    hsHeading: typed(data, "hsHeading"),
  });
  return answerForm(last, data, result, `${studioPiece(pieceId)}?done=facts`);
}

/** What was typed of each material, by the key in the fields' names: `materials.<key>.share`. */
function materialsOf(data: FormData) {
  const keys = [...data.keys()].flatMap((name) => /^materials\.([a-z0-9-]+)\.share$/.exec(name)?.[1] ?? []);
  const of = (key: string) => ({
    share: typed(data, `materials.${key}.share`),
    lot: typed(data, `materials.${key}.lot`),
    supplier: typed(data, `materials.${key}.supplier`),
  });
  return Object.fromEntries(keys.map((key) => [key, of(key)]));
}

/** Saves when a piece was made, of which lots, how it is mended and its number in trade. */
export async function editMakingAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const result = await editMaking(await currentContext(), {
    pieceId,
    version: typed(data, "version"),
    madeMonth: typed(data, "madeMonth"),
    repair: words(data, "repair"),
    gtin: typed(data, "gtin"),
    materials: materialsOf(data),
  });
  return answerForm(last, data, result, `${studioPiece(pieceId)}?done=making`);
}

const options = (pieceId: Id<"piece">, done: string) => `${studioPiece(pieceId, "options")}?done=${done}`;

/** Says how the piece is sold. */
export async function setAvailabilityAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const result = await setAvailability(await currentContext(), { pieceId, ...sale(data) });
  return answerForm(last, data, result, options(pieceId, "availability"));
}

/** Saves the prices of an option. */
export async function setPriceAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const result = await setPrice(await currentContext(), {
    pieceId,
    sku: typed(data, "sku"),
    price: typed(data, "price"),
    own: { EUR: typed(data, "own.EUR"), USD: typed(data, "own.USD"), GBP: typed(data, "own.GBP") },
  });
  return answerForm(last, data, result, options(pieceId, "price"));
}

/** Saves the units of an option. */
export async function setStockAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const given = {
    ...{ pieceId, sku: typed(data, "sku") },
    ...{ units: typed(data, "units"), seen: typed(data, "seen") },
  };
  const result = await setStock(await currentContext(), given);
  // The page is drawn anew with the units that are there now, so that a second try is about these.
  if (!result.ok && result.error.code === "UNITS_MOVED") refresh();
  return answerForm(last, data, result, options(pieceId, "stock"));
}

/** Adds an option. */
export async function addVariantAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const given = { pieceId, ...optionFacts(data), price: typed(data, "price"), units: typed(data, "units") };
  return answerForm(last, data, await addVariant(await currentContext(), given), options(pieceId, "option"));
}

/** Saves what an option is called, measures and where it may go. */
export async function editVariantAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = pieceOf(data);
  const given = { pieceId, sku: typed(data, "sku"), ...optionFacts(data) };
  return answerForm(last, data, await editVariant(await currentContext(), given), options(pieceId, "option"));
}
