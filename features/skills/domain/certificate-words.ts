import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Facts = { craft: LocalizedText; years: number; jurors: number; day: string };

const sentences: Record<
  "name" | "description" | "criteria",
  Record<Locale, (f: Facts, craft: string) => string>
> = {
  name: {
    ar: (_, craft) => `كفاءة مصادق عليها: ${craft}`,
    fr: (_, craft) => `Compétence validée : ${craft}`,
    en: (_, craft) => `Validated skill: ${craft}`,
  },
  description: {
    ar: ({ jurors, day }, craft) =>
      `صادقت لجنة من ${jurors} أعضاء صوتوا على الكفاءة المكتسبة بالتجربة في حرفة ${craft}، بتاريخ ${day}.`,
    fr: ({ jurors, day }, craft) =>
      `Un jury de ${jurors} votants a validé l’expérience acquise dans le métier « ${craft} », le ${day}.`,
    en: ({ jurors, day }, craft) =>
      `A jury of ${jurors} who voted validated the experience acquired in the craft “${craft}” on ${day}.`,
  },
  criteria: {
    ar: ({ years }) =>
      `ممارسة لا تقل عن ${years} سنوات، وقطع ووثائق وشهادات نظرت فيها لجنة صرح كل عضو فيها بتضارب مصالحه، وقرار بأغلبية الأصوات.`,
    fr: ({ years }) =>
      `Au moins ${years} ans de pratique ; pièces, documents et attestations examinés par un jury dont chaque membre a déclaré ses conflits d’intérêts ; décision à la majorité des voix.`,
    en: ({ years }) =>
      `At least ${years} years of practice; pieces, papers and attestations judged by a jury each of whose members declared conflicts of interest; decision by majority.`,
  },
};

/** What a certificate of acquired skills says, in the three languages. Signed, so it is data and not a page's words. */
export function certificateWords(facts: Facts) {
  const in3 = (kind: keyof typeof sentences) =>
    Object.fromEntries(
      locales.map((locale) => [
        locale,
        sentences[kind][locale](facts, facts.craft[locale] ?? facts.craft.fr ?? ""),
      ]),
    ) as { ar: string; fr: string; en: string };
  return { name: in3("name"), description: in3("description"), criteria: in3("criteria") };
}
