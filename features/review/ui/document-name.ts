import { useTranslations } from "next-intl";
import type { LinkedDocument } from "#features/applications/schema.ts";

type Kind = LinkedDocument["kind"];

/** What a paper or picture is called in the office: the form calls it by its owner, "your face". */
export function useDocumentName(): (kind: Kind) => string {
  const t = useTranslations("review.documents");
  return (kind) => t(t.has(kind as "portrait") ? (kind as "portrait") : "other");
}
