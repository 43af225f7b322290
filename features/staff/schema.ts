import { z } from "zod";
import { emailSchema } from "#features/identity/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { type ChamberRole, chamberRoles } from "#lib/kernel/actor.ts";

export { chamberRoles } from "#lib/kernel/actor.ts";

/** Days an invitation may be taken. */
export const invitationDays = 7;

const rolesSchema = z
  .array(z.enum(chamberRoles))
  .min(1, "ROLES_MISSING")
  .max(chamberRoles.length)
  .transform((roles) => chamberRoles.filter((role) => roles.includes(role)));

const annexSchema = idSchema("annex").nullable();

export const inviteInput = z.strictObject({
  chamberId: idSchema("chamber"),
  email: emailSchema,
  roles: rolesSchema,
  /** The branch the person works at; null is the seat. */
  annexId: annexSchema.default(null),
  locale: z.enum(locales),
});

export const changeRolesInput = z.strictObject({
  chamberId: idSchema("chamber"),
  userId: idSchema("user"),
  roles: rolesSchema,
  annexId: annexSchema.default(null),
});

/** A link's secret, as it stands in its address. */
export const tokenSchema = z.string().regex(/^[\w-]{43}$/);

/** What somebody is called at the chamber, where the product does not know it yet. */
export const personName = z.string().trim().min(2, "REQUIRED").max(80);

/** Somebody who works for a chamber. Instants are ISO strings. */
export type StaffMember = {
  userId: Id<"user">;
  name: string | null;
  email: string;
  roles: ChamberRole[];
  annex: LocalizedText | null;
  since: string;
  hasSecondFactor: boolean;
  /** Null where no session of theirs is left to tell. */
  lastSeen: string | null;
};

/** `expired` waited too long, `declined` was answered with no; both are shown for a month. */
export type InvitationState = "open" | "expired" | "declined";

export type InvitationLine = {
  id: Id<"invitation">;
  email: string;
  roles: ChamberRole[];
  annex: LocalizedText | null;
  state: InvitationState;
  sentAt: string;
  expiresAt: string;
};

export type StaffList = {
  chamber: { id: Id<"chamber">; name: LocalizedText };
  staff: StaffMember[];
  invitations: InvitationLine[];
  annexes: Annex[];
};

export type Annex = { id: Id<"annex">; name: LocalizedText };

export type StaffPerson = StaffMember & {
  chamberId: Id<"chamber">;
  annexId: Id<"annex"> | null;
  /** It is the reader: nobody changes their own roles. */
  isMe: boolean;
  /** Open files the person has taken up, which stay theirs until somebody else takes them. */
  files: number;
  annexes: Annex[];
  /** Roles that have ended, the last ones first. */
  former: { role: ChamberRole; since: string; until: string }[];
};

/** An invitation as its own person sees it. */
export type MyInvitation = {
  id: Id<"invitation">;
  chamber: LocalizedText;
  annex: LocalizedText | null;
  roles: ChamberRole[];
  invitedBy: string | null;
  expiresAt: string;
  /** Whether the product knows what to call them. */
  hasName: boolean;
};

/** A chamber as the federation sees its staffing. */
export type ChamberStaffing = {
  id: Id<"chamber">;
  key: string;
  name: LocalizedText;
  region: LocalizedText;
  /** People, not roles. */
  staff: number;
  manager: string | null;
  invited: string[];
};
