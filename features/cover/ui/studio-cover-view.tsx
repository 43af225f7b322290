import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { giveConsentAction } from "#features/cover/actions.ts";
import type { CoverDto } from "#features/cover/schema.ts";
import { CoverNotice, type CoverOutcome } from "#features/cover/ui/cover-notice.tsx";
import { CoverStatusPill } from "#features/cover/ui/cover-status.tsx";
import { StatusForm } from "#features/cover/ui/status-form.tsx";
import { WithdrawStep } from "#features/cover/ui/withdraw-step.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const here = "/studio/cover";

type StudioCoverProps = { cover: CoverDto; outcome: CoverOutcome; step: string; locale: Locale };

/** A maker's own health cover: first what it means to agree, then, for those who did, where they stand. */
export function StudioCoverView({ cover, outcome, step, locale }: StudioCoverProps) {
  const t = useTranslations("cover.mine");
  const agreed = cover.agreedSince !== null;
  if (agreed && step === "withdraw") {
    const words = { text: t("withdrawText"), yes: t("withdrawYes"), no: t("withdrawNo") };
    return (
      <Container width="form" className="pb-16">
        <PageHeader title={t("withdrawTitle")} />
        <WithdrawStep artisanId={cover.artisanId} locale={locale} back={here} words={words} />
      </Container>
    );
  }
  const done = { agreed: t("thanks"), saved: t("saved"), withdrawn: t("withdrawn") };
  return (
    <Container width="form" className="pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <CoverNotice {...outcome} words={done} />
      {!cover.applies && <Notice>{t("organisation")}</Notice>}
      {cover.applies && !agreed && <Ask cover={cover} locale={locale} />}
      {cover.applies && agreed && <Known cover={cover} locale={locale} />}
    </Container>
  );
}

/** What is kept, who sees it, how to stop; then the words and one button. */
function Ask({ cover, locale }: { cover: CoverDto; locale: Locale }) {
  const t = useTranslations("cover.mine");
  const consents = useTranslations("consents");
  const points: [IconName, string, string][] = [
    ["lock", t("kept"), t("keptText")],
    ["eye", t("seen"), t("seenText")],
    ["hand", t("stop"), t("stopText")],
  ];
  return (
    <form action={giveConsentAction} className="flex flex-col gap-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="back" value={here} />
      <input type="hidden" name="artisanId" value={cover.artisanId} />
      <ul className="flex flex-col gap-5">
        {points.map(([icon, title, text]) => (
          <li key={title} className="flex gap-4">
            <Icon name={icon} size={36} className="mt-1 text-bleu" />
            <div>
              <p className="font-semibold">{title}</p>
              <p className="text-encre-2">{text}</p>
            </div>
          </li>
        ))}
      </ul>
      <Card tone="sable">
        <p>{consents("health_cover")}</p>
      </Card>
      <SubmitButton size="l" block pendingLabel={t("agreeing")}>
        {t("agree")}
      </SubmitButton>
    </form>
  );
}

function Known({ cover, locale }: { cover: CoverDto; locale: Locale }) {
  const t = useTranslations("cover.mine");
  const { status, asOf, source, maskedNumber, agreedSince } = cover;
  const needsHelp = status === "to_complete" || status === "in_arrears";
  const words = {
    legend: t("change"),
    number: t("numberLabel"),
    numberHint: t("numberHint"),
    save: t("save"),
  };
  return (
    <div className="flex flex-col gap-8">
      <Card className="flex flex-col gap-3">
        <h2 className="text-xl">{t("status")}</h2>
        {status && <CoverStatusPill status={status} />}
        {asOf && source && (
          <p className="text-s text-encre-2">
            {t("asOf", { date: formatDate(asOf, locale) })} · {t(`from.${source}`)}
          </p>
        )}
        {maskedNumber && (
          <p>
            {t("number")} <bdi dir="ltr">{maskedNumber}</bdi>
          </p>
        )}
        {needsHelp && <p>{t("help")}</p>}
      </Card>
      <Disclosure summary={t("change")} open={asOf === null}>
        <StatusForm cover={cover} locale={locale} back={here} words={words} />
      </Disclosure>
      <div className="flex flex-col gap-2">
        {agreedSince && (
          <p className="text-s text-encre-2">{t("agreed", { date: formatDate(agreedSince, locale) })}</p>
        )}
        <ButtonLink href={`${here}?do=withdraw`} tone="secondary" size="l" block>
          {t("withdraw")}
        </ButtonLink>
      </div>
    </div>
  );
}
