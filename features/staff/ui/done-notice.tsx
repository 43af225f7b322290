import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";

const deeds = ["invited", "resent", "withdrawn", "changed", "ended"] as const;

/** What was just done, or that there was nothing left to do it to. */
export function DoneNotice({ done }: { done: string | undefined }) {
  const t = useTranslations("staff");
  const factor = useTranslations("identity.factor.reset");
  const deed = deeds.find((known) => known === done);
  if (deed) return <Notice tone="success" role="status" title={t(`done.${deed}`)} />;
  if (done === "factor-reset") return <Notice tone="success" role="status" title={factor("done")} />;
  return done === "gone" ? <Notice tone="warning" role="status" title={t("done.gone")} /> : null;
}
