import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Place, VisitDto, VisitOutcome } from "#features/visits/schema.ts";

const tones: Readonly<Record<VisitOutcome, PillTone>> = {
  confirmed: "verified",
  doubts: "danger",
  nobody_there: "neutral",
};

/** What became of a visit, or that it is still to come. */
export function VisitPill({ visit }: { visit: Pick<VisitDto, "state" | "outcome"> }) {
  const t = useTranslations("visits");
  if (visit.outcome) {
    return <StatusPill tone={tones[visit.outcome]}>{t(`outcomes.${visit.outcome}`)}</StatusPill>;
  }
  return (
    <StatusPill tone={visit.state === "planned" ? "info" : "neutral"}>
      {t(`states.${visit.state}`)}
    </StatusPill>
  );
}

/**
 * Where a report was written, as a line: the wider the band around the mark, the less exactly the place is known. A map would ask
 * another site for the place of somebody's home.
 */
export function PlaceLine({ place }: { place: Place }) {
  const t = useTranslations("visits.place");
  const metres = Math.max(1, Math.round(place.accuracy));
  // A metre is a dot, ten kilometres are the whole line.
  const half = Math.min(98, 4 + (Math.log10(metres) / 4) * 94);
  const degrees = `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`;
  return (
    <figure className="flex max-w-80 flex-col gap-1">
      <svg viewBox="0 0 200 24" className="h-6 w-full" role="img" aria-label={t("band", { metres })}>
        <line x1="2" y1="18" x2="198" y2="18" className="stroke-bord" strokeWidth="2" />
        <rect
          x={100 - half}
          y="12"
          width={half * 2}
          height="12"
          rx="6"
          className="fill-wash-bleu stroke-bleu"
        />
        <circle cx="100" cy="18" r="4" className="fill-bleu" />
      </svg>
      <figcaption className="flex flex-wrap items-center gap-x-3 text-s text-encre-2">
        <Icon name="place" size={18} />
        <bdi dir="ltr">{degrees}</bdi>
        <span>{t("within", { metres })}</span>
      </figcaption>
    </figure>
  );
}
