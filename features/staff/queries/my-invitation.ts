import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { annex, chamber } from "#db/schema/chambers.ts";
import { staffInvitation, user } from "#db/schema/identity.ts";
import { invited } from "#features/staff/policy.ts";
import { type MyInvitation, tokenSchema } from "#features/staff/schema.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import type { ChamberRole } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const inviter = alias(user, "inviter");

/** The open invitation behind a link, for whoever is signed in with its address. To anybody else there is none. */
export const myInvitation = defineQuery({
  name: "staff.my-invitation",
  input: z.strictObject({ token: tokenSchema }),
  handler: async ({ tx, input, actor, now }): Promise<(MyInvitation & { email: string }) | null> => {
    if (actor.kind !== "person") return null;
    const { id, email, roles, expiresAt, acceptedAt, withdrawnAt } = staffInvitation;
    const [row] = await tx
      .select({
        ...{ id, email, roles, expiresAt },
        ...{ chamber: chamber.name, annex: annex.name, invitedBy: inviter.name, name: user.name },
      })
      .from(staffInvitation)
      .innerJoin(chamber, eq(chamber.id, staffInvitation.chamberId))
      .innerJoin(inviter, eq(inviter.id, staffInvitation.invitedBy))
      .innerJoin(user, eq(user.id, actor.userId))
      .leftJoin(annex, eq(annex.id, staffInvitation.annexId))
      .where(
        and(
          eq(staffInvitation.tokenHash, sha256Hex(input.token)),
          ...[isNull(acceptedAt), isNull(withdrawnAt), gt(expiresAt, now)],
        ),
      );
    if (!row) return null;
    const { name, roles: given, expiresAt: ends, ...rest } = row;
    return {
      ...rest,
      roles: given as ChamberRole[],
      expiresAt: ends.toISOString(),
      hasName: name !== null,
    };
  },
  policy: (actor, { resource }) => invited(actor, resource),
});
