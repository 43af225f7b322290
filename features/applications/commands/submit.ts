import "server-only";
import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { applicationEvent } from "#db/schema/applications.ts";
import { chamber } from "#db/schema/chambers.ts";
import { document } from "#db/schema/vault.ts";
import { type FileRow, lockFile, sealedPlace } from "#features/applications/commands/load-file.ts";
import { moveFile } from "#features/applications/commands/move-file.ts";
import { tellReceived } from "#features/applications/commands/tell-received.ts";
import { mayFill } from "#features/applications/policy.ts";
import { readFacts } from "#features/applications/queries/read-facts.ts";
import { noteIdentity } from "#features/register/index.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import type { KindRule } from "#features/rules/schema.ts";
import { shredDocuments } from "#features/vault/index.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Sends a complete draft to its chamber: it gets its number and the day by which the chamber answers. APPLICATION_INCOMPLETE
 * names in `gaps` what is lacking by the rule of the kind that holds today, each with its screen.
 */
export const submitApplication = defineCommand({
  name: "applications.submit",
  input: z.strictObject({ applicationId: idSchema("application") }),
  errors: ["APPLICATION_SENT", "APPLICATION_INCOMPLETE"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayFill(actor, resource),
  handler: async ({ tx, resource: file, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (file.state !== "draft") fail("APPLICATION_SENT");
    const { gaps, rule } = await readFacts(tx, file, now);
    if (!rule || gaps.length > 0) return fail("APPLICATION_INCOMPLETE", { gaps });
    const number = await nextNumber(tx, file, now);
    const { received } = await ruleValue(tx, "review.days", now);
    const dueAt = new Date(now.getTime() + received * 86_400_000);
    await moveFile(tx, file, "submitted", { number, submittedAt: now, dueAt, updatedAt: now });
    await tx.insert(applicationEvent).values({
      ...{ applicationId: file.id, chamberId: file.chamberId, kind: "submitted", state: "submitted" },
      ...{ at: now, actorId: actor.userId, isPublic: true },
    });
    await dropStrayPapers(tx, file, rule.value, now);
    await noteNumbers(tx, file);
    await tellReceived(tx, file);
    return { number, dueAt };
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: { number: output.number, kind: resource.kind, chamber: resource.chamberId },
  }),
});

/** `A-03-2026-001017`: region, year, and a number of the whole product. Read by people; never authority. */
async function nextNumber(tx: Tx, file: FileRow, at: Date): Promise<string> {
  const [place] = await tx
    .select({ region: chamber.regionCode, n: sql<string>`nextval('application_number')` })
    .from(chamber)
    .where(eq(chamber.id, file.chamberId));
  const region = (place?.region ?? "").slice(-2);
  return `A-${region}-${dayInMorocco(at).slice(0, 4)}-${String(place?.n).padStart(6, "0")}`;
}

/** Papers that only another kind is asked for are left over when somebody changed the kind: nobody needs them. */
async function dropStrayPapers(tx: Tx, file: FileRow, rule: KindRule, at: Date): Promise<void> {
  const stray = and(
    eq(document.applicationId, file.id),
    isNull(document.visitId),
    notInArray(document.kind, [...rule.documents, "consent_form", "card_scan"]),
  );
  await shredDocuments(tx, stray, "replaced", at);
}

/** Tells the national index of the numbers given. It answers nothing, whoever else may hold them. */
async function noteNumbers(tx: Tx, file: FileRow): Promise<void> {
  const subject = { subject: file.id, chamberId: file.chamberId };
  if (file.sealedCin) {
    const value = unseal(file.sealedCin, sealedPlace("sealed_cin", file.id));
    await noteIdentity(tx, { kind: "cin", value, ...subject });
  }
  if (file.registryNumber) {
    await noteIdentity(tx, { kind: "registry_number", value: file.registryNumber, ...subject });
  }
}
