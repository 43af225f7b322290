import type { Question } from "#features/bodies/ui/body-answer.tsx";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Words = (
  key: "nameAr" | "nameFr" | "nameEn" | "tradeAr" | "tradeFr" | "tradeEn" | "tradeHint",
) => string;

/** Name and trade of a body: in Arabic and French, and in English when there is one. */
export function wordQuestions(t: Words): Question[] {
  return [
    { kind: "text", name: "nameAr", label: t("nameAr"), max: 120, lang: "ar" },
    { kind: "text", name: "nameFr", label: t("nameFr"), max: 120, lang: "fr" },
    { kind: "text", name: "nameEn", label: t("nameEn"), max: 120, lang: "en", optional: true },
    { kind: "text", name: "tradeAr", label: t("tradeAr"), hint: t("tradeHint"), max: 80, lang: "ar" },
    { kind: "text", name: "tradeFr", label: t("tradeFr"), max: 80, lang: "fr" },
    { kind: "text", name: "tradeEn", label: t("tradeEn"), max: 80, lang: "en", optional: true },
  ];
}

/** What these questions are answered with today. */
export function wordValues({ name, trade }: { name: LocalizedText; trade: LocalizedText }) {
  return {
    nameAr: name.ar ?? "",
    nameFr: name.fr ?? "",
    nameEn: name.en ?? "",
    tradeAr: trade.ar ?? "",
    tradeFr: trade.fr ?? "",
    tradeEn: trade.en ?? "",
  };
}
