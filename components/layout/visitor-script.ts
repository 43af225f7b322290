import { createHash } from "node:crypto";
import { savedScript } from "#components/layout/saved-script.ts";
import { countriesOf, visitorCurrencies } from "#lib/places/visitor.ts";

/**
 * Pages are cached whole for everybody; what is the reader's own comes from their browser, before the first paint and
 * without a request. This runs in the head. It writes on <html>:
 *
 * - `data-currency`, `data-destination`, `data-zone`: what the reader chose (cookies `currency` and `destination`; the
 *   address of a piece may name a currency for one view, as product feeds do), else what the browser lets one guess. Morocco for the
 *   languages and time zones of Morocco; else the first language's region, if parcels go there; else Morocco.
 *
 * As soon as they are parsed it fills in the number beside the cart (cookie `cart_count`), and what the visitor's form and
 * its summary say (again until both choices stand: a page is parsed in pieces; until then nothing is written, as every word that is
 * written calls the observer again); the hearts of kept pieces are saved-script.ts's. The form applies at once where a page holds every currency; pages made for one reader load again.
 */
const preferences = `function k(n){var m=d.cookie.match(RegExp("(?:^|; )"+n+"=([^;]*)"));return m?m[1]:""}
function named(){return/\\/pieces\\//.test(location.pathname)&&location.search.match(/[?&]currency=([A-Z]{3})(?:&|$)/)}
function zone(c){return c=="MA"?"national":E.indexOf(c)>=0?"europe":W.indexOf(c)>=0?"world":""}
function guess(){var l=(navigator.languages&&navigator.languages[0]||navigator.language||"").toLowerCase(),z="",r;
try{z=Intl.DateTimeFormat().resolvedOptions().timeZone}catch(e){}
if(/^Africa\\/(Casablanca|El_Aaiun)$/.test(z)||/^(ar(-ma)?|fr-ma|ary|zgh|shi|tzm|rif|ber)(-|$)/.test(l)&&!/^ar-(?!ma)[a-z]{2}$/.test(l))return"MA";
r=(l.match(/-([a-z]{2})(?:-|$)/)||[])[1];r=r?r.toUpperCase():L[l.slice(0,2)];return r&&zone(r)?r:"MA"}
function read(){var c=k("destination"),p=k("currency"),q=(named()||[])[1];
if(!zone(c))c=guess();if(C.indexOf(q)>=0)p=q;if(C.indexOf(p)<0)p=c=="MA"?"MAD":c=="GB"?"GBP":zone(c)=="europe"?"EUR":"USD";
h.dataset.destination=c;h.dataset.zone=zone(c);h.dataset.currency=p}`;

const parts = `function cart(){var e=d.getElementById("cart-count"),n=/^\\d{1,4}$/.test(k("cart_count"))?+k("cart_count"):0;
if(e&&e.querySelector("[data-n]")){e.hidden=!n;e.querySelector("[data-n]").textContent=n;return 1}}
function text(s){return s.options[s.selectedIndex].text}
function form(){var f=d.getElementById("visitor-form"),s=d.getElementById("visitor-now"),a=h.dataset,t,u;
if(f&&s&&(u=f.elements.currency)){t=f.elements.destination;t.value=a.destination;u.value=a.currency;
if(t.value==a.destination&&u.value==a.currency){s.textContent=text(t)+" · "+(s.getAttribute("data-"+a.currency.toLowerCase())||a.currency);return 1}}}
function keep(n,v){d.cookie=n+"="+v+";path=/;max-age=31536000;samesite=lax"+(location.protocol=="https:"?";secure":"")}
function apply(e){var f=e.target;if(f.id!="visitor-form"||d.querySelector("[data-priced]")||named())return;
e.preventDefault();keep("destination",f.elements.destination.value);keep("currency",f.elements.currency.value);read();form();
var b=f.closest("details");if(b){b.open=false;b.querySelector("summary").focus()}}`;

const start = `read();var done={},o;function look(){if(!done.c)done.c=cart();if(!done.f)done.f=form();if(done.c&&done.f&&o)o.disconnect()}
if(window.MutationObserver){o=new MutationObserver(look);o.observe(h,{childList:true,subtree:true})}
d.addEventListener("DOMContentLoaded",function(){look();if(o)o.disconnect()});
function again(){cart();read();form()}
addEventListener("cart:changed",cart);addEventListener("pageshow",again);d.addEventListener("visibilitychange",again);
d.addEventListener("submit",apply);
if(window.cookieStore)cookieStore.addEventListener("change",again)`;

const { europe, world, byLanguage } = countriesOf;
const facts = `var d=document,h=d.documentElement,C=${JSON.stringify(visitorCurrencies)},E=${JSON.stringify(europe)},W=${JSON.stringify(world)},L=${JSON.stringify(byLanguage)};`;

export const visitorScript = `(function(){${facts}\n${preferences}\n${parts}\n${start}})();${savedScript}`;

/** What a content security policy must allow for it, e.g. `'sha256-…'`, quotes included. */
export const visitorScriptHash = `'sha256-${createHash("sha256").update(visitorScript).digest("base64")}'`;
