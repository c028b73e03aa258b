// A code in, what people read out, in French or English. Words of the page are here; those of the vocabulary (types,
// kinds, modalities) come with the data, from graph/labels.cpp.

const page = {
  en: {
    search: "Search an actor",
    nothing_found: "No actor is called so",
    counts: (actors, relations, all) =>
      `${number(actors, "en")} ${actors === 1 ? "actor" : "actors"} · ${number(relations, "en")}${relations < all ? ` of ${number(all, "en")}` : ""} ${all === 1 ? "relation" : "relations"}`,
    help: "Help",
    language: "Français",
    to_dark: "Dark",
    to_light: "Light",
    filters: "Filters",
    reset: "Show all again",
    types: "Relations",
    kinds: "Actors",
    modality: "How it is told",
    confidence: "Confidence at least",
    only: "Only relations of",
    take_away: (name) => `No longer only relations of ${name}`,
    other: "other",
    period: "Period",
    from: "From",
    until: "Until",
    undated: "also undated",
    all_dates: "all dates",
    graph: "Graph. Arrow keys move it, plus and minus zoom, 0 shows all.",
    empty: "No relation is left by these filters.",
    nothing: "This graph has no relation.",
    zoom: "Zoom",
    zoom_in: "Closer",
    zoom_out: "Farther",
    zoom_all: "Show all",
    details: "Details",
    close: "Close",
    start: "Choose an actor or a line between two actors, in the graph or here:",
    most: "Actors with most relations",
    relations: (n) => (n === 1 ? "1 relation" : `${number(n, "en")} relations`),
    neighbours: "Linked with",
    only_this: "Only its relations",
    more_around: "Fetch its neighbours",
    all_relations: "Relations, latest first",
    show_more: (n) => `Show more (${number(n, "en")})`,
    more_passages: (n) => (n === 1 ? "1 more passage" : `${number(n, "en")} more passages`),
    according_to: "according to",
    undated_one: "undated",
    that: "that",
    confident: "confidence",
    written: "also",
    in_articles: (n) => (n === 1 ? "in 1 article" : `in ${number(n, "en")} articles`),
    piece: (actors) => `The ${number(actors, "en")} actors with most relations; search and “Fetch its neighbours” bring more.`,
    cut: "Too many relations for one piece: the graph shows a part of them.",
    failed: (why) => `The program gives no answer: ${why}`,
    no_webgl: "This browser cannot draw the graph (WebGL is missing). Search and details work.",
    keys: [
      ["/", "search"],
      ["Esc", "close, choose nothing"],
      ["← → ↑ ↓", "move the graph"],
      ["+ − 0", "zoom, show all"],
      ["Tab", "next part of the page"],
    ],
    legend: "A line runs from who acts to who is acted upon; it is as thick as articles tell of it. A large disc has many relations.",
  },
  fr: {
    search: "Chercher un acteur",
    nothing_found: "Aucun acteur de ce nom",
    counts: (actors, relations, all) =>
      `${number(actors, "fr")} ${actors < 2 ? "acteur" : "acteurs"} · ${number(relations, "fr")}${relations < all ? ` sur ${number(all, "fr")}` : ""} ${all < 2 ? "relation" : "relations"}`,
    help: "Aide",
    language: "English",
    to_dark: "Sombre",
    to_light: "Clair",
    filters: "Filtres",
    reset: "Tout remontrer",
    types: "Relations",
    kinds: "Acteurs",
    modality: "Comment c’est dit",
    confidence: "Confiance d’au moins",
    only: "Seulement les relations de",
    take_away: (name) => `Ne plus se limiter aux relations de ${name}`,
    other: "autre",
    period: "Période",
    from: "De",
    until: "À",
    undated: "aussi sans date",
    all_dates: "toutes les dates",
    graph: "Graphe. Les flèches le déplacent, plus et moins changent l’échelle, 0 montre tout.",
    empty: "Ces filtres ne laissent aucune relation.",
    nothing: "Ce graphe n’a aucune relation.",
    zoom: "Échelle",
    zoom_in: "Plus près",
    zoom_out: "Plus loin",
    zoom_all: "Tout montrer",
    details: "Détails",
    close: "Fermer",
    start: "Choisissez un acteur ou un trait entre deux acteurs, dans le graphe ou ici :",
    most: "Acteurs aux relations les plus nombreuses",
    relations: (n) => (n < 2 ? `${n} relation` : `${number(n, "fr")} relations`),
    neighbours: "En lien avec",
    only_this: "Seulement ses relations",
    more_around: "Charger ses voisins",
    all_relations: "Relations, les dernières d’abord",
    show_more: (n) => `En montrer plus (${number(n, "fr")})`,
    more_passages: (n) => (n === 1 ? "1 autre passage" : `${number(n, "fr")} autres passages`),
    according_to: "selon",
    undated_one: "sans date",
    that: "que",
    confident: "confiance",
    written: "aussi",
    in_articles: (n) => (n === 1 ? "dans 1 article" : `dans ${number(n, "fr")} articles`),
    piece: (actors) => `Les ${number(actors, "fr")} acteurs aux relations les plus nombreuses ; la recherche et « Charger ses voisins » en apportent d’autres.`,
    cut: "Trop de relations pour un morceau : le graphe n’en montre qu’une partie.",
    failed: (why) => `Le programme ne répond pas : ${why}`,
    no_webgl: "Ce navigateur ne peut pas dessiner le graphe (WebGL manque). La recherche et les détails fonctionnent.",
    keys: [
      ["/", "chercher"],
      ["Échap", "fermer, ne rien choisir"],
      ["← → ↑ ↓", "déplacer le graphe"],
      ["+ − 0", "changer l’échelle, tout montrer"],
      ["Tab", "partie suivante de la page"],
    ],
    legend: "Un trait va de qui agit à qui subit ; plus d’articles le disent, plus il est épais. Un grand disque a beaucoup de relations.",
  },
};

function number(value, language) {
  return new Intl.NumberFormat(language).format(value);
}

export const languages = Object.keys(page);

export class Words {
  #vocabulary;

  constructor(language, vocabulary = {}) {
    this.language = language;
    this.#vocabulary = vocabulary;
  }

  // A word of the page; those that count are functions of what they count.
  say(word, ...values) {
    const said = page[this.language][word];
    return typeof said === "function" ? said(...values) : said;
  }

  // A code of the vocabulary; one of a user's own lexicon stands for itself.
  of(code) {
    const known = this.#vocabulary[this.language];
    return known !== undefined && Object.hasOwn(known, code) ? known[code] : code;
  }

  number(value) {
    return number(value, this.language);
  }

  // From a date to the end of what began then, where that is known.
  period(date, until) {
    if (!until || until === date) return this.date(date);
    return date ? `${this.date(date)} – ${this.date(until)}` : `${this.say("until").toLowerCase()} ${this.date(until)}`;
  }

  // "2018-04-06" as people of the language write it, in the precision that it has.
  date(date) {
    if (!date) return this.say("undated_one");
    const [year, month, day] = date.split("-").map(Number);
    if (month === undefined) return String(year);
    const form = { year: "numeric", month: "short", day: day === undefined ? undefined : "numeric", timeZone: "UTC" };
    const at = new Date(0);
    at.setUTCFullYear(year, month - 1, day ?? 1);
    return Number.isNaN(at.getTime()) ? date : new Intl.DateTimeFormat(this.language, form).format(at);
  }
}
