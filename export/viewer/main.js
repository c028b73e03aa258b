// The page's data in, the viewer out: joins the parts, and holds what is chosen.
import { Columns } from "./columns.js";
import { Details } from "./details.js";
import { Drawing } from "./drawing.js";
import { element, told } from "./elements.js";
import { Filters } from "./filters.js";
import { GraphData, first_filter } from "./graph_data.js";
import { Search } from "./search.js";
import { PageSource, ServedSource } from "./source.js";
import { TimeRange } from "./time_range.js";
import { Words, languages } from "./words.js";

const by_id = (id) => document.getElementById(id);

// A preference outlives the page where the browser lets it: pages from disk may have no storage.
function preference(name, value) {
  try {
    if (value !== undefined) localStorage.setItem(`entente-${name}`, value);
    return localStorage.getItem(`entente-${name}`);
  } catch {
    return null;
  }
}

function first_language() {
  const wanted = [preference("language"), ...(navigator.languages ?? [navigator.language])];
  return wanted.map((tag) => tag?.slice(0, 2)).find((tag) => languages.includes(tag)) ?? "en";
}

class App {
  #columns = null;
  #columns_of = -1; // the data's version
  #waiting = false;

  constructor(piece) {
    this.data = new GraphData();
    this.filter = first_filter();
    this.choice = null;
    this.source = piece.served ? new ServedSource(this.data) : new PageSource(this.data, piece);
    this.words = new Words(first_language());
    this.drawing = new Drawing(this.data, by_id("graph"), {
      on_actor: (actor) => this.choose({ actor }),
      on_pair: (pair) => this.choose({ pair }),
      on_nothing: () => this.choose(null),
      word_of: (line) => this.#word_of(line),
    });
    this.filters = new Filters(this, by_id("filters"));
    this.details = new Details(this, by_id("details"));
    this.search = new Search(this, by_id("search"), by_id("found"));
    this.time = new TimeRange(this, by_id("time"));
  }

  async start() {
    this.#take_theme(preference("theme"));
    this.#take_language(this.words.language);
    try {
      await this.source.start();
    } catch (failure) {
      this.tell(failure);
      return;
    }
    this.drawing.take_in();
    try {
      this.drawing.start();
    } catch {
      this.tell(new Error(this.words.say("no_webgl")), true);
    }
    this.words = new Words(this.words.language, this.data.words);
    this.#listen();
    this.#show();
    document.body.classList.add("ready");
  }

  // What somebody sees after the filter, the data or the language changed.
  #show() {
    this.#pass();
    this.#take_language(this.words.language);
  }

  #pass() {
    const { columns } = this;
    this.drawing.show(columns.shown(columns.passing(this.filter)));
    by_id("empty").hidden = this.drawing.shown.statements > 0;
    this.#count();
  }

  get columns() {
    if (this.#columns_of !== this.data.version) this.#columns = new Columns(this.data);
    this.#columns_of = this.data.version;
    return this.#columns;
  }

  #count() {
    const { actors, statements } = this.drawing.shown;
    by_id("counts").textContent = this.words.say("counts", actors, statements, this.data.statements.size);
  }

  // Brings what belongs to a choice; what is drawn knows of it, too.
  async bring(choice) {
    const before = this.data.version;
    await this.source.bring(choice);
    if (this.data.version !== before) this.#pass();
  }

  // Those that the filter leaves, and of them only those of a choice where one is given.
  passing(choice = null) {
    return this.columns.passing_statements(this.filter, choice);
  }

  // The type that weighs most of those that a line stands for, and how many others there are.
  #word_of(line) {
    const weights = new Map();
    for (const { type, weight } of this.drawing.shown.statements_of(line)) weights.set(type, (weights.get(type) ?? 0) + weight);
    const types = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return types.length === 0 ? "" : this.words.of(types[0][0]) + (types.length > 1 ? ` +${types.length - 1}` : "");
  }

  // Many changes between two pictures, as a slider makes, are one.
  changed() {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#pass();
      this.details.show(this.choice);
    });
  }

  choose(choice, { look = false } = {}) {
    if (choice === null && this.choice === null) return;
    this.choice = choice;
    this.drawing.choose(choice);
    this.details.show(choice);
    document.body.classList.toggle("chosen", choice !== null);
    if (look && choice?.actor !== undefined) this.drawing.look_at(choice.actor);
  }

  async found(actor) {
    if (!this.data.actors.has(actor.key)) await this.fetch_around(actor.key);
    if (!this.data.actors.has(actor.key)) return;
    this.choose({ actor: actor.key }, { look: true });
    by_id("details").focus({ preventScroll: true });
  }

  // New actors stand around the one whose neighbours they are, as its own picture has them.
  async fetch_around(key) {
    let piece;
    try {
      piece = await this.source.around(key);
    } catch (failure) {
      this.tell(failure);
      return;
    }
    const centre = piece.actors.find((actor) => actor.key === key);
    const here = this.data.actors.get(key);
    const known = here?.x === undefined ? this.#free_place() : here;
    for (const actor of piece.actors) {
      actor.x += known.x - centre.x;
      actor.y += known.y - centre.y;
    }
    this.data.truncated ||= piece.truncated === true;
    this.data.add(piece);
    this.drawing.take_in();
    this.#show();
    this.choose({ actor: key }, { look: true });
  }

  #free_place() {
    let right = 0;
    for (const { x } of this.data.actors.values()) right = Math.max(right, x ?? 0);
    return { x: right * 1.3, y: 0 };
  }

  only(key) {
    this.filter.actors.add(key);
    this.filters.show();
    this.changed();
  }

  no_longer(key) {
    this.filter.actors.delete(key);
    this.filters.show();
    this.changed();
  }

  reset() {
    Object.assign(this.filter, first_filter());
    this.filters.show();
    this.time.show();
    this.changed();
  }

  tell(failure, plain = false) {
    const empty = by_id("empty");
    empty.replaceChildren(told(plain ? failure.message : this.words.say("failed", failure.message)));
    empty.hidden = false;
  }

  #take_language(language) {
    this.words = new Words(language, this.data.words);
    const { words } = this;
    document.documentElement.lang = language;
    const named = { "help-switch": "help", "zoom-in": "zoom_in", "zoom-out": "zoom_out", "zoom-all": "zoom_all" };
    for (const [id, word] of Object.entries(named)) {
      by_id(id).title = words.say(word);
      by_id(id).setAttribute("aria-label", words.say(word));
    }
    by_id("zoom").setAttribute("aria-label", words.say("zoom"));
    by_id("graph").setAttribute("aria-label", words.say("graph"));
    by_id("language").textContent = words.say("language");
    by_id("language").lang = languages.find((other) => other !== language);
    if (this.drawing.shown !== null) by_id("empty").textContent = words.say(this.data.statements.size > 0 ? "empty" : "nothing");
    by_id("help").replaceChildren(
      element("dl", {}, words.say("keys").flatMap(([key, does]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, does)])),
      element("p", {}, words.say("legend")),
    );
    this.#name_theme();
    this.search.show();
    this.filters.show();
    this.time.show();
    this.details.show(this.choice);
    if (document.body.classList.contains("ready")) this.#count();
  }

  // "dark", "light", or what the system prefers.
  #take_theme(theme) {
    if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
    this.#name_theme();
    this.drawing.take_colours();
    this.time.draw();
  }

  #dark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
  }

  #name_theme() {
    by_id("theme").textContent = this.words.say(this.#dark() ? "to_light" : "to_dark");
  }

  #help(open) {
    by_id("help").hidden = !open;
    by_id("help-switch").setAttribute("aria-expanded", String(open));
  }

  #listen() {
    by_id("theme").addEventListener("click", () => {
      const theme = this.#dark() ? "light" : "dark";
      preference("theme", theme);
      this.#take_theme(theme);
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#take_theme(preference("theme")));
    by_id("language").addEventListener("click", () => {
      const next = languages[(languages.indexOf(this.words.language) + 1) % languages.length];
      preference("language", next);
      this.#take_language(next);
    });
    by_id("help-switch").addEventListener("click", () => this.#help(by_id("help").hidden));
    by_id("zoom-in").addEventListener("click", () => this.drawing.zoom(1 / 1.5));
    by_id("zoom-out").addEventListener("click", () => this.drawing.zoom(1.5));
    by_id("zoom-all").addEventListener("click", () => this.drawing.show_all());
    by_id("graph").addEventListener("keydown", (event) => this.#graph_key(event));
    document.addEventListener("keydown", (event) => this.#page_key(event));
  }

  #graph_key(event) {
    const acts = {
      ArrowLeft: () => this.drawing.pan(-1, 0),
      ArrowRight: () => this.drawing.pan(1, 0),
      ArrowUp: () => this.drawing.pan(0, -1),
      ArrowDown: () => this.drawing.pan(0, 1),
      "+": () => this.drawing.zoom(1 / 1.5),
      "-": () => this.drawing.zoom(1.5),
      0: () => this.drawing.show_all(),
    };
    if (event.ctrlKey || event.altKey || event.metaKey || !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  }

  #page_key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const typing = event.target.matches?.("input[type=search]");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      by_id("search").focus();
    } else if (event.key === "Escape") {
      if (!by_id("help").hidden) this.#help(false);
      else if (this.choice !== null) {
        this.choose(null);
        by_id("graph").focus({ preventScroll: true });
      } else if (typing) event.target.blur();
    }
  }
}

const app = new App(JSON.parse(by_id("data").textContent));
globalThis.entente = app; // for the console and for the tests in a browser
app.start();
