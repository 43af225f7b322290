import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Facts = { title: LocalizedText; hours: number; days: number; from: string; to: string };

const sentences: Record<
  "name" | "description" | "criteria",
  Record<Locale, (facts: Facts, title: string) => string>
> = {
  name: {
    ar: (_, title) => `تكوين مكتمل: ${title}`,
    fr: (_, title) => `Formation achevée : ${title}`,
    en: (_, title) => `Completed training: ${title}`,
  },
  description: {
    ar: ({ from, to }, title) => `تكوين «${title}» من ${from} إلى ${to}، نظمته الغرفة وقيمت نتيجته.`,
    fr: ({ from, to }, title) =>
      `Formation « ${title} », du ${from} au ${to}, tenue et évaluée par la chambre.`,
    en: ({ from, to }, title) =>
      `The training “${title}”, from ${from} to ${to}, held and assessed by the chamber.`,
  },
  criteria: {
    ar: ({ hours, days }) =>
      `عدد ساعات التكوين: ${hours}. عدد أيام الحضور المسجلة: ${days}. نتيجة التقييم: ناجح.`,
    fr: ({ hours, days }) =>
      `Heures de formation : ${hours}. Jours de présence enregistrés : ${days}. Évaluation : réussie.`,
    en: ({ hours, days }) =>
      `Hours of teaching: ${hours}. Days of attendance on record: ${days}. Assessment: passed.`,
  },
};

/** What a certificate of a passed training says, in the three languages; days are ISO dates. Signed, so it is data and not a page's words. */
export function certificateWords(facts: Facts) {
  const in3 = (kind: keyof typeof sentences) =>
    Object.fromEntries(
      locales.map((locale) => [
        locale,
        sentences[kind][locale](facts, facts.title[locale] ?? facts.title.fr ?? ""),
      ]),
    ) as { ar: string; fr: string; en: string };
  return { name: in3("name"), description: in3("description"), criteria: in3("criteria") };
}
