import "server-only";
import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { applicationCraft } from "#db/schema/applications.ts";
import { craft } from "#db/schema/crafts.ts";
import { document } from "#db/schema/vault.ts";
import { type Writer, wrongField } from "#features/applications/commands/write/writer.ts";
import { neededOf } from "#features/applications/domain/slots.ts";
import { type PhotoStep, slotsOf } from "#features/applications/domain/steps.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { kindRuleKey } from "#features/rules/schema.ts";

const yearInMorocco = (at: Date) => Number(dayInMorocco(at).slice(0, 4));

export const writeCraft: Writer<"craft"> = async ({ tx, file, answer }) => {
  const known = await tx.select({ id: craft.id }).from(craft).where(inArray(craft.id, answer.craft));
  if (known.length !== answer.craft.length) return wrongField("craft", "REQUIRED");
  await tx.delete(applicationCraft).where(eq(applicationCraft.applicationId, file.id));
  await tx
    .insert(applicationCraft)
    .values(answer.craft.map((craftId, position) => ({ applicationId: file.id, craftId, position })));
  return {};
};

export const writeDiploma: Writer<"diploma"> = async ({ answer, now }) => {
  if (answer.diplomaYear > yearInMorocco(now)) return wrongField("diplomaYear", "NUMBER_INVALID");
  return { diplomaTitle: answer.diplomaTitle, diplomaYear: answer.diplomaYear };
};

/** Kept as the year it began in, so that it grows by itself. */
export const writePractice: Writer<"practice"> = async ({ answer, now }) => ({
  practiceSince: yearInMorocco(now) - answer.years,
});

export const writeRegistry: Writer<"registry"> = async ({ answer }) => ({
  registryNumber: answer.known === "yes" ? answer.registryNumber : null,
});

export const writeStory: Writer<"story"> = async ({ answer }) => ({ story: answer.story });

/** Pictures come one by one (attachDocument); going on says that they are all there. */
export const writePictures: Writer<PhotoStep> = async ({ tx, file, answer: { step }, now }) => {
  if (!file.kind) return wrongField(step, "KIND_MISSING");
  const slots = slotsOf(step, await ruleValue(tx, kindRuleKey(file.kind), now));
  const live = await tx
    .select({ kind: document.kind, n: count() })
    .from(document)
    .where(
      and(
        eq(document.applicationId, file.id),
        inArray(document.kind, slots.length > 0 ? slots : ["portrait"]),
        isNull(document.shreddedAt),
      ),
    )
    .groupBy(document.kind);
  const lacking = slots.find((kind) => (live.find((row) => row.kind === kind)?.n ?? 0) < neededOf(kind));
  if (lacking) return wrongField(lacking, "PICTURE_MISSING");
  return {};
};
