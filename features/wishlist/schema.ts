import { z } from "zod";
import type { PieceCardDto } from "#features/catalogue/schema.ts";
import { locales } from "#lib/i18n/locales.ts";

const serial = z.string().regex(/^[A-Z0-9-]{1,40}$/);

export const serialInput = z.strictObject({ serial });
export const localeInput = z.strictObject({ locale: z.enum(locales) });

/** Pieces one list takes. Lists that are put together at sign-in may be longer: nothing is lost. */
export const keptAtMost = 200;

/** Days a browser's list lives, counted for each piece from when it was kept. An account's list stays. */
export const guestDays = 180;

/** A piece on a list. A sold one stays and says so. */
export type KeptDto = {
  piece: PieceCardDto;
  /** What goes into the basket; null where an option has to be chosen first, or nothing is left. */
  sku: string | null;
};

export type WishlistDto = {
  /** What was kept last comes first. */
  kept: KeptDto[];
  /** Serials of pieces that are no longer shown to anybody. */
  vanished: string[];
  /** Every serial on the list, in its order. */
  serials: string[];
};
