import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";

const dones = [
  ...["supplier", "decided", "permit", "material", "restriction", "received", "cleared", "quarantined"],
  ...["handedOut", "recalled", "tied", "untied"],
] as const;
type Done = "supplier";

/** What was just done, as the page's address says. */
export function Said({ done }: { done: string | null }) {
  const t = useTranslations("materials.done");
  const known = dones.find((one) => one === done) as Done | undefined;
  return known ? <Notice tone="success" role="status" title={t(known)} /> : null;
}
