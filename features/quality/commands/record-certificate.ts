import "server-only";
import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { labelCertificate, labelVersion } from "#db/schema/quality.ts";
import { noteEvent } from "#features/quality/commands/note-event.ts";
import { keepsLabels } from "#features/quality/policy.ts";
import { recordCertificateInput } from "#features/quality/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Writes a certificate down as it was issued, also to follow another (`renewsId`). It holds for nobody until a second officer has
 * confirmed it. What a mark or an indication covers is its scope on the day of issue: crafts and regions outside are refused, here
 * and by the trigger `refuse_label_certificate`.
 */
export const recordCertificate = defineCommand({
  name: "quality.record-certificate",
  input: recordCertificateInput,
  errors: [
    ...([
      "LABEL_UNKNOWN",
      "LEVEL_INVALID",
      "LABEL_ISSUED_AHEAD",
      "LABEL_RAN_OUT",
      "LABEL_REGION_SCOPE",
    ] as const),
    ...(["LABEL_CRAFT_SCOPE", "LABEL_CRAFT_NOT_HELD", "LABEL_PIECE_SCOPE", "LABEL_NUMBER_TAKEN"] as const),
    "LABEL_NOT_RENEWABLE",
  ],
  load: async ({ tx, input }) => {
    const [maker] = await tx
      .select({ artisanId: artisan.id, chamberId: artisan.chamberId, regionCode: chamber.regionCode })
      .from(artisan)
      .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
      .where(eq(artisan.id, input.artisanId));
    return maker ?? null;
  },
  policy: (actor, { resource }) => keepsLabels(actor, resource),
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const today = dayInMorocco(now);
    if (input.issuedOn > today) fail("LABEL_ISSUED_AHEAD");
    if (input.expiresOn < today || input.expiresOn < input.issuedOn) fail("LABEL_RAN_OUT");
    const version = await versionOn(tx, input.labelId, input.issuedOn);
    if (!version) return fail("LABEL_UNKNOWN");
    if (input.level > version.levels) fail("LEVEL_INVALID");
    if (version.regionCodes.length > 0 && !version.regionCodes.includes(maker.regionCode))
      fail("LABEL_REGION_SCOPE");
    const covers = (id: Id<"craft">) => version.craftIds.length === 0 || version.craftIds.includes(id);
    if (!input.craftIds.every(covers)) fail("LABEL_CRAFT_SCOPE");
    if (!(await holdsCrafts(tx, input))) fail("LABEL_CRAFT_NOT_HELD");
    if (!(await ownsPieces(tx, input))) fail("LABEL_PIECE_SCOPE");
    if (input.renewsId && !(await isRenewable(tx, input))) fail("LABEL_NOT_RENEWABLE");
    const id = newId("labelCertificate");
    try {
      await tx.transaction((inner) =>
        inner.insert(labelCertificate).values({
          ...{ ...input, id, versionId: version.id, chamberId: maker.chamberId },
          ...{ recordedBy: actor.userId, stateAt: now, createdAt: now },
        }),
      );
    } catch (error) {
      if (isUniqueViolation(error)) fail(input.renewsId ? "LABEL_NOT_RENEWABLE" : "LABEL_NUMBER_TAKEN");
      throw error;
    }
    await noteEvent(tx, { id, chamberId: maker.chamberId }, "recorded", { actor, now });
    return { certificateId: id };
  },
  audit: ({ input, output }) => ({
    object: output.certificateId,
    detail: { artisan: input.artisanId, label: input.labelId, level: input.level },
  }),
});

type Wanted = {
  artisanId: Id<"artisan">;
  labelId: Id<"qualityLabel">;
  level: number;
  craftIds: readonly Id<"craft">[];
  pieceIds: readonly Id<"piece">[];
  renewsId: Id<"labelCertificate"> | null;
};

/** What was known of a label on a day (ISO date). */
async function versionOn(tx: Tx, labelId: Id<"qualityLabel">, day: string) {
  const [row] = await tx
    .select()
    .from(labelVersion)
    .where(and(eq(labelVersion.labelId, labelId), lte(labelVersion.effectiveFrom, day)))
    .orderBy(desc(labelVersion.effectiveFrom))
    .limit(1);
  return row ?? null;
}

async function holdsCrafts(tx: Tx, { artisanId, craftIds }: Wanted): Promise<boolean> {
  const held = await tx
    .select({ id: artisanCraft.craftId })
    .from(artisanCraft)
    .where(eq(artisanCraft.artisanId, artisanId));
  return craftIds.every((id) => held.some((one) => one.id === id));
}

async function ownsPieces(tx: Tx, { artisanId, craftIds, pieceIds }: Wanted): Promise<boolean> {
  if (pieceIds.length === 0) return true;
  const own = await tx
    .select({ id: piece.id })
    .from(piece)
    .where(
      and(
        ...[eq(piece.artisanId, artisanId), inArray(piece.id, [...pieceIds])],
        inArray(piece.craftId, [...craftIds]),
      ),
    );
  return own.length === new Set(pieceIds).size;
}

async function isRenewable(tx: Tx, { renewsId, artisanId, labelId, level }: Wanted): Promise<boolean> {
  if (!renewsId) return true;
  const [old] = await tx
    .select({ id: labelCertificate.id })
    .from(labelCertificate)
    .where(
      and(
        ...[eq(labelCertificate.id, renewsId), eq(labelCertificate.state, "confirmed")],
        ...[eq(labelCertificate.artisanId, artisanId), eq(labelCertificate.labelId, labelId)],
        eq(labelCertificate.level, level),
      ),
    );
  return old !== undefined;
}
