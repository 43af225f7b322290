import type { ArtisanKind } from "#db/schema/artisans.ts";
import { foldText } from "#lib/i18n/fold.ts";
import { locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

export const categories = [
  "artisan_diploma",
  "artisan_experience",
  "maalem",
  "cooperative",
  "enterprise",
] as const satisfies readonly ArtisanKind[];

/** Words of the trade that chambers use besides the labels (docs/glossary.md). "Artisan" alone could be two of them. */
const spoken: Readonly<Record<ArtisanKind, readonly string[]>> = {
  artisan_diploma: ["artisan diplome", "artisan by diploma", "صانع حاصل على دبلوم", "صانع بدبلوم"],
  artisan_experience: ["artisan par experience", "artisan by experience", "صانع بالخبرة"],
  maalem: ["maalem", "maitre artisan", "master artisan", "معلم"],
  cooperative: ["cooperative", "تعاونية حرفية"],
  enterprise: ["entreprise", "enterprise", "مقاولة"],
};

const known: ReadonlyMap<string, ArtisanKind> = new Map(
  categories.flatMap((kind) => {
    const labels = locales.map((locale) => messages[locale].register.import.categories[kind]);
    return [kind, ...labels, ...spoken[kind]].map((word) => [foldText(word), kind] as const);
  }),
);

/** The lawful kind a file's word stands for, in any of the three languages; null when it stands for none. */
export function readCategory(word: string): ArtisanKind | null {
  return known.get(foldText(word)) ?? null;
}
