import { isPhotoStep, type Step } from "#features/applications/domain/steps.ts";

/** The parts of the form as an officer fills it in: several questions a screen, the same answers. */
export const sections = ["kind", "person", "work", "pictures", "agreement"] as const;
export type Section = (typeof sections)[number];

const sectionOf: Readonly<Record<Step, Section>> = {
  kind: "kind",
  place: "person",
  name: "person",
  phone: "person",
  identity: "person",
  cooperative: "person",
  enterprise: "person",
  craft: "work",
  diploma: "work",
  practice: "work",
  registry: "work",
  story: "work",
  portrait: "pictures",
  workshop: "pictures",
  pieces: "pictures",
  papers: "pictures",
  consents: "agreement",
};

/** The questions of a part, on this applicant's course. */
export const stepsIn = (section: Section, course: readonly Step[]) =>
  course.filter((step) => sectionOf[step] === section);

export const sectionAfter = (section: Section): Section | null =>
  sections[sections.indexOf(section) + 1] ?? null;

export const sectionOfStep = (step: Step) => sectionOf[step];

/** True when every question of the part was answered. Pictures count by what is there, not by having gone on. */
export function isSectionDone(
  section: Section,
  file: { course: readonly Step[]; stepsDone: readonly string[]; gaps: readonly { step: Step }[] },
): boolean {
  const own = stepsIn(section, file.course);
  const lacking = file.gaps.some((gap) => sectionOf[gap.step] === section);
  return !lacking && own.every((step) => isPhotoStep(step) || file.stepsDone.includes(step));
}
