import { useTranslations } from "next-intl";
import { StatusPill } from "#components/ui/badge.tsx";
import type { CollectionStanding } from "#features/collections/schema.ts";

const tones = { draft: "neutral", scheduled: "info", shown: "verified", ended: "neutral" } as const;

/** Where a collection stands now. */
export function StandingPill({ standing }: { standing: CollectionStanding }) {
  const t = useTranslations("collections.standing");
  return <StatusPill tone={tones[standing]}>{t(standing)}</StatusPill>;
}
