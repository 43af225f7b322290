import { z } from "zod";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

// Everything here crosses the page cache as JSON: instants are ISO strings, never Dates.

const locale = z.enum(locales);

export const listArtisansInput = z.object({
  locale,
  /** 1-based. */
  page: z.number().int().min(1).max(10_000).default(1),
  perPage: z.number().int().min(1).max(96).default(24),
  /** Word of a chamber's address: its makers alone. */
  chamber: z.string().max(60).optional(),
  /** Makers registered for a craft, or of a region by its code. */
  craftId: idSchema("craft").optional(),
  regionCode: z.string().max(60).optional(),
});
export const resolveArtisanSlugInput = z.object({ locale, slug: z.string().max(1000) });
export const getArtisanInput = z.object({ locale, id: idSchema("artisan") });

export type ArtisanKind = "artisan_diploma" | "artisan_experience" | "maalem" | "cooperative" | "enterprise";

export type CraftName = { key: string; family: string; name: LocalizedText };

/** A picture in ready-made sizes: files are `<base>-<width>.<avif|webp|jpg>`. */
export type WorkPicture = {
  base: string;
  avif: number[];
  webp: number[];
  jpeg?: number[] | undefined;
  width: number;
  height: number;
  thumbhash: string;
  isDemonstration: boolean;
};

/** A verified maker as it stands in a list. */
export type ArtisanCardDto = {
  id: Id<"artisan">;
  slug: string;
  kind: ArtisanKind;
  name: LocalizedText;
  town: LocalizedText;
  chamberName: LocalizedText;
  verifiedAt: string | null;
  /** Storage key of the portrait, without width and format. */
  portraitKey: string | null;
  /** A picture of their work, for want of a portrait. */
  work: WorkPicture | null;
  /** Published pieces. */
  pieces: number;
  /** Crafts the maker sells pieces of. */
  crafts: CraftName[];
};

export type ArtisanListDto = {
  artisans: ArtisanCardDto[];
  total: number;
  page: number;
  pages: number;
  /** The chamber whose makers these are; null when they are of all chambers. */
  chamber: { key: string; name: LocalizedText } | null;
};

export type ArtisanBadgeDto = {
  id: Id<"badge">;
  claim: string;
  state: "active" | "suspended" | "revoked" | "expired";
  chamberName: LocalizedText;
  note: LocalizedText;
  issuedAt: string;
  expiresAt: string;
  revokedAt: string | null;
};

/** The newest professional card: what anybody with the card in hand would see of it. */
export type ArtisanProofDto = {
  state: "valid" | "expired" | "other";
  /** ISO date. */
  validUntil: string;
};

export type ArtisanDto = Omit<ArtisanCardDto, "slug"> & {
  slugs: Record<Locale, string>;
  story: LocalizedText;
  /** First year at the craft; null when not told. */
  sinceYear: number | null;
  registryNumber: string | null;
  isDemonstration: boolean;
  badges: ArtisanBadgeDto[];
  chamberKey: string;
  region: { code: string; slug: string; name: LocalizedText };
  /** Crafts the maker is registered for, whether or not a piece of them is for sale. */
  registeredCrafts: { slug: string; name: LocalizedText }[];
  /** Null when none is on record. */
  card: ArtisanProofDto | null;
};

export type ArtisanSlugTarget = { id: Id<"artisan">; redirect: string | null };
