import type { LocalizedText } from "#lib/i18n/localized-text.ts";

const t = (ar: string, fr: string, en: string): LocalizedText => ({ ar, fr, en });

/** Labels as they were read of, each with where; no text of a regulation was read, so none is confirmed. */
export const labels = [
  {
    key: "morocco-handmade",
    kind: "levels" as const,
    name: t("المغرب صنع يدوي", "Morocco Handmade", "Morocco Handmade"),
    issuer: t(
      "كتابة الدولة المكلفة بالصناعة التقليدية",
      "Secrétariat d’État chargé de l’Artisanat",
      "Secretariat of State for Crafts",
    ),
    levels: 3,
    inspectedFrom: 2,
    effectiveFrom: "2013-01-01",
    craftKeys: [] as readonly string[],
    source:
      "yabiladi.com 109013 and le360.ma (2024): national label since 2013, three levels that add up, audits of product and workshop. From which level an inspection is asked is an example",
    evidence: "reported" as const,
  },
  {
    key: "demo-mark",
    kind: "collective_mark" as const,
    name: t(
      "علامة خزف مكناس (توضيحية)",
      "Marque Céramique de Meknès (démonstration)",
      "Ceramics of Meknes mark (demonstration)",
    ),
    issuer: t("هيئة خيالية", "Organisme fictif", "Fictional body"),
    levels: 1,
    inspectedFrom: null,
    effectiveFrom: "2020-01-01",
    craftKeys: ["meknes-ceramics"],
    source: "مثال توضيحي · exemple imaginaire · imaginary example",
    evidence: "demonstration" as const,
  },
];

/** What the inspector of the demonstration looks at. An example: the regulation of no label was read. */
export const checklist = {
  key: "workshop",
  name: t("معاينة ورشة", "Inspection d’un atelier", "Inspection of a workshop"),
  source: "Example of the demonstration; the federation records the real one",
  items: [
    t(
      "العمل اليدوي ظاهر في المراحل المعلنة",
      "Le travail à la main se voit aux étapes déclarées",
      "Handwork is seen at the steps that are declared",
    ),
    t(
      "المواد مطابقة لما هو مكتوب في القطع",
      "Les matières sont celles que disent les pièces",
      "Materials are those the pieces say",
    ),
    t(
      "قياسات القطع مطابقة للوصف",
      "Les mesures des pièces sont celles annoncées",
      "Measures of the pieces are as announced",
    ),
    t("الأدوات والأفران في حالة سليمة", "Outils et fours en bon état", "Tools and kilns in good order"),
    t("الإنارة والتهوية كافيتان", "Lumière et aération suffisantes", "Light and air enough"),
    t("مطفأة حريق في متناول اليد", "Un extincteur à portée de main", "A fire extinguisher at hand"),
    t(
      "التعبئة تحمي القطع أثناء النقل",
      "L’emballage protège les pièces en route",
      "Packing protects the pieces on the way",
    ),
  ],
};
