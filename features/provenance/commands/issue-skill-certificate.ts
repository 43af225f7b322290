import "server-only";
import { eq } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { signSkill } from "#features/provenance/issuing/sign-skill.ts";
import { mayCertify } from "#features/provenance/policy.ts";
import { issueSkillCertificateInput } from "#features/provenance/schema.ts";
import { lists } from "#features/register/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Certifies a skill of one of the chamber's makers as an Open Badge 3.0, once it was assessed. */
export const issueSkillCertificate = defineCommand({
  name: "provenance.issue-skill-certificate",
  input: issueSkillCertificateInput,
  errors: ["MAKER_NOT_CERTIFIABLE", "CERTIFICATE_DATES"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({
        id: artisan.id,
        state: artisan.state,
        registryNumber: artisan.registryNumber,
        chamberId: chamber.id,
        chamberKey: chamber.key,
        chamberName: chamber.name,
        craftKey: craft.key,
      })
      .from(artisan)
      .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
      .innerJoin(craft, eq(craft.id, input.craftId))
      .where(eq(artisan.id, input.artisanId))
      .for("update", { of: artisan });
    return row ?? null;
  },
  policy: (actor, { resource }) => mayCertify(actor, resource.chamberId),
  handler: async ({ tx, input, resource, now, fail }) => {
    const { registryNumber } = resource;
    if (!registryNumber || !lists(resource.state)) return fail("MAKER_NOT_CERTIFIABLE");
    if (input.assessedAt > now || (input.validUntil && input.validUntil <= now)) fail("CERTIFICATE_DATES");
    const { id: artisanId, chamberId: id, chamberKey: key, chamberName: name } = resource;
    const { craftId, ...facts } = input;
    const achievement = `skill-${encodeURIComponent(resource.craftKey)}`;
    return signSkill(
      tx,
      { ...facts, artisanId, registryNumber, achievement, chamber: { id, key, name } },
      now,
    );
  },
  audit: ({ input, resource, output }) => ({
    object: resource.id,
    detail: { credential: output.credentialId, basis: input.basis, logIndex: output.logIndex },
  }),
  invalidates: ({ resource }) => [tags.artisan(resource.id)],
});
