// What somebody types in, an actor that is chosen out: a combobox over a list, as the ARIA practices describe it.
import { kind_property } from "./colours.js";
import { element, swatch, told } from "./elements.js";

const pause = 120; // milliseconds without a key before the program is asked

export class Search {
  #found = [];
  #at = -1;
  #turn = 0;
  #timer;

  constructor(app, input, list) {
    this.app = app;
    this.input = input;
    this.list = list;
    input.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#look(), app.source.served ? pause : 0);
    });
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => this.close());
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the box
  }

  show() {
    const label = this.app.words.say("search");
    this.input.placeholder = label;
    this.input.setAttribute("aria-label", label);
    this.list.setAttribute("aria-label", label);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  async #look() {
    const turn = ++this.#turn;
    const text = this.input.value;
    let found;
    try {
      found = await this.app.source.search(text);
    } catch (failure) {
      this.app.tell(failure);
      return;
    }
    if (turn !== this.#turn) return;
    this.#found = found;
    this.#at = -1;
    if (text.trim() === "") return this.close();
    const { words } = this.app;
    this.list.replaceChildren(
      ...found.map((actor, i) =>
        element("li", { role: "option", id: `found-${i}`, "aria-selected": "false", onclick: () => this.#choose(i) }, swatch(kind_property(actor.kind)), told(actor.name), element("span", { class: "kind" }, words.of(actor.kind))),
      ),
    );
    if (found.length === 0) this.list.append(element("li", { class: "none" }, words.say("nothing_found")));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  #key(event) {
    if (event.key === "Escape") {
      if (this.list.hidden && this.input.value === "") return;
      event.stopPropagation();
      this.input.value = "";
      this.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const last = this.#found.length - 1;
      if (this.list.hidden || last < 0) return;
      if (event.key === "ArrowDown") this.#mark(this.#at >= last ? 0 : this.#at + 1);
      else this.#mark(this.#at <= 0 ? last : this.#at - 1);
    } else if (event.key === "Enter" && !this.list.hidden && this.#found.length > 0) {
      event.preventDefault();
      this.#choose(Math.max(0, this.#at));
    }
  }

  #mark(at) {
    this.list.children[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = at;
    const item = this.list.children[at];
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", item.id);
  }

  #choose(i) {
    const actor = this.#found[i];
    this.input.value = "";
    this.close();
    this.app.found(actor);
  }
}
