import { describe, expect, it } from "vitest";
import { rules } from "#db/seed/data/rules.ts";
import { formPage } from "#features/applications/domain/form-page.ts";
import { type FileFacts, gapsOf } from "#features/applications/domain/gaps.ts";
import { kinds } from "#features/applications/domain/kinds.ts";
import { isSectionDone, sections, stepsIn } from "#features/applications/domain/sections.ts";
import {
  type Asked,
  isPhotoStep,
  slotsOf,
  stepAfter,
  stepBefore,
  stepsOf,
  stepToResume,
} from "#features/applications/domain/steps.ts";
import { writtenIn } from "#features/applications/domain/written.ts";
import { type ArtisanKind, completionReasons, stepOfReason } from "#features/applications/schema.ts";

const ruleOf = (kind: ArtisanKind) =>
  rules.find(({ key }) => key === `kind.${kind}`)?.value as Asked & {
    minMembers: number | null;
    supervisor: boolean;
  };
const courseOf = (kind: ArtisanKind) => stepsOf(kind, ruleOf(kind));

describe("the course of the form", () => {
  it("asks each kind what it must show, and nothing that is another kind's", () => {
    expect(courseOf("artisan_diploma")).toContain("diploma");
    expect(courseOf("artisan_diploma")).not.toContain("practice");
    expect(courseOf("maalem")).toContain("practice");
    expect(courseOf("maalem")).not.toContain("diploma");
    expect(courseOf("cooperative")).not.toContain("identity");
    expect(courseOf("enterprise")).toContain("enterprise");
    expect(stepsOf(null, null)).toEqual(["place", "kind"]);
  });

  it.each(kinds)("collects every paper and picture of the rule of %s, each once", (kind) => {
    const collected = courseOf(kind)
      .filter(isPhotoStep)
      .flatMap((step) => slotsOf(step, ruleOf(kind)));
    expect([...collected].sort()).toEqual([...ruleOf(kind).documents].sort());
  });

  it.each(kinds)("of %s goes forward and back through the same screens", (kind) => {
    const course = courseOf(kind);
    for (const step of course) {
      const after = stepAfter(step, course);
      if (after) expect(stepBefore(after, course)).toBe(step);
    }
    expect(stepToResume(course, course.slice(0, 3))).toBe(course[3]);
    expect(stepToResume(course, course)).toBeNull();
  });

  it.each(kinds)("of %s is the same for an officer, in parts", (kind) => {
    const inParts = sections.flatMap((section) => stepsIn(section, courseOf(kind)));
    expect([...inParts].sort()).toEqual([...courseOf(kind)].sort());
  });

  it("calls a part done when its questions are answered and nothing of it is lacking", () => {
    const course = courseOf("maalem");
    const file = { course, stepsDone: ["craft", "practice", "registry", "story"], gaps: [] };
    expect(isSectionDone("work", file)).toBe(true);
    expect(isSectionDone("work", { ...file, gaps: [{ step: "practice" }] })).toBe(false);
    expect(isSectionDone("person", file)).toBe(false);
  });
});

describe("what is lacking", () => {
  const full: FileFacts = {
    kind: "artisan_diploma",
    ...{
      hasPlace: true,
      hasName: true,
      hasPhone: true,
      hasCin: true,
      hasOrganisation: false,
      hasDiploma: true,
    },
    ...{ members: null, supervisorIsRegistered: null, crafts: 1, practiceSince: null },
    documents: {
      portrait: 1,
      workshop: 1,
      hands: 1,
      piece: 3,
      identity_front: 1,
      identity_back: 1,
      diploma: 1,
    },
    consents: ["processing"],
    needsConsentForm: false,
  };
  const gaps = (file: Partial<FileFacts>, kind: ArtisanKind = "artisan_diploma") =>
    gapsOf({ ...full, kind, ...file }, ruleOf(kind), 2026).map(({ code }) => code);

  it("is nothing in a complete file", () => {
    expect(gaps({})).toEqual([]);
  });

  it("is a third piece, where there are two", () => {
    expect(gaps({ documents: { ...full.documents, piece: 2 } })).toEqual(["PICTURE_MISSING"]);
  });

  it("counts years of practice at the year's end of the rule: exactly enough is enough", () => {
    const documents = { ...full.documents, practice_attestation: 1 };
    expect(gaps({ documents, practiceSince: 2016 }, "maalem")).toEqual([]);
    expect(gaps({ documents, practiceSince: 2017 }, "maalem")).toEqual(["YEARS_TOO_FEW"]);
  });

  it("is everything else than the kind only once there is one", () => {
    expect(gapsOf({ ...full, kind: null }, null, 2026)).toEqual([{ step: "kind", code: "KIND_MISSING" }]);
  });
});

describe("what a chamber asks to mend", () => {
  it.each(kinds)("leads %s to screens of their own form, or to none", (kind) => {
    const course = courseOf(kind);
    for (const reason of Object.keys(completionReasons)) {
      const step = stepOfReason(reason, course);
      if (step) expect(course).toContain(step);
    }
  });

  it("of an organisation leads an enterprise to its own screen, and an unknown reason nowhere", () => {
    expect(stepOfReason("ORGANISATION_DIFFERS", courseOf("enterprise"))).toBe("enterprise");
    expect(stepOfReason("ORGANISATION_DIFFERS", courseOf("cooperative"))).toBe("cooperative");
    expect(stepOfReason("toString", courseOf("maalem"))).toBeNull();
    expect(stepOfReason("OTHER", courseOf("maalem"))).toBeNull();
  });
});

describe("the name of a place", () => {
  it("stands under the language it is written in", () => {
    expect(writtenIn("تازة", "fr")).toEqual({ ar: "تازة" });
    expect(writtenIn("Taza", "ar")).toEqual({ fr: "Taza" });
    expect(writtenIn("Taza", "en")).toEqual({ en: "Taza" });
  });
});

describe("the page a form comes back to", () => {
  const id = "apl_01m8ae6bqve48vtrnqahzxfnd0";

  it.each([`/ar/apply/${id}/portrait`, `/fr/office/applications/${id}/fill/pictures`])("is %s", (path) => {
    expect(formPage(path, id)?.path).toBe(path);
  });

  it.each([
    `//evil.example/ar/apply/${id}/portrait`,
    `https://evil.example/ar/apply/${id}/portrait`,
    `/ar/apply/${id}/portrait?next=//evil.example`,
    `/ar/apply/${id}/../../../evil`,
    `/ar/apply/apl_01m8ae6bqve48vtrnqahzxfnd1/portrait`,
    `/ar\\apply/${id}/portrait`,
    "",
  ])("is never %s", (path) => {
    expect(formPage(path, id)).toBeNull();
  });
});
