import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { artisan, workshopInvitation, workshopMember } from "#db/schema/index.ts";
import { codeHash } from "#features/team/commands/send-code.ts";
import { readJoinCode } from "#features/team/domain/join-code.ts";
import { mayJoin } from "#features/team/policy.ts";
import type { JoinOffer } from "#features/team/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What a code leads to, for whoever may use it. To anybody else there is none. */
export const offerOf = defineQuery({
  name: "team.offer",
  input: z.strictObject({ code: z.string().max(40) }),
  handler: async ({ tx, input, now }): Promise<(JoinOffer & { email: string | null }) | null> => {
    const code = readJoinCode(input.code);
    if (!code) return null;
    const { email, role, expiresAt, acceptedAt, withdrawnAt } = workshopInvitation;
    const [row] = await asProduct(tx, () =>
      tx
        .select({ email, role, expiresAt, workshop: artisan.name, name: workshopMember.name })
        .from(workshopInvitation)
        .innerJoin(artisan, eq(artisan.id, workshopInvitation.artisanId))
        .innerJoin(workshopMember, eq(workshopMember.id, workshopInvitation.memberId))
        .where(
          and(
            eq(workshopInvitation.codeHash, codeHash(code)),
            ...[isNull(acceptedAt), isNull(withdrawnAt), isNull(workshopMember.endedAt)],
          ),
        ),
    );
    if (!row || row.expiresAt <= now) return null;
    return { ...row, expiresAt: row.expiresAt.toISOString() };
  },
  policy: (actor, { resource }) => mayJoin(actor, resource),
});
