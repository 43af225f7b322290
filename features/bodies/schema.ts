import { z } from "zod";
import type { Standing } from "#db/schema/artisans.ts";
import type { BodyOffice } from "#db/schema/bodies.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type { BodyOffice } from "#db/schema/bodies.ts";

export const bodyLevels = ["provincial", "regional", "national"] as const;
export type BodyLevel = (typeof bodyLevels)[number];

/** Offices in the order they are named in. Every one but the last has one holder at a time. */
export const bodyOffices = [
  "president",
  "vice_president",
  "secretary",
  "treasurer",
  "councillor",
] as const satisfies readonly BodyOffice[];

export type BodyState = "forming" | "active" | "dissolved";

/** A line of a list of bodies. Days are ISO dates. */
export type BodyLine = {
  id: Id<"body">;
  level: BodyLevel;
  state: BodyState;
  name: LocalizedText;
  trade: LocalizedText;
  province: LocalizedText | null;
  /** Members of today. */
  members: number;
  foundedOn: string | null;
};

export type BodyMember = {
  id: Id<"bodyMember">;
  artisanId: Id<"artisan">;
  name: LocalizedText;
  town: LocalizedText;
  registryNumber: string | null;
  standing: Standing;
  since: string;
  until: string | null;
};

export type BodyOfficeHeld = {
  id: Id<"bodyOffice">;
  memberId: Id<"bodyMember">;
  office: BodyOffice;
  holder: LocalizedText;
  since: string;
  /** The day the term was given for; passed when the office is held beyond it. */
  termEndsOn: string | null;
  until: string | null;
};

/** A body as the people who keep its file see it. */
export type Body = BodyLine & {
  chamberId: Id<"chamber"> | null;
  chamberName: LocalizedText | null;
  parent: { id: Id<"body">; name: LocalizedText } | null;
  /** Bodies it is made up of. */
  children: BodyLine[];
  dissolvedOn: string | null;
  /** Where its founding, and its end, are written. */
  source: string | null;
  dissolutionSource: string | null;
  /** Members of today by name, a page of `membersPage` at a time; then those who left. */
  current: BodyMember[];
  former: BodyMember[];
  page: number;
  pages: number;
  offices: BodyOfficeHeld[];
  /** Whether the reader may change the file. */
  mayKeep: boolean;
};

/** Members on one page. */
export const membersPage = 50;

/** A registered maker who could become a member. */
export type Candidate = {
  id: Id<"artisan">;
  /** Null for a maker of another chamber who is not shown to the public. */
  name: LocalizedText | null;
  town: LocalizedText | null;
  registryNumber: string | null;
};

/** A membership as it stands on the maker's own page. */
export type Membership = {
  bodyId: Id<"body">;
  name: LocalizedText;
  trade: LocalizedText;
  level: BodyLevel;
  state: BodyState;
  since: string;
  until: string | null;
  offices: { office: BodyOffice; since: string; until: string | null }[];
};

/** A body as the public sees it. The holder's name only where the maker agreed to be shown. */
export type PublicBody = {
  id: Id<"body">;
  level: BodyLevel;
  name: LocalizedText;
  trade: LocalizedText;
  province: LocalizedText | null;
  foundedOn: string | null;
  /** Null for fewer than five, who are not counted in public. */
  members: number | null;
  offices: { office: BodyOffice; name: LocalizedText | null }[];
};

const words = (max: number) => z.string().trim().min(1, "REQUIRED").min(2, "TOO_SHORT").max(max, "TOO_LONG");
const optionalWords = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "TOO_LONG")
    .transform((text) => text || undefined)
    .optional();

/** Words of a body: Arabic and French, the languages its chamber works in; English when somebody has it. */
const named = (max: number) => z.strictObject({ ar: words(max), fr: words(max), en: optionalWords(max) });

const day = z.iso.date("DATE_INVALID");
const source = z.string().trim().min(1, "REQUIRED").min(3, "TOO_SHORT").max(500, "TOO_LONG");

export const bodyWords = { name: named(120), trade: named(80) };

export const createBodyInput = z
  .strictObject({
    /** Null for a national body, whose file the federation keeps. */
    chamberId: idSchema("chamber").nullable(),
    level: z.enum(bodyLevels, "REQUIRED"),
    provinceCode: z.string().max(40).optional(),
    parentId: idSchema("body").optional(),
    ...bodyWords,
  })
  .refine(({ level, chamberId }) => (level === "national") === (chamberId === null), { path: ["level"] })
  .refine(({ level, provinceCode }) => level !== "provincial" || provinceCode, {
    path: ["provinceCode"],
    message: "REQUIRED",
  });

export const correctBodyInput = z.strictObject({
  bodyId: idSchema("body"),
  parentId: idSchema("body").optional(),
  ...bodyWords,
});

export const activateBodyInput = z.strictObject({ bodyId: idSchema("body"), foundedOn: day, source });

export const addMemberInput = z.strictObject({
  bodyId: idSchema("body"),
  artisanId: idSchema("artisan"),
  since: day,
});

export const endMembershipInput = z.strictObject({ memberId: idSchema("bodyMember"), until: day });

export const giveOfficeInput = z.strictObject({
  memberId: idSchema("bodyMember"),
  office: z.enum(bodyOffices, "REQUIRED"),
  since: day,
  termEndsOn: day.optional(),
});

export const endOfficeInput = z.strictObject({ officeId: idSchema("bodyOffice"), until: day });

export const dissolveBodyInput = z.strictObject({
  bodyId: idSchema("body"),
  dissolvedOn: day,
  source,
  /** Ticked by whoever asks: what ends does not begin again. */
  confirmed: z.literal(true, "CONFIRM_REQUIRED"),
});
