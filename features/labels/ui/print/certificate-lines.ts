import "server-only";
import { createTranslator } from "use-intl/core";
import { formatDate } from "#components/format/date.ts";
import { formatDimensions, formatNumber, formatWeight } from "#components/format/number.ts";
import type { Certified } from "#features/labels/read-certified.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import { messages } from "#messages/index.ts";

/** Words with their language, in which a printer sets them. `code` is the same in every language, from left to right. */
export type Words = { text: string; lang: Locale };
export type Line = { label: string; value: Words[] };

const code = (text: string): Words => ({ text, lang: "en" });

/** The facts of a record as lines of a certificate. What the record does not say has no line. */
export function certificateLines(facts: Certified, locale: Locale): Line[] {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "labels.certificate" });
  const own = (text: string): Words => ({ text, lang: locale });
  const said = (value: LocalizedText): Words[] => {
    const { text, lang } = pick(value, locale);
    return text ? [{ text, lang }] : [];
  };
  const comma = locale === "ar" ? "، " : ", ";
  const list = (values: readonly LocalizedText[]) => {
    const picked = values.map((value) => pick(value, locale)).filter(({ text }) => text);
    const lang = picked[0]?.lang ?? locale;
    return picked.length > 0 ? [{ text: picked.map(({ text }) => text).join(comma), lang }] : [];
  };
  const materials = facts.material.flatMap(({ name, sharePercent, lot }) => {
    const { text, lang } = pick(name, locale);
    if (!text) return [];
    const more = [
      ...(typeof sharePercent === "number" ? [`${formatNumber(sharePercent, locale)} %`] : []),
      ...(lot ? [t("lot", { lot: `\u2068${lot}\u2069` })] : []),
    ];
    return [{ text: more.length > 0 ? `${text} (\u2068${more.join(comma)}\u2069)` : text, lang }];
  });
  const size = formatDimensions(facts, locale);
  const month = facts.madeInMonth && formatDate(`${facts.madeInMonth}-15T12:00:00Z`, locale, "month");
  const work = [
    ...(facts.hoursOfWork ? [t("hours", { n: facts.hoursOfWork })] : []),
    ...(facts.hands ? [t("hands", { n: facts.hands })] : []),
  ];
  const lines: Line[] = [
    { label: t("serial"), value: [code(facts.serialNumber)] },
    { label: t("craft"), value: said(facts.craft.name) },
    { label: t("maker"), value: list([facts.maker.name, facts.maker.town]) },
    { label: t("master"), value: facts.madeUnderMaster ? [own(t("underMaster"))] : [] },
    { label: t("region"), value: said(facts.madeIn.name) },
    { label: t("month"), value: month ? [own(month)] : facts.madeInYear ? [code(facts.madeInYear)] : [] },
    { label: t("materials"), value: materials },
    { label: t("techniques"), value: list(facts.technique.map(({ name }) => name)) },
    { label: t("work"), value: work.length > 0 ? [own(work.join(comma))] : [] },
    { label: t("size"), value: size ? [own(`\u2068${size}\u2069`)] : [] },
    { label: t("weight"), value: facts.weightGrams ? [own(formatWeight(facts.weightGrams, locale))] : [] },
    { label: t("care"), value: said(facts.care) },
    { label: t("repair"), value: said(facts.repair) },
    { label: t("gtin"), value: facts.gtin ? [code(facts.gtin)] : [] },
  ];
  return lines.filter(({ value }) => value.length > 0);
}
