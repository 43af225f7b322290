import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { OwnBadge } from "#features/badges/schema.ts";
import { BadgeStatePill } from "#features/badges/ui/badge-state.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type OwnBadgesProps = { badges: readonly OwnBadge[]; locale: Locale };

/** A maker's badges: what each says and means, until when, what it rests on, and what to do about it. */
export function OwnBadgesView({ badges, locale }: OwnBadgesProps) {
  const t = useTranslations("badges.mine");
  return (
    <Container width="form" className="pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {badges.length === 0 ? (
        <EmptyState art="tile" title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-4">
          {badges.map((badge) => (
            <Own key={badge.id} badge={badge} locale={locale} />
          ))}
        </ul>
      )}
      <section aria-labelledby="object" className="mt-12 flex flex-col items-start gap-4">
        <h2 id="object" className="text-xl">
          {t("objectTitle")}
        </h2>
        <p>{t("objectText")}</p>
        <p>{t("consentText")}</p>
        <ButtonLink href="/studio/record/consents/publication" tone="secondary">
          {t("consent")}
        </ButtonLink>
      </section>
    </Container>
  );
}

function Own({ badge, locale }: { badge: OwnBadge; locale: Locale }) {
  const t = useTranslations("badges");
  const { claim, state, pieceTitle, revocationReason, suspensionReason, evidence } = badge;
  const dates = {
    from: formatDate(badge.issuedAt, locale),
    to: formatDate(badge.expiresAt, locale),
    chamber: pick(badge.chamberName, locale).text,
  };
  const rests = evidence.map(
    ({ kind, datedOn }) => `${t(`evidence.kinds.${kind}`)} (${formatDate(datedOn, locale)})`,
  );
  return (
    <Card as="li" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-l">{t(`claims.${claim}`)}</h2>
        <BadgeStatePill state={state} />
      </div>
      {pieceTitle && (
        <p>
          {t("mine.onPiece")} <Bilingual value={pieceTitle} locale={locale} />
        </p>
      )}
      <p>{t(`hints.${claim}`)}</p>
      <p className="text-s text-encre-2">{t("mine.dates", dates)}</p>
      {rests.length > 0 && <p className="text-s">{t("mine.rests", { list: rests.join(" · ") })}</p>}
      {state === "suspended" && suspensionReason && (
        <p className="text-s">{t("mine.because", { reason: t(`reasons.${suspensionReason}`) })}</p>
      )}
      {state === "revoked" && revocationReason && (
        <p className="text-s">{t("mine.because", { reason: pick(revocationReason, locale).text })}</p>
      )}
    </Card>
  );
}
