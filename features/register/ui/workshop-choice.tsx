import { getTranslations } from "next-intl/server";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { currentContext } from "#features/identity/index.ts";
import { myWorkshops } from "#features/register/queries/my-workshops.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { artisanIdsOf, crewIdsOf } from "#lib/kernel/actor.ts";

type WorkshopChoiceProps = {
  /** The workshop the page shows. */
  of: string;
  /** The page, whose address takes `?workshop=`. */
  path: `/studio/${string}`;
  /** Whether it is also for those who are in a workshop without managing it. */
  crew?: boolean;
  locale: Locale;
};

/** Which of somebody's workshops a page of the studio shows, as links; nothing for who has one. */
export async function WorkshopChoice({ of, path, crew = false, locale }: WorkshopChoiceProps) {
  const context = await currentContext();
  const ids = [...artisanIdsOf(context.actor), ...(crew ? crewIdsOf(context.actor) : [])];
  if (new Set(ids).size < 2) return null;
  const own = await myWorkshops(context, {});
  const t = await getTranslations({ locale, namespace: "register.studio" });
  return (
    <nav aria-label={t("workshop")} className="px-4 pt-4 sm:px-6">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {(own.ok ? own.value : [])
          .filter(({ manages }) => crew || manages)
          .map(({ id, name }) => (
            <li key={id}>
              <AppLink
                href={`${path}?workshop=${id}`}
                aria-current={id === of ? "page" : undefined}
                className="target inline-flex items-center underline decoration-1 aria-[current=page]:font-[550] aria-[current=page]:no-underline"
              >
                <Bilingual value={name} locale={locale} />
              </AppLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
