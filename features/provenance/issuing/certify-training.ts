import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import type { SkillFacts } from "#features/provenance/domain/skill-certificate.ts";
import { signSkill } from "#features/provenance/issuing/sign-skill.ts";
import { lists } from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

type Training = Pick<SkillFacts, "name" | "description" | "criteria" | "assessedAt"> & {
  artisanId: Id<"artisan">;
  /** Who taught, and signs: not always the chamber that keeps the maker. */
  chamberId: Id<"chamber">;
  programmeId: Id<"trainingProgramme">;
};

/**
 * Signs that somebody passed a training, in the name of the chamber that taught it. The caller has checked that they passed and who asks.
 * Throws Refusal MAKER_NOT_CERTIFIABLE for who is not on the register.
 */
export async function certifyTraining(
  tx: Tx,
  { artisanId, chamberId, programmeId, ...facts }: Training,
  now: Date,
) {
  // A maker of another chamber is not the officer's to read.
  const [maker] = await asProduct(tx, () =>
    tx
      .select({ state: artisan.state, registryNumber: artisan.registryNumber })
      .from(artisan)
      .where(eq(artisan.id, artisanId))
      .for("update"),
  );
  const [taught] = await tx
    .select({ id: chamber.id, key: chamber.key, name: chamber.name })
    .from(chamber)
    .where(eq(chamber.id, chamberId));
  if (!maker?.registryNumber || !lists(maker.state) || !taught) throw new Refusal("MAKER_NOT_CERTIFIABLE");
  const { registryNumber } = maker;
  const signed = { ...facts, artisanId, registryNumber, chamber: taught, validUntil: null };
  return signSkill(tx, { ...signed, achievement: `training-${programmeId}`, basis: "training" }, now);
}
