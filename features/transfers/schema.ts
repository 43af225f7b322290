import { z } from "zod";
import type { Hindrance } from "#features/transfers/domain/movable.ts";
import type { TransferState } from "#features/transfers/domain/transitions.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type { Hindrance } from "#features/transfers/domain/movable.ts";
export type { TransferState } from "#features/transfers/domain/transitions.ts";

/** How somebody said yes to being moved. */
export const agreedWays = ["counter", "telephone", "writing"] as const;

/** A file or a registered maker. */
export const subjectSchema = z.union([idSchema("application"), idSchema("artisan")]);
export type SubjectId = Id<"application"> | Id<"artisan">;

export const requestInput = z.strictObject({
  subjectId: subjectSchema,
  province: z.string().min(1, "REQUIRED").max(60),
  town: z.string().trim().min(1, "REQUIRED").max(80, "TOO_LONG"),
  /** Language of the page the town was typed on. */
  locale: z.enum(locales),
  reason: z.string().trim().min(10, "REASON_SHORT").max(500, "TOO_LONG"),
  agreedHow: z.enum(agreedWays, "REQUIRED"),
});

export const declineInput = z.strictObject({
  transferId: idSchema("transfer"),
  note: z.string().trim().min(10, "REASON_SHORT").max(500, "TOO_LONG"),
});

type Place = { id: Id<"chamber">; name: LocalizedText };

/** A move as the people of its two chambers see it. Name, craft and town only while it concerns them. Instants are ISO. */
export type TransferDto = {
  id: Id<"transfer">;
  what: "application" | "artisan";
  /** Where it can be opened: only by the chamber that holds it. */
  opens: SubjectId | null;
  number: string | null;
  name: LocalizedText | null;
  kind: string | null;
  crafts: LocalizedText[];
  /** Where the person worked, and where they go. */
  town: LocalizedText | null;
  newTown: LocalizedText | null;
  newProvince: LocalizedText | null;
  agreedHow: (typeof agreedWays)[number] | null;
  from: Place;
  to: Place;
  reason: string;
  requestedAt: string;
  state: TransferState;
  decidedAt: string | null;
  note: string | null;
  viewer: { mayDecide: boolean; mayCancel: boolean };
};

export type TransferList = { incoming: TransferDto[]; outgoing: TransferDto[]; past: TransferDto[] };

/** What the panel of a file, or of a maker, shows. */
export type SubjectTransfers = {
  subjectId: SubjectId;
  chamberId: Id<"chamber">;
  name: LocalizedText | null;
  number: string | null;
  waiting: TransferDto | null;
  past: TransferDto[];
  hindrance: Hindrance | null;
  mayAsk: boolean;
};
