import { createHash } from "node:crypto";
import { type Html, html, ownMarkup } from "#lib/plain-page/html.ts";

/**
 * Makes the button read aloud what is marked with `data-say`, with the voices the phone has. The button stays hidden where there is
 * no speech, and says so where the phone has no voice for the page's language.
 */
export const listenScript =
  '(function(){var d=document,b=d.querySelector("[data-listen]"),s=window.speechSynthesis;if(!b||!s)return;b.hidden=false;' +
  'function off(){b.setAttribute("aria-pressed","false")}b.onclick=function(){if(s.speaking){s.cancel();return off()}' +
  "var l=d.documentElement.lang,v=s.getVoices(),f=v.filter(function(x){return x.lang.slice(0,2)===l})," +
  'n=d.querySelector("[data-no-voice]");if(v.length&&!f.length){n.hidden=false;return}' +
  'var t=[].map.call(d.querySelectorAll("[data-say]"),function(e){return e.innerText}).join(". ");' +
  "var u=new SpeechSynthesisUtterance(t);u.lang=l;u.rate=.9;if(f.length)u.voice=f[0];u.onend=u.onerror=off;" +
  's.speak(u);b.setAttribute("aria-pressed","true")}})()';

/** What a content security policy must allow for it, quotes included. */
export const listenHash = `'sha256-${createHash("sha256").update(listenScript).digest("base64")}'`;

const speaker = ownMarkup(
  '<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" ' +
    'stroke-linejoin="round" aria-hidden="true"><path d="M4 9v6h4l6 5V4L8 9z" fill="currentColor"/><path d="M17.5 9a4 4 0 0 1 0 6"/></svg>',
);

/** The button, hidden until the script finds that it can speak. */
export function listenButton(words: { listen: string; noVoice: string }): Html {
  return html`<button type="button" class="listen" data-listen hidden aria-pressed="false">${speaker} ${words.listen}</button>
<p class="small" data-no-voice hidden role="status">${words.noVoice}</p>`;
}
