import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { ImportSummary } from "#features/register/import-schema.ts";

const tones: Record<ImportSummary["state"], PillTone> = {
  previewed: "pending",
  running: "info",
  done: "verified",
  failed: "danger",
  abandoned: "neutral",
};

/** Where a registry file stands. */
export function ImportStatePill({ state }: { state: ImportSummary["state"] }) {
  const t = useTranslations("register.import.states");
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>;
}
