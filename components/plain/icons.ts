import { type Html, ownMarkup } from "#lib/plain-page/html.ts";

const shapes = {
  tick: '<path d="M6 12.5l4 4 8-9"/>',
  bar: '<path d="M7 12h10"/>',
  cross: '<path d="M8 8l8 8M16 8l-8 8"/>',
  pause: '<path d="M9.5 8v8M14.5 8v8"/>',
  clock: '<path d="M12 6.5V12l3.8 2.2"/>',
  alert: '<path d="M12 6.5v7M12 17v.1"/>',
  swap: '<path d="M7 9.5h9.5L14 7M17 14.5H7.5L10 17"/>',
  question: '<path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.1"/>',
};

export type IconName = keyof typeof shapes;

/** A mark in a ring; the word beside it says the same, so that it is hidden from screen readers. */
export function icon(name: IconName): Html {
  return ownMarkup(
    '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" ' +
      `stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10.5"/>${shapes[name]}</svg>`,
  );
}
