import "server-only";
import type { z } from "zod";
import {
  changesOf,
  createPieceInput,
  editFactsInput,
  editWordsInput,
  isOpen,
  mostUnits,
  setAvailabilityInput,
  setPriceInput,
  setStockInput,
} from "#features/listing/index.ts";
import { type CellOf, cellReader, isSerial, referenceOf } from "#features/sheets/domain/cells.ts";
import type { HeaderMatch, SheetColumn } from "#features/sheets/domain/columns.ts";
import { type Typed, typedRow } from "#features/sheets/flows/typed-row.ts";
import type { HeldPiece, SheetProblem, SheetRow, Workshop } from "#features/sheets/schema.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { parseInput } from "#lib/kernel/parse.ts";

/** What taking a row comes to: the inputs of the commands that have something to do. */
export type RowPlan = {
  line: number;
  kind: "create" | "update" | "keep";
  held: { pieceId: Id<"piece">; sku: string; version: number } | null;
  create?: Typed["create"];
  words?: Typed["words"];
  facts?: Typed["facts"];
  availability?: Typed["availability"];
  price?: Typed["price"];
  shelf?: { units: string; seen: string };
};

/** Field of a command → the column that says it. */
const columnOf: Readonly<Record<string, SheetColumn>> = {
  ...{ "title.ar": "title_ar", "title.fr": "title_fr", "title.en": "title_en", reference: "reference" },
  ...{
    "description.ar": "description_ar",
    "description.fr": "description_fr",
    "description.en": "description_en",
  },
  ...{ "care.ar": "care_ar", "care.fr": "care_fr", "care.en": "care_en", craftId: "craft" },
  ...{
    availability: "availability",
    leadDays: "lead_days",
    price: "price_mad",
    units: "units",
    seen: "units_seen",
  },
  ...{ "own.EUR": "price_eur", "own.USD": "price_usd", "own.GBP": "price_gbp", weightGrams: "weight_g" },
  ...{ lengthMm: "length_cm", widthMm: "width_cm", heightMm: "height_cm", materialKeys: "materials" },
  ...{ techniqueKeys: "techniques", makerRole: "maker_role", hoursOfWork: "hours", hands: "hands" },
  ...{ madeYear: "made_year", hsHeading: "hs_heading" },
};
const columnFor = (field: string): string => columnOf[field] ?? columnOf[field.split(".")[0] ?? ""] ?? "row";

/** Where a refusal of a command belongs in a row. */
export function problemsOf({
  code,
  details,
}: {
  code: string;
  details?: Refusal["details"];
}): SheetProblem[] {
  const fields = Object.entries((details?.fields ?? {}) as Record<string, string>);
  if (fields.length > 0) return fields.map(([field, found]) => ({ column: columnFor(field), code: found }));
  return [{ column: typeof details?.field === "string" ? columnFor(details.field) : "row", code }];
}

/** What the command's own rules say of an input: the parsed values, or null and its problems noted. */
function judge<S extends z.ZodType>(
  schema: S,
  input: z.input<S>,
  problems: SheetProblem[],
): z.output<S> | null {
  try {
    return parseInput(schema, input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.push(...problemsOf({ code: error.code, details: error.details }));
    return null;
  }
}

type Surroundings = {
  workshop: Workshop;
  header: HeaderMatch;
  held: ReadonlyMap<string, HeldPiece>;
  year: number;
};

// Stand for the piece while its input is judged by the command's own rules.
const nowhere = { pieceId: newId("piece"), version: 1, sku: "-" };

/**
 * Compares a row with the workshop. Every rule about a value is the one of the command that will write it; a row that changes
 * nothing plans nothing, and so the same table sent twice writes nothing.
 */
export function planRow(row: SheetRow, around: Surroundings): RowPlan | SheetProblem[] {
  const cellOf = cellReader(around.header.places, row.cells);
  const reference = referenceOf(cellOf("reference") ?? "");
  if (reference === "") return [{ column: "reference", code: "REQUIRED" }];
  const held = around.held.get(reference) ?? null;
  if (!held && isSerial(reference)) return [{ column: "reference", code: "REFERENCE_UNKNOWN" }];
  if (!held && !around.workshop.mayOffer) return [{ column: "row", code: "MAY_NOT_OFFER" }];
  if (held && !isOpen(held.state)) return [{ column: "row", code: "PIECE_CLOSED" }];
  const problems: SheetProblem[] = [];
  const typed = typedRow(cellOf, { ...around, reference, held }, problems);
  const plan = held ? planHeld(row.line, held, typed, cellOf, problems) : planNew(row.line, typed, problems);
  const year = Number(typed.facts.madeYear);
  if (year > around.year) problems.push({ column: "made_year", code: "YEAR_AHEAD" });
  return problems.length > 0 || !plan ? once(problems) : plan;
}

function planNew(line: number, typed: Typed, problems: SheetProblem[]): RowPlan | null {
  const create = typed.create && judge(createPieceInput, typed.create, problems);
  const words = judge(editWordsInput, { ...pick(nowhere), ...typed.words }, problems);
  const facts = judge(editFactsInput, { ...pick(nowhere), ...typed.facts }, problems);
  const { pieceId, sku } = nowhere;
  const price = judge(setPriceInput, { pieceId, sku, ...typed.price }, problems);
  if (!create || !words || !facts || !price) return null;
  if ((create.units ?? 0) > mostUnits(create.availability))
    problems.push({ column: "units", code: "UNITS_TOO_MANY" });
  const said = Object.keys(words.description).length + Object.keys(words.care).length > 0;
  return {
    ...{ line, kind: "create", held: null },
    ...(typed.create ? { create: typed.create } : {}),
    ...(said ? { words: typed.words } : {}),
    ...(changesOf(typed.begun, without(facts)).length > 0 ? { facts: typed.facts } : {}),
    ...(Object.values(price.own).some((own) => own !== null) ? { price: typed.price } : {}),
  };
}

function planHeld(
  line: number,
  held: HeldPiece,
  typed: Typed,
  cellOf: CellOf,
  problems: SheetProblem[],
): RowPlan | null {
  const [option, ...others] = held.options;
  const words = judge(editWordsInput, { ...pick(nowhere), ...typed.words }, problems);
  const facts = judge(editFactsInput, { ...pick(nowhere), ...typed.facts }, problems);
  const { pieceId, sku } = nowhere;
  const sale = judge(setAvailabilityInput, { pieceId, ...typed.availability }, problems);
  const price = judge(setPriceInput, { pieceId, sku, ...typed.price }, problems);
  const shelf = judge(setStockInput, { pieceId, sku, units: typed.units, seen: typed.unitsSeen }, problems);
  for (const column of others.length > 0 ? ofOption : [])
    if (cellOf(column) !== undefined) problems.push({ column, code: "SEVERAL_OPTIONS" });
  if (!words || !facts || !sale || !price || !shelf || !option) return null;
  if (shelf.units > mostUnits(sale.availability)) problems.push({ column: "units", code: "UNITS_TOO_MANY" });
  // What a table says of units is a change of what its maker saw: what was sold since stays sold.
  const hasUnits = others.length === 0 && shelf.units !== (shelf.seen ?? option.onHand);
  if (hasUnits && (shelf.seen ?? option.onHand) !== option.onHand)
    problems.push({ column: "units", code: "UNITS_MOVED" });
  const { EUR = null, USD = null, GBP = null } = option.own;
  const priced = { price: option.priceMinor, own: { EUR, USD, GBP } };
  const leadDays = sale.availability === "made_to_order" ? sale.leadDays : null;
  const plan: Omit<RowPlan, "kind"> = {
    line,
    held: { pieceId: held.id, sku: option.sku, version: held.version },
    ...(changesOf(held, without(words)).length > 0 ? { words: typed.words } : {}),
    ...(changesOf(held, without(facts)).length > 0 ? { facts: typed.facts } : {}),
    ...(changesOf(held, { availability: sale.availability, leadDays }).length > 0
      ? { availability: typed.availability }
      : {}),
    ...(others.length === 0 && changesOf(priced, { price: price.price, own: price.own }).length > 0
      ? { price: typed.price }
      : {}),
    ...(hasUnits ? { shelf: { units: typed.units, seen: typed.unitsSeen } } : {}),
  };
  const { words: w, facts: f, availability: a, price: p, shelf: u } = plan;
  return { ...plan, kind: [w, f, a, p, u].some((part) => part !== undefined) ? "update" : "keep" };
}

/** What a piece with several options has of each: changed on its own page. */
const ofOption = ["price_mad", "price_eur", "price_usd", "price_gbp", "units", "units_seen"] as const;

const pick = ({ pieceId, version }: typeof nowhere) => ({ pieceId, version });

function without<T extends { pieceId: unknown; version: unknown }>({ pieceId: _, version: __, ...rest }: T) {
  return rest;
}

function once(problems: readonly SheetProblem[]): SheetProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.column} ${problem.code}`, problem])).values()];
}
