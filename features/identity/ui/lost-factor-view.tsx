import { useTranslations } from "next-intl";
import { BackLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";

/** Who can take a lost second factor away, for whom. `back` has no locale prefix. */
export function LostFactorView({ back }: { back: string }) {
  const t = useTranslations("identity.factor");
  return (
    <div className="flex flex-col gap-6">
      <SummaryList
        items={[
          { term: t("lost.staff"), value: t("lost.staffWho") },
          { term: t("lost.manager"), value: t("lost.managerWho") },
          { term: t("lost.national"), value: t("lost.nationalWho") },
        ]}
      />
      <p>{t("lost.how")}</p>
      <p>
        <BackLink href={back}>{t("recovery.back")}</BackLink>
      </p>
    </div>
  );
}
