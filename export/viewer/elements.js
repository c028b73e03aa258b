// Names, attributes and children in, elements out. Text becomes text nodes and nothing else, so no name or passage is
// ever read as markup.

const properties = new Set(["checked", "value", "hidden", "disabled", "open"]);

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (properties.has(key)) made[key] = value;
    else made.setAttribute(key, value);
  }
  for (const child of children.flat()) if (child !== null && child !== undefined) made.append(child);
  return made;
}

// Text from articles, kept apart from the direction of what stands around it.
export function told(text, name = "bdi", attributes = {}) {
  return element(name, { dir: "auto", ...attributes }, String(text));
}

// A patch of the legend; its colour comes from the style sheet by class, for the page allows no inline style.
export function swatch(property) {
  return element("span", { class: `swatch ${property.slice(2)}`, "aria-hidden": "true" });
}
