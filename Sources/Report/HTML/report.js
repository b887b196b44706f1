// All is on the page without this script. It adds sorting and searching to tables, a field to look cards up, a slider to
// go through them, neighbours at a glance, a filter by year and name, files to take away, and zoom.
"use strict";

// What the page knows beside what it shows: the words for what is added here, and when who was in what.
const data = JSON.parse(document.getElementById("page-data")?.textContent ?? "{}");
const say = data.words ?? {};

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const makeButton = (text, action, label) => {
  const button = make("button", { type: "button", onclick: action }, text);
  if (label) button.setAttribute("aria-label", text + say.separator + label);
  return button;
};

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
  const field = make("input", { type: "search", id: "search-" + number, autocomplete: "off" });
  const label = make("label", { htmlFor: field.id }, list.dataset.search);
  const status = make("p");
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

  list.before(make("div", { className: "search" }, label, field, status));
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

  list.before(make("div", { className: "slider" }, label, slider, output));
  show(cards.length - 1);
  return (card) => show(cards.indexOf(card));
};

const lists = [...document.querySelectorAll(".cards")].filter((list) => list.children.length > 0);
const showIn = new Map(
  lists.map((list, number) => [list, (list.dataset.slider === undefined ? addSearch : addSlider)(list, number)]));

// A link shows what it leads to open.

const openTarget = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const card = target?.closest(".card");
  if (card) showIn.get(card.parentNode)?.(card);
  for (let each = target?.closest("details"); each; each = each.parentNode.closest("details")) each.open = true;
  if (target?.closest("details")) target.scrollIntoView();
};
addEventListener("hashchange", openTarget);
openTarget();

// Files to take away: a table as CSV, with the values and names that the tables' files have; a figure as SVG and PNG.

const save = (blob, name) => {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

const csv = (table) => {
  const value = (cell) => cell.dataset.value ?? cell.dataset.number ?? cell.textContent.trim();
  const field = (text) => (/[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.dataset.column ?? cell.textContent.trim());
  return [heads, ...table.originalRows.map((row) => [...row.cells].map(value))]
    .map((row) => row.map(field).join(",") + "\r\n").join("");
};

const svgText = (picture) => {
  const svg = picture.cloneNode(true);
  for (const each of svg.querySelectorAll("style")) each.remove();
  for (const each of svg.querySelectorAll("[class]")) each.classList.remove("lit", "gone");
  return "<" + '?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(svg) + "\n";
};

// Three points of the picture's own size for one, so that it prints.
const savePNG = (picture, name) => {
  const image = new Image();
  const { width, height } = picture.viewBox.baseVal;
  image.onload = () => {
    const canvas = make("canvas", { width: Math.ceil(width * 3), height: Math.ceil(height * 3) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, name + ".png"), "image/png");
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svgText(picture));
};

// Zoom: the picture alone, as large as one likes; it is moved there, so that its parts keep their names.

const enlarge = (picture, title) => {
  const home = picture.parentNode;
  const stage = make("div", { className: "stage", tabIndex: 0 });
  let scale = 1;
  const zoom = (by) => {
    scale = Math.min(8, Math.max(1, scale * by));
    picture.style.width = scale * 100 + "%";
  };
  const dialog = make("dialog", { className: "zoom" });
  dialog.setAttribute("aria-label", title);
  stage.setAttribute("role", "region");
  stage.setAttribute("aria-label", title);
  dialog.append(
    make("div", { className: "tools" }, makeButton("+", () => zoom(1.5), say.larger),
      makeButton("\u2212", () => zoom(1 / 1.5), say.smaller), makeButton(say.close, () => dialog.close())), stage);
  stage.append(picture);
  stage.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1 / 1.2 : 1.2);
  }, { passive: false });
  dialog.addEventListener("close", () => {
    picture.style.width = "";
    home.append(picture);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
};

const tools = (name, ...buttons) => {
  const bar = make("div", { className: "tools" }, ...buttons);
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", name);
  return bar;
};

const figures = [...document.querySelectorAll("figure")].flatMap((figure) => {
  const pictures = [...figure.querySelectorAll(".picture svg")];
  return pictures.length > 0 ? [{ figure, pictures, caption: figure.querySelector("figcaption") }] : [];
});
for (const { figure, pictures, caption } of figures) {
  const title = caption.textContent.trim();
  const name = figure.id.replace(/^figure-/, "");
  // Of drawings for several widths, the one that is seen.
  const seen = () => pictures.find((each) => each.checkVisibility()) ?? pictures[0];
  figure.append(tools(title, makeButton(say.enlarge, () => enlarge(seen(), title), title),
    makeButton("SVG", () => save(new Blob([svgText(seen())], { type: "image/svg+xml" }), name + ".svg"), title),
    makeButton("PNG", () => savePNG(seen(), name), title)));
}

// Neighbours: who is tied to whom is read from the lines, whose titles name both ends.

const neighbourhood = (picture) => {
  const nodes = new Map();
  for (const element of picture.querySelectorAll("g[id]")) {
    const [, kind, place] = element.id.match(/-(organization|person|group)-(\d+)$/) ?? [];
    if (kind === undefined) continue;
    const name = (kind === "group" ? data.groups : data.actors)?.[place] ?? element.querySelector("title")?.textContent;
    if (name) nodes.set(element.id, { element, kind, place: Number(place), name, lines: [], near: new Set() });
  }
  const byLength = [...nodes.values()].sort((a, b) => b.name.length - a.name.length);
  const lines = [];
  for (const line of nodes.size > 1 ? picture.querySelectorAll("g:not([id]) > title") : []) {
    let rest = line.textContent;
    const ends = byLength.filter(({ name }) => {
      const found = rest.includes(name);
      if (found) rest = rest.replace(name, "\n");
      return found;
    });
    if (ends.length !== 2) continue;
    lines.push({ element: line.parentNode, ends });
    ends.forEach((end, index) => {
      end.lines.push(line.parentNode);
      end.near.add(ends[1 - index]);
    });
  }
  return { nodes: [...nodes.values()], lines };
};

// Labels are drawn above all else, so which node each is in shows in where it is; it has no place while it is hidden.
const labelNodes = (picture, nodes) => {
  if (nodes[0].labels !== undefined) return;
  const boxes = nodes.map((node) => ({ node, box: node.element.getBBox() }));
  for (const node of nodes) node.labels = [];
  for (const text of picture.querySelectorAll("text")) {
    const { x, y, width, height } = text.getBBox();
    const [left, top] = [x + width / 2, y + height / 2];
    const holder = boxes.find(({ box }) =>
      box.x <= left && left <= box.x + box.width && box.y <= top && top <= box.y + box.height);
    holder?.node.labels.push(text);
  }
};

const drawings = figures.flatMap(({ figure, pictures }) => pictures.map((picture) => {
  const { nodes, lines } = neighbourhood(picture);
  if (nodes.length === 0) return { picture, nodes, lines };
  const region = picture.closest(".picture");
  const status = figure.querySelector(".neighbours") ?? make("p", { className: "neighbours" });
  status.setAttribute("role", "status");
  figure.append(status);
  let pinned = null;
  const show = (node) => {
    labelNodes(picture, nodes);
    picture.classList.toggle("pointed", node !== null);
    for (const each of picture.querySelectorAll(".lit")) each.classList.remove("lit");
    status.textContent = "";
    if (node === null) return;
    const lit = [node, ...node.near].flatMap(({ element, labels }) => [element, ...labels]);
    for (const each of [...lit, ...node.lines]) each.classList.add("lit");
    const near = [...node.near].map(({ name }) => name).sort(collator.compare);
    status.textContent = node.name + say.separator + (near.length > 0 ? near.join(", ") : say.nothing);
  };
  for (const node of nodes) {
    node.element.addEventListener("pointerenter", () => show(node));
    node.element.addEventListener("pointerleave", () => show(pinned));
    node.element.addEventListener("click", () => show(pinned = pinned === node ? null : node));
  }
  // The arrow keys go from name to name while the picture has the focus.
  const inOrder = [...nodes].sort((a, b) => collator.compare(a.name, b.name));
  region.classList.add("steps");
  region.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") show(pinned = null);
    if (step === undefined || !picture.checkVisibility()) return;
    event.preventDefault();
    const place = pinned === null ? (step > 0 ? 0 : -1) : inOrder.indexOf(pinned) + step;
    show(pinned = inOrder.at(place % inOrder.length));
  });
  region.addEventListener("blur", () => show(pinned = null));
  return { picture, nodes, lines };
}));

// The filter: by name all rows and names of pictures; by year the rows that are dated, and who was in what in pictures.

const tables = [...document.querySelectorAll("table")].filter((table) => table.tHead !== null);
for (const table of tables) {
  const caption = table.caption.textContent.trim();
  const region = table.closest("[role=region]") ?? table;
  const button = makeButton("CSV", () =>
    save(new Blob(["\ufeff" + csv(table)], { type: "text/csv" }), (table.dataset.name ?? "table") + ".csv"), caption);
  const bar = tools(caption, button);
  table.isFound = () => true;
  if (table.originalRows.length > 15) {
    const field = make("input", { type: "search", placeholder: say.search, autocomplete: "off" });
    field.setAttribute("aria-label", say.search + say.separator + caption);
    field.addEventListener("input", () => {
      const query = words(field.value);
      table.isFound = (row) => matches(row, query);
      filterTable(table);
    });
    bar.prepend(field);
  }
  table.count = make("span");
  table.count.setAttribute("role", "status");
  bar.append(table.count);
  region.before(bar);
}

const matches = (row, query) => {
  row.words ??= words(row.textContent);
  return query.every((part) => row.words.some((word) => word.startsWith(part)));
};

const filter = { query: [], year: null };
const yearOf = (row, places, names, otherwise) => {
  for (const name of names) {
    const text = row.cells[places[name]]?.textContent.match(/\d{4}/)?.[0];
    if (text !== undefined) return Number(text);
  }
  return otherwise;
};
// Rows of a year or a date are of that year; rows of a stay are of all years that it lasts; others of every year.
const isOfYear = (row, places, year) => {
  if ("year" in places || "date" in places) {
    const own = yearOf(row, places, ["year", "date"], null);
    return own === null || own === year;
  }
  const [from, to] = [["start_date", "first_seen", "first", "together_from"], ["end_date", "last", "together_to"]];
  if (![...from, ...to].some((name) => name in places)) return true;
  return yearOf(row, places, from, -Infinity) <= year && year <= yearOf(row, places, to, Infinity);
};

const filterTable = (table) => {
  const places = Object.fromEntries([...table.tHead.rows[0].cells].map((cell, place) => [cell.dataset.column, place]));
  let shown = 0;
  for (const row of table.originalRows) {
    row.hidden = !(table.isFound(row) && matches(row, filter.query)
      && (filter.year === null || isOfYear(row, places, filter.year)));
    if (!row.hidden) shown += 1;
  }
  const all = table.originalRows.length;
  table.count.textContent = shown === all ? "" : say.rows.replace("%1", shown).replace("%2", all);
};

// Who was in what in a year: `actor/group` for each.
const tiesIn = (year) => new Set((data.ties ?? []).filter(([, , from, to]) =>
  (from ?? -Infinity) <= year && year <= (to ?? Infinity)).map(([actor, group]) => actor + "/" + group));

const filterDrawings = () => {
  const ties = filter.year === null ? null : tiesIn(filter.year);
  const there = ties && new Set([...ties].flatMap((tie) => {
    const [actor, group] = tie.split("/");
    return ["a" + actor, "g" + group];
  }));
  const sharesIn = (a, b) => [...ties].some((tie) => {
    const [actor, group] = tie.split("/");
    return Number(actor) === a && ties.has(b + "/" + group);
  });
  for (const { picture, nodes, lines } of drawings) {
    const isNamed = (node) => {
      const own = words(node.name);
      return filter.query.every((part) => own.some((word) => word.startsWith(part)));
    };
    const isThere = (node) => ties === null || there.has((node.kind === "group" ? "g" : "a") + node.place);
    const found = filter.query.length === 0 ? null : nodes.filter(isNamed);
    const near = found && new Set(found.flatMap((node) => [node, ...node.near]));
    if (nodes.length > 0 && picture.checkVisibility()) labelNodes(picture, nodes);
    for (const node of nodes) {
      const isGone = !isThere(node) || near?.has(node) === false;
      for (const each of [node.element, ...(node.labels ?? [])]) each.classList.toggle("gone", isGone);
    }
    for (const { element, ends } of lines) {
      const [group, actor] = ends[0].kind === "group" ? ends : [ends[1], ends[0]];
      const isTie = ties === null || (group.kind === "group"
        ? ties.has(actor.place + "/" + group.place) : sharesIn(ends[0].place, ends[1].place));
      element.classList.toggle("gone", !isTie || (found && !ends.some((end) => found.includes(end))) === true);
    }
    // In other pictures the names that are looked for stand out.
    for (const text of nodes.length === 0 ? picture.querySelectorAll("text") : []) {
      const own = filter.query.length === 0 ? [] : words(text.textContent);
      text.classList.toggle("lit", own.length > 0
        && filter.query.every((part) => own.some((word) => word.startsWith(part))));
    }
  }
};

const addFilter = () => {
  const name = make("input", { type: "search", id: "filter-name", autocomplete: "off" });
  const names = make("datalist", { id: "filter-names" },
    ...[...(data.actors ?? []), ...(data.groups ?? [])].slice(0, 2000).map((value) => make("option", { value })));
  name.setAttribute("list", names.id);
  const parts = [make("label", { htmlFor: name.id }, say.name), name, names];
  const apply = () => {
    for (const table of tables) filterTable(table);
    filterDrawings();
    document.body.classList.toggle("filtered", filter.query.length > 0 || filter.year !== null);
  };
  name.addEventListener("input", () => {
    filter.query = words(name.value);
    apply();
  });
  const year = make("input", { type: "range", id: "filter-year" });
  const output = make("output", { htmlFor: year.id });
  const showYear = () => {
    // One step beyond the last year is all of them.
    filter.year = year.valueAsNumber > data.years[1] ? null : year.valueAsNumber;
    output.value = filter.year ?? say.always;
    year.setAttribute("aria-valuetext", output.value);
    const card = document.getElementById("year-" + filter.year);
    if (card) showIn.get(card.parentNode)?.(card);
    apply();
  };
  if (data.years) {
    Object.assign(year, { min: data.years[0], max: data.years[1] + 1, step: 1, value: data.years[1] + 1 });
    year.addEventListener("input", showYear);
    parts.push(make("label", { htmlFor: year.id }, say.year), year, output);
  }
  const reset = makeButton(say.reset, () => {
    name.value = "";
    filter.query = [];
    if (data.years) {
      year.value = data.years[1] + 1;
      showYear();
    } else {
      apply();
    }
  });
  const form = make("div", { className: "filter" }, ...parts, reset);
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", say.filter);
  const first = figures[0]?.figure.closest("section") ?? tables[0]?.closest("section");
  first?.parentNode.insertBefore(form, first);
  if (data.years) showYear();
};
if (say.filter && data.actors) addFilter();

// A region is a stop for the tab key only while there is something to scroll, or to go through.

const regions = [...document.querySelectorAll("[role=region]")].map((region) => ({
  region,
  name: region.getAttribute("aria-labelledby"),
}));
const markRegions = () => {
  for (const { region, name } of regions) {
    const isStop = region.scrollWidth > region.clientWidth || region.classList.contains("steps");
    for (const [attribute, value] of Object.entries({ role: "region", "aria-labelledby": name, tabindex: "0" })) {
      if (isStop) region.setAttribute(attribute, value);
      else region.removeAttribute(attribute);
    }
  }
};
const observer = new ResizeObserver(markRegions);
for (const { region } of regions) observer.observe(region);
