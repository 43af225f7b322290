import "server-only";
import { asc, desc, inArray } from "drizzle-orm";
import { z } from "zod";
import { publishedBodyDecision } from "#db/schema/published-bodies.ts";
import type { Decision, MeetingKind } from "#features/assemblies/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

export type PublicMeeting = {
  bodyId: Id<"body">;
  meetingId: Id<"meeting">;
  kind: MeetingKind;
  heldOn: string;
  decisions: Decision[];
};

/** What bodies decided, where they chose to show it: the latest meetings first. */
export const publicDecisions = definePublicQuery({
  name: "assemblies.public",
  input: z.strictObject({ bodyIds: z.array(idSchema("body")).max(500) }),
  handler: async ({ db, input }): Promise<PublicMeeting[]> => {
    if (input.bodyIds.length === 0) return [];
    const rows = await db
      .select()
      .from(publishedBodyDecision)
      .where(inArray(publishedBodyDecision.bodyId, input.bodyIds))
      .orderBy(
        ...[
          desc(publishedBodyDecision.heldAt),
          asc(publishedBodyDecision.meetingId),
          asc(publishedBodyDecision.n),
        ],
      )
      .limit(400);
    const meetings: PublicMeeting[] = [];
    for (const { bodyId, meetingId, kind, heldAt, n, words, inFavour, against, abstained } of rows) {
      let own = meetings.find((one) => one.meetingId === meetingId);
      if (!own) {
        own = { bodyId, meetingId, kind, heldOn: dayInMorocco(heldAt), decisions: [] };
        meetings.push(own);
      }
      own.decisions.push({ n, words, inFavour, against, abstained });
    }
    return meetings;
  },
});
