import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { SheetState } from "#features/sheets/schema.ts";

const tones: Record<SheetState, PillTone> = {
  previewed: "pending",
  running: "info",
  stopped: "danger",
  done: "verified",
  abandoned: "neutral",
};

/** Where a table of pieces stands. */
export function SheetPill({ state }: { state: SheetState }) {
  const t = useTranslations("sheets.states");
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>;
}
