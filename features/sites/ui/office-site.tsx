import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Part } from "#components/layout/work-page.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Confirmed } from "#components/ui/confirmed.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { OnwardLink, TextLink } from "#components/ui/link.tsx";
import { publishSiteAction } from "#features/sites/actions.ts";
import type { OwnSite } from "#features/sites/schema.ts";
import { saidOf } from "#features/sites/ui/office-said.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { stateTones } from "#features/sites/ui/site-card.tsx";
import { SiteFactsList } from "#features/sites/ui/site-facts.tsx";
import { StateForm } from "#features/sites/ui/site-form.tsx";
import { SitePlan } from "#features/sites/ui/site-plan.tsx";
import { UnitList } from "#features/sites/ui/unit-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  site: OwnSite;
  today: string;
  done: string | null;
  problem: string | null;
  locale: Locale;
};

/** A site as its chamber keeps it: the rooms of the office about it, the plan, what it is, and its states. */
export function OfficeSite({ site, today, done, problem, locale }: Props) {
  const t = useTranslations("sites");
  const path = `/office/sites/${site.id}`;
  return (
    <Frame
      back={{ href: "/office/sites", label: t("office.back") }}
      title={<Bilingual value={site.name} locale={locale} />}
      eyebrow={<StatusPill tone={stateTones[site.state]}>{t(`states.${site.state}`)}</StatusPill>}
      lead={t(`kinds.${site.kind}`)}
      said={saidOf("office", done, locale)}
      {...{ problem, locale }}
    >
      <nav aria-label={t("office.ways")}>
        <ul className="flex flex-wrap gap-x-8 gap-y-2">
          <li>
            <OnwardLink href={`${path}/bookings`}>{t("office.bookings")}</OnwardLink>
          </li>
          <li>
            <OnwardLink href={`${path}/rooms`}>{t("office.rooms")}</OnwardLink>
          </li>
          <li>
            <OnwardLink href={`${path}/faults`}>{t("office.faults", { count: site.openFaults })}</OnwardLink>
          </li>
          {site.isPublished && (
            <li>
              <OnwardLink href={`/sites/${site.id}`}>{t("office.view")}</OnwardLink>
            </li>
          )}
        </ul>
      </nav>
      <Part id="plan" title={t("plan")}>
        <div>
          <ButtonLink href={`${path}/units/new`}>{t("office.addUnit")}</ButtonLink>
        </div>
        {site.units.length === 0 ? (
          <p>{t("noPlan")}</p>
        ) : (
          <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr]">
            <SitePlan
              plan={site.plan}
              units={site.units}
              href={({ id }) => `${path}/units/${id}`}
              locale={locale}
            />
            <UnitList
              units={site.units}
              locale={locale}
              more={({ id, code }) => (
                <TextLink href={`${path}/units/${id}`} className="text-s">
                  {t("office.openUnit")} <span className="sr-only">{code}</span>
                </TextLink>
              )}
            />
          </div>
        )}
      </Part>
      <Part id="details" title={t("office.unitDetails")}>
        <SiteFactsList site={site} locale={locale} />
        <p>
          <TextLink href={`${path}/edit`}>{t("office.edit")}</TextLink>
        </p>
      </Part>
      <Part id="states" title={t("office.history")}>
        <ol className="flex flex-col gap-1">
          {site.states.map(({ state, onDate, source }) => (
            <li key={`${state} ${onDate}`}>
              {t("stateSince", { state: t(`states.${state}`), date: formatDate(onDate, locale) })}
              <span className="text-s text-encre-2">
                {" "}
                · <bdi>{source}</bdi>
              </span>
            </li>
          ))}
        </ol>
        <Disclosure summary={t("office.move")}>
          <div className="max-w-[39rem]">
            <StateForm site={site} today={today} locale={locale} />
          </div>
        </Disclosure>
      </Part>
      {!site.isPublished && (
        <Confirmed
          id="publish"
          action={publishSiteAction}
          hidden={{ locale, siteId: site.id }}
          label={t("office.publish")}
          hint={t("office.publishHint")}
          confirm={t("office.publishConfirm")}
        />
      )}
    </Frame>
  );
}
