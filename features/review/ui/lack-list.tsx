import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Lack } from "#features/review/schema.ts";
import { useItemName } from "#features/review/ui/checklist.tsx";

/** What an approval still needs, each point with a link to it. `page` is the address the points are on. */
export function LackList({ lacks, page = "" }: { lacks: readonly Lack[]; page?: string }) {
  const t = useTranslations("review.lacks");
  const nameOf = useItemName();
  if (lacks.length === 0) return null;
  return (
    <Notice tone="info" title={t("title")}>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {lacks.map(({ code, items }) => (
          <li key={code}>
            {t(code, { count: items.length })}
            {items.length > 0 && (
              <ul className="flex flex-wrap gap-x-3">
                {items.map((item) => (
                  <li key={item}>
                    <TextLink
                      href={`${page}#check-${item}`}
                      className="target-slim inline-flex items-center text-s"
                    >
                      {nameOf(item)}
                    </TextLink>
                  </li>
                ))}
              </ul>
            )}
            {["NUMBER_NOT_ATTESTED", "ATTESTATION_EXPIRED", "NUMBER_HELD"].includes(code) && (
              <TextLink
                href={`${page}#attestation`}
                className="target-slim ms-2 inline-flex items-center text-s"
              >
                {t("attest")}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
