import { z } from "zod";
import type { ComplaintKind, ComplaintState, PartyAnswer } from "#db/schema/mediation.ts";
import type { BodyOffice } from "#features/bodies/schema.ts";
import type { Awaited } from "#features/mediation/domain/deadline.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { instantInMorocco } from "#lib/morocco-time.ts";
import { westernDigits } from "#lib/people/digits.ts";

export type { ComplaintKind, ComplaintState, PartyAnswer } from "#db/schema/mediation.ts";

export const complaintKinds = [
  ...(["quality", "delay", "payment", "name", "conduct", "other"] as const),
] as const satisfies readonly ComplaintKind[];

/** Which of the two somebody is. */
export type Party = "complainant" | "respondent";

/** Who somebody is in a complaint: one of the two, the mediator, or the chamber. */
export type Part = Party | "mediator" | "chamber";

/** A complaint as it stands in a list. Days are ISO dates. */
export type ComplaintLine = {
  id: Id<"complaint">;
  kind: ComplaintKind;
  state: ComplaintState;
  filedOn: string;
  /** Null for a buyer, whose name is not shown in a list. */
  complainant: LocalizedText | null;
  respondent: LocalizedText;
  deadline: { day: string; of: Awaited; isOver: boolean } | null;
};

export type Session = { id: Id<"mediationSession">; heldAt: string; place: string; note: string | null };

export type Proposal = {
  n: number;
  words: string;
  answerBy: string;
  complainant: PartyAnswer | null;
  respondent: PartyAnswer | null;
};

/** A complaint as the parties, the mediator and the chamber see it: they see the same. */
export type ComplaintDto = ComplaintLine & {
  chamberId: Id<"chamber">;
  bodyName: LocalizedText | null;
  orderNumber: string | null;
  words: string;
  wish: string;
  outcome: string | null;
  /** Whom the chamber named: one of its officers, or an office holder of the body under the workshop's name. */
  mediator: { of: "chamber"; name: string | null } | { of: "body"; name: LocalizedText | null } | null;
  nameBy: string;
  endBy: string | null;
  sessions: Session[];
  proposals: Proposal[];
  /** Who the reader is in it, most first: whoever is a party sees it as a party. */
  mine: Part[];
};

/** Somebody who can be asked to mediate: an officer of the chamber, or (with their office) a member who holds one in the body. */
export type Officer =
  | { userId: Id<"user">; name: string; office: null }
  | { userId: Id<"user">; name: LocalizedText; office: BodyOffice };

const complaintId = idSchema("complaint");
const confirmed = z.literal(true, "CONFIRM_REQUIRED");
const text = (min: number, max: number) =>
  z.string().trim().min(1, "REQUIRED").min(min, "TOO_SHORT").max(max, "TOO_LONG");

const filed = {
  kind: z.enum(complaintKinds, "REQUIRED"),
  words: text(20, 3000),
  wish: text(5, 1000),
  confirmed,
};

export const fileAsMemberInput = z.strictObject({
  artisanId: idSchema("artisan"),
  /** Of the maker complained of. */
  registryNumber: z
    .string()
    .transform((typed) => westernDigits(typed).trim().toUpperCase())
    .pipe(z.string().min(1, "REQUIRED").max(40, "TOO_LONG")),
  ...filed,
});

export const fileAsBuyerInput = z.strictObject({
  orderId: z.string().min(1, "REQUIRED").pipe(idSchema("order")),
  ...filed,
});

export const nameMediatorInput = z.strictObject({
  complaintId,
  mediatorId: z.string().min(1, "REQUIRED").pipe(idSchema("user")),
});

export const dismissInput = z.strictObject({ complaintId, outcome: text(10, 1000), confirmed });

export const planSessionInput = z.strictObject({
  complaintId,
  heldAt: z
    .string()
    .min(1, "REQUIRED")
    .transform((typed, context) => {
      const at = instantInMorocco(typed.slice(0, 16));
      if (at) return at;
      context.addIssue({ code: "custom", message: "DATE_INVALID" });
      return z.NEVER;
    }),
  place: text(3, 200),
  note: z.string().trim().max(2000, "TOO_LONG"),
});

export const proposeInput = z.strictObject({ complaintId, words: text(20, 3000) });

export const answerInput = z.strictObject({
  complaintId,
  n: z.coerce.number().int().min(1),
  answer: z.enum(["accepted", "refused"], "REQUIRED"),
  confirmed,
});

export const endInput = z.strictObject({ complaintId, outcome: text(10, 1000), confirmed });

export const withdrawInput = z.strictObject({ complaintId, confirmed });
