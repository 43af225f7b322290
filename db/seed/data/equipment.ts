const three = (ar: string, fr: string, en: string) => ({ ar, fr, en });

/** Imaginary calls, and labelled so on every page. */
export const openCall = {
  slug: "demonstration-outils-2026",
  title: three(
    "أدوات لورش فاس (عرض تجريبي)",
    "Outils pour les ateliers de Fès (démonstration)",
    "Tools for the workshops of Fez (demonstration)",
  ),
  text: three(
    "تمنح الغرفة عددا وأدوات يدوية للصناع المسجلين الذين يشتغلون بأدوات متهالكة. (دعوة خيالية)",
    "La chambre donne des jeux d’outils à main aux artisans enregistrés qui travaillent avec des outils usés. (appel imaginaire)",
    "The chamber gives sets of hand tools to registered artisans who work with worn ones. (an imaginary call)",
  ),
  kind: three("طقم أدوات يدوية", "Jeu d’outils à main", "Set of hand tools"),
  why: "Mes outils ont vingt ans et ne tiennent plus le tranchant. (démonstration)",
  present: "Deux ciseaux et un marteau usés. (démonstration)",
} as const;

export const decidedCall = {
  slug: "demonstration-etablis-2025",
  title: three(
    "طاولات عمل لورش فاس (عرض تجريبي)",
    "Établis pour les ateliers de Fès (démonstration)",
    "Workbenches for the workshops of Fez (demonstration)",
  ),
  text: three(
    "منحت الغرفة طاولات عمل بمساهمة عشرة بالمائة. (دعوة خيالية)",
    "La chambre a donné des établis, contre une part de dix pour cent. (appel imaginaire)",
    "The chamber gave workbenches for a share of ten percent. (an imaginary call)",
  ),
  kind: three("طاولة عمل", "Établi", "Workbench"),
  sentence: "Je travaille debout chaque jour et je perds moins de temps. (démonstration)",
} as const;

export const callCriteria = [
  {
    title: three("الحاجة", "Le besoin", "The need"),
    measure: three("حالة الأدوات الحالية", "L’état des outils actuels", "The state of the present tools"),
    weight: 6,
  },
  {
    title: three("التعليم", "La transmission", "Handing on"),
    measure: three("عدد المتعلمين في الورشة", "Les apprentis à l’atelier", "Apprentices in the workshop"),
    weight: 4,
  },
] as const;

export const fundsSource = "Budget imaginaire de la chambre (démonstration)";
