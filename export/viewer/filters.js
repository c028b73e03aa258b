// The filter in, the panel that shows and changes it out; it is the legend too.
import { kind_property, quad_order, quad_property } from "./colours.js";
import { element, swatch, told } from "./elements.js";

const modality_order = ["asserted", "planned", "requested", "hypothetical", "denied"];

export class Filters {
  constructor(app, form) {
    this.app = app;
    this.form = form;
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  show() {
    const { data, words, filter } = this.app;
    const opened = new Set([...this.form.querySelectorAll("details[open]")].map(({ id }) => id));
    const focused = document.activeElement?.id;
    this.form.setAttribute("aria-label", words.say("filters"));
    this.form.replaceChildren(...[
      element("div", { class: "row" }, element("h2", {}, words.say("filters")), element("button", { type: "button", id: "reset", onclick: () => this.app.reset() }, words.say("reset"))),
      ...(filter.actors.size > 0 ? [this.#only()] : []),
      this.#types(opened),
      this.#choices("kinds", filter.kinds, data.kinds(), (kind) => swatch(kind_property(kind))),
      this.#choices("modality", filter.modalities, in_order(data.count("modality"), modality_order)),
      data.statements.size === 0 ? null : this.#confidence(),
    ].filter((part) => part !== null));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  #only() {
    const { data, words, filter } = this.app;
    const chips = [...filter.actors].map((key) =>
      element("button", { type: "button", class: "chip", "aria-label": words.say("take_away", data.name_of(key)), onclick: () => this.app.no_longer(key) }, told(data.name_of(key)), element("span", { "aria-hidden": "true" }, " ×")),
    );
    return element("fieldset", { id: "only" }, element("legend", {}, words.say("only")), chips);
  }

  // One box for a quad class and, inside, one for each of its types.
  #types(opened) {
    const { data, words, filter } = this.app;
    const types = data.count("type");
    const groups = [];
    for (const quad of quad_order) {
      const members = [...types].filter(([type]) => data.quad_of(type) === quad);
      if (members.length === 0) continue;
      const out = members.filter(([type]) => filter.types.has(type)).length;
      const all = element("input", { type: "checkbox", id: `quad-${quad.replace(" ", "-")}`, checked: out === 0 });
      all.indeterminate = out > 0 && out < members.length;
      all.addEventListener("change", () => {
        for (const [type] of members) allow(filter.types, type, all.checked);
        this.app.changed();
        this.show();
      });
      const sum = members.reduce((total, [, count]) => total + count, 0);
      const id = `types-${quad.replace(" ", "-")}`;
      groups.push(
        element(
          "div",
          { class: "quad" },
          labelled(all, swatch(quad_property(quad)), quad === "other" ? words.say("other") : words.of(quad), sum),
          element(
            "details",
            { id, open: opened.has(id) },
            element("summary", { "aria-label": `${words.say("types")}: ${quad === "other" ? words.say("other") : words.of(quad)}` }),
            members.map(([type, count]) => labelled(this.#box(`type-${type}`, filter.types, type, true), null, words.of(type), count)),
          ),
        ),
      );
    }
    return groups.length === 0 ? null : element("fieldset", {}, element("legend", {}, words.say("types")), groups);
  }

  #choices(name, out, counts, mark = () => null) {
    const { words } = this.app;
    if (counts.size === 0) return null;
    const boxes = [...counts].map(([value, count]) => labelled(this.#box(`${name}-${value}`, out, value), mark(value), words.of(value), count));
    return element("fieldset", {}, element("legend", {}, words.say(name)), boxes);
  }

  #box(id, out, value, again = false) {
    const box = element("input", { type: "checkbox", id, checked: !out.has(value) });
    box.addEventListener("change", () => {
      allow(out, value, box.checked);
      this.app.changed();
      if (again) this.show();
    });
    return box;
  }

  #confidence() {
    const { words, filter } = this.app;
    const said = element("output", { for: "confidence" }, filter.confidence.toFixed(2));
    const slider = element("input", { type: "range", id: "confidence", min: "0", max: "1", step: "0.05", value: String(filter.confidence) });
    slider.addEventListener("input", () => {
      filter.confidence = Number(slider.value);
      said.textContent = filter.confidence.toFixed(2);
      this.app.changed();
    });
    return element("fieldset", {}, element("legend", {}, element("label", { for: "confidence" }, words.say("confidence"))), element("div", { class: "row" }, slider, said));
  }
}

function allow(out, value, allowed) {
  if (allowed) out.delete(value);
  else out.add(value);
}

function in_order(counts, order) {
  const place = (value) => (order.includes(value) ? order.indexOf(value) : order.length);
  return new Map([...counts].sort(([a], [b]) => place(a) - place(b)));
}

function labelled(box, mark, text, count) {
  return element("label", {}, box, mark, told(text, "span", { class: "text" }), element("span", { class: "number" }, String(count)));
}
