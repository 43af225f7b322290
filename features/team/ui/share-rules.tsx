import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { ShareRule, Team } from "#features/team/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** How the price is shared: the workshop's rule, and those of single pieces. */
export function ShareRules({ team, locale }: { team: Team; locale: Locale }) {
  const t = useTranslations("team.shares");
  return (
    <section aria-labelledby="shares" className="flex flex-col gap-4">
      <h2 id="shares" className="text-xl">
        {t("title")}
      </h2>
      <p className="max-w-text text-encre-2">{t("lead")}</p>
      {team.rules.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2">
          {team.rules.map((rule) => (
            <Rule key={rule.id} rule={rule} locale={locale} />
          ))}
        </ul>
      )}
      {team.isManager && (
        <div>
          <ButtonLink href={`/studio/team/shares?workshop=${team.artisanId}`} tone="secondary">
            {t(team.rules.length === 0 ? "first" : "next")}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function Rule({ rule, locale }: { rule: ShareRule; locale: Locale }) {
  const t = useTranslations("team.shares");
  const date = formatDate(`${rule.validFrom}T12:00:00Z`, locale);
  return (
    <Card as="li" className="flex flex-col gap-3">
      <h3 className="text-l">{rule.piece ? <Bilingual value={rule.piece} locale={locale} /> : t("all")}</h3>
      <p className="text-s text-encre-2">{t(rule.isComing ? "from" : "since", { date })}</p>
      <dl className="flex flex-col gap-2">
        {rule.parts.map((part) => (
          <div key={part.memberId ?? "workshop"} className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
            <dt className="min-w-0 wrap-anywhere">
              {part.name === null ? t("workshop") : <bdi>{part.name}</bdi>}
            </dt>
            <dd className="font-[550]">
              {formatNumber(part.basisPoints / 10_000, locale, {
                style: "percent",
                maximumFractionDigits: 2,
              })}
            </dd>
            <dd aria-hidden="true" className="col-span-2 h-2 rounded-full bg-sable">
              <span
                className="block h-2 rounded-full bg-bleu"
                style={{ inlineSize: `${part.basisPoints / 100}%` }}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
