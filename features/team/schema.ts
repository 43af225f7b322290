import { z } from "zod";
import type { TeamRole } from "#db/schema/teams.ts";
import { emailSchema } from "#features/identity/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { readMoroccanPhone, takesSms } from "#lib/people/phone.ts";

export type { TeamRole } from "#db/schema/teams.ts";
export const teamRoles = ["manager", "maker", "packer"] as const satisfies readonly TeamRole[];

/** Days a code that lets somebody in may be used. */
export const invitationDays = 7;

const role = z.enum(teamRoles, "CHOOSE");
const name = z.string().trim().min(2, "REQUIRED").max(80, "TOO_LONG");

/** Where a code is sent: a mail address, or a Moroccan mobile number. Empty for somebody without either. */
const contactSchema = z
  .string()
  .trim()
  .transform((typed, check) => {
    if (typed === "") return null;
    if (typed.includes("@")) {
      const email = emailSchema.safeParse(typed);
      if (email.success) return { email: email.data };
      check.addIssue({ code: "custom", message: "CONTACT_INVALID" });
      return z.NEVER;
    }
    const phone = readMoroccanPhone(typed);
    if (phone && takesSms(phone)) return { phone };
    check.addIssue({ code: "custom", message: "CONTACT_INVALID" });
    return z.NEVER;
  });

export const addMemberInput = z.strictObject({
  artisanId: idSchema("artisan"),
  name,
  role,
  contact: contactSchema,
  locale: z.enum(locales),
});

export const inviteMemberInput = z.strictObject({
  memberId: idSchema("workshopMember"),
  role,
  contact: contactSchema,
  locale: z.enum(locales),
});

export const memberInput = z.strictObject({ memberId: idSchema("workshopMember") });
export const changeRoleInput = z.strictObject({ memberId: idSchema("workshopMember"), role });
export const setNamedInput = z.strictObject({
  memberId: idSchema("workshopMember"),
  named: z.boolean(),
  /** How they want to be called; as it stands when there is none. */
  name: name.optional(),
});

export const makersInput = z.strictObject({
  pieceId: idSchema("piece"),
  memberIds: z.array(idSchema("workshopMember")).max(50),
});

/** A share as text: percent with up to two places. Empty is none. Answers basis points. */
const percent = z
  .string()
  .trim()
  .regex(/^(\d{1,3}([.,]\d{1,2})?)?$/, "PERCENT_INVALID")
  .transform((typed) => {
    const [whole = "0", part = ""] = typed.replace(",", ".").split(".");
    return Number((whole || "0") + part.padEnd(2, "0"));
  })
  .refine((basisPoints) => basisPoints <= 10_000, "PERCENT_INVALID");

export const recordSharesInput = z.strictObject({
  artisanId: idSchema("artisan"),
  /** One piece; none for the rule of everything else the workshop sells. */
  pieceId: idSchema("piece").nullable(),
  /** ISO day in Morocco from which it holds; not before today. */
  validFrom: z.iso.date("DATE_INVALID"),
  parts: z
    .array(z.strictObject({ memberId: idSchema("workshopMember").nullable(), percent }))
    .min(1)
    .max(201),
});

/** Somebody of the team. Instants are ISO strings. */
export type Member = {
  id: Id<"workshopMember">;
  name: string;
  role: TeamRole;
  hasAccount: boolean;
  isMe: boolean;
  /** The person on the register: their place is not the team's to change. */
  isHolder: boolean;
  isNamed: boolean;
  joinedAt: string;
  /** Pieces they made or helped to make. */
  pieces: number;
  /** A code that is on its way to them; for managers. */
  invited: { id: Id<"workshopInvitation">; to: string; role: TeamRole; expiresAt: string } | null;
};

export type SharePart = { memberId: Id<"workshopMember"> | null; name: string | null; basisPoints: number };

/** A rule in force or to come, of the workshop or of one piece. */
export type ShareRule = {
  id: Id<"shareRule">;
  pieceId: Id<"piece"> | null;
  piece: LocalizedText | null;
  validFrom: string;
  isComing: boolean;
  parts: SharePart[];
};

export type Team = {
  artisanId: Id<"artisan">;
  workshop: LocalizedText;
  isManager: boolean;
  members: Member[];
  rules: ShareRule[];
};

/** What shares come to in a month (`YYYY-MM`), in dirhams. `null` is the workshop. */
export type SharedMonth = {
  month: string;
  amounts: { memberId: Id<"workshopMember"> | null; madMinor: number }[];
};

export type Shares = {
  months: SharedMonth[];
  names: Record<string, string>;
  mine: Id<"workshopMember"> | null;
  /** A manager's: the workshop's part too, which is its income. */
  seesAll: boolean;
};

/** What a code leads to, for whoever has it. */
export type JoinOffer = { workshop: LocalizedText; role: TeamRole; name: string; expiresAt: string };
