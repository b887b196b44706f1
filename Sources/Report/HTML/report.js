// All is on the page without this script. It adds sorting to tables, a field to look cards up, a slider to go through
// them, and what else only a script can do.
"use strict";

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

// Sorting: a header cell becomes a button; up, down, and as it was.

const sortKey = (cell) => {
  const number = cell.dataset.number;
  return number === undefined ? cell.textContent.trim() : Number(number);
};

// Numbers come before words.
const compare = (a, b) => {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return typeof a === "number" ? a - b : collator.compare(a, b);
};

const sort = (table, header) => {
  const next = { none: "ascending", ascending: "descending", descending: "none" };
  const order = next[header.getAttribute("aria-sort") ?? "none"];
  for (const other of header.parentNode.cells) other.setAttribute("aria-sort", "none");
  header.setAttribute("aria-sort", order);

  const sign = order === "descending" ? -1 : 1;
  const keyed = table.originalRows.map((row) => ({ row, key: sortKey(row.cells[header.cellIndex]) }));
  // What is not known comes last, either way.
  const isUnknown = ({ key }) => key === "";
  const known = keyed.filter((each) => !isUnknown(each));
  if (order !== "none") known.sort((a, b) => sign * compare(a.key, b.key));
  const sorted = order === "none" ? keyed : known.concat(keyed.filter(isUnknown));
  table.tBodies[0].append(...sorted.map(({ row }) => row));
};

for (const table of document.querySelectorAll("table")) {
  table.originalRows = [...table.tBodies[0].rows];
  if (table.tHead === null || table.originalRows.length < 2) continue;
  for (const header of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sort(table, header));
    header.append(button);
    header.setAttribute("aria-sort", "none");
  }
}

// Looking up: only the cards stay that have all words of the query at the start of one of theirs.

const words = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "").map((word) => ({ st: "saint", ste: "sainte" })[word] ?? word);

const addSearch = (list, number) => {
  const cards = [...list.children].map((card) => ({
    card,
    words: words(card.querySelector("summary").textContent + " " + (card.dataset.names ?? "")),
  }));
  const field = document.createElement("input");
  Object.assign(field, { type: "search", id: "search-" + number, autocomplete: "off" });
  const label = document.createElement("label");
  Object.assign(label, { htmlFor: field.id, textContent: list.dataset.search });
  const status = document.createElement("p");
  status.setAttribute("role", "status");

  let openedBySearch = null;
  const search = () => {
    const query = words(field.value);
    const found = cards.filter((each) => query.every((part) => each.words.some((word) => word.startsWith(part))));
    for (const { card } of cards) card.hidden = true;
    for (const { card } of found) card.hidden = false;
    if (openedBySearch !== null) openedBySearch.open = false;
    openedBySearch = null;
    if (query.length > 0 && found.length === 1 && !found[0].card.open) {
      openedBySearch = found[0].card;
      openedBySearch.open = true;
    }
    const count = { 0: list.dataset.none, 1: list.dataset.one }[found.length] ?? found.length + " " + list.dataset.many;
    status.textContent = query.length === 0 ? "" : count;
  };
  field.addEventListener("input", search);
  // Leads to the first card that was found.
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector(".card:not([hidden]) summary")?.focus();
  });

  const form = document.createElement("div");
  form.className = "search";
  form.append(label, field, status);
  list.before(form);
  return () => {
    field.value = "";
    search();
  };
};

// Going through: one card at a time is there and open, the last one first.

const addSlider = (list, number) => {
  const cards = [...list.children];
  const names = cards.map((card) => card.querySelector("summary").textContent.trim());
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", id: "slider-" + number, min: 0, max: cards.length - 1, step: 1 });
  const label = document.createElement("label");
  Object.assign(label, { htmlFor: slider.id, textContent: list.dataset.slider });
  const output = document.createElement("output");
  output.htmlFor = slider.id;

  const show = (index) => {
    slider.value = index;
    slider.setAttribute("aria-valuetext", names[index]);
    output.value = names[index];
    cards.forEach((card, position) => {
      card.hidden = position !== index;
      if (position === index) card.open = true;
    });
  };
  slider.addEventListener("input", () => show(slider.valueAsNumber));

  const form = document.createElement("div");
  form.className = "slider";
  form.append(label, slider, output);
  list.before(form);
  show(cards.length - 1);
  return (card) => show(cards.indexOf(card));
};

const lists = [...document.querySelectorAll(".cards")].filter((list) => list.children.length > 0);
const showIn = new Map(
  lists.map((list, number) => [list, (list.dataset.slider === undefined ? addSearch : addSlider)(list, number)]));

// A link to a card shows it open.

const openTarget = () => {
  const card = document.getElementById(location.hash.slice(1))?.closest(".card");
  if (!card) return;
  showIn.get(card.parentNode)?.(card);
  card.open = true;
  card.scrollIntoView();
};
addEventListener("hashchange", openTarget);
openTarget();

// A region is a stop for the tab key only while there is something to scroll.

const regions = [...document.querySelectorAll("[role=region]")].map((region) => ({
  region,
  name: region.getAttribute("aria-labelledby"),
}));
const markRegions = () => {
  for (const { region, name } of regions) {
    const scrolls = region.scrollWidth > region.clientWidth;
    for (const [attribute, value] of Object.entries({ role: "region", "aria-labelledby": name, tabindex: "0" })) {
      if (scrolls) region.setAttribute(attribute, value);
      else region.removeAttribute(attribute);
    }
  }
};
const observer = new ResizeObserver(markRegions);
for (const { region } of regions) observer.observe(region);

// On paper all is open, in browsers too whose style sheets cannot say so.

let openedForPrint = [];
addEventListener("beforeprint", () => {
  openedForPrint = [...document.querySelectorAll("details:not([open])")];
  for (const each of openedForPrint) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of openedForPrint) each.open = false;
});
