import type { ReactNode } from "react";
import { familyColour } from "#components/art/families.ts";
import { starPath } from "#components/art/star.ts";

// One object of each family, in the family's own glaze (`currentColor`) on its thinned ground.
const ring = [0, 45, 90, 135, 180, 225, 270, 315];

const drawings: Readonly<Record<string, ReactNode>> = {
  pottery: (
    <>
      <path className="ink" d="M36 26H60V34C74 40 76 58 62 72H34C20 58 22 40 36 34Z" />
      <path className="cut" d="M27 48H69M28 56H68M40 41L44 36L48 41L52 36L56 41" />
      <path d="M32 26H64M34 76H62" strokeWidth="4" />
    </>
  ),
  zellige: (
    <>
      <path className="ink" d={starPath(48, 48, 24)} />
      {ring.map((turn) => (
        <path key={turn} transform={`rotate(${turn} 48 48)`} d="M48 14L54 22L48 28L42 22Z" className="ink" />
      ))}
      <path className="cut" d={starPath(48, 48, 10)} />
    </>
  ),
  rug: (
    <>
      <path className="ink" d="M24 20H72V76H24Z" />
      <path className="cut" d="M30 26H66V70H30Z" />
      <path className="cut" d="M48 32L60 48L48 64L36 48Z" />
      <path d="M28 14V20M36 14V20M44 14V20M52 14V20M60 14V20M68 14V20M28 76V82M36 76V82M44 76V82M52 76V82M60 76V82M68 76V82" />
    </>
  ),
  textile: (
    <>
      <path d="M20 14V84M76 14V84M14 20H82M14 78H82" strokeWidth="4" />
      <path d="M30 22V76M38 22V76M46 22V76M54 22V76M62 22V76M68 22V76" strokeWidth="1.2" />
      <path className="ink" d="M24 50H72V74H24Z" />
      <path className="cut" d="M26 58H70M26 66H70" strokeDasharray="5 4" />
      <path className="ink" d="M18 40C34 34 58 34 74 42C58 48 34 48 18 40Z" />
    </>
  ),
  embroidery: (
    <>
      <circle className="paper" cx="46" cy="50" r="32" />
      <circle cx="46" cy="50" r="27" />
      {ring.map((turn) => (
        <path
          key={turn}
          transform={`rotate(${turn} 46 50)`}
          className="ink"
          d="M46 46C41 40 42 34 46 31C50 34 51 40 46 46Z"
        />
      ))}
      <path d="M58 38L86 10M84 8L88 12" strokeWidth="3" />
    </>
  ),
  leather: (
    <>
      <path
        className="ink"
        d="M10 62C16 50 26 54 36 44C44 36 52 40 56 46C66 58 84 56 88 66C88 74 70 76 48 76H22C12 76 6 70 10 62Z"
      />
      <path className="cut" d="M38 48C46 54 52 52 56 48M20 68C40 72 66 72 82 68" strokeDasharray="4 3" />
    </>
  ),
  saddlery: (
    <>
      <path
        className="ink"
        d="M20 34C26 20 32 26 34 34C40 44 58 44 62 34C66 24 74 24 76 36C78 52 66 58 48 58S18 52 20 34Z"
      />
      <path className="cut" d="M28 46C40 54 58 54 68 46" strokeDasharray="4 3" />
      <path d="M40 58V72M56 58V72" strokeWidth="3" />
      <path d="M34 72H46L48 84H32ZM50 72H62L64 84H48Z" className="paper" />
    </>
  ),
  marquetry: (
    <>
      <path className="ink" d="M14 40L48 26L82 40V72L48 86L14 72Z" />
      <path className="paper" d="M14 40L48 26L82 40L48 54Z" />
      <path d="M48 54V86" />
      <path className="ink" d={starPath(48, 40, 9)} />
    </>
  ),
  brass: (
    <>
      <path className="ink" d="M30 74C20 60 24 46 36 42V36H56V42C68 46 72 60 62 74Z" />
      <path d="M40 36C40 28 52 28 52 36M46 28V22" />
      <path d="M64 50C76 44 78 36 88 34M66 58C74 58 82 48 88 34" />
      <path d="M28 52C14 50 14 70 28 66" />
      <path className="cut" d="M30 56H62M32 64H60" />
      <path d="M32 80H60" strokeWidth="4" />
    </>
  ),
  jewellery: (
    <>
      <circle cx="48" cy="20" r="9" strokeWidth="3" />
      <path className="ink" d="M48 28L72 66H24Z" />
      <circle className="cut" cx="48" cy="54" r="6" />
      <path d="M30 66V76M40 66V80M48 66V84M56 66V80M66 66V76" />
      {[30, 40, 48, 56, 66].map((x, n) => (
        <circle key={x} className="ink" cx={x} cy={[79, 83, 87, 83, 79][n]} r="3" />
      ))}
    </>
  ),
  basketry: (
    <>
      <path className="ink" d="M18 42H78L70 82H26Z" />
      <path className="cut" d="M20 52H76M22 62H74M24 72H72" strokeDasharray="8 6" />
      <path d="M26 42C26 12 70 12 70 42" strokeWidth="3" />
      <path d="M14 42H82" strokeWidth="5" />
    </>
  ),
  other: (
    <>
      <path d="M26 84L58 38" strokeWidth="6" />
      <path className="ink" d="M44 26L66 14L80 34L70 40L64 34L56 44Z" />
      <path className="paper" d="M62 84L34 44L40 40L68 80Z" />
      <path className="ink" d="M22 22L36 18L42 38L32 44Z" />
    </>
  ),
};

/** A craft's family as an object everybody knows. Families without a drawing get two tools. */
export function CraftArt({
  family,
  size = 96,
  className = "",
}: {
  family: string;
  size?: number;
  className?: string;
}) {
  const { ink, wash } = familyColour(family);
  return (
    <svg
      viewBox="0 0 96 96"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      className={`craft-art shrink-0 rounded ${className}`}
      style={{ background: wash, color: ink }}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[family] ?? drawings.other}
    </svg>
  );
}
