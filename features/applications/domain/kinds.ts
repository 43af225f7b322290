import type { ArtisanKind } from "#db/schema/artisans.ts";

/** The lawful kinds of applicant, in the order they are offered: most people practise without a diploma. */
export const kinds = [
  "artisan_experience",
  "maalem",
  "artisan_diploma",
  "cooperative",
  "enterprise",
] as const satisfies readonly ArtisanKind[];

/** True for a group or a business; the person who fills the form then speaks for it. */
export const isOrganisation = (kind: ArtisanKind) => kind === "cooperative" || kind === "enterprise";
