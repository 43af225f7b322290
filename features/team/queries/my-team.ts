import "server-only";
import { and, asc, count, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan, grant, pieceMaker, workshopInvitation, workshopMember } from "#db/schema/index.ts";
import { phonePlace } from "#features/team/commands/send-code.ts";
import { isInTeam, managesTeam, seesTeam } from "#features/team/policy.ts";
import { type RecordedRule, readRules } from "#features/team/queries/read-rules.ts";
import type { Member, ShareRule, Team } from "#features/team/schema.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { maskPhone } from "#lib/people/phone.ts";

/** Who is of a workshop, who is invited, and how the price is shared. Its own people read it; only managers see who was asked where. */
export const myTeam = defineQuery({
  name: "team.my-team",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId }, actor, now }): Promise<Team | null> => {
    if (actor.kind !== "person" || !isInTeam(actor, artisanId)) return null;
    const [workshop] = await tx.select({ name: artisan.name }).from(artisan).where(eq(artisan.id, artisanId));
    if (!workshop) return null;
    const isManager = managesTeam(actor, artisanId) === "allow";
    const open = isManager ? await openCodes(tx, artisanId, now) : new Map<string, Member["invited"]>();
    const rows = await tx
      .select({ member: workshopMember, pieces: count(pieceMaker.pieceId) })
      .from(workshopMember)
      .leftJoin(pieceMaker, eq(pieceMaker.memberId, workshopMember.id))
      .where(and(eq(workshopMember.artisanId, artisanId), isNull(workshopMember.endedAt)))
      .groupBy(workshopMember.id)
      .orderBy(
        sql`array_position(array['manager', 'maker', 'packer'], ${workshopMember.role})`,
        asc(workshopMember.joinedAt),
        asc(workshopMember.id),
      );
    const holders = isManager ? await holdersOf(tx, artisanId) : new Set<string>();
    return {
      ...{ artisanId, workshop: workshop.name, isManager },
      members: rows.map(({ member: { id, name, role, userId, namedAt, joinedAt }, pieces }) => ({
        ...{ id, name, role, hasAccount: userId !== null, isMe: userId === actor.userId, pieces },
        isHolder: holders.has(userId ?? ""),
        ...{ isNamed: namedAt !== null, joinedAt: joinedAt.toISOString(), invited: open.get(id) ?? null },
      })),
      rules: inForce(await readRules(tx, artisanId), dayInMorocco(now)),
    };
  },
  policy: (actor, { input }) => seesTeam(actor, input.artisanId),
});

/** Who the register gave the workshop to. Only managers read grants. */
async function holdersOf(tx: Tx, artisanId: Id<"artisan">): Promise<Set<string>> {
  const rows = await tx
    .select({ userId: grant.userId })
    .from(grant)
    .where(
      and(
        ...[eq(grant.artisanId, artisanId), eq(grant.role, "artisan")],
        ...[eq(grant.isDelegate, false), isNull(grant.endedAt)],
      ),
    );
  return new Set(rows.map(({ userId }) => userId));
}

async function openCodes(
  tx: Tx,
  artisanId: Id<"artisan">,
  now: Date,
): Promise<Map<string, Member["invited"]>> {
  const { acceptedAt, withdrawnAt, expiresAt } = workshopInvitation;
  const rows = await tx
    .select()
    .from(workshopInvitation)
    .where(
      and(
        ...[eq(workshopInvitation.artisanId, artisanId), gt(expiresAt, now)],
        ...[isNull(acceptedAt), isNull(withdrawnAt)],
      ),
    );
  return new Map(
    rows.map(({ id, memberId, role, email, sealedPhone, expiresAt: ends }) => {
      const to = sealedPhone ? maskPhone(unseal(sealedPhone, phonePlace(id))) : (email ?? "");
      return [memberId, { id, to, role, expiresAt: ends.toISOString() }];
    }),
  );
}

/** Of the workshop and of each piece the rule of today, and what is still to come. */
function inForce(rules: readonly RecordedRule[], today: string): ShareRule[] {
  const seen = new Set<string>();
  return rules.flatMap(({ recordedAt: _at, ...rule }): ShareRule[] => {
    if (rule.validFrom > today) return [{ ...rule, isComing: true }];
    const of = rule.pieceId ?? "";
    if (seen.has(of)) return [];
    seen.add(of);
    return [{ ...rule, isComing: false }];
  });
}
