import { z } from "zod";
import type { ContractState, EntryState } from "#db/schema/steering.ts";
import { enteredKeys, type Indicator, isIndicator } from "#features/steering/domain/indicators.ts";
import type { Quarter } from "#features/steering/domain/quarters.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export {
  enteredKeys,
  factsOf,
  type Indicator,
  type IndicatorFacts,
  indicatorKeys,
  isEntered,
  isIndicator,
  perArtisans,
  type Workstream,
  workstreams,
} from "#features/steering/domain/indicators.ts";
export { type Quarter, quarterName, readQuarter } from "#features/steering/domain/quarters.ts";

const indicator = z.custom<Indicator>(isIndicator, { error: "INDICATOR_INVALID" });
const year = z.coerce
  .number("YEAR_INVALID")
  .int("YEAR_INVALID")
  .min(2020, "YEAR_INVALID")
  .max(2100, "YEAR_INVALID");
/** Digits with or without the blanks people group them by. */
const whole = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0\u202f]/g, ""))
  .pipe(z.string().regex(/^\d{1,12}$/, "FIGURE_INVALID"))
  .transform(Number);

export const setTargetInput = z.strictObject({
  chamberId: idSchema("chamber"),
  year,
  indicator,
  /** In the indicator's unit; dirhams for amounts. Empty takes the target out. */
  target: z.union([z.literal("").transform(() => null), whole]),
});

export const contractInput = z.strictObject({ contractId: idSchema("contract") });
export const signContractInput = contractInput.extend({ confirmed: z.literal(true, "CONFIRM") });

const note = z.string().trim().max(500, "TOO_LONG");
export const judgeContractInput = contractInput.extend({
  agrees: z.boolean(),
  note: note.default(""),
});

export const entryFields = z.strictObject({
  chamberId: idSchema("chamber"),
  indicator: z.custom<Indicator>((key) => (enteredKeys as readonly unknown[]).includes(key), {
    error: "INDICATOR_INVALID",
  }),
  year,
  quarter: z.coerce
    .number("QUARTER_INVALID")
    .int("QUARTER_INVALID")
    .min(1, "QUARTER_INVALID")
    .max(4, "QUARTER_INVALID"),
  value: whole,
  note: z.string().trim().min(3, "NOTE_REQUIRED").max(500, "TOO_LONG"),
});

export const entryInput = z.strictObject({ entryId: idSchema("programmeEntry") });
export const signEntryInput = entryInput.extend({ confirmed: z.literal(true, "CONFIRM") });
export const judgeEntryInput = entryInput.extend({ agrees: z.boolean(), note: note.default("") });

/** One indicator of a chamber in one year: figures by quarter, and what they are held against. */
export type IndicatorRow = {
  indicator: Indicator;
  target: number | null;
  /** Quarters of the year so far; null where a figure is held back from the reader. */
  year: (number | null)[];
  /** Every quarter there is, for the plot: the oldest first. */
  series: { year: number; quarter: number; value: number | null }[];
  stand: number | null;
  /** Percent of the target. */
  progress: number | null;
  forecast: number | null;
  /** Per hundred registered artisans, of the chamber and of the country. */
  share: number | null;
  nationalShare: number | null;
};

export type ContractDto = {
  id: Id<"contract">;
  chamberId: Id<"chamber">;
  chamberName: LocalizedText;
  year: number;
  state: ContractState;
  digest: string | null;
  signedAt: string | null;
  validatedAt: string | null;
  returnNote: string | null;
  targets: { indicator: Indicator; target: number }[];
};

export type EntryDto = Quarter & {
  id: Id<"programmeEntry">;
  chamberId: Id<"chamber">;
  chamberName: LocalizedText;
  indicator: Indicator;
  value: number;
  note: string;
  state: EntryState;
  /** Opens the evidence for this reader, for five minutes. */
  link: string | null;
  sha256: string | null;
  returnNote: string | null;
  isDemonstration: boolean;
};

export type ChamberSteering = {
  chamberId: Id<"chamber">;
  chamberName: LocalizedText;
  year: number;
  /** Years there is a figure or a contract of, the newest first. */
  years: number[];
  /** True when figures are shown as they are, false when some are held back. */
  exact: boolean;
  computedAt: string | null;
  rows: IndicatorRow[];
  contract: ContractDto | null;
  entries: EntryDto[];
};

export type NationalRow = {
  chamberId: Id<"chamber">;
  chamberKey: string;
  regionCode: string;
  name: LocalizedText;
  stand: number | null;
  target: number | null;
  progress: number | null;
  share: number | null;
};

export type NationalSteering = {
  year: number;
  years: number[];
  indicator: Indicator;
  exact: boolean;
  computedAt: string | null;
  rows: NationalRow[];
  national: { stand: number | null; share: number | null; series: IndicatorRow["series"] };
  waiting: { contracts: ContractDto[]; entries: EntryDto[] };
};
