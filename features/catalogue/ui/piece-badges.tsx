import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { BadgeDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

const claims = ["endangered_craft", "trained_by_master", "workshop_checked", "piece_inspected"] as const;
type Claim = (typeof claims)[number];

/** What the chamber vouches for, each with its date; withdrawn and expired badges say so. */
export function PieceBadges({ badges, locale }: { badges: readonly BadgeDto[]; locale: Locale }) {
  const t = useTranslations("catalogue.piece");
  return (
    <>
      <h3 className="text-l">{t("badges")}</h3>
      <ul className="flex flex-col gap-4">
        {badges.map((badge) => (
          <li key={badge.id} className="flex flex-col gap-1">
            <Badge badge={badge} locale={locale} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Badge({ badge, locale }: { badge: BadgeDto; locale: Locale }) {
  const t = useTranslations("catalogue");
  const claim = claims.find((known): known is Claim => known === badge.claim);
  const chamber = pick(badge.chamberName, locale).text;
  const reason = pick(badge.revocationReason, locale).text;
  const when = {
    active: () => t("piece.badgeActive", { date: formatDate(badge.issuedAt, locale) }),
    revoked: () => t("piece.badgeRevoked", { date: formatDate(badge.revokedAt ?? badge.expiresAt, locale) }),
    expired: () => t("piece.badgeExpired", { date: formatDate(badge.expiresAt, locale) }),
  }[badge.state]();
  const tone = badge.state === "active" ? "verified" : badge.state === "revoked" ? "revoked" : "neutral";
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <StatusPill tone={tone}>{claim ? t(`claim.${claim}`) : badge.claim}</StatusPill>
        <span className="text-s text-encre-2">{when}</span>
      </p>
      <Bilingual value={badge.note} locale={locale} as="p" className="text-s" />
      <p className="text-s text-encre-2">{t("piece.badgeBy", { chamber })}</p>
      {badge.state === "revoked" && reason && <p className="text-s">{t("piece.badgeReason", { reason })}</p>}
    </>
  );
}
