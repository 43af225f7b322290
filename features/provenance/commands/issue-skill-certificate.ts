import "server-only";
import { and, eq } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft, slug } from "#db/schema/crafts.ts";
import { chamberDid } from "#features/provenance/domain/addresses.ts";
import { skillBasisWords } from "#features/provenance/domain/skill-bases.ts";
import { skillCertificate } from "#features/provenance/domain/skill-certificate.ts";
import { issueCredential } from "#features/provenance/issuing/issue-credential.ts";
import { mayCertify } from "#features/provenance/policy.ts";
import { issueSkillCertificateInput } from "#features/provenance/schema.ts";
import { lists } from "#features/register/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { env } from "#lib/env.ts";
import { defaultLocale } from "#lib/i18n/locales.ts";
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
    const { CANONICAL_ORIGIN: origin } = env();
    const [page] = await tx
      .select({ slug: slug.slug })
      .from(slug)
      .where(
        and(
          eq(slug.kind, "artisan"),
          eq(slug.targetId, resource.id),
          eq(slug.locale, defaultLocale),
          eq(slug.isCurrent, true),
        ),
      );
    const { chamberId: id, chamberKey: key, chamberName: name } = resource;
    const facts = {
      page: page ? `${origin}/${defaultLocale}/artisans/${page.slug}` : null,
      registryNumber,
      achievementUrl: `${chamberDid(origin, key)}#skill-${encodeURIComponent(resource.craftKey)}`,
      name: input.name,
      description: input.description,
      criteria: input.criteria,
      basis: skillBasisWords[input.basis],
      assessedAt: input.assessedAt,
      validUntil: input.validUntil,
    };
    return issueCredential(
      tx,
      {
        kind: "skill_certificate",
        chamber: { id, key, name },
        subject: { artisanId: resource.id },
        build: (common) => skillCertificate(facts, common),
      },
      now,
    );
  },
  audit: ({ input, resource, output }) => ({
    object: resource.id,
    detail: { credential: output.credentialId, basis: input.basis, logIndex: output.logIndex },
  }),
  invalidates: ({ resource }) => [tags.artisan(resource.id)],
});
