"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

type Found = { latitude: string; longitude: string; accuracy: string };

/**
 * The place where the report is written, asked of the phone only when the officer wants it. A phone that does not know, a refusal,
 * and a browser without scripts all come to the same: a report without a place.
 */
export function PlaceField({ kept }: { kept: (name: string) => string }) {
  const t = useTranslations("visits.place");
  const before = { latitude: kept("latitude"), longitude: kept("longitude"), accuracy: kept("accuracy") };
  const [found, setFound] = useState<Found | null>(before.latitude ? before : null);
  const [phase, setPhase] = useState<"idle" | "asking" | "failed">("idle");
  const [canAsk, setCanAsk] = useState(false);
  useEffect(() => setCanAsk("geolocation" in navigator), []);
  const ask = () => {
    setPhase("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setFound({
          latitude: String(coords.latitude),
          longitude: String(coords.longitude),
          accuracy: String(Math.round(coords.accuracy)),
        });
        setPhase("idle");
      },
      () => setPhase("failed"),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  };
  return (
    <fieldset className="flex flex-col items-start gap-3">
      <legend className="mb-1 font-[550]">{t("title")}</legend>
      <p className="text-s text-encre-2">{t("hint")}</p>
      {found && (
        <>
          <input type="hidden" name="latitude" value={found.latitude} />
          <input type="hidden" name="longitude" value={found.longitude} />
          <input type="hidden" name="accuracy" value={found.accuracy} />
        </>
      )}
      <p role="status" className="flex items-center gap-2">
        <Icon name="place" size={22} />
        {found ? t("within", { metres: Number(found.accuracy) }) : t(phase === "idle" ? "none" : phase)}
      </p>
      {canAsk && (
        <div className="flex flex-wrap gap-3">
          <Button tone="secondary" onClick={ask} pending={phase === "asking"}>
            {t(found ? "again" : "ask")}
          </Button>
          {found && (
            <Button tone="secondary" onClick={() => setFound(null)}>
              {t("without")}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}
