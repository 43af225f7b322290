import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { Membership } from "#features/bodies/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type BodyPanelProps = {
  memberships: readonly Membership[];
  locale: Locale;
  /** True where the reader can open the bodies' files: on a page of the chamber's office. */
  linked?: boolean;
};

/** The craft bodies a maker belongs to or did, and the offices held there. For the maker's page in the office and the studio. */
export function BodyPanel({ memberships, locale, linked = false }: BodyPanelProps) {
  const t = useTranslations("bodies");
  if (memberships.length === 0) return <p className="max-w-text text-encre-2">{t("panelNone")}</p>;
  const period = (since: string, until: string | null) => (
    <span className="text-s text-encre-2">
      {until ? (
        <>
          <When value={since} locale={locale} style="short" /> –{" "}
          <When value={until} locale={locale} style="short" />
        </>
      ) : (
        <>
          {t("sinceShort")} <When value={since} locale={locale} style="short" />
        </>
      )}
    </span>
  );
  return (
    <ul className="border-t border-line">
      {memberships.map((membership) => {
        const name = <Bilingual key="name" value={membership.name} locale={locale} />;
        const opens = linked && membership.level !== "national";
        return (
          <li key={`${membership.bodyId} ${membership.since}`} className="border-b border-line py-3">
            <p className="flex flex-wrap justify-between gap-x-6">
              <span className="font-[550]">
                {opens ? <TextLink href={`/office/bodies/${membership.bodyId}`}>{name}</TextLink> : name}
              </span>
              {period(membership.since, membership.until)}
            </p>
            <p className="text-s text-encre-2">
              {t(`levels.${membership.level}`)} · <Bilingual value={membership.trade} locale={locale} />
            </p>
            {membership.offices.length > 0 && (
              <ul className="mt-2 flex flex-col gap-1">
                {membership.offices.map((held) => (
                  <li key={`${held.office} ${held.since}`} className="flex flex-wrap justify-between gap-x-6">
                    <span>{t(`offices.${held.office}`)}</span>
                    {period(held.since, held.until)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
