import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { piece, sharePart, shareRule, workshopMember } from "#db/schema/index.ts";
import { lockTeam } from "#features/team/commands/lock-team.ts";
import { managesTeam } from "#features/team/policy.ts";
import { recordSharesInput } from "#features/team/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Records who gets what part of the price from a day on, of everything or of one piece. Earlier sales keep the rule of their day.
 * Refusals: NOT_WHOLE unless the parts add up to 100 %, DATE_PAST, NOT_IN_TEAM.
 */
export const recordShares = defineCommand({
  name: "team.record-shares",
  input: recordSharesInput,
  errors: ["NOT_WHOLE", "DATE_PAST", "NOT_IN_TEAM"],
  load: async ({ tx, input, actor }) => {
    const team = await lockTeam(tx, input.artisanId, actor);
    if (!team || !input.pieceId) return team;
    const own = and(eq(piece.id, input.pieceId), eq(piece.artisanId, input.artisanId));
    const [row] = await tx.select({ id: piece.id }).from(piece).where(own);
    return row ? team : null;
  },
  policy: (actor, { input }) => managesTeam(actor, input.artisanId),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { artisanId, pieceId, validFrom } = input;
    const parts = input.parts.filter((part) => part.percent > 0);
    const members = parts.flatMap(({ memberId }) => (memberId ? [memberId] : []));
    if (parts.reduce((sum, part) => sum + part.percent, 0) !== 10_000) fail("NOT_WHOLE");
    if (validFrom < dayInMorocco(now)) fail("DATE_PAST", { field: "validFrom" });
    const ours = members.length
      ? await tx
          .select({ id: workshopMember.id })
          .from(workshopMember)
          .where(
            and(
              ...[inArray(workshopMember.id, members), eq(workshopMember.artisanId, artisanId)],
              isNull(workshopMember.endedAt),
            ),
          )
      : [];
    const isTwice = parts.length !== new Set(parts.map(({ memberId }) => memberId)).size;
    if (isTwice || ours.length !== members.length) fail("NOT_IN_TEAM");
    const id = newId("shareRule");
    await tx
      .insert(shareRule)
      .values({ id, artisanId, pieceId, validFrom, recordedBy: actor.userId, createdAt: now });
    await tx.insert(sharePart).values(
      parts.map(({ memberId, percent }, position) => ({
        ...{ ruleId: id, position, artisanId, memberId },
        basisPoints: percent,
      })),
    );
    return { ruleId: id, parts: parts.length };
  },
  audit: ({ input, output }) => ({
    object: output.ruleId,
    detail: { artisan: input.artisanId, piece: input.pieceId, from: input.validFrom, parts: output.parts },
  }),
});
