"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Has the page made again every two seconds while work goes on, but not while nobody looks at it. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const look = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, 2000);
    return () => clearInterval(look);
  }, [router]);
  return null;
}
