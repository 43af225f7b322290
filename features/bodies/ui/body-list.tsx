import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { PublicBody } from "#features/bodies/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type BodyListProps = {
  bodies: readonly PublicBody[];
  locale: Locale;
  /** What else is shown of a body. */
  below?: (bodyId: PublicBody["id"]) => ReactNode;
};

/** A chamber's craft bodies as the public sees them. Nothing at all when there are none: the caller says so. */
export function BodyList({ bodies, locale, below }: BodyListProps) {
  const t = useTranslations("bodies");
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {bodies.map((body) => (
        <li key={body.id} className="flex flex-col gap-2 rounded border border-line bg-papier p-4 sm:p-6">
          <p className="text-s text-encre-2">
            {t(`levels.${body.level}`)}
            {body.province && (
              <>
                {" · "}
                <Bilingual value={body.province} locale={locale} />
              </>
            )}
          </p>
          <Bilingual value={body.name} locale={locale} as="h3" className="text-l" />
          <Bilingual value={body.trade} locale={locale} as="p" />
          <p className="text-s text-encre-2">
            {body.members === null ? t("fewMembers") : t("membersCount", { count: body.members })}
            {body.foundedOn && (
              <>
                {" · "}
                {t("foundedShort")} <When value={body.foundedOn} locale={locale} style="month" />
              </>
            )}
          </p>
          {body.offices.length > 0 && (
            <dl className="mt-auto flex flex-col border-t border-line pt-3 text-s">
              {body.offices.map(({ office, name }, n) => (
                <div key={`${office}${String(n)}`} className="flex flex-wrap justify-between gap-x-4">
                  <dt className="text-encre-2">{t(`offices.${office}`)}</dt>
                  <dd>{name ? <Bilingual value={name} locale={locale} /> : t("notShown")}</dd>
                </div>
              ))}
            </dl>
          )}
          {below?.(body.id)}
        </li>
      ))}
    </ul>
  );
}
