import { type ApplicationData, applications } from "#db/seed/data/applications.ts";
import { artisans } from "#db/seed/data/artisans.ts";
import { badges } from "#db/seed/data/badges.ts";
import { chambers } from "#db/seed/data/chambers.ts";
import { collections } from "#db/seed/data/collections.ts";
import { crafts } from "#db/seed/data/crafts.ts";
import { assessments } from "#db/seed/data/endangered.ts";
import { orders } from "#db/seed/data/orders.ts";
import { people } from "#db/seed/data/people.ts";
import { pieces } from "#db/seed/data/pieces.ts";
import { regions } from "#db/seed/data/regions.ts";
import { stories } from "#db/seed/data/stories.ts";
import type {
  ArtisanData,
  AssessmentData,
  BadgeData,
  ChamberData,
  CollectionData,
  CraftData,
  OrderData,
  PersonData,
  PieceData,
  RegionData,
  StoryData,
} from "#db/seed/data/types.ts";

/** All that one scenario tells. */
export type Dataset = {
  readonly regions: readonly RegionData[];
  readonly chambers: readonly ChamberData[];
  readonly crafts: readonly CraftData[];
  readonly assessments: readonly AssessmentData[];
  readonly artisans: readonly ArtisanData[];
  readonly applications: readonly ApplicationData[];
  readonly people: readonly PersonData[];
  readonly pieces: readonly PieceData[];
  readonly collections: readonly CollectionData[];
  readonly stories: readonly StoryData[];
  readonly badges: readonly BadgeData[];
  readonly orders: readonly OrderData[];
};

/** The whole demonstration. */
export const demoDataset: Dataset = {
  regions,
  chambers,
  crafts,
  assessments,
  artisans,
  applications,
  people,
  pieces,
  collections,
  stories,
  badges,
  orders,
};

const smallMakers = ["fes-potter", "fes-brass", "tiznit-silver"];

/** Two chambers, three artisans, two pieces of each, and the people who belong to them. */
export function smallDataset(): Dataset {
  const all = demoDataset;
  const makers = all.artisans.filter((artisan) => smallMakers.includes(artisan.key));
  const places = new Set(makers.map((artisan) => artisan.chamberKey));
  const seats = all.chambers.filter((chamber) => places.has(chamber.key));
  const craftKeys = new Set(makers.flatMap((artisan) => artisan.craftKeys));
  const chosen = makers.flatMap((maker) =>
    all.pieces
      .filter((piece) => piece.artisanKey === maker.key && piece.availability.kind !== "made_to_order")
      .slice(0, 2),
  );
  for (const piece of chosen) craftKeys.add(piece.craftKey);
  return {
    regions: all.regions.filter((region) => seats.some((chamber) => chamber.regionCode === region.code)),
    chambers: seats,
    crafts: all.crafts.filter((craft) => craftKeys.has(craft.key)),
    assessments: all.assessments.filter((assessment) => craftKeys.has(assessment.craftKey)),
    artisans: makers,
    applications: [],
    people: all.people.filter(
      (person) =>
        (!person.chamberKey || places.has(person.chamberKey)) &&
        (!person.artisanKey || smallMakers.includes(person.artisanKey)),
    ),
    pieces: chosen,
    collections: [],
    stories: [],
    badges: [],
    orders: [],
  };
}
