import { type LocalizedText, t } from "#db/seed/data/types.ts";

type Check = LocalizedText;
export type RawMaterialData = {
  readonly key: string;
  readonly materialKey: string;
  readonly name: LocalizedText;
  readonly specification: LocalizedText;
  readonly unit: "kg" | "g" | "m2" | "piece";
  readonly checks: readonly Check[];
  readonly restriction?: { readonly isRestricted: boolean; readonly since: string; readonly source: string };
};

const noSmell = t("لا رائحة غير عادية", "Pas d’odeur anormale", "No unusual smell");
const weighed = t("الوزن كما في الفاتورة", "Poids conforme à la facture", "Weight as on the invoice");

/** What the chamber of the demonstration asks of raw materials. Plainly examples: no text is quoted. */
export const rawMaterials: readonly RawMaterialData[] = [
  {
    key: "combed-wool",
    materialKey: "wool",
    name: t("صوف ممشوط من الأطلس المتوسط", "Laine peignée du Moyen Atlas", "Combed wool of the Middle Atlas"),
    specification: t(
      "مغسول مرتين، ألياف أطول من ستة سنتيمترات، بلا صباغة",
      "Lavée deux fois, fibres de plus de six centimètres, non teinte",
      "Washed twice, fibres above six centimetres, undyed",
    ),
    unit: "kg",
    checks: [
      t("جاف عند اللمس", "Sèche au toucher", "Dry to the touch"),
      t("بلا شوك", "Sans chardons", "Without burrs"),
      weighed,
    ],
  },
  {
    key: "clay",
    materialKey: "clay",
    name: t("طين رمادي لفخار فاس", "Argile grise de Fès", "Grey clay of Fes"),
    specification: t(
      "منخول، بلا جير مرئي، لأوان لا تمس الطعام أو تمسه",
      "Tamisée, sans chaux visible, pour pièces alimentaires ou non",
      "Sieved, no lime to be seen, for food ware or not",
    ),
    unit: "kg",
    checks: [
      t("بلا جير", "Sans chaux", "Without lime"),
      t("تجربة حرق ناجحة", "Essai de cuisson réussi", "A trial firing went well"),
    ],
  },
  {
    key: "pouf-leather",
    materialKey: "sheep-leather",
    name: t("جلد مدبوغ للوسائد", "Cuir tanné pour poufs", "Tanned leather for poufs"),
    specification: t(
      "دباغة نباتية، لون ثابت بعد فرك بقطن مبلل",
      "Tannage végétal, teinture qui tient au frottement humide",
      "Vegetable tanned, dye that holds when rubbed wet",
    ),
    unit: "m2",
    checks: [t("اللون ثابت", "La teinture tient", "The dye holds"), noSmell],
  },
  {
    key: "thuya",
    materialKey: "thuya",
    name: t("خشب العرعار", "Bois de thuya", "Thuya wood"),
    specification: t(
      "جاف منذ سنتين، بلا شقوق",
      "Sec depuis deux ans, sans fentes",
      "Dried for two years, without cracks",
    ),
    unit: "kg",
    checks: [t("بلا شقوق", "Sans fentes", "Without cracks"), weighed],
    restriction: {
      isRestricted: true,
      since: "2026-01-01",
      source:
        "Démonstration : récolte réglementée localement d’après essaouira.nu ; à confirmer par la chambre",
    },
  },
  {
    key: "plant-dye",
    materialKey: "plant-dye",
    name: t("نيلة وفوة", "Indigo et garance", "Indigo and madder"),
    specification: t(
      "مسحوق ناعم، بلا مواد مضافة",
      "Poudre fine, sans additifs",
      "Fine powder, nothing added",
    ),
    unit: "g",
    checks: [t("تجربة صباغة ناجحة", "Essai de teinture réussi", "A trial dye went well")],
  },
];

type SupplierData = {
  readonly key: string;
  readonly name: string;
  readonly town: string;
  readonly state: "proposed" | "approved" | "suspended";
  readonly reason: string;
};

/** Suppliers of the demonstration: plainly fictional. */
export const suppliers: readonly SupplierData[] = [
  {
    ...{ key: "wool-house", name: "Comptoir lainier Exemple (Démo)", town: "Azrou", state: "approved" },
    reason: "Échantillons de trois lots conformes, visite du lavoir (démonstration)",
  },
  {
    ...{ key: "tannery", name: "Tannerie Spécimen (Démo)", town: "Fès", state: "suspended" },
    reason: "Teinture qui déteint dans un lot ; en attente d’explications (démonstration)",
  },
  {
    ...{ key: "timber", name: "Bois Modèle (Démo)", town: "Essaouira", state: "approved" },
    reason: "Autorisation de récolte présentée (démonstration)",
  },
  {
    ...{ key: "pigments", name: "Pigments Imaginaires (Démo)", town: "Meknès", state: "proposed" },
    reason: "",
  },
];

export const recallWords = {
  reason: t(
    "صباغة الجلد تنتقل إلى القماش الفاتح (مثال توضيحي)",
    "La teinture du cuir déteint sur les tissus clairs (démonstration)",
    "The dye of the leather comes off on light cloth (demonstration)",
  ),
  advice: t(
    "أبعدوا القطعة عن القماش الفاتح. الغرفة تتصل بكم لتعويضها أو إصلاحها.",
    "Éloignez la pièce des tissus clairs. La chambre vous contacte pour la reprendre ou la réparer.",
    "Keep the piece away from light cloth. The chamber will contact you to take it back or mend it.",
  ),
};

export const purchaseTitle = t(
  "صوف الشتاء لنساجي فاس",
  "La laine d’hiver des tisserands de Fès",
  "Winter wool for the weavers of Fes",
);
