import { z } from "zod";
import type { IssueState } from "#db/schema/newsletter.ts";
import { emailSchema } from "#features/identity/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type { IssueState } from "#db/schema/newsletter.ts";

export const subscribeInput = z.strictObject({ email: emailSchema, locale: z.enum(locales) });
export const confirmInput = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });

const words = (most: number) =>
  z.strictObject({
    ar: z.string().trim().min(2, "REQUIRED").max(most, "TOO_LONG"),
    fr: z.string().trim().min(2, "REQUIRED").max(most, "TOO_LONG"),
    en: z.string().trim().min(2, "REQUIRED").max(most, "TOO_LONG"),
  });

/** Most things an issue tells of: a mail that is read to its end. */
const mostItems = 8;

export const saveIssueInput = z.strictObject({
  /** None for a new one. */
  issueId: idSchema("newsletterIssue").nullable(),
  /** The version that was seen; counts for an issue that exists. */
  version: z.coerce.number().int().default(1),
  subject: words(120),
  intro: words(1200),
  items: z
    .array(z.strictObject({ kind: z.enum(["collection", "story"]), id: z.string().max(60) }))
    .min(1, "ITEMS_MISSING")
    .max(mostItems, "TOO_MANY_ITEMS"),
});

export const issueInput = z.strictObject({ issueId: idSchema("newsletterIssue") });
/** Minutes after which a run that claimed a reader is dead for certain: several times what one may take. */
export const claimMinutes = 60;

/** Hours after which a reader whose mail failed every time is written to no more, and the issue is closed without them. */
export const failingHours = 72;

export const deliveryInput = z.strictObject({
  issueId: idSchema("newsletterIssue"),
  readerId: idSchema("newsletterReader"),
});
export const sendIssueInput = z.strictObject({
  issueId: idSchema("newsletterIssue"),
  version: z.coerce.number().int(),
});

/** Something an issue tells of, ready to be written in one language. `path` has the language in front. */
export type IssueItem = {
  kind: "collection" | "story";
  id: string;
  title: LocalizedText;
  text: LocalizedText;
  slugs: Record<Locale, string>;
};

export type IssueRow = {
  id: Id<"newsletterIssue">;
  state: IssueState;
  subject: LocalizedText;
  createdAt: string;
  sentAt: string | null;
  /** Readers it has reached so far. */
  reached: number;
};

export type IssueDto = IssueRow & {
  version: number;
  intro: LocalizedText;
  items: { kind: "collection" | "story"; id: string }[];
  /** Readers it would go to now. */
  readers: number;
};
