import { useTranslations } from "next-intl";
import { formatList } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { textPath, translationsPath } from "#features/translation/paths.ts";
import type { DeskDto } from "#features/translation/schema.ts";
import { fieldKey } from "#features/translation/ui/field-key.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ViewProps = { desk: DeskDto; chamberId: string | null; isSaved: boolean; locale: Locale };

/** Texts that lack a language, the oldest first, each a way to its page. */
export function DeskView({ desk, chamberId, isSaved, locale }: ViewProps) {
  const t = useTranslations("translation");
  const href = (choice: Record<string, string>) => {
    const asked = new URLSearchParams({ ...choice, ...(chamberId ? { chamber: chamberId } : {}) }).toString();
    return asked ? `${translationsPath}?${asked}` : translationsPath;
  };
  const tab = (missing: Locale | null, label: string) => (
    <AppLink
      key={missing ?? "all"}
      href={href(missing ? { missing } : {})}
      aria-current={desk.missing === missing ? "page" : undefined}
      className="target inline-flex items-center border-b-4 border-transparent px-1 hover:underline aria-[current=page]:border-encre aria-[current=page]:font-[550]"
    >
      {label}
    </AppLink>
  );
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {isSaved && (
        <Notice tone="success" role="status">
          {t("done")}
        </Notice>
      )}
      <nav aria-label={t("tabs")} className="flex flex-wrap gap-6 border-b border-line">
        {tab(null, t("all"))}
        {locales.map((missing) => tab(missing, t(`lang.${missing}`)))}
      </nav>
      <DataTable
        caption={t("title")}
        captionHidden
        columns={[
          { key: "text", label: t("text"), rowHeader: true },
          { key: "what", label: t("what") },
          { key: "of", label: t("of") },
          { key: "missing", label: t("missing") },
          { key: "since", label: t("since") },
        ]}
        rows={desk.texts.map((text) => {
          const words = pick(text.words, locale);
          return {
            id: `${text.id} ${text.field}`,
            cells: {
              text: (
                <TextLink href={textPath(text)} className="target-slim inline-flex items-center">
                  <span lang={words.lang} dir={words.dir} className="line-clamp-2">
                    {words.text}
                  </span>
                </TextLink>
              ),
              what: t(`field.${fieldKey(text)}`),
              of: text.of ? <Bilingual value={text.of} locale={locale} /> : "—",
              missing: formatList(
                text.missing.map((lang) => t(`lang.${lang}`)),
                locale,
              ),
              since: <When value={text.since} locale={locale} style="short" />,
            },
          };
        })}
        empty={
          <EmptyState art="shelf" title={t("noneTitle")}>
            {t("noneText")}
          </EmptyState>
        }
      />
      <Pagination
        page={desk.page}
        pages={desk.pages}
        locale={locale}
        hrefOf={(page) => href({ ...(desk.missing ? { missing: desk.missing } : {}), page: String(page) })}
      />
    </Container>
  );
}
