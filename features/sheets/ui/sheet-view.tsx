import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatList, formatNumber, isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { matchHeader } from "#features/sheets/domain/columns.ts";
import type { SheetDto } from "#features/sheets/schema.ts";
import { ComingRows } from "#features/sheets/ui/coming-rows.tsx";
import { RefusedRows } from "#features/sheets/ui/refused-rows.tsx";
import { SheetDecide } from "#features/sheets/ui/sheet-decide.tsx";
import { SheetFigures } from "#features/sheets/ui/sheet-figures.tsx";
import { SheetPill } from "#features/sheets/ui/sheet-pill.tsx";
import { SheetProgress } from "#features/sheets/ui/sheet-progress.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = { sheet: SheetDto; locale: Locale; error: string | null };

/** One table of pieces from its check to its end. What there is to do or to know now comes first. */
export function SheetView({ sheet, locale, error }: ViewProps) {
  const t = useTranslations("sheets");
  const isOpen = sheet.state === "previewed";
  const { ignored } = matchHeader(sheet.header);
  const count = sheet.became.refused;
  return (
    <>
      <Container>
        <PageHeader
          eyebrow={<BackLink href="/studio/pieces/sheets">{t("backToList")}</BackLink>}
          title={<bdi className="wrap-anywhere">{sheet.fileName}</bdi>}
        >
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SheetPill state={sheet.state} />
            <span className="text-s text-encre-2">{formatDate(sheet.sentAt, locale, "dateTime")}</span>
          </div>
        </PageHeader>
        <div className="flex flex-col gap-8 pb-8">
          {error && <Notice tone="danger" role="alert" title={error} />}
          <SheetProgress sheet={sheet} locale={locale} />
          {(isOpen || sheet.state === "abandoned") && <SheetFigures sheet={sheet} locale={locale} />}
          {ignored.length > 0 && (
            <Notice title={t("ignoredTitle")}>
              <p>{formatList(ignored.map(isolate), locale)}</p>
            </Notice>
          )}
          {isOpen && <SheetDecide sheet={sheet} locale={locale} />}
        </div>
      </Container>
      {count > 0 && (
        <Section
          title={t("problemsTitle", { count, n: formatNumber(count, locale) })}
          tone={isOpen ? "sable" : "plain"}
        >
          <RefusedRows sheet={sheet} locale={locale} />
        </Section>
      )}
      {isOpen && sheet.coming.length > 0 && (
        <Section title={t("comingTitle")}>
          <ComingRows sheet={sheet} locale={locale} />
        </Section>
      )}
    </>
  );
}
