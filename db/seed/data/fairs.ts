/** What the demonstration's fairs ask. Example criteria: no institution has set them. */
export const demonstrationCriteria = [
  {
    title: {
      ar: "ما الذي تصنعه بيدك في القطع التي ستعرضها؟",
      fr: "Que faites-vous de vos mains dans les pièces que vous montrerez ?",
      en: "What do you make by hand in the pieces you will show?",
    },
    measure: {
      ar: "10 نقط إذا تمت كل المراحل في ورشتك، نقطتان أقل عن كل مرحلة تتم خارجها.",
      fr: "10 points si tout est fait dans votre atelier, 2 de moins par étape faite ailleurs.",
      en: "10 points if every step is done in your workshop, 2 fewer for each step done elsewhere.",
    },
    weight: 5,
    answer: "Le tournage, le décor et la cuisson sont faits dans mon atelier.",
  },
  {
    title: {
      ar: "من تعلمهم الحرفة اليوم؟",
      fr: "À qui apprenez-vous le métier aujourd'hui ?",
      en: "Whom do you teach the craft today?",
    },
    measure: {
      ar: "5 نقط لمتدرج واحد، 10 نقط لاثنين فأكثر.",
      fr: "5 points pour un apprenti, 10 pour deux et plus.",
      en: "5 points for one apprentice, 10 for two and more.",
    },
    weight: 3,
    answer: "Deux apprentis, depuis un an.",
  },
  {
    title: {
      ar: "هل سبق لك أن عرضت في معرض؟",
      fr: "Avez-vous déjà exposé ?",
      en: "Have you exhibited before?",
    },
    measure: {
      ar: "10 نقط لمن لم يعرض قط، 5 نقط لمن عرض مرة.",
      fr: "10 points si vous n'avez jamais exposé, 5 si c'est arrivé une fois.",
      en: "10 points if you never have, 5 if you did once.",
    },
    weight: 2,
    answer: "Jamais encore.",
  },
] as const;

const hours = {
  ar: "كل يوم من 10 صباحا إلى 7 مساء",
  fr: "Tous les jours, de 10 h à 19 h",
  en: "Every day, 10 am to 7 pm",
};

/** Imaginary fairs, and labelled so on every page. Days are counted from today. */
export const demonstrationFairs = [
  {
    key: "salon-demonstration-maison",
    phase: "over" as const,
    chamberKey: null,
    days: { starts: -40, ends: -36, callFrom: -100, callUntil: -70 },
    applicants: 4,
    title: {
      ar: "معرض الحرف التوضيحي (عرض تجريبي)",
      fr: "Salon imaginaire des métiers (démonstration)",
      en: "Imaginary fair of crafts (demonstration)",
    },
    intro: {
      ar: "معرض متخيل يبين كيف تقدم المعارض والعارضون على سند.",
      fr: "Un salon inventé, qui montre comment les salons et leurs exposants se présentent sur Sanad.",
      en: "An invented fair that shows how fairs and their exhibitors are presented on Sanad.",
    },
    place: { ar: "القاعة التوضيحية", fr: "Halle de l'Exemple", en: "Example Hall" },
    town: { ar: "الرباط", fr: "Rabat", en: "Rabat" },
    directions: {
      ar: "الترامواي، محطة «المثال»، ثم خمس دقائق مشيا.",
      fr: "Tramway, arrêt « Exemple », puis cinq minutes à pied.",
      en: "Tram to the stop “Exemple”, then five minutes on foot.",
    },
    hours,
    stands: [
      { number: "A1", widthCm: 300, depthCm: 200 },
      { number: "A2", widthCm: 300, depthCm: 200 },
      { number: "A3", widthCm: 250, depthCm: 200 },
    ],
  },
  {
    key: "salon-demonstration-fes",
    phase: "call" as const,
    chamberKey: "fes",
    days: { starts: 45, ends: 49, callFrom: -5, callUntil: 20 },
    applicants: 0,
    title: {
      ar: "معرض الربيع التوضيحي بفاس (عرض تجريبي)",
      fr: "Salon imaginaire de Fès (démonstration)",
      en: "Imaginary fair of Fès (demonstration)",
    },
    intro: {
      ar: "معرض متخيل باب ترشيحه مفتوح: يمكن للصناع أن يجربوا الترشح.",
      fr: "Un salon inventé dont l'appel est ouvert : les artisans peuvent essayer d'y candidater.",
      en: "An invented fair whose call is open: artisans can try to apply.",
    },
    place: { ar: "ساحة المثال", fr: "Place de l'Exemple", en: "Example Square" },
    town: { ar: "فاس", fr: "Fès", en: "Fès" },
    directions: {
      ar: "عشر دقائق مشيا من محطة القطار التوضيحية.",
      fr: "À dix minutes à pied de la gare de l'Exemple.",
      en: "Ten minutes on foot from the Example station.",
    },
    hours,
    stands: [
      { number: "B1", widthCm: 300, depthCm: 300 },
      { number: "B2", widthCm: 300, depthCm: 300 },
    ],
  },
];
