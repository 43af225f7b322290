import type { EndangeredGrade, GradeReason, IndicatorKind } from "#features/endangered/schema.ts";

/** The recorded criteria (rule `endangered.criteria`). */
export type Criteria = {
  criticalMasters: number;
  endangeredMasters: number;
  fewApprentices: number;
  oldAge: number;
  lowRetention: number;
  marketFall: number;
  endangeredSigns: number;
  criticalSigns: number;
  viableFigures: number;
  staleYears: number;
  reviewMonths: number;
};

export type Figure = { kind: IndicatorKind; value: number; asOf: string };
export type Figures = Partial<Record<IndicatorKind, number>>;

/** The newest figure of each kind that is not older than the criteria allow. `today` is an ISO date. */
export function figuresOn(rows: readonly Figure[], { staleYears }: Criteria, today: string): Figures {
  const oldest = `${Number(today.slice(0, 4)) - staleYears}${today.slice(4)}`;
  const newest = new Map<IndicatorKind, Figure>();
  for (const row of rows) {
    const last = newest.get(row.kind);
    if (row.asOf < oldest || row.asOf > today || (last && last.asOf > row.asOf)) continue;
    newest.set(row.kind, row);
  }
  return Object.fromEntries([...newest].map(([kind, { value }]) => [kind, value]));
}

type Sign = {
  code: string;
  of: IndicatorKind;
  limit: (criteria: Criteria) => number;
  shows: (v: number, l: number) => boolean;
};

const atMost = (value: number, limit: number) => value <= limit;

/** What makes a craft weaker besides how few know it. Each is said once, whatever the others say. */
const signs: readonly Sign[] = [
  { code: "few_apprentices", of: "apprentices", limit: (c) => c.fewApprentices, shows: atMost },
  { code: "masters_old", of: "median_age", limit: (c) => c.oldAge, shows: (v, l) => v >= l },
  { code: "few_stay", of: "retention", limit: (c) => c.lowRetention, shows: (v, l) => v < l },
  { code: "market_falls", of: "market_trend", limit: (c) => c.marketFall, shows: (v, l) => v <= -l },
  { code: "taught_at_home", of: "transmission", limit: () => 1, shows: atMost },
  { code: "material_scarce", of: "raw_material", limit: () => 1, shows: atMost },
  { code: "undocumented", of: "documentation", limit: () => 0, shows: atMost },
];

export type Proposal = { grade: EndangeredGrade; reasons: GradeReason[] };

/**
 * The grade that a craft's figures stand for by the recorded criteria, with the reasons. Pure. What nobody counted is never a
 * sign of health: without the number of masters, or with too little else, the answer is "not enough data". More masters or more
 * apprentices never make a grade graver. Categories after the Heritage Crafts Red List.
 */
export function gradeOf(figures: Figures, criteria: Criteria): Proposal {
  const masters = figures.active_masters;
  if (masters === undefined) return { grade: "data_deficient", reasons: [{ code: "masters_unknown" }] };
  const strain = signs.flatMap(({ code, of, limit, shows }): GradeReason[] => {
    const value = figures[of];
    const bound = limit(criteria);
    return value !== undefined && shows(value, bound) ? [{ code, value, limit: bound }] : [];
  });
  const says = (grade: EndangeredGrade, code: string, limit?: number): Proposal => ({
    grade,
    reasons: [{ code, value: masters, ...(limit === undefined ? {} : { limit }) }, ...strain],
  });
  if (masters === 0)
    return figures.apprentices === 0
      ? says("extinct", "nobody_left")
      : says("critically_endangered", "no_master");
  const { criticalMasters, endangeredMasters, criticalSigns, endangeredSigns, viableFigures } = criteria;
  if (masters <= criticalMasters) return says("critically_endangered", "very_few_masters", criticalMasters);
  if (masters <= endangeredMasters) {
    if (figures.apprentices === 0) return says("critically_endangered", "nobody_learns", endangeredMasters);
    return says(
      strain.length >= criticalSigns ? "critically_endangered" : "endangered",
      "few_masters",
      endangeredMasters,
    );
  }
  if (strain.length >= endangeredSigns) return says("endangered", "signs_of_strain", endangeredSigns);
  const known = Object.keys(figures).length;
  if (known < viableFigures)
    return {
      grade: "data_deficient",
      reasons: [{ code: "too_little_known", value: known, limit: viableFigures }, ...strain],
    };
  return says("viable", "enough_masters", endangeredMasters);
}
