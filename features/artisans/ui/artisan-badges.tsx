import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { ArtisanBadgeDto } from "#features/artisans/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const claims = ["endangered_craft", "trained_by_master", "workshop_checked", "piece_inspected"] as const;
const tones = { active: "verified", revoked: "revoked", expired: "neutral" } as const;

/** What the chamber vouches for about a maker; withdrawn statements stay in sight and say so. */
export function ArtisanBadges({ badges, locale }: { badges: readonly ArtisanBadgeDto[]; locale: Locale }) {
  const t = useTranslations("artisan.page");
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl">{t("badges")}</h2>
      {badges.length === 0 && <p className="text-encre-2">{t("badgesNone")}</p>}
      <ul className="flex flex-col gap-4">
        {badges.map((badge) => {
          const claim = claims.find((known) => known === badge.claim);
          return (
            <li key={badge.id} className="flex flex-col gap-1">
              <p className="flex flex-wrap items-center gap-2">
                <StatusPill tone={tones[badge.state]}>{claim ? t(`claim.${claim}`) : badge.claim}</StatusPill>
                <span className="text-s text-encre-2">
                  {badge.state === "active" && (
                    <>
                      {t("badgeActive", { date: formatDate(badge.issuedAt, locale) })},{" "}
                      {t("badgeUntil", { date: formatDate(badge.expiresAt, locale) })}
                    </>
                  )}
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
