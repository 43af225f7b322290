import { z } from "zod";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export const lookUpNumberInput = z.strictObject({ locale: z.enum(locales), number: z.string().max(80) });

export const lookUpMakersInput = z.strictObject({
  locale: z.enum(locales),
  name: z.string().max(80).default(""),
  town: z.string().max(80).default(""),
  /** Key of a craft. */
  craft: z.string().max(80).default(""),
  /** 1-based. */
  page: z.int().min(1).max(500).default(1),
});
export const lookUpPerPage = 20;

/** What the register says of a number today. Instants are ISO strings, days ISO dates. */
export type RegisterEntry = {
  /** A maker's registration that a chamber verified, or a line of a chamber's own file. */
  source: "registration" | "chamber_file";
  registryNumber: string;
  chamberName: LocalizedText;
  category: ArtisanKind;
  /** When the chamber verified the registration, or brought the line in. */
  knownAt: string | null;
  validUntil: string | null;
  isDemonstration: boolean;
  /** Name, town, crafts and the maker's page: only of who agreed to be shown. */
  maker: { name: LocalizedText; town: LocalizedText; crafts: LocalizedText[]; slug: string } | null;
};

/** No entry: the number is not registered today. It is not told whether it ever was, or why it no longer is. */
export type NumberAnswer = { entries: RegisterEntry[] };

export type MakersAnswer = {
  makers: (RegisterEntry & { maker: NonNullable<RegisterEntry["maker"]> })[];
  total: number;
  page: number;
  pages: number;
};
