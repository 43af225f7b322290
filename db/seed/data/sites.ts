import type { SiteKind, SiteState, UnitKind, UnitState, WeekHours } from "#db/schema/sites.ts";

type Three = { ar: string; fr: string; en: string };

/** Kind, place on the plan (column, row, width, height; the first is 1) and, for what is shared, minutes of a slot. */
export type DemonstrationUnit = {
  code: string;
  kind: UnitKind;
  at: readonly [number, number, number, number];
  name: Three;
  state?: UnitState;
  slotMinutes?: number;
};

export type DemonstrationSite = {
  key: string;
  chamberKey: string;
  kind: SiteKind;
  state: SiteState;
  /** States before it, with the day each began; the last is the present one. */
  states: readonly (readonly [SiteState, string])[];
  name: Three;
  intro: Three;
  address: Three;
  town: Three;
  visit: Three;
  hours: WeekHours;
  plan: readonly [number, number];
  units: readonly DemonstrationUnit[];
};

const workshop = (code: string, at: DemonstrationUnit["at"]): DemonstrationUnit => ({
  ...{ code, at, kind: "workshop" },
  name: { ar: `ورشة ${code}`, fr: `Atelier ${code}`, en: `Workshop ${code}` },
});

const stall = (code: string, at: DemonstrationUnit["at"]): DemonstrationUnit => ({
  ...{ code, at, kind: "stall" },
  name: { ar: `رواق ${code}`, fr: `Stand ${code}`, en: `Stall ${code}` },
});

const open = [540, 1080] as const;
const visit: Three = {
  ar: "الدخول مجاني. يشتغل الصناع في ورشهم؛ اطلبوا قبل التصوير. (موقع توضيحي)",
  fr: "Entrée libre. Les artisans travaillent dans leurs ateliers ; demandez avant de photographier. (site imaginaire)",
  en: "Free entry. Makers are at work in their workshops; ask before you photograph. (an imaginary site)",
};

/** Imaginary sites, and labelled so on every page. */
export const demonstrationSites: readonly DemonstrationSite[] = [
  {
    key: "village-exemple-fes",
    ...{ chamberKey: "fes", kind: "village", state: "existing" },
    states: [
      ["works", "2021-04-01"],
      ["entering_service", "2023-02-15"],
      ["existing", "2023-10-01"],
    ],
    name: {
      ar: "قرية الصناعة التقليدية التوضيحية بفاس (عرض تجريبي)",
      fr: "Village d’artisans de l’Exemple, Fès (démonstration)",
      en: "Example craft village, Fez (demonstration)",
    },
    intro: {
      ar: "قرية متخيلة فيها ورشات وفرنان مشتركان، تبين كيف تقدم المواقع على سند.",
      fr: "Un village inventé, avec ateliers et deux fours partagés, qui montre comment les sites se présentent sur Sanad.",
      en: "An invented village with workshops and two shared kilns, which shows how sites are presented on Sanad.",
    },
    address: { ar: "1 زنقة المثال", fr: "1, rue de l’Exemple", en: "1 Example Street" },
    town: { ar: "فاس", fr: "Fès", en: "Fez" },
    visit,
    hours: [open, open, open, open, open, [600, 960], null],
    plan: [12, 9],
    units: [
      ...[workshop("A1", [1, 1, 3, 2]), workshop("A2", [4, 1, 3, 2]), workshop("A3", [7, 1, 3, 2])],
      ...[workshop("A4", [1, 3, 3, 2]), workshop("A5", [1, 5, 3, 2]), workshop("A6", [1, 7, 3, 3])],
      ...[stall("B1", [10, 5, 3, 2]), { ...stall("B2", [10, 7, 3, 3]), state: "closed" as const }],
      {
        ...{ code: "F1", kind: "kiln", at: [10, 1, 3, 2], slotMinutes: 270 },
        name: { ar: "فرن الفخار الكبير", fr: "Grand four à céramique", en: "Large pottery kiln" },
      },
      {
        ...{ code: "F2", kind: "kiln", at: [10, 3, 3, 2], slotMinutes: 180, state: "repair" },
        name: { ar: "فرن الغاز", fr: "Four à gaz", en: "Gas kiln" },
      },
      {
        ...{ code: "M1", kind: "loom", at: [5, 7, 4, 3], slotMinutes: 180 },
        name: { ar: "نول عمودي", fr: "Métier de haute lisse", en: "Upright loom" },
      },
      {
        ...{ code: "H1", kind: "hall", at: [5, 4, 4, 2] },
        name: { ar: "الفناء والاستقبال", fr: "Patio et accueil", en: "Courtyard and reception" },
      },
    ],
  },
  {
    key: "dar-sanaa-exemple-draa",
    ...{ chamberKey: "draa", kind: "dar_sanaa", state: "entering_service" },
    states: [
      ["works", "2024-09-01"],
      ["entering_service", "2026-03-01"],
    ],
    name: {
      ar: "دار الصانعة التوضيحية (عرض تجريبي)",
      fr: "Dar Sanaa de l’Exemple (démonstration)",
      en: "Example Dar Sanaa (demonstration)",
    },
    intro: {
      ar: "دار متخيلة للصانعات، بأنوال مشتركة تحجز بالحصة.",
      fr: "Une maison inventée pour les artisanes, avec des métiers à tisser partagés.",
      en: "An invented house for craftswomen, with looms they share.",
    },
    address: { ar: "دوار المثال", fr: "Douar de l’Exemple", en: "Douar Exemple" },
    town: { ar: "تازناخت", fr: "Taznakht", en: "Taznakht" },
    visit,
    hours: [open, open, open, open, [540, 720], null, null],
    plan: [8, 6],
    units: [
      {
        ...{ code: "N1", kind: "loom", at: [1, 1, 3, 3], slotMinutes: 180 },
        name: { ar: "النول الأول", fr: "Premier métier", en: "First loom" },
      },
      {
        ...{ code: "N2", kind: "loom", at: [6, 1, 3, 3], slotMinutes: 180 },
        name: { ar: "النول الثاني", fr: "Deuxième métier", en: "Second loom" },
      },
      {
        ...{ code: "H1", kind: "hall", at: [1, 4, 8, 3] },
        name: { ar: "قاعة العمل", fr: "Salle de travail", en: "Work room" },
      },
    ],
  },
  {
    key: "complexe-exemple-marrakech",
    ...{ chamberKey: "marrakech", kind: "complex", state: "study" },
    states: [["study", "2026-01-15"]],
    name: {
      ar: "مجمع الصناعة التقليدية التوضيحي (عرض تجريبي)",
      fr: "Complexe artisanal de l’Exemple (démonstration)",
      en: "Example craft complex (demonstration)",
    },
    intro: {
      ar: "مجمع متخيل ما زال قيد الدراسة.",
      fr: "Un complexe inventé, encore à l’étude.",
      en: "An invented complex that is still in study.",
    },
    address: { ar: "ساحة المثال", fr: "Place de l’Exemple", en: "Example Square" },
    town: { ar: "مراكش", fr: "Marrakech", en: "Marrakesh" },
    visit: {
      ar: "لا يزار بعد.",
      fr: "Ne se visite pas encore.",
      en: "Not open to visitors yet.",
    },
    hours: [null, null, null, null, null, null, null],
    plan: [10, 6],
    units: [],
  },
];

export const demonstrationCall = {
  intro: {
    ar: "ورشة متخيلة على الفناء، فيها ماء وكهرباء. (عرض تجريبي)",
    fr: "Un atelier imaginaire sur le patio, avec eau et électricité. (démonstration)",
    en: "An imaginary workshop on the courtyard, with water and power. (demonstration)",
  },
  criteria: [
    {
      title: {
        ar: "ماذا ستصنع في هذه الورشة؟",
        fr: "Que ferez-vous dans cet atelier ?",
        en: "What will you make in this workshop?",
      },
      measure: {
        ar: "10 نقط لحرفة لا توجد بعد في القرية.",
        fr: "10 points pour un métier que le village n’a pas encore.",
        en: "10 points for a craft the village does not have yet.",
      },
      weight: 4,
    },
    {
      title: {
        ar: "هل تشتغل اليوم بلا محل؟",
        fr: "Travaillez-vous aujourd’hui sans local ?",
        en: "Do you work without a room today?",
      },
      measure: {
        ar: "10 نقط لمن لا محل له.",
        fr: "10 points sans local, 5 avec un local partagé.",
        en: "10 points without a room, 5 with a shared one.",
      },
      weight: 6,
    },
  ],
  answer: "Je travaille chez moi, sans atelier. (démonstration)",
} as const;
