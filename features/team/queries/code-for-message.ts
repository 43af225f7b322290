import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { artisan, workshopInvitation } from "#db/schema/index.ts";
import { codePlace, phonePlace } from "#features/team/commands/send-code.ts";
import { spacedCode } from "#features/team/domain/join-code.ts";
import type { TeamRole } from "#features/team/schema.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type CodeMessage = {
  to: string;
  locale: string;
  workshop: LocalizedText;
  role: TeamRole;
  code: string;
  expiresAt: Date;
};

/** What the message with a code says, until it is out. NOT_FOUND once it was sent, used or taken back. */
export const codeForMessage = defineQuery({
  name: "team.code-for-message",
  input: z.strictObject({ invitationId: idSchema("workshopInvitation") }),
  handler: async ({ tx, input, now }): Promise<CodeMessage | null> => {
    const { acceptedAt, withdrawnAt, expiresAt } = workshopInvitation;
    const [row] = await tx
      .select({ invitation: workshopInvitation, workshop: artisan.name })
      .from(workshopInvitation)
      .innerJoin(artisan, eq(artisan.id, workshopInvitation.artisanId))
      .where(
        and(
          ...[eq(workshopInvitation.id, input.invitationId), gt(expiresAt, now)],
          ...[isNull(acceptedAt), isNull(withdrawnAt)],
        ),
      );
    if (!row?.invitation.sealedCode) return null;
    const { id, email, sealedPhone, sealedCode, locale, role, expiresAt: ends } = row.invitation;
    const to = sealedPhone ? unseal(sealedPhone, phonePlace(id)) : email;
    if (!to) return null;
    const code = spacedCode(unseal(sealedCode, codePlace(id)));
    return { to, locale, role, code, workshop: row.workshop, expiresAt: ends };
  },
  policy: onlySystem,
});
