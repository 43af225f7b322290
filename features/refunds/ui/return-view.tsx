import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ReturnDto } from "#features/refunds/queries/returns.ts";
import { ReturnForm } from "#features/refunds/ui/return-form.tsx";
import type { Desk } from "#features/refunds/ui/returns-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ReturnViewProps = {
  back: ReturnDto;
  desk: Desk;
  isDone: boolean;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** One return: the thing to do now first, then what is known of it. */
export function ReturnView({ back, desk, isDone, sentences, locale }: ReturnViewProps) {
  const t = useTranslations("refunds.desk");
  const states = useTranslations("refunds.state");
  const reasons = useTranslations("refunds.reason");
  const words = [
    ["note", back.note],
    ["inspection", back.inspectionNote],
    ["withheldWhy", back.withheldReason],
    ["contestWhy", back.contestNote],
    ["settlement", back.settlementNote],
  ] as const;
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${desk}/returns`}>{t("back")}</BackLink>}
        title={t("one", { number: isolate(back.number) })}
        lead={states(back.state)}
      />
      {isDone && <Notice tone="success" role="status" title={t("done")} />}
      <ReturnForm {...{ back, desk, sentences, locale }} />
      <SummaryList
        items={[
          { term: t("maker"), value: <Bilingual value={back.maker} locale={locale} /> },
          {
            term: t("lines"),
            value: (
              <ul>
                {back.lines.map((line) => (
                  <li key={JSON.stringify(line.title)}>
                    <Bilingual value={line.title} locale={locale} /> <bdi dir="ltr">× {line.quantity}</bdi>
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t("goods"), value: <Price value={back.goods} locale={locale} /> },
          { term: t("why"), value: reasons(back.reason) },
          { term: t("askedAt"), value: <When value={back.askedAt} locale={locale} /> },
          { term: t("sendBy"), value: <When value={back.sendBy} locale={locale} /> },
          ...(back.withheld.minor > 0
            ? [{ term: t("withheld"), value: <Price value={back.withheld} locale={locale} /> }]
            : []),
          ...words.flatMap(([key, text]) => (text ? [{ term: t(key), value: <bdi>{text}</bdi> }] : [])),
        ]}
      />
    </Container>
  );
}
