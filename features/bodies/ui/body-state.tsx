import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { BodyState } from "#features/bodies/schema.ts";

const tones: Record<BodyState, PillTone> = { forming: "pending", active: "verified", dissolved: "revoked" };

/** Where a body stands, as a word with its sign. */
export function BodyStatePill({ state }: { state: BodyState }) {
  const t = useTranslations("bodies");
  return <StatusPill tone={tones[state]}>{t(`states.${state}`)}</StatusPill>;
}
