import { useTranslations } from "next-intl";
import { localPath } from "#components/ui/app-link.tsx";
import { byPlace } from "#features/sites/domain/plan.ts";
import { type Place, type Plan, type ShownState, shownStates, type Unit } from "#features/sites/schema.ts";
import { PlanPatterns } from "#features/sites/ui/plan-patterns.tsx";
import { unitListId } from "#features/sites/ui/unit-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = {
  plan: Plan;
  units: readonly Unit[];
  /** Where a unit leads: a fragment of the page, or a page without its language. */
  href: (unit: Unit) => string;
  locale: Locale;
};

const cell = 40;
type Placed = Unit & { place: Place };

/**
 * The plan of a site, drawn by the server: every unit a link with its name and state as its words, in the order one walks the plan. A
 * plan is of a place, so it does not turn round where writing runs from the right.
 */
export function SitePlan({ plan, units, href, locale }: Props) {
  const t = useTranslations("sites");
  const placed = units
    .filter((unit): unit is Placed => unit.place !== null)
    .toSorted((a, b) => byPlace(a.place, b.place));
  const used = shownStates.filter((state) => placed.some(({ shown }) => shown === state));
  const [width, height] = [plan.columns * cell, plan.rows * cell];
  return (
    <figure aria-details={unitListId} className="plot flex flex-col gap-4">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <svg
        viewBox={`-4 -4 ${width + 8} ${height + 8}`}
        role="group"
        aria-label={t("planLabel")}
        direction="ltr"
        className="h-auto w-full max-w-[60rem] overflow-visible"
      >
        <PlanPatterns prefix="plan" />
        <rect width={width} height={height} className="fill-chaux stroke-encre" strokeWidth="3" />
        {placed.map((unit) => (
          <Room key={unit.id} unit={unit} to={href(unit)} locale={locale} />
        ))}
      </svg>
      <figcaption>
        <p className="text-s text-encre-2">{t("planText")}</p>
        <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
          {used.map((state) => (
            <li key={state} className="inline-flex items-center gap-2">
              <Swatch state={state} />
              {t(`shown.${state}`)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Room({ unit, to, locale }: { unit: Placed; to: string; locale: Locale }) {
  const t = useTranslations("sites");
  const { x, y, w, h } = unit.place;
  const state = t(`shown.${unit.shown}`);
  const [left, top] = [x * cell + 2, y * cell + 2];
  const [width, height] = [w * cell - 4, h * cell - 4];
  const middle = left + width / 2;
  // A word stands on the plan where it fits; the link and the list say it always.
  const hasWord = h >= 2 && state.length * 8.5 <= width;
  const label = t("unitLabel", { code: unit.code, name: pick(unit.name, locale).text, state });
  return (
    <>
      <a href={to.startsWith("#") ? to : localPath(locale, to)} aria-label={label} className="group/room">
        <title>{label}</title>
        <rect
          {...{ x: left, y: top, width, height, rx: 3 }}
          fill={`url(#plan-${unit.shown})`}
          strokeWidth="2"
          className="stroke-encre group-hover/room:[stroke-width:4] group-focus-visible/room:stroke-bleu group-focus-visible/room:[stroke-width:6]"
        />
      </a>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus; its words are the link's again */}
      <g
        aria-hidden="true"
        textAnchor="middle"
        strokeWidth="5"
        className="pointer-events-none fill-encre stroke-papier [paint-order:stroke]"
      >
        <text x={middle} y={top + height / 2 + (hasWord ? -2 : 6)} fontSize="18" fontWeight="600">
          {unit.code}
        </text>
        {hasWord && (
          <text
            x={middle}
            y={top + height / 2 + 18}
            fontSize="15"
            direction={locale === "ar" ? "rtl" : "ltr"}
          >
            {state}
          </text>
        )}
      </g>
    </>
  );
}

function Swatch({ state }: { state: ShownState }) {
  return (
    <svg viewBox="0 0 30 20" aria-hidden="true" data-key={state} className="h-5 w-8 shrink-0">
      <PlanPatterns prefix={`key-${state}`} />
      <rect
        {...{ x: 1, y: 1, width: 28, height: 18 }}
        fill={`url(#key-${state}-${state})`}
        className="stroke-encre"
      />
    </svg>
  );
}
