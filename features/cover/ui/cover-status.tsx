import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { CoverStatus } from "#features/cover/schema.ts";

const tones: Record<CoverStatus, PillTone> = {
  to_complete: "pending",
  affiliated: "verified",
  in_arrears: "danger",
  exempt: "neutral",
};

/** Where a maker stands, as a word with its sign. */
export function CoverStatusPill({ status }: { status: CoverStatus }) {
  const t = useTranslations("cover.statuses");
  return <StatusPill tone={tones[status]}>{t(status)}</StatusPill>;
}
