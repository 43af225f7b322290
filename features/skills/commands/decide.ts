import "server-only";
import { and, eq } from "drizzle-orm";
import { craft } from "#db/schema/crafts.ts";
import { skillJuror } from "#db/schema/skills.ts";
import { byMailAndSms, lettersOf } from "#features/notify/jobs.ts";
import { issueSkillCertificate } from "#features/provenance/index.ts";
import { ruleValue } from "#features/rules/index.ts";
import { keepCertificate } from "#features/skills/commands/keep-certificate.ts";
import { lockFile, moveFile } from "#features/skills/commands/lock-file.ts";
import { certificateWords } from "#features/skills/domain/certificate-words.ts";
import { tally } from "#features/skills/domain/tally.ts";
import { keepsJury } from "#features/skills/policy.ts";
import { decideInput } from "#features/skills/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Closes a jury: its votes decide, and nothing else. Granted, the certificate is signed in the same transaction. Refusals: NOT_JUDGED,
 * VOTES_MISSING, JURY_SHORT with fewer free jurors than the rule asks for; MAKER_NOT_CERTIFIABLE for who is not on the register.
 */
export const decide = defineCommand({
  name: "skills.decide",
  input: decideInput,
  errors: ["NOT_JUDGED", "VOTES_MISSING", "JURY_SHORT", "MAKER_NOT_CERTIFIABLE"],
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => keepsJury(actor, resource),
  stepUp: true,
  handler: async ({ tx, input, resource: file, actor, now, fail }) => {
    if (file.state !== "judging") fail("NOT_JUDGED");
    const { jurors: atLeast } = await ruleValue(tx, "skills.jury", now);
    const jurors = await tx
      .select()
      .from(skillJuror)
      .where(and(eq(skillJuror.fileId, file.id), eq(skillJuror.round, file.round)));
    const said = tally(jurors, atLeast);
    if (said.outcome === null) return fail(said.why);
    await moveFile(tx, file, said.outcome, { decidedAt: now, decisionNote: input.note });
    // A second refusal is the end: there is no day until which to object.
    const news = said.outcome === "refused" && file.round > 1 ? "appealRefused" : said.outcome;
    await enqueueEach(tx, byMailAndSms, lettersOf("skill-news", [`${file.id}.${news}.${file.round}`]));
    if (said.outcome === "refused") return { outcome: said.outcome, certificateId: null };
    const [named] = await tx.select({ name: craft.name }).from(craft).where(eq(craft.id, file.craftId));
    const { years } = await ruleValue(tx, "skills.practice", now);
    const facts = { craft: named?.name ?? {}, years, jurors: said.pro + said.contra, day: dayInMorocco(now) };
    const { artisanId, chamberId, craftId, isDemonstration } = file;
    const { name, description, criteria } = certificateWords(facts);
    const { credentialId } = await issueSkillCertificate.within(
      tx,
      { actor, now },
      {
        ...{ artisanId, craftId, name, description, criteria, basis: "validated_experience" },
        ...{ assessedAt: now, validUntil: null },
      },
    );
    const kept = { fileId: file.id, artisanId, chamberId, craftId, credentialId, name, isDemonstration };
    const certificateId = await keepCertificate(tx, kept, now);
    return { outcome: said.outcome, certificateId };
  },
  audit: ({ input, output }) => ({ object: input.fileId, detail: output }),
  invalidates: ({ resource }) => [tags.artisan(resource.artisanId)],
});
