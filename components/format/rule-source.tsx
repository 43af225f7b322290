import { useLocale, useTranslations } from "next-intl";

type RuleSourceProps = {
  source: string;
  /** How sure the rule is, as it was recorded with it. */
  evidence: string;
};

/**
 * Where a rule stands, as it was noted down. What an example of the demonstration is, the reader's own language says first: its note is kept
 * in English and marked so.
 */
export function RuleSource({ source, evidence }: RuleSourceProps) {
  const t = useTranslations("rules.sources");
  const locale = useLocale();
  if (evidence !== "demonstration")
    return (
      <bdi dir="auto" className="wrap-anywhere">
        {source}
      </bdi>
    );
  const note = (
    <bdi lang="en" dir="ltr" className="wrap-anywhere">
      {source}
    </bdi>
  );
  if (locale === "en") return note;
  return (
    <>
      {t("demonstration")} ({note})
    </>
  );
}
