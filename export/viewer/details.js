// An actor or a pair of actors in, the panel beside the graph out: who it is, what is told, and which passages say so.
import { ends_of, latest_first, pair_of, safe_link, with_cue } from "./graph_data.js";
import { kind_property, quad_property } from "./colours.js";
import { element, swatch, told } from "./elements.js";

const at_once = 20; // relations, passages or neighbours before "show more"
const most_connected = 12;

export class Details {
  #turn = 0; // of answers that come late, only the last is shown

  // `app` has data, source, words, filter, drawing and the acts of buttons.
  constructor(app, panel) {
    this.app = app;
    this.panel = panel;
  }

  async show(choice) {
    const turn = ++this.#turn;
    const { words } = this.app;
    this.panel.setAttribute("aria-label", words.say("details"));
    if (choice === null) {
      this.panel.replaceChildren(...this.#start());
      return;
    }
    try {
      await this.app.bring(choice);
    } catch (failure) {
      if (turn === this.#turn) this.panel.replaceChildren(this.#close(), told(words.say("failed", failure.message), "p"));
      return;
    }
    if (turn !== this.#turn) return;
    const left = latest_first(this.app.passing(choice));
    const content = choice.actor === undefined ? this.#pair(choice.pair, left) : this.#actor(choice.actor, left);
    this.panel.replaceChildren(this.#close(), ...content);
    this.panel.scrollTop = 0;
  }

  #close() {
    const { words } = this.app;
    return element("button", { type: "button", class: "close", "aria-label": words.say("close"), title: `${words.say("close")} (Esc)`, onclick: () => this.app.choose(null) }, "×");
  }

  #start() {
    const { data, words, drawing } = this.app;
    const { shown } = drawing;
    if (shown === null) return []; // nothing came yet
    const most = shown.heaviest(most_connected);
    if (most.length === 0) return [element("p", { class: "hint" }, words.say(data.statements.size > 0 ? "empty" : "nothing"))];
    return [
      element("p", { class: "hint" }, words.say("start")),
      element("h2", {}, words.say("most")),
      element("ul", { class: "actors" }, most.map((actor) => this.#actor_item(shown.columns.actors[actor], words.say("relations", shown.told[actor])))),
      element("p", { class: "hint" }, words.say("legend")),
      data.truncated ? element("p", { class: "hint" }, words.say("cut")) : null,
      this.app.source.served ? element("p", { class: "hint" }, words.say("piece", data.ends.size)) : null,
    ].filter((part) => part !== null);
  }

  #actor_item(key, count) {
    return element("li", {}, this.#actor_button(key), count === undefined ? null : element("span", { class: "number" }, count));
  }

  #actor_button(key) {
    const actor = this.app.data.actors.get(key);
    if (actor === undefined) return told(key);
    return element("button", { type: "button", class: "actor", onclick: () => this.app.choose({ actor: key }, { look: true }) }, swatch(kind_property(actor.kind)), told(actor.name));
  }

  #actor(key, statements) {
    const { data, words, drawing, filter } = this.app;
    const { shown } = drawing;
    const actor = data.actors.get(key);
    const about = [words.of(actor.kind), actor.country, words.say("in_articles", actor.articles ?? 0)].filter(Boolean).join(" · ");
    const neighbours = shown.neighbours(shown.columns.actor_number(key)).map(([other, count]) => [shown.columns.actors[other], count]);
    return [
      element("h2", {}, swatch(kind_property(actor.kind)), told(actor.name)),
      element("p", { class: "about" }, about),
      actor.names?.length > 0 ? element("p", { class: "about" }, `${words.say("written")} `, actor.names.flatMap((name, i) => (i === 0 ? [told(name)] : [", ", told(name)]))) : null,
      element(
        "p",
        { class: "acts" },
        filter.actors.has(key) ? null : element("button", { type: "button", onclick: () => this.app.only(key) }, words.say("only_this")),
        this.app.source.served ? element("button", { type: "button", id: "around", onclick: () => this.app.fetch_around(key) }, words.say("more_around")) : null,
      ),
      element("h3", {}, `${words.say("neighbours")} (${neighbours.length})`),
      this.#list("actors", neighbours, ([other, count]) => {
        const item = this.#actor_item(other);
        item.append(element("button", { type: "button", class: "number", onclick: () => this.app.choose({ pair: pair_of(key, other) }) }, words.say("relations", count)));
        return item;
      }),
      element("h3", {}, `${words.say("all_relations")} (${statements.length})`),
      this.#list("statements", statements, (statement) => this.#statement(statement)),
    ].filter((part) => part !== null);
  }

  #pair(pair, statements) {
    const { words } = this.app;
    const [a, b] = ends_of(pair);
    return [
      element("h2", { class: "pair" }, this.#actor_button(a), element("span", { "aria-hidden": "true" }, "—"), this.#actor_button(b)),
      element("p", { class: "about" }, words.say("relations", statements.length)),
      this.#list("statements", statements, (statement) => this.#statement(statement)),
    ];
  }

  // The first of many, with a button that brings more of them.
  #list(name, values, item) {
    const list = element("ul", { class: name });
    const more = element("button", { type: "button", class: "more" });
    let shown = 0;
    const grow = () => {
      const focused = shown;
      for (const value of values.slice(shown, shown + at_once)) list.append(item(value));
      shown = list.children.length;
      more.hidden = shown >= values.length;
      more.textContent = this.app.words.say("show_more", values.length - shown);
      if (focused > 0) list.children[focused]?.querySelector("button, summary, a")?.focus();
    };
    more.addEventListener("click", grow);
    grow();
    return [list, more].reduce((all, part) => (all.append(part), all), document.createDocumentFragment());
  }

  #statement(statement) {
    const { words } = this.app;
    const [first, ...others] = (statement.evidence ?? []).map((evidence) => this.#passage(evidence));
    const notes = [];
    if (statement.mode) notes.push(words.of(statement.mode));
    if (statement.role) notes.push(told(statement.role));
    for (const [what, number] of statement.counts ?? []) notes.push(`${words.number(number)} ${words.of(what)}`);
    const marks = [element("time", {}, words.period(statement.date, statement.until))];
    if (statement.modality !== "asserted") marks.push(element("span", { class: `modality ${statement.modality}` }, words.of(statement.modality)));
    marks.push(element("span", { class: "confidence" }, `${words.say("confident")} ${statement.confidence.toFixed(2)}`));
    return element(
      "li",
      { class: statement.modality === "denied" ? "denied" : undefined },
      element("p", { class: "said" }, this.#actor_button(statement.source), " ", element("b", {}, swatch(quad_property(statement.quad)), words.of(statement.type)), " ", this.#actor_button(statement.target)),
      element("p", { class: "marks" }, marks, notes.flatMap((note) => [" · ", note])),
      statement.speaker ? element("p", { class: "marks" }, `${words.say("according_to")} `, statement.speaker[0] && this.app.data.actors.has(statement.speaker[0]) ? this.#actor_button(statement.speaker[0]) : told(statement.speaker[1])) : null,
      this.#content(statement),
      first,
      others.length === 0 ? null : element("details", {}, element("summary", {}, words.say("more_passages", others.length)), others),
    );
  }

  #content({ content }) {
    const that = content ? this.app.data.statements.get(content) : undefined;
    if (that === undefined) return null;
    const { words } = this.app;
    return element("p", { class: "marks" }, `${words.say("that")}: `, this.#actor_button(that.source), " ", element("b", {}, words.of(that.type)), " ", this.#actor_button(that.target));
  }

  #passage({ article, text, cue }) {
    const from = this.app.data.articles.get(article) ?? { key: article };
    const title = from.title || from.source || from.key;
    const link = safe_link(from.url) ?? safe_link(from.source);
    return element(
      "figure",
      {},
      element("blockquote", { dir: "auto", lang: from.language }, with_cue(text, cue).map((piece) => (piece.marked ? element("mark", {}, piece.text) : piece.text))),
      element(
        "figcaption",
        {},
        link === null ? told(title, "cite") : element("cite", {}, told(title, "a", { href: link, target: "_blank", rel: "noopener noreferrer" })),
        from.published ? element("span", {}, ` · ${this.app.words.date(from.published)}`) : null,
        from.source && from.source !== title ? [" · ", told(from.source, "span", { class: "source" })] : null,
      ),
    );
  }
}
