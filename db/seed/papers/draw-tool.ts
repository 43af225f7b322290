/** A loom as a line drawing that says that it is one of a demonstration: stands for a photograph of equipment that was given. */
export const drawTool =
  (): string => `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="675" viewBox="0 0 900 675">
<rect width="900" height="675" fill="#efe7d8"/>
<g fill="none" stroke="#6b4a2b" stroke-width="16" stroke-linecap="round">
<path d="M190 560V120M710 560V120M150 560h600M170 150h560M190 400h520"/></g>
<g stroke="#2f5d62" stroke-width="4">${Array.from({ length: 40 }, (_, n) => `<path d="M${220 + n * 12} 160V392"/>`).join("")}</g>
<g stroke="#a23b2a" stroke-width="9">${Array.from({ length: 9 }, (_, n) => `<path d="M214 ${384 - n * 12}H692"/>`).join("")}</g>
<text x="450" y="640" text-anchor="middle" font-family="sans-serif" font-size="44" fill="#333">DEMONSTRATION</text></svg>`;
