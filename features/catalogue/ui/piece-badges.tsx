import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Vouched } from "#components/ui/vouched.tsx";
import type { BadgeDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

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
  const claims = useTranslations("badges.claims");
  const chamber = pick(badge.chamberName, locale).text;
  const reason = pick(badge.revocationReason, locale).text;
  const when = {
    suspended: () => t("piece.badgeSuspended"),
    active: () => t("piece.badgeActive", { date: formatDate(badge.issuedAt, locale) }),
    revoked: () => t("piece.badgeRevoked", { date: formatDate(badge.revokedAt ?? badge.expiresAt, locale) }),
    expired: () => t("piece.badgeExpired", { date: formatDate(badge.expiresAt, locale) }),
  }[badge.state]();
  return (
    <Vouched
      state={badge.state}
      claim={claims.has(badge.claim as never) ? claims(badge.claim as "piece_inspected") : badge.claim}
      when={when}
    >
      <Bilingual value={badge.note} locale={locale} as="p" className="text-s" />
      <p className="text-s text-encre-2">{t("piece.badgeBy", { chamber })}</p>
      {badge.state === "revoked" && reason && <p className="text-s">{t("piece.badgeReason", { reason })}</p>}
    </Vouched>
  );
}
