import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { appeal, application, applicationCraft, applicationEvent } from "#db/schema/applications.ts";
import { craft } from "#db/schema/crafts.ts";
import { document } from "#db/schema/vault.ts";
import { chainOf } from "#features/appeals/domain/chain.ts";
import { clockOf } from "#features/appeals/domain/deadline.ts";
import { mayDecideAppeal, mayReadAppeal } from "#features/appeals/policy.ts";
import { type AppealRow, toDto } from "#features/appeals/queries/read-course.ts";
import { tookPart } from "#features/appeals/queries/took-part.ts";
import type { AppealView } from "#features/appeals/schema.ts";
import { chamberContact, type FileRow } from "#features/applications/index.ts";
import { documentsOf, fileLink } from "#features/vault/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** An appeal with what it is about: the refusal and its reasons, what was answered before, and the papers while it is judged. */
export const getAppeal = defineQuery({
  name: "appeals.get",
  input: z.strictObject({ appealId: idSchema("appeal") }),
  handler: async ({ tx, input, actor, now }): Promise<AppealView | null> => {
    const [found] = await tx
      .select({ row: appeal, file: application })
      .from(appeal)
      .innerJoin(application, eq(application.id, appeal.applicationId))
      .where(eq(appeal.id, input.appealId));
    if (!found || actor.kind !== "person" || mayReadAppeal(actor, found.row) !== "allow") return null;
    const { row, file } = found;
    const isJudge = mayDecideAppeal(actor, row) === "allow";
    const isPartial = isJudge && (await tookPart(tx, file, actor.userId));
    const mayDecide = isJudge && !isPartial && row.decidedAt === null;
    return {
      ...toDto(row),
      clock: clockOf(row.dueAt, now),
      file: await fileOf(tx, file),
      chain: await chain(tx, row),
      documents: mayDecide
        ? (await documentsOf(tx, eq(document.applicationId, file.id))).map((each) => ({
            ...each,
            link: fileLink(each.id, actor.userId, now),
          }))
        : [],
      viewer: { mayDecide, whyNot: isPartial ? "took_part" : isJudge ? null : "not_yours" },
    };
  },
  policy: (actor, { resource }) =>
    mayReadAppeal(actor, { level: resource.level, chamberId: resource.file.chamberId }),
});

async function fileOf(tx: Tx, file: FileRow): Promise<AppealView["file"]> {
  const { id, number, name, kind, town, practiceSince, chamberId } = file;
  const chamberName = (await chamberContact(tx, chamberId)).name;
  const locale = file.locale as Locale;
  const crafts = await craftsOf(tx, id);
  return { id, number, name, kind, town, practiceSince, chamberId, chamberName, locale, crafts };
}

async function craftsOf(tx: Tx, id: Id<"application">): Promise<LocalizedText[]> {
  const rows = await tx
    .select({ name: craft.name })
    .from(applicationCraft)
    .innerJoin(craft, eq(craft.id, applicationCraft.craftId))
    .where(eq(applicationCraft.applicationId, id))
    .orderBy(asc(applicationCraft.position));
  return rows.map(({ name }) => name);
}

/** From the file's own timeline: row-level security shows the federation no appeal but its own, and every event. */
async function chain(tx: Tx, row: AppealRow): Promise<AppealView["chain"]> {
  const events = await tx
    .select({
      kind: applicationEvent.kind,
      state: applicationEvent.state,
      at: applicationEvent.at,
      reasons: applicationEvent.reasons,
      note: applicationEvent.note,
    })
    .from(applicationEvent)
    .where(
      and(
        eq(applicationEvent.applicationId, row.applicationId),
        inArray(applicationEvent.kind, ["refused", "appeal_decided"]),
      ),
    )
    .orderBy(asc(applicationEvent.at));
  return chainOf(events.map((event) => ({ ...event, at: event.at.toISOString() }))).filter(
    ({ at }) => at < row.filedAt.toISOString(),
  );
}
