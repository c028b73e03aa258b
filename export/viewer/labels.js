// Names and where their discs stand in, names on a canvas out, the most important first: none lies over another, and who
// finds no room to the right stands to the left, above or below. Knows nothing of the graph.

const font = "system-ui, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif";
const size = 13; // pixels
const small = 11.5; // of words on lines
const longest = 40; // characters
const cell = 90; // pixels, of the grid that finds what is near

// Marks that turn the direction of text would turn what stands beside a label on the canvas.
export function label_of(name) {
  const plain = name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "").replace(/\s+/gu, " ");
  return [...plain].length > longest ? `${[...plain].slice(0, longest - 1).join("")}…` : plain;
}

class Boxes {
  #cells = new Map();

  *#places({ left, right, top, bottom }) {
    for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++) {
      for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) yield x * 100000 + y;
    }
  }

  // Whether something of at least that size is there.
  hit(box, least = 0) {
    for (const place of this.#places(box)) {
      for (const other of this.#cells.get(place) ?? []) {
        if (other.size >= least && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) return true;
      }
    }
    return false;
  }

  add(box, size = Infinity) {
    box.size = size;
    for (const place of this.#places(box)) {
      if (!this.#cells.has(place)) this.#cells.set(place, []);
      this.#cells.get(place).push(box);
    }
  }
}

export class Labels {
  #widths = new Map();
  #boxes = new Boxes();
  #size = { width: 0, height: 0 };

  constructor(canvas) {
    this.context = canvas.getContext("2d");
  }

  begin(width, height) {
    this.context.clearRect(0, 0, width, height);
    this.#boxes = new Boxes();
    this.#size = { width, height };
    this.context.lineJoin = "round";
  }

  // A disc that a name should not cover, and that of a smaller one never does.
  keep_free({ x, y, radius }) {
    this.#boxes.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, radius);
  }

  // Whether there was room; `over` smaller discs there is more, and one that must be seen needs none.
  name({ text, x, y, radius, strong = false, must = false, over = false }, colours) {
    const width = this.#width(text, strong, size);
    const beside = radius + 4;
    const places = [
      [x + beside, y],
      [x - beside - width, y],
      [x - width / 2, y - beside - size / 2],
      [x - width / 2, y + beside + size / 2],
    ];
    const box_at = ([left, middle]) => ({ left: left - 1, right: left + width + 1, top: middle - size / 2 - 1, bottom: middle + size / 2 + 2 });
    const { width: right, height: bottom } = this.#size;
    const inside = (box) => box.left >= 0 && box.right <= right && box.top >= 0 && box.bottom <= bottom;
    const room = (least) => places.find((place) => inside(box_at(place)) && !this.#boxes.hit(box_at(place), least));
    const free = room(0) ?? (over ? room(radius) : undefined) ?? (must ? (places.find((place) => inside(box_at(place))) ?? places[0]) : undefined);
    if (free === undefined) return false;
    this.#boxes.add(box_at(free));
    this.#write(text, free[0], free[1] + size * 0.35, this.#font(strong, size), colours.text, colours.paper);
    return true;
  }

  // Words on a line between two points, near its middle, where there is room.
  word(text, from, to, colours) {
    const width = this.#width(text, false, small);
    const at = (part) => ({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) });
    const box_at = ({ x, y }) => ({ left: x - width / 2 - 2, right: x + width / 2 + 2, top: y - small / 2 - 2, bottom: y + small / 2 + 2 });
    const free = [0.5, 0.4, 0.6, 0.3, 0.7].map(at).find((place) => !this.#boxes.hit(box_at(place)));
    if (free === undefined) return false;
    const { x, y } = free;
    this.#boxes.add(box_at(free));
    this.#write(text, x - width / 2, y + small * 0.35, this.#font(false, small), colours.quiet, colours.paper);
    return true;
  }

  ring({ x, y, radius }, colour) {
    this.context.beginPath();
    this.context.arc(x, y, radius + 2.5, 0, 2 * Math.PI);
    this.context.lineWidth = 2;
    this.context.strokeStyle = colour;
    this.context.stroke();
  }

  // Between two points, over what is drawn.
  stroke(from, to, colour, width) {
    this.context.beginPath();
    this.context.moveTo(from.x, from.y);
    this.context.lineTo(to.x, to.y);
    this.context.lineWidth = width;
    this.context.strokeStyle = colour;
    this.context.stroke();
  }

  #font(strong, pixels) {
    return `${strong ? 600 : 400} ${pixels}px ${font}`;
  }

  #width(text, strong, pixels) {
    const key = `${strong}${pixels}${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.context.font = this.#font(strong, pixels);
      this.#widths.set(key, (width = this.context.measureText(text).width));
    }
    return width;
  }

  #write(text, x, y, style, colour, halo) {
    this.context.font = style;
    this.context.lineWidth = 3.5;
    this.context.strokeStyle = halo;
    this.context.fillStyle = colour;
    this.context.strokeText(text, x, y);
    this.context.fillText(text, x, y);
  }
}
