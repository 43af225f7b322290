import type { StepArtName } from "#components/art/step-art.tsx";
import type { ArtisanKind } from "#features/applications/schema.ts";

/** The drawing of each kind of applicant. */
export const kindArt: Readonly<Record<ArtisanKind, StepArtName>> = {
  artisan_experience: "craft",
  maalem: "master",
  artisan_diploma: "diploma",
  cooperative: "cooperative",
  enterprise: "enterprise",
};
