import "server-only";
import { currentContext } from "#features/identity/index.ts";
import { centimetres } from "#features/sheets/domain/cells.ts";
import { type SheetColumn, sheetColumns } from "#features/sheets/domain/columns.ts";
import { sheetWords } from "#features/sheets/flows/sheet-words.ts";
import { heldPieces } from "#features/sheets/queries/held-pieces.ts";
import type { HeldPiece, Workshop } from "#features/sheets/schema.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { csvFile, plainText } from "#lib/http/plain-answers.ts";
import { type Locale, localeOr } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import type { Currency } from "#lib/money/money.ts";
import { typedOfMinor } from "#lib/money/typed-amount.ts";
import { messages } from "#messages/index.ts";

/** A workshop's pieces as a table that can be changed and sent back: sent back as it is, it changes nothing. */
export async function exportRows(
  context: Context,
  artisanId: Id<"artisan">,
  locale: Locale,
): Promise<Result<string, string>> {
  const found = await heldPieces(context, { artisanId, references: null });
  if (!found.ok) return found;
  const { workshop, pieces } = found.value;
  const t = sheetWords(locale);
  const headings = [...sheetColumns.map((column) => t(`columns.${column}`)), t("ownColumns.state")];
  const rows = pieces.map((piece) => {
    const cells = cellsOf(piece, workshop, locale);
    return [
      ...sheetColumns.map((column) => cells[column] ?? ""),
      messages[locale].listing.state[piece.state],
    ];
  });
  return { ok: true, value: writeCsv(headings, rows) };
}

function cellsOf(
  piece: HeldPiece,
  workshop: Workshop,
  locale: Locale,
): Partial<Record<SheetColumn, string | number>> {
  const { title, description, care, options } = piece;
  const words = messages[locale].listing;
  // Prices and units of several options are each option's own: they stand on the piece's page.
  const option = options.length === 1 ? options[0] : undefined;
  const own = (currency: Currency) => {
    const minor = option?.own[currency];
    return minor === undefined ? "" : typedOfMinor(minor);
  };
  const named = (things: Workshop["materials"], keys: readonly string[]) =>
    keys.map((key) => things.find((one) => one.key === key)?.name[locale] ?? key).join(" | ");
  const crafts = workshop.crafts.map(({ id, key, name }) => ({ id, key: name[locale] ?? key }));
  return {
    reference: piece.reference ?? piece.serial,
    ...{ title_ar: title.ar ?? "", title_fr: title.fr ?? "", title_en: title.en ?? "" },
    ...{ description_ar: description.ar ?? "", description_fr: description.fr ?? "" },
    ...{ description_en: description.en ?? "", care_ar: care.ar ?? "", care_fr: care.fr ?? "" },
    ...{ care_en: care.en ?? "", craft: crafts.find(({ id }) => id === piece.craftId)?.key ?? "" },
    ...{ availability: words.availability[piece.availability], lead_days: piece.leadDays ?? "" },
    price_mad: option ? typedOfMinor(option.priceMinor) : "",
    ...{ price_eur: own("EUR"), price_usd: own("USD"), price_gbp: own("GBP"), units: option?.onHand ?? "" },
    units_seen: option?.onHand ?? "",
    ...{ weight_g: piece.weightGrams, length_cm: centimetres(piece.lengthMm) },
    ...{ width_cm: centimetres(piece.widthMm), height_cm: centimetres(piece.heightMm) },
    materials: named(workshop.materials, piece.materialKeys),
    techniques: named(workshop.techniques, piece.techniqueKeys),
    ...{ maker_role: words.role[piece.makerRole], hours: piece.hoursOfWork ?? "", hands: piece.hands ?? "" },
    ...{ made_year: piece.madeYear ?? "", hs_heading: piece.hsHeading ?? "" },
  };
}

/** Answers a workshop's pieces as a file. */
export async function serveExport(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const locale = localeOr(asked.get("locale"));
  const artisanId = asked.get("workshop");
  if (!isId("artisan", artisanId)) return plainText(404, "Not found");
  const rows = await exportRows(await currentContext(), artisanId, locale);
  return rows.ok ? csvFile(sheetWords(locale)("exportName"), rows.value) : plainText(404, "Not found");
}
