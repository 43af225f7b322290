import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { type PillTone, StatusPill, Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import type { SiteKind, SiteState } from "#features/sites/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export const stateTones: Readonly<Record<SiteState, PillTone>> = {
  study: "neutral",
  works: "pending",
  entering_service: "info",
  existing: "verified",
};

type Shown = {
  kind: SiteKind;
  state: SiteState;
  stateOn: string;
  name: LocalizedText | null;
  town: LocalizedText | null;
  isDemonstration: boolean;
};
type Props = { site: Shown; href: string; locale: Locale; headingLevel?: 2 | 3; children?: ReactNode };

/** A site in a list: what it is, where, and its state with the day. */
export function SiteCard({ site, href, locale, headingLevel = 2, children }: Props) {
  const t = useTranslations("sites");
  const Heading = `h${headingLevel}` as const;
  const state = t(`states.${site.state}`);
  return (
    <Card as="li" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <StatusPill tone={stateTones[site.state]}>{state}</StatusPill>
        {site.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
      </div>
      <Heading className="text-xl">
        <AppLink
          href={href}
          className="target-slim inline-flex items-center underline decoration-bord hover:decoration-encre"
        >
          <Bilingual value={site.name} locale={locale} />
        </AppLink>
      </Heading>
      <p>
        {t(`kinds.${site.kind}`)}
        <span aria-hidden="true"> · </span>
        <Bilingual value={site.town} locale={locale} />
      </p>
      <p className="text-s text-encre-2">
        {t("stateSince", { state, date: formatDate(site.stateOn, locale) })}
      </p>
      {children}
    </Card>
  );
}
