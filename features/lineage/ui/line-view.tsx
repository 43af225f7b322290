import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { LineDto } from "#features/lineage/schema.ts";
import { LinePeople, LineState } from "#features/lineage/ui/line-list.tsx";
import { yearsWords } from "#features/lineage/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type LineViewProps = { line: LineDto; zone: "office" | "studio"; locale: Locale; children: ReactNode };

/** One line of learning: who, what, when, and what shows it; then what the reader may do about it. */
export function LineView({ line, zone, locale, children }: LineViewProps) {
  const t = useTranslations("lineage");
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/lineage`}>{t("title")}</BackLink>}
        title={<LinePeople line={line} locale={locale} />}
      >
        <LineState line={line} />
      </PageHeader>
      <SummaryList
        items={[
          { term: t("craft"), value: <Bilingual value={line.craftName} locale={locale} /> },
          { term: t("kind"), value: t(`kinds.${line.kind}`) },
          { term: t("when"), value: yearsWords(line, t) },
          { term: t("evidence"), value: <span dir="auto">{line.evidence}</span> },
          ...(line.declineNote
            ? [{ term: t("declineNote"), value: <span dir="auto">{line.declineNote}</span> }]
            : []),
        ]}
      />
      {children}
    </Container>
  );
}

/** Something that can be done about a line, under its own heading. */
export function Act({
  id,
  title,
  text,
  children,
}: {
  id: string;
  title: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t border-bord pt-6">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
