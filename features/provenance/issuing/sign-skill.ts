import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { slug } from "#db/schema/crafts.ts";
import { chamberDid } from "#features/provenance/domain/addresses.ts";
import { skillBasisWords } from "#features/provenance/domain/skill-bases.ts";
import { type SkillFacts, skillCertificate } from "#features/provenance/domain/skill-certificate.ts";
import { type Issuer, issueCredential } from "#features/provenance/issuing/issue-credential.ts";
import type { skillBases } from "#features/provenance/schema.ts";
import { env } from "#lib/env.ts";
import { defaultLocale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type Signed = Pick<
  SkillFacts,
  "name" | "description" | "criteria" | "assessedAt" | "validUntil" | "registryNumber"
> & {
  artisanId: Id<"artisan">;
  chamber: Issuer;
  /** Names the achievement within the chamber for good: `skill-…`, `training-…`. */
  achievement: string;
  basis: (typeof skillBases)[number];
};

/** Signs a certificate of skill of one maker in the caller's transaction, as an Open Badge 3.0. Who may and for whom is the caller's to check. */
export async function signSkill(
  tx: Tx,
  { artisanId, chamber, achievement, basis, ...facts }: Signed,
  now: Date,
) {
  const { CANONICAL_ORIGIN: origin } = env();
  const [page] = await tx
    .select({ slug: slug.slug })
    .from(slug)
    .where(
      and(
        eq(slug.kind, "artisan"),
        eq(slug.targetId, artisanId),
        eq(slug.locale, defaultLocale),
        eq(slug.isCurrent, true),
      ),
    );
  const said: SkillFacts = {
    ...facts,
    page: page ? `${origin}/${defaultLocale}/artisans/${page.slug}` : null,
    achievementUrl: `${chamberDid(origin, chamber.key)}#${achievement}`,
    basis: skillBasisWords[basis],
  };
  const build = (common: Parameters<typeof skillCertificate>[1]) => skillCertificate(said, common);
  return issueCredential(tx, { kind: "skill_certificate", chamber, subject: { artisanId }, build }, now);
}
