import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { LotState, SupplierState } from "#db/schema/materials.ts";

const lotTones: Record<LotState, PillTone> = {
  open: "pending",
  quarantined: "danger",
  cleared: "verified",
  recalled: "revoked",
};
const supplierTones: Record<SupplierState, PillTone> = {
  proposed: "pending",
  approved: "verified",
  suspended: "danger",
  ended: "revoked",
};

/** Where a lot stands, as a word with its sign. */
export function LotStatePill({ state }: { state: LotState }) {
  const t = useTranslations("materials.lotStates");
  return <StatusPill tone={lotTones[state]}>{t(state)}</StatusPill>;
}

export function SupplierStatePill({ state }: { state: SupplierState }) {
  const t = useTranslations("materials.supplierStates");
  return <StatusPill tone={supplierTones[state]}>{t(state)}</StatusPill>;
}
