import type { Availability } from "#features/listing/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Views of a piece that the phone asks for, in this order. The first is needed, the others can be left out. */
export const guidedViews = ["front", "back", "detail", "hands"] as const;
export type GuidedView = (typeof guidedViews)[number];

/** What a maker may say of the care of a piece by touching pictures; each is a sentence in every language. */
export const careKeys = [
  "dry_cloth",
  "hand_wash",
  "no_soap",
  "away_from_sun",
  "keep_dry",
  "no_food",
  "fragile",
] as const;
export type CareKey = (typeof careKeys)[number];

/** The platform's share of a price and the tax on it, in basis points. */
export type Share = { basisPoints: number; vatBasisPoints: number };

export type SellCraft = {
  id: Id<"craft">;
  family: string;
  name: string;
  share: Share;
  materialKeys: string[];
};

export type SellWorkshop = { artisanId: Id<"artisan">; name: string; crafts: SellCraft[] };

/** All the phone needs to write a piece without a line, in the reader's language. */
export type SellDto = {
  /** Whose drafts are shown on this phone: says nothing about the person. */
  owner: string;
  workshops: SellWorkshop[];
  materials: { key: string; name: string }[];
  chamber: { name: string; phone: string | null } | null;
};

/** The words of a draft as the phone sends them: typed figures stay text, the server reads them as it reads any form. */
export type SentPiece = {
  clientId: string;
  artisanId: Id<"artisan">;
  craftId: Id<"craft">;
  title: { ar?: string; fr?: string; en?: string };
  description: { ar?: string; fr?: string; en?: string };
  materialKeys: string[];
  careKeys: CareKey[];
  lengthMm: string;
  widthMm: string;
  heightMm: string;
  weightGrams: string;
  price: string;
  availability: Availability;
  units: string;
  leadDays: string;
  photos: { uploadId: string; view: GuidedView }[];
  voice: { uploadId: string; share: boolean } | null;
};
