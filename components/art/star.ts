// Two squares on one centre make the eight-pointed star; its inner corners lie at cos 45° / cos 22.5° of the radius.
const innerShare = Math.SQRT1_2 / Math.cos(Math.PI / 8);

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Path of an eight-pointed star (khatam) with a tip on each axis. */
export function starPath(centreX: number, centreY: number, radius: number): string {
  const corners = Array.from({ length: 16 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * innerShare;
    const angle = (index * Math.PI) / 8;
    return `${round(centreX + reach * Math.cos(angle))} ${round(centreY + reach * Math.sin(angle))}`;
  });
  return `M${corners.join("L")}Z`;
}
