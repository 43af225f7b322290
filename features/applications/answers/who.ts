import { z } from "zod";
import { line, optionalLine, readBy, readOrKept, wholeNumber } from "#features/applications/answers/text.ts";
import { kinds } from "#features/applications/domain/kinds.ts";
import { hasArabic, hasLatin } from "#features/applications/domain/written.ts";
import { emailSchema } from "#features/identity/schema.ts";
import { readCin } from "#lib/people/cin.ts";
import { readMoroccanPhone } from "#lib/people/phone.ts";
import { readRegistryNumber } from "#lib/people/registry-number.ts";

const provinceCode = z.string("REQUIRED").regex(/^[a-z0-9-]{2,60}$/, "REQUIRED");

/** Where somebody works. The address is for the chamber alone. */
export const placeFields = { province: provinceCode, town: line(80), address: optionalLine(200) };

export const placeAnswer = z.strictObject({ step: z.literal("place"), ...placeFields });

export const kindAnswer = z.strictObject({ step: z.literal("kind"), kind: z.enum(kinds, "REQUIRED") });

const arabic = line(80).refine(hasArabic, "ARABIC_LETTERS");
const latin = line(80).refine((text) => hasLatin(text) && !hasArabic(text), "LATIN_LETTERS");

export const nameAnswer = z.strictObject({
  step: z.literal("name"),
  nameArabic: arabic,
  nameLatin: latin,
});

export const optionalEmail = z
  .string()
  .transform((typed) => typed.trim())
  .pipe(z.union([z.literal(""), emailSchema], "EMAIL_INVALID"))
  .transform((email) => email || null);

/** Left empty, a number that is there already stays. */
export const phoneAnswer = z.strictObject({
  step: z.literal("phone"),
  phone: readOrKept(readMoroccanPhone, "PHONE_INVALID"),
  /** Asked by an officer; somebody who signed in has an address already. */
  email: optionalEmail.optional(),
});

export const identityAnswer = z.strictObject({
  step: z.literal("identity"),
  cin: readOrKept(readCin, "CIN_INVALID"),
});

const organisation = {
  organisationArabic: arabic,
  organisationLatin: latin,
  organisationNumber: line(40),
};

export const cooperativeAnswer = z.strictObject({
  step: z.literal("cooperative"),
  ...organisation,
  members: wholeNumber(1, 100_000),
});

export const enterpriseAnswer = z.strictObject({
  step: z.literal("enterprise"),
  ...organisation,
  supervisor: readBy(readRegistryNumber, "REGISTRY_NUMBER_INVALID"),
});
