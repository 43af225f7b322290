import { formatNumber } from "#components/format/number.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type CountTabsProps = {
  /** What the lists are, for a screen reader. */
  label: string;
  tabs: readonly { key: string; href: string; label: string; count: number }[];
  /** Key of the list that is open. */
  here: string;
  locale: Locale;
  className?: string;
};

/** Lists beside each other with how much is in each. They wrap on a phone; nothing hides behind a swipe. */
export function CountTabs({ label, tabs, here, locale, className = "" }: CountTabsProps) {
  return (
    <nav aria-label={label} className={`border-b border-line ${className}`}>
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.key}>
            <AppLink
              href={tab.href}
              aria-current={tab.key === here ? "page" : undefined}
              className={`target inline-flex items-center gap-2 border-b-3 px-3 ${tab.key === here ? "border-encre font-semibold" : "border-transparent hover:border-bord"}`}
            >
              {tab.label}
              <span className="text-s text-encre-2 tabular-nums">{formatNumber(tab.count, locale)}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
