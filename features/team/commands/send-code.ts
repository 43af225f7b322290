import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { user, workshopInvitation, workshopMember } from "#db/schema/index.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { newJoinCode } from "#features/team/domain/join-code.ts";
import { invitationDays, type TeamRole } from "#features/team/schema.ts";
import { hmacHex } from "#lib/crypto/digest.ts";
import { seal } from "#lib/crypto/seal.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

export type Contact = { email: string } | { phone: string };

export const codePlace = (id: string) => ({ table: "workshop_invitation", column: "sealed_code", row: id });
export const phonePlace = (id: string) => ({ table: "workshop_invitation", column: "sealed_phone", row: id });
export const codeHash = (code: string) => hmacHex("join-code", code);

type Letter = {
  member: { id: Id<"workshopMember">; artisanId: Id<"artisan"> };
  role: TeamRole;
  contact: Contact;
  locale: Locale;
  invitedBy: Id<"user">;
};

/** Makes a code that lets one person into the workshop once, and sends it. Only its hash stays once it is out. */
export async function sendCode(tx: Tx, letter: Letter, now: Date): Promise<Id<"workshopInvitation">> {
  const { member, role, contact, locale, invitedBy } = letter;
  const id = newId("workshopInvitation");
  const code = newJoinCode();
  await tx.insert(workshopInvitation).values({
    ...{ id, artisanId: member.artisanId, memberId: member.id, role, locale, invitedBy },
    email: "email" in contact ? contact.email : null,
    sealedPhone: "phone" in contact ? seal(contact.phone, phonePlace(id)) : null,
    ...{ codeHash: codeHash(code), sealedCode: seal(code, codePlace(id)), createdAt: now },
    expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
  });
  if ("email" in contact) await enqueue(tx, mailJob, { template: "team-invitation", id });
  else await enqueue(tx, smsJob, { template: "team-invitation", id });
  return id;
}

/** True when an address is somebody's who is of the workshop already. */
export async function isKnown(tx: Tx, artisanId: Id<"artisan">, contact: Contact | null): Promise<boolean> {
  if (!contact || !("email" in contact)) return false;
  const [found] = await tx
    .select({ id: workshopMember.id })
    .from(workshopMember)
    .innerJoin(user, eq(user.id, workshopMember.userId))
    .where(
      and(
        eq(workshopMember.artisanId, artisanId),
        isNull(workshopMember.endedAt),
        eq(user.email, contact.email),
      ),
    );
  return found !== undefined;
}
