import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { DocumentKind } from "#db/schema/vault.ts";
import { isOrganisation } from "#features/applications/domain/kinds.ts";
import { photographs } from "#features/applications/domain/slots.ts";

/** Every screen of the form. Which of them somebody meets, and in which order, depends on the kind. */
export const steps = [
  "place",
  "kind",
  "name",
  "phone",
  "identity",
  "cooperative",
  "enterprise",
  "craft",
  "diploma",
  "practice",
  "registry",
  "portrait",
  "workshop",
  "pieces",
  "papers",
  "story",
  "consents",
] as const;
export type Step = (typeof steps)[number];

/** What a kind's dated rule asks for, as far as the form's course depends on it. */
export type Asked = { documents: readonly DocumentKind[]; minYears: number | null };

export const photoSteps = ["portrait", "workshop", "pieces", "papers"] as const satisfies Step[];
export type PhotoStep = (typeof photoSteps)[number];
export const isPhotoStep = (step: Step): step is PhotoStep => (photoSteps as readonly Step[]).includes(step);

/** The kinds of picture a screen collects. */
export function slotsOf(step: PhotoStep, { documents }: Pick<Asked, "documents">): DocumentKind[] {
  const wanted = (...kinds: DocumentKind[]) => kinds.filter((kind) => documents.includes(kind));
  if (step === "portrait") return wanted("portrait");
  if (step === "workshop") return wanted("workshop", "hands");
  if (step === "pieces") return wanted("piece");
  return documents.filter((kind) => !(photographs as readonly DocumentKind[]).includes(kind));
}

/** The screens somebody of a kind goes through, in order. Before a kind is chosen: the two that come first. */
export function stepsOf(kind: ArtisanKind | null, asked: Asked | null): Step[] {
  if (!kind || !asked) return ["place", "kind"];
  const who: Step[] = isOrganisation(kind) ? [kind as "cooperative" | "enterprise"] : ["identity"];
  const skill: Step[] = [
    ...(kind === "artisan_diploma" ? (["diploma"] as const) : []),
    ...(asked.minYears !== null ? (["practice"] as const) : []),
  ];
  const pictures = photoSteps.filter((step) => slotsOf(step, asked).length > 0);
  return [
    ...(["place", "kind", "name", "phone"] as const),
    ...who,
    "craft",
    ...skill,
    "registry",
    ...pictures,
    "story",
    "consents",
  ];
}

/** The screen after one, null after the last (the answers are then shown together). */
export function stepAfter(step: Step, course: readonly Step[]): Step | null {
  return course[course.indexOf(step) + 1] ?? null;
}

export function stepBefore(step: Step, course: readonly Step[]): Step | null {
  return course[course.indexOf(step) - 1] ?? null;
}

/** Where somebody goes on: the first screen that was never answered, else null. */
export function stepToResume(course: readonly Step[], done: readonly string[]): Step | null {
  return course.find((step) => !done.includes(step)) ?? null;
}

/** Which screen collects a picture of a kind. */
export function stepOfDocument(kind: DocumentKind): Step {
  if (kind === "portrait") return "portrait";
  if (kind === "workshop" || kind === "hands") return "workshop";
  return kind === "piece" ? "pieces" : "papers";
}
