import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

export type Crumb = { label: ReactNode; href?: string };

/** The way from the home page to here. The last one is this page and has no `href`. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations("common.nav");
  return (
    <nav aria-label={t("breadcrumbs")} className="text-s text-encre-2 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, index) => (
          <li key={item.href ?? "here"} className="flex min-h-11 items-center gap-2">
            {index > 0 && <Icon name="chevron-forward" size={14} />}
            {item.href ? (
              <AppLink
                href={item.href}
                className="target-slim inline-flex items-center underline decoration-bord"
              >
                {item.label}
              </AppLink>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
