import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { chamber } from "#db/schema/chambers.ts";
import { staffInvitation } from "#db/schema/identity.ts";
import { sealedTokenPlace } from "#features/staff/commands/new-link.ts";
import { invitationDays } from "#features/staff/schema.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema, isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type InvitationMail = {
  email: string;
  locale: string;
  chamber: LocalizedText;
  token: string;
  expiresAt: Date;
};

/** The link of an invitation whose mail is not out yet. NOT_FOUND once it was sent, answered, taken back or renewed. */
export const readInvitationForMail = defineQuery({
  name: "staff.invitation-for-mail",
  input: z.strictObject({ invitationId: idSchema("invitation"), expiresAt: z.date() }),
  handler: async ({ tx, input, now }): Promise<InvitationMail | null> => {
    const { sealedToken, email, locale, expiresAt, acceptedAt, withdrawnAt } = staffInvitation;
    const [row] = await tx
      .select({ sealedToken, email, locale, expiresAt, chamber: chamber.name })
      .from(staffInvitation)
      .innerJoin(chamber, eq(chamber.id, staffInvitation.chamberId))
      .where(
        and(
          ...[eq(staffInvitation.id, input.invitationId), eq(expiresAt, input.expiresAt)],
          ...[isNull(acceptedAt), isNull(withdrawnAt), gt(expiresAt, now)],
        ),
      );
    if (!row?.sealedToken) return null;
    const { sealedToken: sealed, ...rest } = row;
    return { ...rest, token: unseal(sealed, sealedTokenPlace(input.invitationId)) };
  },
  policy: onlySystem,
});

/** What a letter's id names: the invitation and, by the moment of its link, when that link ends. Null for anything else. */
export function readLetterId(letter: string): { invitationId: Id<"invitation">; expiresAt: Date } | null {
  const [invitationId, moment] = letter.split(".");
  if (!isId("invitation", invitationId) || !/^\d{1,15}$/.test(moment ?? "")) return null;
  return { invitationId, expiresAt: new Date(Number(moment) + invitationDays * 86_400_000) };
}

/** What the mail job needs to send an invitation, or null when there is nothing to send any more. */
export async function invitationForMail(letter: string): Promise<InvitationMail | null> {
  const which = readLetterId(letter);
  if (!which) return null;
  const read = await readInvitationForMail({ actor: systemActor("mail.send") }, which);
  return read.ok ? read.value : null;
}
