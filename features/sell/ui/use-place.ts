"use client";

import { useCallback, useEffect, useState } from "react";
import { type StepName, steps } from "#features/sell/domain/draft.ts";

export type Place = StepName | "home" | "sent";
const places: readonly Place[] = [...steps, "home", "sent"];
const here = (): Place | null => places.find((one) => one === location.hash.slice(1)) ?? null;

/** The screen, in the address behind the hash: the phone's own way back leads one screen back, and a reload stays. */
export function usePlace(): [Place | null, (place: Place) => void] {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const read = () => setPlace(here());
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  const go = useCallback((next: Place) => {
    if (here() !== next) location.hash = next;
    setPlace(next);
  }, []);
  return [place, go];
}
