import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { DuplicateSubject } from "#features/duplicates/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type StateKey = "registered";

/** The state of a record in words; a line of a file has none. */
export function SubjectState({ subject }: { subject: DuplicateSubject }) {
  const t = useTranslations("duplicates");
  if (!subject.kind) return <>{t("gone")}</>;
  return <>{subject.state ? t(`states.${subject.state as StateKey}`) : t("states.line")}</>;
}

type CardProps = { title: string; subject: DuplicateSubject; locale: Locale };

/** One of the two records: whose it is, what kind, its number, name and state. */
export function SubjectCard({ title, subject, locale }: CardProps) {
  const t = useTranslations("duplicates");
  return (
    <Card as="section">
      <h2 className="mb-3 text-l">{title}</h2>
      <SummaryList
        items={[
          { term: t("chamber"), value: <Bilingual value={subject.chamberName} locale={locale} /> },
          { term: t("kind"), value: subject.kind ? t(`kinds.${subject.kind}`) : t("gone") },
          { term: t("number"), value: <bdi dir="ltr">{subject.number ?? "–"}</bdi> },
          { term: t("name"), value: <Bilingual value={subject.name} locale={locale} /> },
          { term: t("state"), value: <SubjectState subject={subject} /> },
        ]}
      />
    </Card>
  );
}
