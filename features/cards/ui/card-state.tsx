import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { CardDto } from "#features/cards/schema.ts";

const tones: Record<CardDto["verdict"]["kind"], PillTone> = {
  valid: "verified",
  expired: "pending",
  suspended: "danger",
  revoked: "revoked",
  lost: "danger",
  replaced: "neutral",
};

/** What a card is worth today, as a word with its sign. */
export function CardState({ verdict }: { verdict: CardDto["verdict"] }) {
  const t = useTranslations("cards.office.states");
  return <StatusPill tone={tones[verdict.kind]}>{t(verdict.kind)}</StatusPill>;
}
