import "server-only";
import type { Tx } from "#db/client.ts";
import type { Part } from "#features/mediation/schema.ts";
import { mailJob } from "#features/notify/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";

/** What the people of a complaint are told of by mail. The mail holds no word of the complaint itself. */
export type News =
  | ("filed" | "named" | "session" | "proposed" | "settled" | "refused" | "failed" | "dismissed")
  | ("withdrawn" | "reminder");

/** Queues a mail to each, in the caller's transaction. */
export async function tell(
  tx: Tx,
  complaintId: Id<"complaint">,
  news: News,
  whom: readonly Part[],
): Promise<void> {
  await enqueueAll(
    tx,
    mailJob,
    whom.map((part) => ({ template: "mediation-news" as const, id: `${complaintId} ${part} ${news}` })),
  );
}

export const bothParties = ["complainant", "respondent"] as const;
