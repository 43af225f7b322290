import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { TransferDto } from "#features/transfers/schema.ts";
import { CancelForm, DecideForms } from "#features/transfers/ui/decide-forms.tsx";
import { TransferPill, Way } from "#features/transfers/ui/transfer-look.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type TransferViewProps = {
  move: TransferDto;
  /** Whether the second factor was given lately enough to accept. */
  isSteppedUp: boolean;
  done: boolean;
  problem: boolean;
  locale: Locale;
};

/** A move as its two chambers see it: whom it is about, where they go and why, and what may be decided. */
export function TransferView({ move, isSteppedUp, done, problem, locale }: TransferViewProps) {
  const t = useTranslations("transfers");
  const errors = useTranslations("errors");
  const path = move.what === "application" ? "applications" : "artisans";
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/transfers">{t("view.back")}</BackLink>}
        title={move.name ? <Bilingual value={move.name} locale={locale} /> : t(`what.${move.what}`)}
      >
        <p className="flex flex-wrap items-center gap-3">
          <TransferPill state={move.state} />
          <Way move={move} locale={locale} />
        </p>
      </PageHeader>
      {problem && <Notice tone="warning" role="status" title={errors("CONFLICT")} />}
      {done && move.state === "accepted" && (
        <Notice tone="success" role="status" title={t("view.accepted")}>
          <p>{t(`view.acceptedText.${move.what}`)}</p>
        </Notice>
      )}
      {move.opens && (
        <p>
          <ButtonLink href={`/office/${path}/${move.opens}`} tone="secondary">
            {t(`view.openIt.${move.what}`)}
          </ButtonLink>
        </p>
      )}
      <Facts move={move} locale={locale} />
      {move.note && (
        <Notice tone="info" title={t("view.declined")}>
          <p dir="auto">{move.note}</p>
        </Notice>
      )}
      {move.viewer.mayDecide && <DecideForms move={move} isSteppedUp={isSteppedUp} locale={locale} />}
      {move.viewer.mayCancel && <CancelForm move={move} locale={locale} />}
    </Container>
  );
}

function Facts({ move, locale }: { move: TransferDto; locale: Locale }) {
  const t = useTranslations("transfers.view");
  const what = useTranslations("transfers.what");
  const kinds = useTranslations("wizard.kinds");
  const agreed = useTranslations("transfers.agreed");
  const text = (term: string, value: TransferDto["name"]) =>
    value ? [{ term, value: <Bilingual value={value} locale={locale} /> }] : [];
  return (
    <SummaryList
      items={[
        {
          term: what(move.what),
          value: move.number ? <bdi dir="ltr">{move.number}</bdi> : "–",
        },
        ...(move.kind ? [{ term: t("kind"), value: kinds(`${move.kind as "maalem"}.name`) }] : []),
        ...(move.crafts.length > 0
          ? [
              {
                term: t("crafts"),
                value: move.crafts.map((craft, index) => (
                  <span key={JSON.stringify(craft)}>
                    {index > 0 && " · "}
                    <Bilingual value={craft} locale={locale} />
                  </span>
                )),
              },
            ]
          : []),
        // Once the move has come about, the new town is the only one.
        ...text(t("town"), move.state === "accepted" ? null : move.town),
        ...text(t("newTown"), move.newTown),
        ...text(t("newProvince"), move.newProvince),
        { term: t("reason"), value: <p dir="auto">{move.reason}</p> },
        ...(move.agreedHow ? [{ term: t("agreed"), value: agreed(move.agreedHow) }] : []),
        { term: t("asked"), value: formatDate(move.requestedAt, locale, "dateTime") },
        ...(move.decidedAt
          ? [{ term: t("decided"), value: formatDate(move.decidedAt, locale, "dateTime") }]
          : []),
      ]}
    />
  );
}
