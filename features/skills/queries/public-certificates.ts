import "server-only";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { publishedSkillCertificate } from "#db/schema/published-skills.ts";
import { certificatePath, certificatePrefix } from "#features/skills/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** A certificate as anybody reads it. Instants are ISO texts. */
export type ShownCertificate = {
  id: string;
  /** Address of the signed certificate, below the site's own. */
  path: string;
  name: LocalizedText;
  chamberName: LocalizedText;
  grantedAt: string;
  revokedAt: string | null;
  isDemonstration: boolean;
  /** Of a training that was passed; a jury judged otherwise. */
  isTraining: boolean;
};

/** Certificates of a maker who agreed to have them shown, the newest first. */
export const shownCertificates = definePublicQuery({
  name: "skills.shown-certificates",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ db, input }): Promise<ShownCertificate[]> => {
    const rows = await db
      .select({
        id: publishedSkillCertificate.id,
        credentialId: publishedSkillCertificate.credentialId,
        name: publishedSkillCertificate.name,
        chamberName: publishedSkillCertificate.chamberName,
        grantedAt: publishedSkillCertificate.grantedAt,
        revokedAt: publishedSkillCertificate.revokedAt,
        isDemonstration: publishedSkillCertificate.isDemonstration,
        isTraining: publishedSkillCertificate.isTraining,
      })
      .from(publishedSkillCertificate)
      .where(eq(publishedSkillCertificate.artisanId, input.artisanId))
      .orderBy(desc(publishedSkillCertificate.grantedAt));
    return rows.map(({ credentialId, grantedAt, revokedAt, ...row }) => ({
      ...row,
      path: certificatePath(credentialId),
      grantedAt: grantedAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    }));
  },
});

/** What was signed, by the random part of the certificate's name. Null where its holder does not agree to have it shown. */
export const signedCertificate = definePublicQuery({
  name: "skills.signed-certificate",
  input: z.strictObject({ name: z.string().max(80) }),
  handler: async ({ db, input }): Promise<unknown> => {
    const [row] = await db
      .select({ document: publishedSkillCertificate.document })
      .from(publishedSkillCertificate)
      .where(eq(publishedSkillCertificate.credentialId, `${certificatePrefix}${input.name}`));
    return row?.document ?? null;
  },
});
