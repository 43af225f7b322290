import type { ReactNode } from "react";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";

export type VouchedState = "active" | "suspended" | "revoked" | "expired";

const tones: Readonly<Record<VouchedState, PillTone>> = {
  active: "verified",
  suspended: "pending",
  revoked: "revoked",
  expired: "neutral",
};

type VouchedProps = {
  state: VouchedState;
  claim: ReactNode;
  /** Since or until when it says so, in words. */
  when: ReactNode;
  children?: ReactNode;
};

/** One thing a chamber vouches for, as the public reads it: the claim with its sign, how it stands, and what is said to it. */
export function Vouched({ state, claim, when, children }: VouchedProps) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <StatusPill tone={tones[state]}>{claim}</StatusPill>
        <span className="text-s text-encre-2">{when}</span>
      </p>
      {children}
    </>
  );
}
