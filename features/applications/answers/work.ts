import { z } from "zod";
import { line, readOrKept, wholeNumber } from "#features/applications/answers/text.ts";
import type { photoSteps } from "#features/applications/domain/steps.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { readRegistryNumber } from "#lib/people/registry-number.ts";

export const craftsAtMost = 3;

export const craftAnswer = z.strictObject({
  step: z.literal("craft"),
  craft: z
    .array(idSchema("craft"))
    .min(1, "REQUIRED")
    .max(craftsAtMost, "TOO_MANY_CRAFTS")
    .transform((ids) => [...new Set(ids)]),
});

export const diplomaAnswer = z.strictObject({
  step: z.literal("diploma"),
  diplomaTitle: line(120),
  diplomaYear: wholeNumber(1940, 2200),
});

/** Years of practice until today. */
export const practiceAnswer = z.strictObject({ step: z.literal("practice"), years: wholeNumber(0, 80) });

/** The number is null for "none, or I do not know it". */
export const registryAnswer = z
  .strictObject({
    step: z.literal("registry"),
    known: z.enum(["yes", "no"], "REQUIRED"),
    registryNumber: readOrKept(readRegistryNumber, "REGISTRY_NUMBER_INVALID"),
  })
  .refine(({ known, registryNumber }) => known === "no" || registryNumber !== null, {
    path: ["registryNumber"],
    error: "REQUIRED",
  });

const photoAnswer = <Name extends (typeof photoSteps)[number]>(step: Name) =>
  z.strictObject({ step: z.literal(step) });

export const portraitAnswer = photoAnswer("portrait");
export const workshopAnswer = photoAnswer("workshop");
export const piecesAnswer = photoAnswer("pieces");
export const papersAnswer = photoAnswer("papers");

export const storyAnswer = z.strictObject({
  step: z.literal("story"),
  story: z
    .string()
    .max(2000, "TOO_LONG")
    .transform((text) => text.replace(/\r\n/g, "\n").trim() || null)
    .pipe(z.string().max(600, "TOO_LONG").nullable()),
});

const agreed = z.boolean();

export const consentsAnswer = z.strictObject({
  step: z.literal("consents"),
  processing: z.literal(true, "CONSENT_REQUIRED"),
  publication: agreed,
  photographs: agreed,
  sms: agreed,
});
