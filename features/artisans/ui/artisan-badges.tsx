import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { ArtisanBadgeDto } from "#features/artisans/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones = { active: "verified", suspended: "pending", revoked: "revoked", expired: "neutral" } as const;

/** What the chamber vouches for about a maker; withdrawn statements stay in sight and say so. */
export function ArtisanBadges({ badges, locale }: { badges: readonly ArtisanBadgeDto[]; locale: Locale }) {
  const t = useTranslations("artisan.page");
  const claims = useTranslations("badges.claims");
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl">{t("badges")}</h2>
      {badges.length === 0 && <p className="text-encre-2">{t("badgesNone")}</p>}
      <ul className="flex flex-col gap-4">
        {badges.map((badge) => {
          const claim = badge.claim as "workshop_checked";
          return (
            <li key={badge.id} className="flex flex-col gap-1">
              <p className="flex flex-wrap items-center gap-2">
                <StatusPill tone={tones[badge.state]}>{claims.has(claim) ? claims(claim) : claim}</StatusPill>
                <span className="text-s text-encre-2">
                  {badge.state === "active" && (
                    <>
                      {t("badgeActive", { date: formatDate(badge.issuedAt, locale) })},{" "}
                      {t("badgeUntil", { date: formatDate(badge.expiresAt, locale) })}
                    </>
                  )}
                  {badge.state === "suspended" && t("badgeSuspended")}
                  {badge.state === "revoked" &&
                    t("badgeRevoked", { date: formatDate(badge.revokedAt ?? badge.issuedAt, locale) })}
                  {badge.state === "expired" && t("badgeExpired")}
                </span>
              </p>
              <Bilingual value={badge.note} locale={locale} as="p" className="text-s" />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
