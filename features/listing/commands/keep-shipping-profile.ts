import "server-only";
import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { shippingProfile } from "#db/schema/shipping-profiles.ts";
import { endShippingProfileInput, keepShippingProfileInput } from "#features/listing/inputs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { shippingProfilesAtMost } from "#features/listing/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes how a workshop packs some of its pieces, and which. Baskets are weighed by it from now on; what was bought keeps its price
 * and its days. Refusals: PIECES_UNKNOWN when one is not the workshop's, PROFILE_ENDED, TOO_MANY.
 */
export const keepShippingProfile = defineCommand({
  name: "listing.keep-shipping-profile",
  input: keepShippingProfileInput,
  errors: ["PIECES_UNKNOWN", "PROFILE_ENDED", "TOO_MANY"],
  load: ({ tx, input }) => lockProfiles(tx, input.artisanId),
  policy: (actor, { resource }) => ownPiece(actor, resource.id),
  handler: async ({ tx, input, resource: { id: artisanId, profiles }, fail }) => {
    const { profileId, pieceIds, name, packingGrams, readyDays } = input;
    if (profileId === null && profiles.length >= shippingProfilesAtMost) fail("TOO_MANY");
    if (profileId !== null && !profiles.includes(profileId)) fail("PROFILE_ENDED");
    const id = profileId ?? newId("shippingProfile");
    const facts = { name, packingGrams, readyDays };
    await tx
      .insert(shippingProfile)
      .values({ id, artisanId, ...facts })
      .onConflictDoUpdate({ target: shippingProfile.id, set: facts });
    const before = await unpack(tx, id, pieceIds);
    const packed = await pack(tx, { id, artisanId }, pieceIds);
    if (packed.length !== new Set(pieceIds).size) fail("PIECES_UNKNOWN", { field: "pieceIds" });
    return { profileId: id, pieces: [...new Set([...before, ...packed])] };
  },
  audit: ({ input, output }) => ({
    object: input.artisanId,
    detail: { profile: output.profileId, grams: input.packingGrams, pieces: input.pieceIds.length },
  }),
  invalidates: ({ output }) => packingTags(output.pieces),
});

/** Ends a way of packing: its pieces are packed as all others. Refusals: PROFILE_ENDED. */
export const endShippingProfile = defineCommand({
  name: "listing.end-shipping-profile",
  input: endShippingProfileInput,
  errors: ["PROFILE_ENDED"],
  load: ({ tx, input }) => lockProfiles(tx, input.artisanId),
  policy: (actor, { resource }) => ownPiece(actor, resource.id),
  handler: async ({ tx, input: { profileId }, resource: { profiles }, now, fail }) => {
    if (!profiles.includes(profileId)) fail("PROFILE_ENDED");
    await tx.update(shippingProfile).set({ endedAt: now }).where(eq(shippingProfile.id, profileId));
    return { pieces: await unpack(tx, profileId, []) };
  },
  audit: ({ input, output }) => ({
    object: input.artisanId,
    detail: { profile: input.profileId, pieces: output.pieces.length },
  }),
  invalidates: ({ output }) => packingTags(output.pieces),
});

/** Pages and feeds that say what a piece costs delivered. */
const packingTags = (pieces: readonly Id<"piece">[]): string[] =>
  pieces.length > 0 ? [tags.pieces(), ...pieces.map((id) => tags.piece(id))] : [];

/** The workshop, locked so that two writers of its ways of packing come one after the other, with those that have not ended. */
async function lockProfiles(tx: Tx, id: Id<"artisan">) {
  const [maker] = await tx
    .select({ id: artisan.id })
    .from(artisan)
    .where(eq(artisan.id, id))
    .for("no key update");
  if (!maker) return null;
  const profiles = await tx
    .select({ id: shippingProfile.id })
    .from(shippingProfile)
    .where(and(eq(shippingProfile.artisanId, id), isNull(shippingProfile.endedAt)));
  return { ...maker, profiles: profiles.map((one) => one.id) };
}

/** Takes the profile off every piece but these. Returns whose it was. */
async function unpack(tx: Tx, id: Id<"shippingProfile">, but: readonly Id<"piece">[]) {
  const rows = await tx
    .update(piece)
    .set({ shippingProfileId: null })
    .where(and(eq(piece.shippingProfileId, id), but.length > 0 ? notInArray(piece.id, [...but]) : undefined))
    .returning({ id: piece.id });
  return rows.map((row) => row.id);
}

async function pack(
  tx: Tx,
  { id, artisanId }: { id: Id<"shippingProfile">; artisanId: Id<"artisan"> },
  pieceIds: readonly Id<"piece">[],
) {
  if (pieceIds.length === 0) return [];
  const rows = await tx
    .update(piece)
    .set({ shippingProfileId: id })
    .where(and(eq(piece.artisanId, artisanId), inArray(piece.id, [...pieceIds])))
    .returning({ id: piece.id });
  return rows.map((row) => row.id);
}
