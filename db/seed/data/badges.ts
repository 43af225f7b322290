import { type BadgeData, t } from "#db/seed/data/types.ts";

const FES = {
  chamberKey: "fes",
  firstReviewerKey: "officer.fes",
  secondReviewerKey: "officer2.fes",
} as const;
// A claim about a whole craft is read a second time by an officer of another chamber.
const FES_CRAFT = { ...FES, secondReviewerKey: "officer.souss" } as const;
const SOUSS = {
  chamberKey: "souss",
  firstReviewerKey: "officer.souss",
  secondReviewerKey: "officer2.souss",
} as const;
const SOUSS_CRAFT = { ...SOUSS, secondReviewerKey: "officer.fes" } as const;

const PROGRAMME_NOTE = t(
  "حرفة مدرجة في برنامج كنوز الفنون التقليدية المغربية. درجة التهديد المعروضة قيمة توضيحية.",
  "Métier inscrit au programme Trésors des arts traditionnels marocains. Le degré de menace affiché est une valeur de démonstration.",
  "A craft taken up by the programme Treasures of Moroccan Traditional Arts. The degree of threat shown is a demonstration value.",
);

/** Claims vouched for by a chamber. One is revoked and stays visible, one is suspended, one soon runs out. */
export const badges: readonly BadgeData[] = [
  {
    key: "craft-brocade",
    claim: "endangered_craft",
    scope: { kind: "craft", craftKey: "brocade" },
    ...FES_CRAFT,
    publicNote: PROGRAMME_NOTE,
    issuedDay: -12,
  },
  {
    key: "craft-meknes-ceramics",
    claim: "endangered_craft",
    scope: { kind: "craft", craftKey: "meknes-ceramics" },
    ...FES_CRAFT,
    publicNote: PROGRAMME_NOTE,
    issuedDay: -11,
  },
  {
    key: "craft-fibula",
    claim: "endangered_craft",
    scope: { kind: "craft", craftKey: "fibula" },
    ...SOUSS_CRAFT,
    publicNote: PROGRAMME_NOTE,
    issuedDay: -10,
  },
  {
    key: "maker-fes-potter",
    claim: "workshop_checked",
    scope: { kind: "maker", artisanKey: "fes-potter" },
    ...FES,
    publicNote: t(
      "زار موظفان الورشة ورأيا الدولاب والفرن وقطعا قيد الإنجاز.",
      "Deux agents ont visité l'atelier et vu le tour, le four et des pièces en cours.",
      "Two officers visited the workshop and saw the wheel, the kiln and pieces in progress.",
    ),
    issuedDay: -120,
  },
  {
    key: "maker-tiznit-silver",
    claim: "workshop_checked",
    scope: { kind: "maker", artisanKey: "tiznit-silver" },
    ...SOUSS,
    publicNote: t(
      "زيارة للورشة ومراقبة لدمغة الفضة على خمس قطع اختيرت عشوائيا.",
      "Visite de l'atelier et contrôle du poinçon sur cinq pièces tirées au hasard.",
      "Workshop visit, and a hallmark check on five pieces picked at random.",
    ),
    issuedDay: -95,
  },
  {
    key: "piece-meknes-wall-plate",
    claim: "piece_inspected",
    scope: { kind: "piece", pieceKey: "meknes-wall-plate" },
    ...FES,
    publicNote: t(
      "فُحصت القطعة وقيست وصُورت قبل العرض.",
      "Pièce examinée, mesurée et photographiée avant la mise en vente.",
      "Piece examined, measured and photographed before being offered.",
    ),
    issuedDay: -40,
  },
  {
    key: "piece-tiznit-fibula-pair",
    claim: "piece_inspected",
    scope: { kind: "piece", pieceKey: "tiznit-fibula-pair" },
    ...SOUSS,
    publicNote: t(
      "وُزنت القطعة وروقبت دمغتها، والحبات الحمراء من الزجاج.",
      "Pièce pesée, poinçon contrôlé ; les cabochons rouges sont de verre.",
      "Piece weighed, hallmark checked; the red stones are glass.",
    ),
    issuedDay: -33,
  },
  {
    key: "piece-meknes-olive-jar",
    claim: "piece_inspected",
    scope: { kind: "piece", pieceKey: "meknes-olive-jar" },
    ...FES,
    publicNote: t(
      "فُحصت القطعة وقيست قبل العرض.",
      "Pièce examinée et mesurée avant la mise en vente.",
      "Piece examined and measured before being offered.",
    ),
    issuedDay: -155,
  },
  {
    key: "piece-tiznit-handmade",
    claim: "handmade_method",
    scope: { kind: "piece", pieceKey: "tiznit-niello-bracelet" },
    ...SOUSS,
    publicNote: t(
      "رُئيت خطوات الصنع اليدوي في الورشة.",
      "Les étapes du travail à la main ont été vues à l'atelier.",
      "The steps of the work by hand were seen in the workshop.",
    ),
    issuedDay: -60,
    suspendedDay: -6,
  },
  {
    key: "maker-fes-brass-training",
    claim: "trained_by_master",
    scope: { kind: "maker", artisanKey: "fes-brass" },
    ...FES,
    publicNote: t(
      "صُرح بتكوين لدى معلم في النقش على النحاس.",
      "Formation déclarée auprès d'un maâlem graveur sur cuivre.",
      "Training declared with a maâlem of brass engraving.",
    ),
    issuedDay: -160,
    revoked: {
      day: -45,
      code: "evidence_wrong",
      reason: t(
        "تبين أن شهادة التكوين غير موقعة من المعلم. يمكن تقديم طلب جديد بوثيقة كاملة.",
        "L'attestation de formation n'était pas signée par le maâlem. Une nouvelle demande reste possible avec un document complet.",
        "The training certificate turned out not to be signed by the maâlem. A new request is possible with a complete document.",
      ),
    },
  },
];
