import "server-only";
import type { z } from "zod";
import type {
  createPieceInput,
  editFactsInput,
  editWordsInput,
  setAvailabilityInput,
  setPriceInput,
} from "#features/listing/index.ts";
import { type CellOf, centimetres } from "#features/sheets/domain/cells.ts";
import type { SheetColumn } from "#features/sheets/domain/columns.ts";
import { availabilityOf, keyFinder, makerRoleOf, partsOf } from "#features/sheets/domain/words.ts";
import type { HeldPiece, SheetProblem, Workshop } from "#features/sheets/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { typedOfMinor } from "#lib/money/typed-amount.ts";

type WithoutPiece<S extends z.ZodType> = Omit<z.input<S>, "pieceId" | "version" | "sku">;

/** A row as somebody would have typed it into the forms of the studio: what it leaves out stands there as it is. */
export type Typed = {
  /** Null for a piece that is there, and for a craft that is not the workshop's. */
  create: z.input<typeof createPieceInput> | null;
  words: WithoutPiece<typeof editWordsInput>;
  facts: WithoutPiece<typeof editFactsInput>;
  availability: WithoutPiece<typeof setAvailabilityInput>;
  price: WithoutPiece<typeof setPriceInput>;
  units: string;
  /** Units there were when the table was made, where it says so. */
  unitsSeen: string;
  /** Facts of a piece that has just been begun. */
  begun: Readonly<Record<string, unknown>>;
};

type About = { workshop: Workshop; reference: string; held: HeldPiece | null };

/** Fills the forms of a piece from a row. Notes words that are in no list of ours. */
export function typedRow(cellOf: CellOf, about: About, problems: SheetProblem[]): Typed {
  const { workshop, reference, held } = about;
  const craft = craftOf(cellOf, about, problems);
  const said = (column: SheetColumn, before: string | number | null | undefined) =>
    cellOf(column) ?? String(before ?? "");
  const trio = (name: "title" | "description" | "care", before: LocalizedText | undefined) => ({
    ar: said(`${name}_ar`, before?.ar),
    fr: said(`${name}_fr`, before?.fr),
    en: said(`${name}_en`, before?.en),
  });
  /** A word of ours, or what was before; the word as it is written when it is none, for the command to refuse. */
  const word = <T extends string>(column: SheetColumn, find: (cell: string) => T | null, before: T): T => {
    const cell = cellOf(column);
    if (cell === undefined) return before;
    const found = find(cell);
    if (found === null) problems.push({ column, code: "WORD_UNKNOWN" });
    return found ?? before;
  };
  const list = (column: SheetColumn, things: Workshop["materials"], before: readonly string[]): string[] => {
    const cell = cellOf(column);
    if (cell === undefined) return [...before];
    const find = keyFinder(things);
    const found = partsOf(cell).map(find);
    if (found.includes(null)) problems.push({ column, code: "TAXONOMY_UNKNOWN" });
    return [...new Set(found.filter((key) => key !== null))];
  };
  const [option] = held?.options ?? [];
  const own = (currency: "EUR" | "USD" | "GBP") => {
    const minor = option?.own[currency];
    return minor === undefined ? "" : typedOfMinor(minor);
  };
  const title = trio("title", held?.title);
  const weightGrams = said("weight_g", held?.weightGrams);
  const availability = word("availability", availabilityOf, held?.availability ?? "unique");
  const leadDays = said("lead_days", held?.leadDays);
  const price = said("price_mad", option && typedOfMinor(option.priceMinor));
  const units = said("units", option?.onHand);
  const hsHeading = said("hs_heading", held ? held.hsHeading : (craft?.hsHeading ?? null));
  return {
    create:
      held || !craft
        ? null
        : {
            ...{ artisanId: workshop.artisanId, craftId: craft.id, reference, title, availability, leadDays },
            ...{ price, units, weightGrams },
          },
    words: {
      title,
      description: trio("description", held?.description),
      care: trio("care", held?.care),
      variationNote: { ...held?.variationNote },
      safetyWarnings: { ...held?.safetyWarnings },
    },
    facts: {
      materialKeys: list("materials", workshop.materials, held?.materialKeys ?? []),
      techniqueKeys: list("techniques", workshop.techniques, held?.techniqueKeys ?? []).sort(),
      lengthMm: said("length_cm", centimetres(held?.lengthMm ?? null)),
      widthMm: said("width_cm", centimetres(held?.widthMm ?? null)),
      heightMm: said("height_cm", centimetres(held?.heightMm ?? null)),
      weightGrams,
      makerRole: word("maker_role", makerRoleOf, held?.makerRole ?? "made"),
      hoursOfWork: said("hours", held?.hoursOfWork),
      hands: said("hands", held?.hands),
      madeYear: said("made_year", held?.madeYear),
      hsHeading,
    },
    availability: { availability, leadDays },
    price: {
      price,
      own: {
        EUR: said("price_eur", own("EUR")),
        USD: said("price_usd", own("USD")),
        GBP: said("price_gbp", own("GBP")),
      },
    },
    units,
    unitsSeen: said("units_seen", undefined),
    begun: {
      ...{ materialKeys: [], techniqueKeys: [], lengthMm: null, widthMm: null, heightMm: null },
      ...{ makerRole: "made", hoursOfWork: null, hands: null, madeYear: null },
      hsHeading: craft?.hsHeading ?? null,
    },
  };
}

/** The craft a row means: the only one of the workshop when it does not say. A piece stays in the craft it was begun in. */
function craftOf(cellOf: CellOf, { workshop, held }: About, problems: SheetProblem[]) {
  const cell = cellOf("craft");
  const { crafts } = workshop;
  const key = cell === undefined ? null : keyFinder(crafts)(cell);
  const found = cell === undefined && crafts.length === 1 ? crafts[0] : crafts.find((one) => one.key === key);
  if (held) {
    if (cell !== undefined && found?.id !== held.craftId)
      problems.push({ column: "craft", code: "CRAFT_FIXED" });
    return null;
  }
  if (!found) problems.push({ column: "craft", code: cell === undefined ? "REQUIRED" : "CRAFT_NOT_YOURS" });
  return found ?? null;
}
