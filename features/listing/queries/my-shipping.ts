import "server-only";
import { and, asc, inArray, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { shippingProfile } from "#db/schema/shipping-profiles.ts";
import type { ShippingProfileDto } from "#features/listing/schema.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The workshops that the reader manages, each with its ways of packing and the pieces that may be packed in one of them. */
export const myShipping = defineQuery({
  name: "listing.my-shipping",
  input: z.strictObject({}),
  handler: async ({ tx, actor }) => {
    const mine = artisanIdsOf(actor);
    const workshops = await tx
      .select({ id: artisan.id, name: artisan.name })
      .from(artisan)
      .where(inArray(artisan.id, mine))
      .orderBy(asc(artisan.id));
    const pieces = await tx
      .select({
        ...{ id: piece.id, artisanId: piece.artisanId, title: piece.title, serial: piece.serial },
        ...{ weightGrams: piece.weightGrams, profileId: piece.shippingProfileId },
      })
      .from(piece)
      .where(and(inArray(piece.artisanId, mine), ne(piece.state, "archived")))
      .orderBy(asc(piece.createdAt), asc(piece.id));
    const profiles = await tx
      .select({
        ...{ id: shippingProfile.id, artisanId: shippingProfile.artisanId, name: shippingProfile.name },
        ...{ packingGrams: shippingProfile.packingGrams, readyDays: shippingProfile.readyDays },
      })
      .from(shippingProfile)
      .where(and(inArray(shippingProfile.artisanId, mine), isNull(shippingProfile.endedAt)))
      .orderBy(asc(shippingProfile.createdAt), asc(shippingProfile.id));
    return workshops.map((one) => ({
      ...one,
      pieces: pieces.filter(({ artisanId }) => artisanId === one.id),
      profiles: profiles
        .filter(({ artisanId }) => artisanId === one.id)
        .map(
          (profile): ShippingProfileDto => ({
            ...profile,
            pieceIds: pieces.filter(({ profileId }) => profileId === profile.id).map(({ id }) => id),
          }),
        ),
    }));
  },
  policy: (actor) => (artisanIdsOf(actor).length > 0 ? "allow" : "hide"),
});
