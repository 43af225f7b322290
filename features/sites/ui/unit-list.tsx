import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { ShownState, Unit } from "#features/sites/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const shownTones: Readonly<Record<ShownState, PillTone>> = {
  free: "verified",
  let: "neutral",
  shared: "info",
  open: "info",
  repair: "pending",
  closed: "revoked",
};

/** By which a plan of the same page names the list. */
export const unitListId = "unit-list";

type Props = { units: readonly Unit[]; locale: Locale; more?: (unit: Unit) => ReactNode };

/** The units of a site in words, beside the plan: what the picture tells, for whoever hears it or has no plan. */
export function UnitList({ units, locale, more }: Props) {
  const t = useTranslations("sites");
  return (
    <ul id={unitListId} className="border-t border-line">
      {units.map((unit) => (
        <li
          key={unit.id}
          id={`unit-${unit.code}`}
          tabIndex={-1}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-3 target:bg-wash-safran"
        >
          <span className="min-w-0">
            <strong>
              <bdi>{unit.code}</bdi>
            </strong>{" "}
            <Bilingual value={unit.name} locale={locale} />
            <span className="block text-s text-encre-2">
              {t(`unitKinds.${unit.kind}`)}
              {!unit.place && <> · {t("offPlan")}</>}
            </span>
            {more?.(unit)}
          </span>
          <StatusPill tone={shownTones[unit.shown]}>{t(`shown.${unit.shown}`)}</StatusPill>
        </li>
      ))}
    </ul>
  );
}
