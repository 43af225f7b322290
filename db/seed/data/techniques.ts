import { type LocalizedText, t } from "#db/seed/data/types.ts";

export type TechniqueData = { readonly key: string; readonly name: LocalizedText };

const way = (key: string, ar: string, fr: string, en: string): TechniqueData => ({
  key,
  name: t(ar, fr, en),
});

/** Ways of working, in the words of shoppers. */
export const techniques: readonly TechniqueData[] = [
  way("knotting", "عقد السجاد", "Nouage", "Knotting"),
  way("flat-weaving", "نسج مسطح", "Tissage à plat", "Flat weaving"),
  way("hand-loom", "نسج على نول يدوي", "Métier à bras", "Hand loom"),
  way("brocading", "نسج البروكار", "Brochage", "Brocading"),
  way("hand-spinning", "غزل يدوي", "Filage à la main", "Hand spinning"),
  way("natural-dyeing", "صباغة نباتية", "Teinture végétale", "Natural dyeing"),
  way("felting", "تلبيد الصوف", "Feutrage", "Felting"),
  way("embroidery", "طرز", "Broderie", "Embroidery"),
  way("braiding", "قيطان وعقاد", "Passementerie", "Braiding and trimming"),
  way("tailoring", "خياطة تقليدية", "Couture traditionnelle", "Traditional tailoring"),
  way("throwing", "تشكيل على الدولاب", "Tournage au tour de potier", "Wheel throwing"),
  way("hand-building", "تشكيل باليد", "Modelage à la main", "Hand building"),
  way("glaze-painting", "رسم على الخزف", "Peinture sur céramique", "Ceramic painting"),
  way("tile-cutting", "تقطيع الزليج", "Taille du zellige", "Zellige cutting"),
  way("tile-setting", "تركيب الزليج", "Assemblage du zellige", "Zellige setting"),
  way("wood-carving", "نقش على الخشب", "Sculpture sur bois", "Wood carving"),
  way("wood-turning", "خراطة الخشب", "Tournage sur bois", "Wood turning"),
  way("inlay", "تطعيم", "Marqueterie", "Inlay"),
  way("wood-painting", "زواق", "Peinture sur bois (zouak)", "Wood painting (zouak)"),
  way("joinery", "نجارة", "Menuiserie", "Joinery"),
  way("chasing", "نقش على المعدن", "Ciselure", "Chasing and engraving"),
  way("filigree", "تخريم الفضة", "Filigrane", "Filigree"),
  way("niello", "نييلو", "Nielle", "Niello"),
  way("enamelling", "تزجيج بالمينا", "Émaillage", "Enamelling"),
  way("casting", "صب المعادن", "Fonte", "Casting"),
  way("forging", "حدادة", "Forge", "Forging"),
  way("tinning", "تقصدير", "Étamage", "Tinning"),
  way("threading", "نظم الخرز", "Enfilage de perles", "Bead threading"),
  way("leather-sewing", "خرازة", "Couture du cuir", "Leather sewing"),
  way("tanning", "دباغة", "Tannage", "Tanning"),
  way("bookbinding", "تسفير الكتب", "Reliure", "Bookbinding"),
  way("coiling", "لف السلال", "Vannerie spiralée", "Coiling"),
  way("plaiting", "ضفر", "Tressage", "Plaiting"),
  way("building", "بناء بالتراب", "Construction en terre", "Earth building"),
];
