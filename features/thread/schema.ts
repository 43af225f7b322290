import { z } from "zod";
import { artisanKinds } from "#features/register/schema.ts";
import { leftOut } from "#lib/forms/inputs.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

const body = z.string().trim().min(2, "REQUIRED").max(2000, "TOO_LONG");

export const toMakerInput = z.strictObject({ artisanId: idSchema("artisan"), body });
export const toChamberInput = z.strictObject({ artisanId: idSchema("artisan"), body });
export const threadInput = z.strictObject({
  artisanId: idSchema("artisan"),
  /** Whose thread an officer of several chambers means. */
  chamberId: idSchema("chamber").optional(),
});

/** Makers of a chamber by what they make and what they are. Empty is everybody. */
export const groupInput = z.strictObject({
  chamberId: idSchema("chamber"),
  craftId: leftOut(idSchema("craft")),
  kind: leftOut(z.enum(artisanKinds)),
});

export const roundInput = z.strictObject({
  ...groupInput.shape,
  body,
  /** How many the sender saw that it goes to. */
  count: z.coerce.number().int().min(1),
  /** Made with the form, so that one that is sent twice goes out once. */
  roundId: z.string().regex(/^[\w-]{16,40}$/),
});

/** One message. Instants are ISO strings. */
export type Message = {
  id: Id<"makerMessage">;
  fromMaker: boolean;
  sender: string | null;
  body: string;
  /** The chamber it was written with, where that is not the thread's. */
  past: LocalizedText | null;
  at: string;
  readAt: string | null;
};

export type Thread = {
  artisanId: Id<"artisan">;
  maker: LocalizedText;
  chamberId: Id<"chamber">;
  chamber: LocalizedText;
  phone: string | null;
  /** The maker has left this chamber's register: it is read, and nothing is added. */
  isPast: boolean;
  /** What the reader's side has not read, of all that was written. */
  unread: number;
  messages: Message[];
};

export type ThreadRow = {
  artisanId: Id<"artisan">;
  maker: LocalizedText;
  last: string;
  lastAt: string;
  fromMaker: boolean;
  unread: number;
};

export type Group = {
  count: number;
  crafts: { id: Id<"craft">; name: LocalizedText }[];
};
