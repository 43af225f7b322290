import type { useTranslations } from "next-intl";
import type { LineDto } from "#features/lineage/schema.ts";

export type LineageWords = ReturnType<typeof useTranslations<"lineage">>;

/** The years of a line: `1994–2001, 7 years`, or since when it goes on. */
export function yearsWords(
  { sinceYear, untilYear }: Pick<LineDto, "sinceYear" | "untilYear">,
  t: LineageWords,
): string {
  if (untilYear === null) return t("years.since", { year: String(sinceYear) });
  return t("years.span", { from: String(sinceYear), to: String(untilYear), n: untilYear - sinceYear });
}
