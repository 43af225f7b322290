import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { application, applicationEvent } from "#db/schema/applications.ts";
import { artisan } from "#db/schema/artisans.ts";
import { fileInput, type RefusalReason, type ToldDecision } from "#features/review/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

type Told = { decision: ToldDecision | null };

/** The chamber's decision as its applicant is told of it, while it stands; null before there is one. */
export const toldDecision = defineQuery({
  name: "review.told",
  input: fileInput,
  handler: async ({ tx, input, actor }): Promise<Told | null> => {
    const [file] = await tx.select().from(application).where(eq(application.id, input.applicationId));
    if (!file || actor.kind !== "person" || file.applicantUserId !== actor.userId) return null;
    if (!["approved", "refused", "appealed"].includes(file.state)) return { decision: null };
    const [event] = await tx
      .select()
      .from(applicationEvent)
      .where(
        and(
          eq(applicationEvent.applicationId, file.id),
          inArray(applicationEvent.kind, ["approved", "refused"]),
        ),
      )
      .orderBy(desc(applicationEvent.at))
      .limit(1);
    if (!event) return { decision: null };
    const isRefused = event.kind === "refused";
    const appealUntil = isRefused ? await appealDay(tx, event.at) : null;
    return {
      decision: {
        outcome: isRefused ? "refuse" : "approve",
        reasons: event.reasons as RefusalReason[],
        note: event.note,
        at: event.at.toISOString(),
        appealUntil: appealUntil?.toISOString() ?? null,
        registryNumber: file.artisanId ? await numberOf(tx, file.artisanId) : null,
      },
    };
  },
  policy: (actor: Actor) => (actor.kind === "person" ? "allow" : "hide"),
});

/** Until when somebody may object to a refusal of that moment, by the rule that held then. */
export async function appealDay(tx: Tx, refusedAt: Date): Promise<Date> {
  const { file } = await ruleValue(tx, "appeal.days", refusedAt);
  return new Date(refusedAt.getTime() + file * 86_400_000);
}

async function numberOf(tx: Tx, artisanId: Id<"artisan">): Promise<string | null> {
  const [row] = await tx
    .select({ number: artisan.registryNumber })
    .from(artisan)
    .where(eq(artisan.id, artisanId));
  return row?.number ?? null;
}
