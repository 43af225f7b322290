import { z } from "zod";
import type { ElectionState, VoteChannel } from "#db/schema/elections.ts";
import { type BodyOffice, bodyOffices } from "#features/bodies/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { westernDigits } from "#lib/people/digits.ts";

export type { ElectionState, VoteChannel } from "#db/schema/elections.ts";

/** An election as it stands in a list. Days are ISO dates. */
export type ElectionLine = {
  id: Id<"election">;
  bodyId: Id<"body">;
  bodyName: LocalizedText;
  office: BodyOffice;
  state: ElectionState;
  opensOn: string;
  closesOn: string;
};

export type Candidate = { memberId: Id<"bodyMember">; name: LocalizedText; statement: string | null };

/** What a count found; `memberId` is null for empty ballots. */
export type CountLine = { memberId: Id<"bodyMember"> | null; electronic: number; paper: number };
export type CountDto = { n: number; countedAt: string; note: string | null; lines: CountLine[] };

/** What everybody who sees an election sees of it. */
export type ElectionDto = ElectionLine & {
  chamberId: Id<"chamber"> | null;
  termEndsOn: string | null;
  /** Members who could vote when it was opened, how many did, and how many of them on paper. */
  roll: number | null;
  voted: number;
  onPaper: number;
  candidates: Candidate[];
  counts: CountDto[];
  winnerId: Id<"bodyMember"> | null;
  cancelNote: string | null;
};

/** A member on the roll, for the officer at the counter. */
export type RollMember = {
  memberId: Id<"bodyMember">;
  name: LocalizedText;
  registryNumber: string | null;
  isCandidate: boolean;
  voted: VoteChannel | null;
};

/** An election for whoever keeps the body's file. */
export type OfficeElection = ElectionDto & {
  members: RollMember[];
  /** Whether the reader made the latest count, so that somebody else has to make the next. */
  countedLast: boolean;
};

/** An election for a member: who they are in it, and whether they have voted. */
export type MemberElection = ElectionDto & {
  artisanId: Id<"artisan">;
  memberId: Id<"bodyMember">;
  hasVoted: boolean;
  isCandidate: boolean;
};

const electionId = idSchema("election");
const memberId = z
  .custom<Id<"bodyMember">>((value) => typeof value === "string" && value !== "", "REQUIRED")
  .pipe(idSchema("bodyMember"));
const day = z.iso.date("DATE_INVALID");
const confirmed = z.literal(true, "CONFIRM_REQUIRED");
const note = z.string().trim().min(1, "REQUIRED").min(10, "TOO_SHORT").max(500, "TOO_LONG");

export const callInput = z.strictObject({
  bodyId: idSchema("body"),
  office: z.enum(bodyOffices, "REQUIRED"),
  opensOn: day,
  closesOn: day,
  termEndsOn: z.union([z.literal("").transform(() => null), day], { error: "DATE_INVALID" }),
});

export const standInput = z.strictObject({
  electionId,
  memberId,
  statement: z.string().trim().max(600, "TOO_LONG"),
  confirmed,
});

export const openInput = z.strictObject({ electionId });

/** A vote for a candidate, or (`blank`) for nobody. */
export const voteInput = z.strictObject({
  electionId,
  artisanId: idSchema("artisan"),
  choice: z.union([z.literal("blank"), idSchema("bodyMember")], { error: "REQUIRED" }),
  confirmed,
});

export const counterVoteInput = z.strictObject({ electionId, memberId });

export const closeInput = z.strictObject({ electionId, confirmed });

const votes = z
  .string()
  .transform((typed) => westernDigits(typed).trim())
  .pipe(
    z
      .string()
      .min(1, "REQUIRED")
      .regex(/^\d{1,5}$/, "COUNT_INVALID"),
  )
  .transform(Number);

/** Paper ballots by candidate (`blank` for empty ones), as the officer counted them. */
export const countInput = z.strictObject({
  electionId,
  paper: z.record(z.string(), votes),
  note: z.string().trim().max(500, "TOO_LONG"),
});

export const decideInput = z.strictObject({ electionId, confirmed });

export const cancelInput = z.strictObject({ electionId, note, confirmed });
