import "server-only";
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { application, applicationEvent, decision } from "#db/schema/applications.ts";
import { user } from "#db/schema/identity.ts";
import type { FileRow } from "#features/applications/index.ts";
import { readProposal } from "#features/review/commands/read-proposal.ts";
import { isPartial, mayHandOver, maySee } from "#features/review/policy.ts";
import { readReadiness } from "#features/review/queries/read-readiness.ts";
import { fileInput, type ProposalDto, type ReviewDto, type ReviewEvent } from "#features/review/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** How far the review of a file has come, for the people of its chamber, and what the viewer may do now. */
export const getReview = defineQuery({
  name: "review.get",
  input: fileInput,
  handler: async ({ tx, input, actor, now }): Promise<ReviewDto | null> => {
    const [file] = await tx.select().from(application).where(eq(application.id, input.applicationId));
    if (!file || actor.kind !== "person" || maySee(actor, file) !== "allow") return null;
    const { checks, lacks, needsSecond } = await readReadiness(tx, file, now);
    const waiting = await readProposal(tx, file);
    const { id: applicationId, chamberId, number, state, round, artisanId } = file;
    return {
      ...{ applicationId, chamberId, number, state, round, artisanId, checks, lacks, needsSecond },
      dueAt: file.dueAt?.toISOString() ?? null,
      reviewer: file.reviewerId && { id: file.reviewerId, name: await nameOf(tx, file.reviewerId) },
      proposal: waiting && (await proposalOf(tx, waiting)),
      declined: waiting ? null : await declinedIn(tx, file),
      events: await eventsOf(tx, applicationId),
      viewer: viewerOf(actor, actor.userId, file, waiting?.firstBy ?? null),
    };
  },
  policy: (actor, { resource }) =>
    maySee(actor, {
      chamberId: resource.chamberId,
      ...{ applicantUserId: null, assistedBy: null, submittedAt: new Date() },
    }),
});

function viewerOf(
  actor: Actor,
  viewer: Id<"user">,
  file: FileRow,
  firstBy: Id<"user"> | null,
): ReviewDto["viewer"] {
  const partial = isPartial(actor, file);
  const isReviewer = file.reviewerId === viewer && !partial;
  const isOpen = ["submitted", "under_review", "completion_requested", "visit_planned"].includes(file.state);
  const isRead = file.state === "under_review";
  return {
    isPartial: partial,
    isReviewer,
    mayTake: !partial && file.reviewerId === null && (isRead || file.state === "submitted"),
    mayRelease: file.reviewerId === viewer && isRead && !firstBy,
    mayCheck: isReviewer && (isRead || file.state === "visit_planned") && !firstBy,
    mayDecide: isReviewer && isRead && !firstBy,
    maySecond: isRead && firstBy !== null && firstBy !== viewer && !partial,
    mayHandOver: isOpen && mayHandOver(actor, file) === "allow",
    mayDeclareConflict: isOpen && firstBy !== viewer,
  };
}

async function nameOf(tx: Tx, id: Id<"user">): Promise<string | null> {
  const [row] = await tx.select({ name: user.name }).from(user).where(eq(user.id, id));
  return row?.name ?? null;
}

async function proposalOf(tx: Tx, row: typeof decision.$inferSelect): Promise<ProposalDto> {
  const { outcome, reasons, note } = row;
  return { outcome, reasons, note, by: await nameOf(tx, row.firstBy), at: row.firstAt.toISOString() };
}

/** The second reader's answer to the last proposal of the round, when it was no. */
async function declinedIn(tx: Tx, file: FileRow): Promise<ReviewDto["declined"]> {
  const [row] = await tx
    .select({ by: user.name, at: decision.declinedAt })
    .from(decision)
    .leftJoin(user, eq(user.id, decision.secondBy))
    .where(
      and(
        eq(decision.applicationId, file.id),
        eq(decision.round, file.round),
        isNotNull(decision.declinedAt),
      ),
    )
    .orderBy(desc(decision.declinedAt))
    .limit(1);
  if (!row || file.state !== "under_review") return null;
  const [event] = await tx
    .select({ note: applicationEvent.note })
    .from(applicationEvent)
    .where(and(eq(applicationEvent.applicationId, file.id), eq(applicationEvent.kind, "second_declined")))
    .orderBy(desc(applicationEvent.at))
    .limit(1);
  return { by: row.by, note: event?.note ?? null };
}

async function eventsOf(tx: Tx, id: Id<"application">): Promise<ReviewEvent[]> {
  const rows = await tx
    .select({
      kind: applicationEvent.kind,
      state: applicationEvent.state,
      at: applicationEvent.at,
      by: user.name,
      reasons: applicationEvent.reasons,
      note: applicationEvent.note,
      isPublic: applicationEvent.isPublic,
    })
    .from(applicationEvent)
    .leftJoin(user, eq(user.id, applicationEvent.actorId))
    .where(eq(applicationEvent.applicationId, id))
    // Of one moment: first what the office did, then what the applicant was told of it.
    .orderBy(asc(applicationEvent.at), asc(applicationEvent.isPublic));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
