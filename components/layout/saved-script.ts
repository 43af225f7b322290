/**
 * Fills the hearts of the pieces whose serials are in cookie `saved`, before the first paint. Pages are cached whole for
 * everybody, so what a reader keeps can only come from their own browser; it is written as a style sheet, which needs no
 * element to be there yet and takes nothing from React. A pressed heart is sent without leaving the page; where that fails,
 * the form goes its own way.
 */
export const savedScript =
  '(function(){var d=document,y="{display:inline-flex!important}",n="{display:none!important}",s;' +
  'function w(){var m=d.cookie.match(/(?:^|; )saved=([A-Z0-9.-]+)/),c=".heart-off"+y+".heart-on,.keep-note"+n;' +
  'if(m)m[1].split(".").forEach(function(i){var f=\'[data-keep="\'+i+\'"]>.heart-\';c+=f+"off"+n+f+"on"+y});' +
  'if(!s){s=d.createElement("style");d.head.appendChild(s)}s.textContent=c}w();' +
  'addEventListener("pageshow",w);if(window.cookieStore)cookieStore.addEventListener("change",w);' +
  'd.addEventListener("submit",function(e){var f=e.target,b=e.submitter;' +
  "if(!b||!f.dataset||!f.dataset.keep||f.dataset.plain||!window.fetch)return;e.preventDefault();" +
  "var q=new URLSearchParams;q.set(b.name,b.value);" +
  'fetch(f.action,{method:"POST",body:q,headers:{accept:"application/json"}}).then(function(r){' +
  'if(r.status!=204)throw r;w();f.querySelector(b.name=="keep"?".heart-on":".heart-off").focus()})' +
  ".catch(function(){f.dataset.plain=1;f.requestSubmit(b)})})})()";
