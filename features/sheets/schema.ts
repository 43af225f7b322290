import type { RowOutcome, RowPlanKind, SheetProblem, SheetState } from "#db/schema/sheets.ts";
import type { Availability, MakerRole, PieceState } from "#features/listing/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";

export type { RowOutcome, RowPlanKind, SheetProblem, SheetState } from "#db/schema/sheets.ts";

/** Bytes and rows that a table of pieces may have. */
export const maxSheetBytes = 4 * 1024 * 1024;
export const maxSheetRows = 2000;
/** Letters of one cell that are kept. Longer ones are refused by the rules of their field. */
export const longestCell = 4000;

/** Tables of a workshop that are kept; older ones go when a new one comes. */
export const sheetsKept = 20;
/** Refused and coming rows that a page shows. */
export const problemsShown = 50;
export const comingShown = 12;

/** A workshop with the words that its tables may use. */
export type Workshop = {
  artisanId: Id<"artisan">;
  mayOffer: boolean;
  reviewsPieces: boolean;
  crafts: { id: Id<"craft">; key: string; name: LocalizedText; hsHeading: string | null }[];
  materials: { key: string; name: LocalizedText }[];
  techniques: { key: string; name: LocalizedText }[];
};

export type HeldOption = {
  sku: string;
  priceMinor: number;
  own: Partial<Record<Currency, number>>;
  onHand: number;
};

/** A piece of the workshop with everything that a table can say of it. */
export type HeldPiece = {
  id: Id<"piece">;
  serial: string;
  reference: string | null;
  state: PieceState;
  version: number;
  craftId: Id<"craft">;
  title: LocalizedText;
  description: LocalizedText;
  care: LocalizedText;
  variationNote: LocalizedText | null;
  safetyWarnings: LocalizedText | null;
  materialKeys: string[];
  techniqueKeys: string[];
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  weightGrams: number;
  makerRole: MakerRole;
  hoursOfWork: number | null;
  hands: number | null;
  madeYear: number | null;
  hsHeading: string | null;
  availability: Availability;
  leadDays: number | null;
  options: HeldOption[];
};

/** A piece as a list to choose from shows it. */
export type OpenPiece = Pick<HeldPiece, "id" | "serial" | "reference" | "state" | "title" | "options">;

/** A row of a table: the line of the file it begins on, and its cells. */
export type SheetRow = { line: number; cells: string[] };

/** A row with what it would do, or with what is wrong with it. */
export type JudgedRow = SheetRow & { plan: RowPlanKind | null; problems: SheetProblem[] };

export type SheetSummary = {
  id: Id<"pieceSheet">;
  artisanId: Id<"artisan">;
  fileName: string;
  state: SheetState;
  rows: number;
  bad: number;
  sentAt: string;
};

export type SheetDto = SheetSummary & {
  header: string[];
  toCreate: number;
  toUpdate: number;
  toKeep: number;
  finishedAt: string | null;
  /** Rows by what became of them; `waiting` is still to do. */
  became: Record<RowOutcome | "waiting", number>;
  /** The first refused rows, by line. */
  problems: { line: number; reference: string; problems: SheetProblem[] }[];
  /** The first rows that would change something. */
  coming: { line: number; cells: string[]; plan: "create" | "update" }[];
  reviewsPieces: boolean;
};

export type SheetRowDto = JudgedRow & { outcome: RowOutcome | null; pieceId: Id<"piece"> | null };
