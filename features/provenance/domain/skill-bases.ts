import type { skillBases } from "#features/provenance/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** How a skill was looked at, in the words of the certificate. Signed, so they are data and not a page's words. */
export const skillBasisWords: Readonly<Record<(typeof skillBases)[number], LocalizedText>> = {
  jury: {
    ar: "لجنة من المعلمين",
    fr: "Jury de maîtres artisans",
    en: "Jury of master artisans",
  },
  validated_experience: {
    ar: "التصديق على الكفاءات المكتسبة بالتجربة",
    fr: "Validation des acquis de l'expérience",
    en: "Validation of acquired experience",
  },
  training: {
    ar: "تكوين مهني مكتمل",
    fr: "Formation professionnelle achevée",
    en: "Completed vocational training",
  },
};
