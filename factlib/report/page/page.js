"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll(".card")];
  const pairs = [...document.querySelectorAll(".pair")];  // two claims that may be one, named in data-fact
  const proposed = new Set(pairs.map((pair) => pair.dataset.fact));
  const store = `factlib:${document.body.dataset.page}`;
  const words = new Map();
  let review = load();
  let selected = null;

  // What was decided is kept in the browser; where that is not allowed, for as long as the page is open.
  function load() {
    try { return JSON.parse(localStorage.getItem(store)) || { reviewer: "", decisions: {} }; }
    catch { return { reviewer: "", decisions: {} }; }
  }
  function save() {
    try { localStorage.setItem(store, JSON.stringify(review)); } catch { /* a page without storage still works */ }
  }
  const decisionOf = (card) => review.decisions[card.dataset.fact] || {};

  function select(card, { scroll = true, focus = false } = {}) {
    if (selected) { selected.classList.remove("selected"); selected.querySelector(".headline").removeAttribute("aria-current"); }
    for (const piece of document.querySelectorAll(".m.lit, .m.field")) piece.classList.remove("lit", "field");
    selected = card;
    if (!card) return;
    card.classList.add("selected");
    const headline = card.querySelector(".headline");
    headline.setAttribute("aria-current", "true");
    if (focus) headline.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    showSource(card.dataset.source);
    const number = card.dataset.card;
    const own = new RegExp(`(?:^| )${number}\\.`);
    let first = null;
    for (const piece of sourceOf(card).querySelectorAll(".m")) {
      const marks = piece.dataset.m;
      if (marks.split(" ").includes(number)) { piece.classList.add("lit"); first = first || piece; }
      if (own.test(marks)) { piece.classList.add("field"); first = first || piece; }
    }
    if (scroll && first) first.scrollIntoView({ block: "center" });
  }
  const sourceOf = (card) => byId(`s${card.dataset.source}`) || document.createElement("div");
  function showSource(number) {
    if (number === "") return;
    for (const source of document.querySelectorAll(".source")) source.hidden = source.id !== `s${number}`;
  }

  function flash(card, mark) {
    select(card, { scroll: false });
    const found = [...sourceOf(card).querySelectorAll(".m")].filter((piece) => piece.dataset.m.split(" ").includes(mark));
    for (const piece of found) { piece.classList.add("flash"); setTimeout(() => piece.classList.remove("flash"), 1600); }
    if (found[0]) found[0].scrollIntoView({ block: "center" });
  }

  function decide(card, verdict) {
    const now = decisionOf(card);
    change(card, { verdict: now.verdict === verdict ? "" : verdict });
  }
  function change(card, part) {
    const now = { ...decisionOf(card), ...part, time: new Date().toISOString() };
    if (now.verdict || now.note) review.decisions[card.dataset.fact] = now;
    else delete review.decisions[card.dataset.fact];
    save();
    showDecision(card);
  }
  function showDecision(card) {
    const { verdict = "", note = "" } = decisionOf(card);
    const badge = card.querySelector(".review");
    badge.className = `badge review ${verdict}`;
    badge.textContent = verdict;
    badge.hidden = !verdict;
    for (const button of card.querySelectorAll("[data-decide]")) button.setAttribute("aria-pressed", String(button.dataset.decide === verdict));
    const field = card.querySelector(".note");
    if (document.activeElement !== field) field.value = note;
  }
  function download() {
    const decisions = Object.entries(review.decisions).filter(([, d]) => d.verdict)
      .map(([about, { verdict, note = "", time }]) => ({ ...(proposed.has(about) ? { claims: about.split(" ") } : { fact: about }), verdict, note, time }));
    const content = JSON.stringify({ reviewer: review.reviewer, time: new Date().toISOString(), decisions }, null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    link.download = "decisions.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const filter = (name) => byId(`f-${name}`).value.trim();
  function textOf(card) {
    if (!words.has(card)) words.set(card, card.textContent.toLowerCase());
    return words.get(card);
  }
  function matches(card, want) {
    const { type, verdict, source, day, parties } = card.dataset;
    const decision = decisionOf(card).verdict || "open";
    return (!want.type || want.type === type) && (!want.verdict || want.verdict === verdict)
      && (!want.source || want.source === source) && (!want.review || want.review === decision)
      && (!want.from || (day && day >= want.from)) && (!want.to || (day && day <= want.to))
      && (!want.party || parties.toLowerCase().includes(want.party.toLowerCase()))
      && want.text.every((word) => textOf(card).includes(word));
  }
  function applyFilters() {
    const want = Object.fromEntries(["type", "verdict", "party", "source", "from", "to", "review"].map((name) => [name, filter(name)]));
    want.text = filter("text").toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) { card.hidden = !matches(card, want); shown += !card.hidden; }
    byId("count").textContent = shown === cards.length ? "" : `${shown} of ${cards.length} shown`;
    byId("none").hidden = shown > 0 || cards.length === 0;
  }

  function step(by) {
    const shown = cards.filter((card) => !card.hidden);
    if (!shown.length) return;
    const at = shown.indexOf(selected);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1);
    select(shown[next], { focus: true });
  }
  const KEYS = {
    j: () => step(1), k: () => step(-1),
    a: () => selected && decide(selected, "accepted"), r: () => selected && decide(selected, "rejected"),
    u: () => selected && decide(selected, "unsure"), n: () => selected && selected.querySelector(".note").focus(),
    "/": () => byId("f-text").focus(), "?": () => byId("help").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, dialog");
    if (event.key === "Escape" && typing) { event.target.blur(); if (selected) selected.querySelector(".headline").focus(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  byId("facts").addEventListener("click", (event) => {
    const card = event.target.closest(".card");
    if (!card) return;
    const choice = event.target.closest("[data-decide]");
    const chip = event.target.closest("[data-mark]");
    if (choice) decide(card, choice.dataset.decide);
    else if (chip) flash(card, chip.dataset.mark);
    else if (!event.target.closest(".decide")) select(card);
  });
  byId("facts").addEventListener("input", (event) => {
    if (event.target.matches(".note")) change(event.target.closest(".card"), { note: event.target.value });
  });
  for (const pair of pairs) {
    pair.addEventListener("click", (event) => {
      const choice = event.target.closest("[data-decide]");
      const link = event.target.closest("a[href^='#c']");
      if (choice) decide(pair, choice.dataset.decide);
      if (link) select(byId(link.hash.slice(1)), { focus: true });
    });
    pair.addEventListener("input", (event) => {
      if (event.target.matches(".note")) change(pair, { note: event.target.value });
    });
  }
  byId("sources").addEventListener("click", (event) => {
    const piece = event.target.closest(".m");
    if (!piece) return;
    const here = [...new Set(piece.dataset.m.split(" ").map((mark) => mark.split(".")[0]))].filter((number) => !byId(`c${number}`).hidden);
    if (!here.length) return;
    const at = selected ? here.indexOf(selected.dataset.card) : -1;  // a second click goes to the next fact here
    select(byId(`c${here[(at + 1) % here.length]}`), { scroll: false });
  });
  byId("filters").addEventListener("input", applyFilters);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", () => setTimeout(applyFilters));
  byId("f-source").addEventListener("change", (event) => showSource(event.target.value));
  for (const bar of document.querySelectorAll(".timeline g")) {
    bar.addEventListener("click", () => { byId("f-from").value = bar.dataset.from; applyFilters(); });
  }
  byId("download").addEventListener("click", download);
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  byId("reviewer").value = review.reviewer;
  byId("reviewer").addEventListener("input", (event) => { review.reviewer = event.target.value; save(); });
  byId("theme").addEventListener("click", (event) => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    event.currentTarget.setAttribute("aria-pressed", String(!dark));
  });
  [...cards, ...pairs].forEach(showDecision);
})();
