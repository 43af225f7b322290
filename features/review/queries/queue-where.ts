import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { application, applicationCraft } from "#db/schema/applications.ts";
import type { QueueTab, queueInput } from "#features/review/schema.ts";
import { foldText } from "#lib/i18n/fold.ts";
import type { Id } from "#lib/ids/ids.ts";

type Filter = z.output<typeof queueInput>;

/** A proposal waits for its second reader. The few that do are read once, not looked for in every file of the chamber. */
const awaitsSecond = sql`${application.id} = any (array(select d.application_id from decision d
  where d.final_at is null and d.declined_at is null))`;

// Written out as a list of words, so that the planner sees that the index of open files covers it.
export const isOpen = sql`${application.state} in
  ('submitted', 'under_review', 'completion_requested', 'visit_planned', 'appealed')`;

/** What a tab shows, as a condition on a file of the chamber. `viewer` is whose table "mine" is. */
export function tabWhere(tab: QueueTab, viewer: Id<"user">): SQL {
  const state = application.state;
  const onTable = sql`${state} = 'under_review' and ${application.reviewerId} is not null and not ${awaitsSecond}`;
  const tabs: Record<QueueTab, SQL> = {
    to_take: sql`(${state} = 'submitted' or (${state} = 'under_review' and ${application.reviewerId} is null))`,
    mine: sql`(${onTable} and ${application.reviewerId} = ${viewer})`,
    others: sql`(${onTable} and ${application.reviewerId} <> ${viewer})`,
    second: sql`(${state} = 'under_review' and ${awaitsSecond})`,
    waiting: sql`${state} = 'completion_requested'`,
    visit: sql`${state} = 'visit_planned'`,
    appealed: sql`${state} = 'appealed'`,
    decided: sql`${state} in ('approved', 'refused')`,
  };
  return tabs[tab];
}

/** The files of a chamber that a list asks for, without its page. */
export function queueWhere(filter: Filter, viewer: Id<"user">): SQL | undefined {
  const { chamberId, tab, q, kind, craftId } = filter;
  return and(
    eq(application.chamberId, chamberId),
    tab === "decided" ? undefined : isOpen,
    tabWhere(tab, viewer),
    ...wordsOf(q).map((word) => (word ? sql`${application.searchKey} like ${`%${word}%`}` : sql`false`)),
    kind && eq(application.kind, kind),
    craftId &&
      inArray(
        application.id,
        sql`(select ${applicationCraft.applicationId} from ${applicationCraft}
          where ${applicationCraft.craftId} = ${craftId})`,
      ),
  );
}

/** The words of a search as the column holds them. Signs alone are a word that is nowhere. */
function wordsOf(q: string | undefined): string[] {
  return q?.trim() ? foldText(q).split(" ").slice(0, 6) : [];
}
