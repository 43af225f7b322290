(() => {
  let box, list, items, at, timer, last;
  const set = (e, all) => {
    for (const k in all) e.setAttribute(k, all[k]);
  };
  const mark = (n) => {
    at = n;
    for (const a of items) set(a, { "aria-selected": a === items[n] });
    set(box, { "aria-activedescendant": items[n]?.id ?? "" });
  };
  const show = (found) => {
    items = found.map(({ href, lang, text }, n) => {
      const a = document.createElement("a");
      set(a, { href, lang, id: list.id + n, role: "option", tabindex: -1, dir: "auto" });
      a.textContent = text;
      return a;
    });
    list.replaceChildren(...items);
    list.hidden = !items[0];
    set(box, { "aria-expanded": !list.hidden });
    mark(-1);
  };
  const ask = async () => {
    const q = box.value.trim();
    if (q === last) return;
    last = q;
    const answer = await fetch(`/api/suggest?l=${box.dataset.suggest}&q=${encodeURIComponent(q)}`).catch(
      () => 0,
    );
    if (q === last) show(answer.ok ? await answer.json() : []);
  };
  const enter = (e) => {
    if (!e.matches("[data-suggest]") || e === box) return;
    box = e;
    list = document.getElementById(e.dataset.list);
    set(list, { role: "listbox", "aria-label": list.dataset.label });
    set(box, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id });
    show([]);
  };
  addEventListener("focusin", (e) => enter(e.target));
  addEventListener("click", (e) => list && !list.parentNode.contains(e.target) && show([]));
  addEventListener("input", (e) => {
    clearTimeout(timer);
    if (e.target === box) timer = setTimeout(ask, 120);
  });
  addEventListener("keydown", (e) => {
    if (e.target !== box || list.hidden) return;
    const n = items.length;
    if (/Esc|Tab/.test(e.key)) return show([]);
    if (e.key === "ArrowDown") mark((at + 1) % n);
    else if (e.key === "ArrowUp") mark((at < 1 ? n : at) - 1);
    else if (e.key === "Enter" && items[at]) items[at].click();
    else return;
    e.preventDefault();
  });
  enter(document.activeElement);
})();
