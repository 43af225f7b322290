import { useTranslations } from "next-intl";
import { StatusPill } from "#components/ui/badge.tsx";
import type { Clock } from "#features/appeals/schema.ts";

/** How long there is to answer, in words with a sign: never by colour alone. */
export function ClockPill({ clock }: { clock: Clock }) {
  const t = useTranslations("appeals.clock");
  const tone =
    clock.is === "overdue" ? "danger" : clock.is === "today" || clock.days <= 3 ? "pending" : "neutral";
  return <StatusPill tone={tone}>{t(clock.is, { days: clock.days })}</StatusPill>;
}
