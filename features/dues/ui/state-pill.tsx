import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { DuesCallState, DuesLine } from "#features/dues/schema.ts";

/** How dues stand, as a word with its sign; late ones are said to be. */
export function DuesPill({ dues: { state, isLate } }: { dues: Pick<DuesLine, "state" | "isLate"> }) {
  const t = useTranslations("dues");
  const tones: Record<DuesLine["state"], PillTone> = { due: "pending", paid: "verified", exempt: "neutral" };
  return (
    <StatusPill tone={isLate ? "revoked" : tones[state]}>{t(isLate ? "late" : `states.${state}`)}</StatusPill>
  );
}

const callTones: Record<DuesCallState, PillTone> = {
  draft: "pending",
  called: "verified",
  withdrawn: "neutral",
};

export function CallPill({ state }: { state: DuesCallState }) {
  const t = useTranslations("dues");
  return <StatusPill tone={callTones[state]}>{t(`callStates.${state}`)}</StatusPill>;
}
