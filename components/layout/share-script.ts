import { createHash } from "node:crypto";

/**
 * Makes the buttons of sharing work: copies the address and says so, and offers the phone's own way to share where there is
 * one. Without a script they stay hidden, and the address stands in a field to copy from.
 */
export const shareScript =
  '(function(){var d=document,r=d.currentScript.parentNode,c=r.querySelector("[data-copy]"),n=r.querySelector("[data-share]"),' +
  'u=r.dataset.url;if(navigator.clipboard){c.hidden=false;r.querySelector("details").hidden=true;' +
  'c.addEventListener("click",function(){navigator.clipboard.writeText(u).then(function(){' +
  'r.querySelector("[data-said]").textContent=c.dataset.copy},function(){r.querySelector("details").hidden=false})})}' +
  'if(navigator.share){n.hidden=false;n.addEventListener("click",function(){' +
  "navigator.share({title:r.dataset.title,url:u}).catch(function(){})})}})()";

/** What a content security policy must allow for it, e.g. `'sha256-…'`, quotes included. */
export const shareScriptHash = `'sha256-${createHash("sha256").update(shareScript).digest("base64")}'`;
