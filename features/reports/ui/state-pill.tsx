import { useTranslations } from "next-intl";
import { StatusPill } from "#components/ui/badge.tsx";
import type { ReportLine } from "#features/reports/schema.ts";

const tones = { open: "pending", upheld: "revoked", dismissed: "neutral" } as const;

/** How a report stands, in a word with a sign. */
export function StatePill({ state }: { state: ReportLine["state"] }) {
  const t = useTranslations("reports.states");
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>;
}
