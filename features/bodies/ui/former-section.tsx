import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Body } from "#features/bodies/schema.ts";
import { Part } from "#features/bodies/ui/part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Offices and memberships that ended. Nothing is ever taken out of a body's file. */
export function FormerSection({ body, locale }: { body: Body; locale: Locale }) {
  const t = useTranslations("bodies");
  const offices = body.offices.filter(({ until }) => until);
  if (offices.length + body.former.length === 0) return null;
  const period = (since: string, until: string | null) => (
    <span className="text-s text-encre-2">
      <When value={since} locale={locale} style="short" /> –{" "}
      {until && <When value={until} locale={locale} style="short" />}
    </span>
  );
  const line = "flex flex-wrap justify-between gap-x-6 border-b border-line py-2";
  return (
    <Part title={t("formerTitle")} id="former">
      {offices.length > 0 && (
        <Disclosure summary={t("formerOffices", { count: offices.length })} className="border-t">
          <ul>
            {offices.map((held) => (
              <li key={held.id} className={line}>
                <span>
                  {t(`offices.${held.office}`)} · <Bilingual value={held.holder} locale={locale} />
                </span>
                {period(held.since, held.until)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {body.former.length > 0 && (
        <Disclosure
          summary={t("formerMembers", { count: body.former.length })}
          className={offices.length > 0 ? "" : "border-t"}
        >
          <ul>
            {body.former.map((member) => (
              <li key={member.id} className={line}>
                <Bilingual value={member.name} locale={locale} />
                {period(member.since, member.until)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Part>
  );
}
