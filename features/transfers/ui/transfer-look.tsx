import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { TransferDto, TransferState } from "#features/transfers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Readonly<Record<TransferState, PillTone>> = {
  requested: "pending",
  accepted: "verified",
  declined: "revoked",
  cancelled: "neutral",
};

export function TransferPill({ state }: { state: TransferState }) {
  const t = useTranslations("transfers.states");
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>;
}

/** From one chamber to the other, in the direction of reading. */
export function Way({ move, locale }: { move: Pick<TransferDto, "from" | "to">; locale: Locale }) {
  const t = useTranslations("transfers");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Bilingual value={move.from.name} locale={locale} />
      <Icon name="arrow-forward" size={18} label={t("to")} />
      <Bilingual value={move.to.name} locale={locale} />
    </span>
  );
}
