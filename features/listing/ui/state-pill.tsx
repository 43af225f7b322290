import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { PieceState } from "#features/listing/schema.ts";

const tones: Record<PieceState, PillTone> = {
  draft: "neutral",
  proposed: "pending",
  revision_requested: "danger",
  published: "verified",
  paused: "neutral",
  sold: "info",
  archived: "neutral",
};

/** Where a piece stands, as a word with its sign. */
export function StatePill({ state }: { state: PieceState }) {
  const t = useTranslations("listing.state");
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>;
}
