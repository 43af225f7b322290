import { type Section, sectionAfter, sectionOfStep } from "#features/applications/domain/sections.ts";
import { type Step, stepAfter, stepBefore } from "#features/applications/domain/steps.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Where the form is shown: in the applicant's own pages, or in the chamber's office. */
export type Frame = "apply" | "office";

export const statusPath = (id: string) => `/apply/${id}`;
export const stepPath = (id: string, step: Step | "check" | "withdraw") => `/apply/${id}/${step}`;
export const sectionPath = (id: string, section: Section | "done" | "withdraw") =>
  `/office/applications/${id}/fill/${section}`;

/** Where a step is answered in a frame, without the language. */
export const placeOf = (frame: Frame, id: string, step: Step) =>
  frame === "apply" ? stepPath(id, step) : sectionPath(id, sectionOfStep(step));

/** Where a saved form leads: the next screen, or the list of answers. With its language. */
export function pathAfter(
  locale: Locale,
  file: { id: string; course: readonly Step[] },
  { frame, answered, from }: { frame: Frame; answered: Step; from: string },
): string {
  if (frame === "office") {
    const next = sectionAfter(sectionOfStep(answered));
    return `/${locale}${sectionPath(file.id, next ?? "agreement")}`;
  }
  if (from === "back") {
    const before = stepBefore(answered, file.course);
    return `/${locale}${before ? stepPath(file.id, before) : statusPath(file.id)}`;
  }
  if (from === "again") return `/${locale}${stepPath(file.id, answered)}`;
  const next = from === "check" ? null : stepAfter(answered, file.course);
  return `/${locale}${stepPath(file.id, next ?? "check")}`;
}
