import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { skillCertificate } from "#db/schema/skills.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { revokeCredential } from "#features/provenance/index.ts";
import { revokesSkills } from "#features/skills/policy.ts";
import { revokeInput } from "#features/skills/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a certificate back: its credential is revoked in the chamber's signed list with it. Refusals: ALREADY_REVOKED. */
export const revokeCertificate = defineCommand({
  name: "skills.revoke-certificate",
  input: revokeInput,
  errors: ["ALREADY_REVOKED"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select()
      .from(skillCertificate)
      .where(eq(skillCertificate.id, input.certificateId))
      .for("update");
    return row ?? null;
  },
  policy: (actor, { resource }) => revokesSkills(actor, resource),
  stepUp: true,
  handler: async ({ tx, input: { reason }, resource, actor, now, fail }) => {
    if (resource.revokedAt) fail("ALREADY_REVOKED");
    const { credentialId } = resource;
    await revokeCredential.within(tx, { actor, now }, { credentialId, reason, confirmed: true });
    const taken = await tx
      .update(skillCertificate)
      .set({ revokedAt: now, revokedReason: reason })
      .where(and(eq(skillCertificate.id, resource.id), isNull(skillCertificate.revokedAt)))
      .returning({ id: skillCertificate.id });
    if (taken.length !== 1) fail("ALREADY_REVOKED");
    await enqueueEach(tx, byMail, lettersOf("skill-news", [`${resource.id}.revoked`]));
    return { fileId: resource.fileId };
  },
  audit: ({ input, resource }) => ({
    object: resource.fileId ?? resource.enrolmentId ?? resource.id,
    detail: { reason: input.reason },
  }),
  invalidates: ({ resource }) => [tags.artisan(resource.artisanId)],
});
