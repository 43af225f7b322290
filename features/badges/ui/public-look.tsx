import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { Vouched } from "#components/ui/vouched.tsx";
import type { BadgeFile } from "#features/badges/schema.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** What buyers read of the badge on its pages, as it stands; of a proposal, as it would stand once signed. */
export function PublicLook({ badge, locale }: { badge: BadgeFile; locale: Locale }) {
  const t = useTranslations("badges");
  const page = useTranslations("catalogue.piece");
  const { state, issuedAt, expiresAt, revokedAt, revocationReason } = badge;
  const day = (value: string | null) => formatDate(value ?? now(), locale);
  const shown = {
    suspended: { state: "suspended", when: page("badgeSuspended") },
    revoked: { state: "revoked", when: page("badgeRevoked", { date: day(revokedAt) }) },
    expired: { state: "expired", when: page("badgeExpired", { date: day(expiresAt) }) },
    active: { state: "active", when: page("badgeActive", { date: day(issuedAt) }) },
    proposed: { state: "active", when: page("badgeActive", { date: day(null) }) },
    declined: null,
    withdrawn: null,
    replaced: null,
  } as const;
  const look = shown[state];
  return (
    <section aria-labelledby="public-look" className="flex flex-col gap-3">
      <h2 id="public-look" className="text-xl">
        {t(state === "proposed" ? "look.wouldBe" : "look.title")}
      </h2>
      {look ? (
        <Card className="flex flex-col gap-1">
          <Vouched state={look.state} claim={t(`claims.${badge.claim}`)} when={look.when}>
            <Bilingual value={badge.note} locale={locale} as="p" className="text-s" />
            <p className="text-s text-encre-2">
              {page("badgeBy", { chamber: pick(badge.chamberName, locale).text })}
            </p>
            {state === "revoked" && revocationReason && (
              <p className="text-s">{page("badgeReason", { reason: pick(revocationReason, locale).text })}</p>
            )}
          </Vouched>
        </Card>
      ) : (
        <p>{t("look.nothing")}</p>
      )}
    </section>
  );
}
