// All days in, a period that somebody chooses out. The scale has one step a day on which something happened, so that one
// article about a war of long ago does not press this year's days together; the bars show how much there is.
import { first_day } from "./graph_data.js";
import { element } from "./elements.js";

const most_bars = 120;

export class TimeRange {
  #days = [];
  #heights = []; // of bars

  constructor(app, section) {
    this.app = app;
    this.section = section;
  }

  show() {
    const { data, words, filter } = this.app;
    this.#days = data.days();
    this.#heights = this.#measured();
    this.section.hidden = this.#days.length < 2;
    if (this.section.hidden) return;
    const last = this.#days.length - 1;
    const from = filter.since === "" ? 0 : Math.max(0, this.#days.findIndex((day) => day >= filter.since));
    const until = filter.until === "" ? last : this.#days.findLastIndex((day) => day <= filter.until);
    this.section.setAttribute("aria-label", words.say("period"));
    this.low = this.#slider("from", from);
    this.high = this.#slider("until", Math.max(from, until));
    this.said = element("output", { for: "from until" });
    this.undated = element("input", { type: "checkbox", id: "undated", checked: filter.undated });
    this.undated.addEventListener("change", () => this.#changed());
    this.bars = element("canvas", { "aria-hidden": "true", width: "960", height: "64" });
    this.section.replaceChildren(
      element("div", { class: "row" }, element("h2", {}, words.say("period")), this.said, element("label", {}, this.undated, words.say("undated"))),
      element("div", { class: "scale" }, this.bars, this.low, this.high),
      element("div", { class: "years", "aria-hidden": "true" }, this.#years()),
    );
    this.#say();
    this.draw();
  }

  #slider(name, value) {
    const slider = element("input", { type: "range", id: name, min: "0", max: String(this.#days.length - 1), step: "1", "aria-label": this.app.words.say(name) });
    slider.value = String(value);
    slider.addEventListener("input", () => {
      const [low, high] = [Number(this.low.value), Number(this.high.value)];
      if (low > high) slider.value = String(slider === this.low ? high : low);
      this.#changed();
    });
    return slider;
  }

  #changed() {
    const { filter } = this.app;
    const [low, high] = [Number(this.low.value), Number(this.high.value)];
    filter.since = low === 0 ? "" : this.#days[low];
    filter.until = high === this.#days.length - 1 ? "" : this.#days[high];
    filter.undated = this.undated.checked;
    this.#say();
    this.draw();
    this.app.changed();
  }

  #say() {
    const { words } = this.app;
    const [low, high] = [this.low, this.high].map((slider) => words.date(this.#days[Number(slider.value)]));
    this.low.setAttribute("aria-valuetext", low);
    this.high.setAttribute("aria-valuetext", high);
    this.said.textContent = low === high ? low : `${low} – ${high}`;
    const everything = this.low.value === "0" && Number(this.high.value) === this.#days.length - 1;
    this.undated.disabled = everything;
  }

  // Under the first day of each year, where there is room for it.
  #years() {
    const svg = (name, attributes) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      return made;
    };
    const picture = svg("svg", { width: "100%", height: "14" });
    let taken = -Infinity;
    this.#days.forEach((day, i) => {
      const at = (100 * this.#bar_of(i)) / this.#heights.length;
      if ((i > 0 && day.slice(0, 4) === this.#days[i - 1].slice(0, 4)) || at < taken || at > 97) return;
      const text = svg("text", { x: `${at}%`, y: "11" });
      text.textContent = day.slice(0, 4);
      picture.append(text);
      taken = at + 7;
    });
    return picture;
  }

  #bar_of(day) {
    return Math.floor((day * Math.min(most_bars, this.#days.length)) / this.#days.length);
  }

  #measured() {
    const place = new Map(this.#days.map((day, i) => [day, this.#bar_of(i)]));
    const heights = new Array(Math.min(most_bars, this.#days.length)).fill(0);
    for (const { date } of this.app.data.statements.values()) if (date) heights[place.get(first_day(date))] += 1;
    return heights;
  }

  draw() {
    if (this.section.hidden || this.bars === undefined) return;
    const number = this.#heights.length;
    const bar_of = (i) => this.#bar_of(i);
    const highest = Math.max(...this.#heights);
    const style = getComputedStyle(document.documentElement);
    const { width, height } = this.bars;
    const context = this.bars.getContext("2d");
    context.clearRect(0, 0, width, height);
    const [low, high] = [bar_of(Number(this.low.value)), bar_of(Number(this.high.value))];
    this.#heights.forEach((value, i) => {
      const tall = value === 0 ? 0 : Math.max(2, (Math.sqrt(value / highest) * height) | 0);
      context.fillStyle = style.getPropertyValue(i >= low && i <= high ? "--accent" : "--faint");
      context.fillRect((i * width) / number, height - tall, Math.max(1, width / number - 2), tall);
    });
  }
}
