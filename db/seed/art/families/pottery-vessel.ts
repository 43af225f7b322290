import { paintBands, strip } from "#db/seed/art/base/banding.ts";
import { darker, lighter, mix } from "#db/seed/art/base/colour.ts";
import { linear, radial } from "#db/seed/art/base/gradient.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Turned } from "#db/seed/art/base/revolve.ts";
import { reflection, turn, turnedLight } from "#db/seed/art/base/revolve.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { circleD, n, smooth } from "#db/seed/art/base/shape.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { tableShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import type { PotterySchool } from "#db/seed/art/families/pottery-palette.ts";

export type Vessel = "vase" | "bowl" | "tagine" | "jar";

/** Heights from mouth to foot and the controls of the wall, for each vessel. */
function wallOf(
  vessel: Vessel,
  rng: Rng,
): { form: Turned; from: number; to: number; bands: number; cm: number } {
  const base = 1010;
  if (vessel === "bowl") {
    const r = rng.range(300, 345);
    const h = rng.range(250, 330);
    const foot = r * rng.range(0.36, 0.46);
    const form = turn(480, 0.24, [
      [r, base - h],
      [r * 0.97, base - h * 0.7],
      [r * rng.range(0.8, 0.88), base - h * 0.4],
      [foot * 1.1, base - h * 0.12],
      [foot * 0.94, base - 16],
      [foot, base],
    ]);
    return { form, from: base - h + 16, to: base - h * 0.2, bands: rng.int(1, 3), cm: rng.range(22, 34) };
  }
  if (vessel === "tagine") {
    const r = rng.range(300, 330);
    const top = rng.range(330, 420);
    const form = turn(480, 0.2, [
      [42, top],
      [56, top + 60],
      [rng.range(96, 130), top + 190],
      [r * rng.range(0.62, 0.72), top + 350],
      [r, base - 130],
    ]);
    return { form, from: top + 90, to: base - 150, bands: rng.int(3, 5), cm: rng.range(28, 36) };
  }
  if (vessel === "jar") {
    const top = rng.range(360, 440);
    const w = rng.range(235, 300);
    const h = base - top;
    const form = turn(480, 0.17, [
      [w * 0.52, top],
      [w * 0.5, top + h * 0.06],
      [w * 0.82, top + h * 0.2],
      [w, top + h * 0.42],
      [w * 0.9, top + h * 0.68],
      [w * 0.62, top + h * 0.92],
      [w * 0.6, base],
    ]);
    return { form, from: top + h * 0.16, to: base - h * 0.12, bands: rng.int(3, 5), cm: rng.range(32, 52) };
  }
  const top = rng.range(270, 340);
  const h = base - top;
  const w = rng.range(205, 280);
  const neck = rng.range(0.26, 0.46);
  const shoulder = rng.range(0.34, 0.52);
  const form = turn(480, 0.16, [
    [w * (neck + rng.range(0.08, 0.22)), top],
    [w * neck, top + h * 0.09],
    [w * neck * 1.04, top + h * (shoulder - 0.2)],
    [w * 0.86, top + h * (shoulder - 0.06)],
    [w, top + h * (shoulder + 0.1)],
    [w * rng.range(0.74, 0.86), top + h * (shoulder + 0.3)],
    [w * rng.range(0.42, 0.52), top + h * 0.94],
    [w * 0.52, base],
  ]);
  return { form, from: top + h * 0.06, to: base - h * 0.08, bands: rng.int(5, 7), cm: rng.range(24, 46) };
}

/** The dark inside seen through the mouth, with its lip. */
function mouth(form: Turned, trim: string, inside: string, thick: number): string {
  const r = form.radiusAt(form.top);
  const ry = r * form.tilt;
  const t = n(form.top);
  return (
    `<path d="${circleD(480, form.top, r, ry)}" fill="${trim}"/>` +
    `<path d="${circleD(480, form.top, r - thick, ry - thick * 0.55)}" fill="${inside}"/>` +
    `<path d="${circleD(480, form.top, r - thick, ry - thick * 0.55)}" fill="url(#pIn)"/>` +
    `<path d="M${n(480 - r * 0.9)} ${t}A${n(r * 0.97)} ${n(ry * 0.97)} 0 0 1 ${n(480 - r * 0.05)} ${n(form.top - ry * 0.97)}" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="2.500"/>`
  );
}

function handles(form: Turned, colour: string, from: number, to: number): string {
  let out = "";
  for (const s of [-1, 1] as const) {
    const a: Pt = [480 + s * (form.radiusAt(from) - 8), from];
    const b: Pt = [480 + s * (form.radiusAt(to) - 6), to];
    const reach = 74;
    const pts: Pt[] = [
      a,
      [a[0] + s * reach, from - 8],
      [Math.max(a[0] * s, b[0] * s) * s + s * reach * 0.62, (from + to) / 2],
      b,
    ];
    out += `<path d="${smooth(pts)}" fill="none" stroke="${darker(colour, s === 1 ? 0.5 : 0.34)}" stroke-width="34" stroke-linecap="round"/><path d="${smooth(pts)}" fill="none" stroke="${darker(colour, s === 1 ? 0.25 : 0.05)}" stroke-width="24" stroke-linecap="round"/><path d="${smooth(pts)}" transform="translate(-5 -5)" fill="none" stroke="${lighter(colour, 0.4)}" stroke-opacity=".6" stroke-width="6" stroke-linecap="round"/>`;
  }
  return out;
}

/** A thrown vessel with its painted bands, glaze and light. */
export function vesselPiece(vessel: Vessel, school: PotterySchool, rng: Rng, backdrop: BackdropName): Piece {
  const { form, from, to, bands, cm } = wallOf(vessel, rng.fork("wall"));
  const light = turnedLight("p", form, 1, 0.6 + school.gloss * 0.4);
  const wall = form.wall();
  const base = vessel === "tagine" ? 1010 : form.foot;
  const dish = turn(480, 0.2, [
    [form.widest + 12, base - 118],
    [form.widest + 6, base - 84],
    [form.widest * 0.78, base - 22],
    [form.widest * 0.7, base],
  ]);
  const dishLight = turnedLight("q", dish, 1, 0.7);
  const shadow = tableShadow(
    480,
    base + 6,
    vessel === "tagine" ? dish.widest * 0.76 : form.radiusAt(form.foot) * 1.15,
  );
  const withHandles = vessel === "jar" && rng.chance(0.7);
  const plain = rng.chance(0.18) || school.fields.length === 0;
  const drip = school.gloss > 0.5 && school.fields.length === 0;
  const plan = { ...school, ground: school.body };
  const inside = mix(
    school.body,
    school.gloss > 0.5 ? school.trim : "#2a1a10",
    school.fields.length === 0 ? 0.5 : 0.12,
  );
  const lidded = vessel === "jar" && rng.chance(0.45);
  const lid = turn(480, 0.17, [
    [16, form.top - 108],
    [26, form.top - 84],
    [13, form.top - 66],
    [form.radiusAt(form.top) * 0.66, form.top - 36],
    [form.radiusAt(form.top) * 1.06, form.top + 8],
  ]);
  const lidLight = turnedLight("r", lid, 1, 0.7);
  const rimY = form.top;
  const defs =
    light.defs +
    dishLight.defs +
    (lidded ? lidLight.defs : "") +
    shadow.defs +
    textures("plaster", "leather") +
    linear("pIn", 480 - form.radiusAt(rimY), rimY, 480 + form.radiusAt(rimY), rimY + 20, [
      [0, "#120a05", 0.78],
      [0.6, "#120a05", 0.5],
      [1, "#120a05", 0.16],
    ]) +
    linear("pDrip", 0, form.top, 0, form.foot, [
      [0, lighter(school.body, 0.3), 0.75],
      [0.4, school.body, 0],
      [1, darker(school.body, 0.55), 0.8],
    ]) +
    radial(
      "pSpot",
      400,
      form.top + (form.foot - form.top) * 0.36,
      90,
      [
        [0, "#fff", 0.75 * school.gloss],
        [0.4, "#fff", 0.28 * school.gloss],
        [1, "#fff", 0],
      ],
      1.6,
    ) +
    `<clipPath id="pC"><path d="${wall}"/></clipPath>`;
  const draw = (side: Side): string => {
    const turnBy = side === "front" ? 0 : 0.21;
    const paint = rng.fork(`paint`);
    const count = plain ? Math.max(1, Math.round(bands / 2)) : bands;
    const lower = plain ? from + (to - from) * 0.5 : to;
    const ornament = paintBands(form, paint, plan, from, lower, count, turnBy);
    const foot =
      vessel === "tagine"
        ? ""
        : `<path d="${strip(form, form.foot - 22, form.foot)}" fill="${school.gloss > 0.5 ? mix(school.trim, "#8a5a38", 0.25) : school.trim}"/>`;
    const dressed =
      `<path d="${wall}" fill="${school.body}"/>${drip ? `<path d="${wall}" fill="url(#pDrip)"/>` : ""}` +
      `<g clip-path="url(#pC)">${ornament}${foot}</g><path d="${wall}" fill="url(#plaster)" opacity="${school.gloss > 0.5 ? 0.09 : 0.5}"/>` +
      (school.gloss < 0.5 ? `<path d="${wall}" fill="url(#leather)" opacity=".12"/>` : "") +
      light.over(wall) +
      (school.gloss > 0.5
        ? `<g clip-path="url(#pC)"><path d="${wall}" fill="url(#pSpot)"/>${reflection(form, -0.62, -0.46, from, from + (to - from) * 0.72, 0.34)}${reflection(form, -0.42, -0.38, from + 12, from + (to - from) * 0.6, 0.22)}</g>`
        : "");
    if (vessel === "tagine") {
      const dishWall = dish.wall();
      const knob = `<path d="${circleD(480, form.top - 8, 52, 30)}" fill="${school.trim}"/><path d="${circleD(466, form.top - 17, 28, 12)}" fill="#fff" opacity=".4"/>`;
      return (
        `${shadow.body}<path d="${dishWall}" fill="${school.body}"/>${paintBands(dish, rng.fork("dish"), plan, base - 92, base - 44, 1, turnBy)}${dishLight.over(dishWall)}` +
        `<path d="${circleD(480, base - 118, dish.widest, dish.widest * 0.2)}" fill="${school.trim}"/><path d="${circleD(480, base - 122, form.widest + 4, (form.widest + 4) * 0.2)}" fill="#1a0f08" opacity=".55"/>${dressed}${knob}`
      );
    }
    const lidDraw = lidded
      ? `<path d="${lid.wall()}" fill="${school.body}"/>${paintBands(lid, rng.fork("lid"), plan, form.top - 34, form.top + 2, 1, turnBy)}${lidLight.over(lid.wall())}<path d="${circleD(480, form.top - 104, 20, 9)}" fill="${school.trim}"/>`
      : mouth(form, school.trim, inside, vessel === "bowl" ? 15 : 11);
    return `${shadow.body}${withHandles ? handles(form, school.body, from + 30, from + (to - from) * 0.5) : ""}${dressed}${lidDraw}`;
  };
  const zoom = vessel === "bowl" ? 2.1 : 2.3;
  return {
    stance: "standing",
    span: vessel === "bowl" || vessel === "tagine" ? form.widest * 2 : form.foot - form.top,
    cm,
    base,
    top: form.top - (lidded ? 110 : 20),
    end: 480 + form.widest + (withHandles ? 60 : 0),
    focus: { x: 450, y: from + (to - from) * 0.4, zoom },
    backdrop,
    defs,
    draw,
  };
}
