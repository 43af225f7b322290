import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { BadgeState } from "#features/badges/schema.ts";

const tones: Readonly<Record<BadgeState, PillTone>> = {
  proposed: "info",
  active: "verified",
  suspended: "pending",
  revoked: "revoked",
  expired: "neutral",
  declined: "neutral",
  withdrawn: "neutral",
  replaced: "neutral",
};

/** Where a badge stands, as a word with its sign. */
export function BadgeStatePill({ state }: { state: BadgeState }) {
  const t = useTranslations("badges.states");
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>;
}
