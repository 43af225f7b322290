import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ShownDispute } from "#features/refunds/queries/disputes.ts";
import { DisputeForm } from "#features/refunds/ui/dispute-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type DisputeViewProps = {
  dispute: ShownDispute;
  mayAct: boolean;
  isSteppedUp: boolean;
  isDone: boolean;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** One dispute: what to do and until when, then what speaks for the payment as the bank reads it. */
export function DisputeView(props: DisputeViewProps) {
  const { dispute, mayAct, isSteppedUp, isDone, sentences, locale } = props;
  const t = useTranslations("refunds.disputes");
  const desk = useTranslations("refunds.desk");
  const day = (value: string) => <When value={value} locale={locale} />;
  return (
    <>
      <Container width="text" className="flex flex-col gap-8 pb-12">
        <PageHeader
          eyebrow={<BackLink href="/federation/disputes">{t("back")}</BackLink>}
          title={
            dispute.isDues
              ? t("oneOfDues")
              : dispute.isDeposit
                ? t("oneOfDeposit")
                : t("one", { number: isolate(dispute.number ?? t("unknown")) })
          }
          lead={t(`meaning.${dispute.meaning}`)}
        />
        {dispute.isDues && <Notice>{t("duesText")}</Notice>}
        {dispute.isDeposit && <Notice>{t("depositText")}</Notice>}
        {isDone && <Notice tone="success" role="status" title={desk("done")} />}
        <SummaryList
          items={[
            { term: t("amount"), value: <Price value={dispute.amount} locale={locale} /> },
            { term: t("opened"), value: day(dispute.openedAt) },
            ...(dispute.waits && dispute.dueBy ? [{ term: t("due"), value: day(dispute.dueBy) }] : []),
            ...(dispute.submittedAt ? [{ term: t("answered"), value: day(dispute.submittedAt) }] : []),
            {
              term: t("reason"),
              value: (
                <bdi dir="ltr" lang="en">
                  {dispute.reason.replaceAll("_", " ")}
                </bdi>
              ),
            },
            ...(dispute.bearer
              ? [
                  { term: t("bearerLabel"), value: t(`bearer.${dispute.bearer}`) },
                  { term: t("bearerReason"), value: <bdi>{dispute.bearerReason}</bdi> },
                ]
              : []),
          ]}
        />
        {mayAct && <DisputeForm {...{ dispute, isSteppedUp, sentences, locale }} />}
      </Container>
      <Section title={t("evidence")} width="text" tone="sable">
        <dl dir="ltr" lang="en" className="flex flex-col gap-3">
          {Object.entries(dispute.evidence).map(([name, text]) => (
            <div key={name}>
              <dt className="font-semibold">{name.replaceAll("_", " ")}</dt>
              <dd className="break-words whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-6">
          <TextLink href={`/${locale}/federation/disputes/${dispute.id}/evidence`} plain>
            {t("download")}
          </TextLink>
        </p>
      </Section>
    </>
  );
}
