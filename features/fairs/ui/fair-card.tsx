import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { type PillTone, StatusPill, Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FairFacts, FairPhase } from "#features/fairs/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const phaseTones: Readonly<Record<FairPhase, PillTone>> = {
  draft: "neutral",
  cancelled: "revoked",
  announced: "info",
  call: "pending",
  choosing: "pending",
  coming: "info",
  open: "verified",
  over: "neutral",
};

type Shown = Pick<
  FairFacts,
  "title" | "town" | "place" | "startsOn" | "endsOn" | "phase" | "isDemonstration"
>;
type Props = { fair: Shown; href: string; locale: Locale; headingLevel?: 2 | 3; children?: React.ReactNode };

/** A fair in a list: what, where, when, and where it stands. */
export function FairCard({ fair, href, locale, headingLevel = 2, children }: Props) {
  const t = useTranslations("fairs");
  const Heading = `h${headingLevel}` as const;
  return (
    <Card as="li" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <StatusPill tone={phaseTones[fair.phase]}>{t(`phases.${fair.phase}`)}</StatusPill>
        {fair.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
      </div>
      <Heading className="text-xl">
        <AppLink
          href={href}
          className="target-slim inline-flex items-center underline decoration-bord hover:decoration-encre"
        >
          <Bilingual value={fair.title} locale={locale} />
        </AppLink>
      </Heading>
      <p>{t("days", { from: formatDate(fair.startsOn, locale), to: formatDate(fair.endsOn, locale) })}</p>
      <p className="text-s text-encre-2">
        <Bilingual value={fair.place} locale={locale} />
        <span aria-hidden="true"> · </span>
        <Bilingual value={fair.town} locale={locale} />
      </p>
      {children}
    </Card>
  );
}
