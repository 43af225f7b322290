import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { Standing } from "#features/register/schema.ts";

const tones: Record<Standing, PillTone> = {
  registered: "verified",
  reinstated: "verified",
  suspended: "danger",
  expired: "pending",
  struck_off: "revoked",
};

/** Where a registration stands, by word and sign. */
export function StandingPill({ standing }: { standing: Standing }) {
  const t = useTranslations("register.standings");
  return <StatusPill tone={tones[standing]}>{t(standing)}</StatusPill>;
}
