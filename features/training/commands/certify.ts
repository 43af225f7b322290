import "server-only";
import { count, eq } from "drizzle-orm";
import { skillCertificate } from "#db/schema/skills.ts";
import { trainingAttendance, trainingProgramme } from "#db/schema/training.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { certifyTraining } from "#features/provenance/index.ts";
import { keepCertificate } from "#features/skills/index.ts";
import { lockEnrolment } from "#features/training/commands/lock-session.ts";
import { certificateWords } from "#features/training/domain/certificate-words.ts";
import { certifies } from "#features/training/policy.ts";
import { certifyInput } from "#features/training/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Certifies a training that somebody passed: signed by the chamber that taught it, as jury's certificates are, and shown by its holder's
 * agreement alone. Refusals: NOT_PASSED, SESSION_CANCELLED, CERTIFIED for who has one of this session already, MAKER_NOT_CERTIFIABLE for who
 * is not on the register.
 */
export const certify = defineCommand({
  name: "training.certify",
  input: certifyInput,
  errors: ["NOT_PASSED", "SESSION_CANCELLED", "CERTIFIED", "MAKER_NOT_CERTIFIABLE"],
  load: ({ tx, input }) => lockEnrolment(tx, input.enrolmentId),
  policy: (actor, { resource }) => certifies(actor, resource.enrolment),
  stepUp: true,
  handler: async ({ tx, resource: { enrolment, session }, now, fail }) => {
    const { id: enrolmentId, artisanId, chamberId, assessedAt } = enrolment;
    if (enrolment.state !== "passed" || !assessedAt) return fail("NOT_PASSED");
    if (session.state !== "planned") fail("SESSION_CANCELLED");
    const [before] = await tx
      .select({ id: skillCertificate.id })
      .from(skillCertificate)
      .where(eq(skillCertificate.enrolmentId, enrolmentId));
    if (before) fail("CERTIFIED");
    const [programme] = await tx
      .select()
      .from(trainingProgramme)
      .where(eq(trainingProgramme.id, session.programmeId));
    if (!programme) throw new Error(`${session.id} is of no programme`);
    const [present] = await tx
      .select({ n: count() })
      .from(trainingAttendance)
      .where(eq(trainingAttendance.enrolmentId, enrolmentId));
    const { title, hours, craftId, isDemonstration } = programme;
    const { startsOn: from, endsOn: to } = session;
    const words = certificateWords({ title, hours, days: present?.n ?? 0, from, to });
    const about = { artisanId, chamberId, programmeId: programme.id };
    const { credentialId } = await certifyTraining(tx, { ...about, ...words, assessedAt }, now);
    const kept = { enrolmentId, artisanId, chamberId, craftId, credentialId, isDemonstration };
    const certificateId = await keepCertificate(tx, { ...kept, name: words.name }, now);
    await enqueueEach(tx, byMail, lettersOf("skill-news", [`${certificateId}.issued`]));
    return { certificateId, credentialId };
  },
  audit: ({ input, output }) => ({ object: input.enrolmentId, detail: output }),
  invalidates: ({ resource }) => [tags.artisan(resource.enrolment.artisanId)],
});
