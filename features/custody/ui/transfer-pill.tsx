import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { TransferState } from "#features/custody/schema.ts";

const tones: Record<TransferState, PillTone> = {
  proposed: "pending",
  paid: "verified",
  discarded: "neutral",
  returned: "revoked",
};

/** Where a transfer stands, as a word with its sign. */
export function TransferPill({ state }: { state: TransferState }) {
  const t = useTranslations("custody.transferStates");
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>;
}
