import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import type { PublicFair } from "#features/fairs/queries/public-fairs.ts";
import { phaseOf } from "#features/fairs/schema.ts";
import { FairCard } from "#features/fairs/ui/fair-card.tsx";
import { fairsJsonLd } from "#features/fairs/ui/fair-json-ld.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type Props = { fairs: readonly PublicFair[]; today: string; locale: Locale };

/** The calendar: what comes, the nearest first, and what was. */
export function FairsView({ fairs, today, locale }: Props) {
  const t = useTranslations("fairs");
  const all = fairs.map((fair) => ({ ...fair, phase: phaseOf(fair, today) }));
  const coming = all
    .filter(({ endsOn, state }) => endsOn >= today && state !== "cancelled")
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  const past = all.filter((fair) => !coming.includes(fair));
  return (
    <Container className="pb-16">
      <script {...jsonLd(fairsJsonLd(fairs, locale))} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <section aria-labelledby="coming" className="flex flex-col gap-5">
        <h2 id="coming" className="text-2xl">
          {t("coming")}
        </h2>
        {coming.length === 0 ? (
          <p className="text-encre-2">{t("none")}</p>
        ) : (
          <List {...{ locale }} fairs={coming} />
        )}
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past" className="mt-12 flex flex-col gap-5">
          <h2 id="past" className="text-2xl">
            {t("past")}
          </h2>
          <List fairs={past} locale={locale} />
        </section>
      )}
    </Container>
  );
}

type Listed = Parameters<typeof FairCard>[0]["fair"] & Pick<PublicFair, "id" | "slug">;

function List({ fairs, locale }: { fairs: readonly Listed[]; locale: Locale }) {
  return (
    <ul className="grid items-stretch gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {fairs.map((fair) => (
        <FairCard key={fair.id} fair={fair} href={`/fairs/${fair.slug}`} locale={locale} headingLevel={3} />
      ))}
    </ul>
  );
}
