#!/usr/bin/env python3
"""A viewer's page in, what a person does with it out: headless Chromium opens it and searches, filters, moves the slider, clicks
on an edge, changes language and theme, and uses keys alone. Fails on what is not shown as it should be, on any error on the
console and on any request to a network. Called by scripts/browser.

    drive_viewer.py use PAGE [--picture FILE]       a page of the samples' graph
    drive_viewer.py hostile PAGE                    a page whose names and passages try to break out
    drive_viewer.py serve PROGRAM GRAPH             the same over `entente serve`
    drive_viewer.py small PAGE                      a page of one relation, or of none
"""
import json
import pathlib
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

from selenium.webdriver.common.keys import Keys

from browser import Viewer, address, check


# The middle of an edge that is drawn and nothing else lies on, found by asking the page where its ends are.
EDGE_PLACE = """
const { renderer, shown } = entente.drawing;
const all = shown.columns.actors.filter((_, i) => shown.told[i] > 0).map((key) => ({ key, ...entente.drawing.seen(key) }));
const place = new Map(all.map((node) => [node.key, node]));
const lines = shown.columns.lines.filter((_, i) => shown.line_statements[i] > 0);
let best = null;
for (const pair of lines) {
  const [a, b] = pair.split("\\n").map((key) => place.get(key));
  const x = (a.x + b.x) / 2, y = (a.y + b.y) / 2, length = Math.hypot(a.x - b.x, a.y - b.y);
  const free = (other) => {
    if (other === pair) return true;
    const [p, q] = other.split("\\n").map((key) => place.get(key));
    const along = Math.max(0, Math.min(1, ((x - p.x) * (q.x - p.x) + (y - p.y) * (q.y - p.y)) / ((q.x - p.x) ** 2 + (q.y - p.y) ** 2)));
    return Math.hypot(x - p.x - along * (q.x - p.x), y - p.y - along * (q.y - p.y)) > 9;
  };
  const { width, height } = renderer.getDimensions();
  const clear = x > 20 && y > 20 && x < width - 70 && y < height - 20 && all.every((node) => Math.hypot(node.x - x, node.y - y) > node.radius + 5) && lines.every(free);
  if (clear && (best === null || length > best.length)) best = { pair, x, y, length };
}
return best;
"""


def use(page, picture):
    with Viewer(address(page)) as viewer:
        check(viewer.run("return document.documentElement.lang") == "fr", "French where the browser is French")
        check("relations" in viewer.text("#counts") and "acteurs" in viewer.text("#counts"), "what is shown is counted")
        statements = viewer.run("return [...entente.data.statements.values()].map(({type, source, target, modality}) => ({type, source, target, modality}))")
        told = [s for s in statements if s["modality"] != "denied" and s["source"] != s["target"]]
        check(viewer.shown() == len(told) > 50, f"all relations but denied ones: {viewer.shown()} of {len(told)}")

        # Search with keys alone: / goes there, arrows choose, Enter takes, Escape leaves.
        viewer.keys("/")
        check(viewer.focused() == "search", "/ goes to the search")
        viewer.keys("etats-u")
        viewer.wait(lambda: "États-Unis" in viewer.text("#found"), "search finds without accents")
        viewer.keys(Keys.ARROW_DOWN)
        check(viewer.run("return document.querySelector('#found [aria-selected=true]')?.id === document.activeElement.getAttribute('aria-activedescendant')"), "an arrow chooses for who hears the page, too")
        viewer.keys(Keys.ENTER)
        viewer.wait(lambda: viewer.text("#details h2") == "États-Unis", "the actor is shown")
        neighbours = {s["target"] if s["source"] == "country:US" else s["source"] for s in told if "country:US" in (s["source"], s["target"])}
        check(f"({len(neighbours)})" in viewer.text("#details h3"), f"all {len(neighbours)} neighbours: {viewer.text('#details h3')}")
        check(viewer.focused() == "details", "the focus follows to the details")
        viewer.settle()
        if picture:
            take_picture(viewer, picture)
        viewer.keys(Keys.ESCAPE)
        viewer.wait(lambda: viewer.all("#details .hint"), "Escape chooses nothing")
        viewer.keys("/", "zzzz")
        viewer.wait(lambda: "Aucun" in viewer.text("#found"), "search says where it finds nothing")
        viewer.keys(Keys.ESCAPE, Keys.ESCAPE)

        # Filters.
        before = viewer.shown()
        viewer.one("#quad-material-conflict").click()
        viewer.settle()
        quads = viewer.run("return entente.data.quads")
        conflict = [s for s in told if quads[s["type"]] == "material conflict"]
        check(viewer.shown() == before - len(conflict) and conflict, "a quad class is left out")
        viewer.one("#reset").click()
        viewer.settle()
        check(viewer.shown() == before, "all is shown again")
        viewer.one("#types-verbal-conflict summary").click()
        viewer.one("#type-ACCUSE").click()
        viewer.settle()
        check(viewer.shown() == before - len([s for s in told if s["type"] == "ACCUSE"]), "a type is left out")
        check(viewer.run("return document.getElementById('quad-verbal-conflict').indeterminate"), "its class is half chosen")
        viewer.one("#reset").click()
        viewer.one("#kinds-person").click()
        viewer.settle()
        persons = set(viewer.run("return [...entente.data.actors.values()].filter(({kind}) => kind === 'person').map(({key}) => key)"))
        check(viewer.shown() == len([s for s in told if s["source"] not in persons and s["target"] not in persons]), "a kind is left out")
        viewer.one("#reset").click()
        viewer.one("#modality-denied").click()
        viewer.settle()
        check(viewer.shown() > before, "denied relations on request")
        viewer.one("#reset").click()
        viewer.one("#confidence").send_keys(Keys.END)
        viewer.settle()
        check(viewer.one("#empty").is_displayed() and viewer.shown() == 0, "no relation is sure, and the page says so")
        viewer.one("#reset").click()
        viewer.settle()

        # The slider, with keys: the end moves to before 2012.
        whole = viewer.text("#time output")
        days = viewer.run("return entente.data.days()")
        viewer.one("#until").send_keys(*[Keys.ARROW_LEFT] * len([day for day in days if day >= "2012"]))
        viewer.settle()
        check(viewer.text("#time output") != whole and "2012" not in viewer.text("#time output"), "the period is said")
        dates = viewer.run("return entente.passing().map(({date}) => date ?? '')")
        check(dates and all(date and date[:4] < "2012" for date in dates), f"only what was before: {dates}")
        undated = len(dates)
        viewer.one("#undated").click()
        viewer.settle()
        check(len(viewer.run("return entente.passing()")) > undated, "undated on request")
        viewer.one("#reset").click()
        viewer.settle()
        check(viewer.text("#time output") == whole, "the whole period again")

        # A click on an edge shows its passages, with the cue marked, date, article and link.
        viewer.one("#zoom-all").click()
        camera = "return entente.drawing.renderer.getCamera().getState()"
        viewer.wait(lambda: (lambda at: at["ratio"] == 1 and at["x"] == 0.5 and at["y"] == 0.5)(viewer.run(camera)), "all is in sight")
        viewer.settle()
        edge = viewer.run(EDGE_PLACE)
        check(edge is not None, "an edge lies free")
        viewer.click_graph(edge["x"], edge["y"])
        viewer.wait(lambda: viewer.all("#details blockquote"), f"a click on {edge} shows passages")
        ends = set(viewer.run("return arguments[0].split('\\n').map((key) => entente.data.name_of(key))", edge["pair"]))
        check(ends == {e.text for e in viewer.all("#details h2 bdi")}, f"both ends: {ends}")
        marks = viewer.all("#details blockquote mark")
        check(marks and all(mark.text for mark in marks), "the cue is marked")
        check(viewer.text("#details figcaption cite"), "the article is named")
        check(viewer.text("#details time"), "the date is said")
        node = viewer.run("return entente.drawing.seen('country:IR')")
        viewer.click_graph(node["x"], node["y"])
        viewer.wait(lambda: viewer.text("#details h2") == "Iran", "a click on a node shows its relations")
        check(viewer.all("#details .statements > li"), "relations of the node")
        viewer.one("#details .acts button").click()
        viewer.settle()
        check(all("country:IR" in (s[0], s[1]) for s in viewer.run("return entente.passing().map(({source, target}) => [source, target])")), "only its relations")
        viewer.one("#only .chip").click()
        viewer.settle()
        check(viewer.shown() == before, "no longer only its relations")

        # Language, theme, help.
        viewer.one("#language").click()
        check("actors" in viewer.text("#counts") and viewer.run("return document.documentElement.lang") == "en", "English")
        check("sanctions" in viewer.text("#filters") and "material conflict" in viewer.text("#filters"), "types in English")
        viewer.one("#language").click()
        check("acteurs" in viewer.text("#counts"), "French again")
        light = viewer.run("return getComputedStyle(document.body).backgroundColor")
        viewer.one("#theme").click()
        check(viewer.run("return getComputedStyle(document.body).backgroundColor") != light, "dark")
        viewer.one("#theme").click()
        check(viewer.run("return getComputedStyle(document.body).backgroundColor") == light, "light again")
        viewer.one("#help-switch").click()
        check(viewer.one("#help").is_displayed(), "help")
        viewer.keys(Keys.ESCAPE)
        check(not viewer.one("#help").is_displayed(), "Escape closes the help")

        # The graph with keys, and every control has a name.
        viewer.run("document.getElementById('graph').focus()")
        start = viewer.run(camera)
        viewer.keys(Keys.ARROW_RIGHT)
        viewer.wait(lambda: viewer.run(camera)["x"] > start["x"], "an arrow moves the graph")
        viewer.keys("+")
        viewer.wait(lambda: viewer.run(camera)["ratio"] < start["ratio"], "+ zooms")
        viewer.settle()
        viewer.keys("0")
        viewer.wait(lambda: abs(viewer.run(camera)["ratio"] - 1) < 1e-6, "0 shows all")
        nameless = viewer.run("""return [...document.querySelectorAll('button, input, summary, [role]')].filter((e) => e.checkVisibility() &&
            !(e.textContent.trim() || e.ariaLabel || e.labels?.length > 0 || e.getAttribute('aria-label'))).map((e) => e.outerHTML)""")
        check(nameless == [], f"every control has a name: {nameless}")
        viewer.run("document.activeElement.blur(); document.getElementById('search').focus()")
        order = []
        for _ in range(150):
            viewer.keys(Keys.TAB)
            order.append(viewer.run("return ['header', '#filters', '#graph', '#zoom', '#details', '#time'].find((part) => document.activeElement.closest(part)) ?? 'body'"))
            if order[-1] == "#time":
                break
        parts = list(dict.fromkeys(order))
        check(parts == ["header", "#filters", "#graph", "#zoom", "#details", "#time"], f"Tab goes through all parts in order: {parts}")

    with Viewer(address(page), language="en-US") as viewer:
        check(viewer.run("return document.documentElement.lang") == "en", "English where the browser is English")
        viewer.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
        check(viewer.run("return getComputedStyle(document.documentElement).colorScheme") == "dark", "dark where the system is dark")


def take_picture(viewer, picture):
    time.sleep(0.6)  # the graph moves to the actor
    viewer.driver.save_screenshot(picture)
    check(pathlib.Path(picture).stat().st_size < 300_000, "the picture is small")


def hostile(page):
    with Viewer(address(page)) as viewer:
        check(viewer.run("return globalThis.broken === undefined"), "no text runs")
        names = viewer.run("return [...entente.data.actors.values()].map(({name}) => name)")
        check(any("</script>" in name for name in names) and any("\u202e" in name for name in names), "names are what they are")
        for key in viewer.run("return [...entente.data.actors.keys()]"):
            viewer.run("entente.choose({ actor: arguments[0] })", key)
            name = viewer.run("return entente.data.name_of(arguments[0])", key)
            viewer.wait(lambda: viewer.text("#details h2") == name, f"{name!r} is shown as text")
            viewer.run("document.querySelectorAll('#details details').forEach((d) => (d.open = true))")
        passages = viewer.run("return [...entente.data.statements.values()].flatMap(({evidence}) => evidence.map(({text}) => text))")
        seen = viewer.run("entente.choose(null); entente.choose({ actor: [...entente.data.statements.values()][0].source })") or True
        viewer.wait(lambda: viewer.all("#details blockquote"), "passages")
        shown = viewer.run("return [...document.querySelectorAll('#details blockquote')].map((e) => e.textContent)")
        check(seen and shown and all(text in passages for text in shown), f"passages are shown as they are: {shown}")
        viewer.keys("/", "script")
        viewer.wait(lambda: viewer.all("#found [role=option]"), "search finds them")
        check(viewer.run("return document.querySelectorAll('main script, header script, main img, main b b, main iframe, a[href^=javascript]').length") == 0, "no element came of text")
        check(viewer.run("return globalThis.broken === undefined"), "no text ran")
        # The policy lets no script in, wherever it may come from.
        viewer.run("const s = document.createElement('script'); s.textContent = 'globalThis.broken = 1'; document.body.append(s)")
        check(viewer.run("return globalThis.broken === undefined"), "the policy stops a script that comes later")
        blocked = viewer.driver.execute_async_script("const done = arguments[0]; fetch('https://example.invalid/').then(() => done('open'), () => done('closed'))")
        check(blocked == "closed", "the policy stops a request")
        viewer.driver.get_log("browser")  # these two refusals are the test
        viewer.driver.get_log("performance")


def small(page):
    with Viewer(address(page)) as viewer:
        relations = viewer.run("return entente.data.statements.size")
        check(relations <= 1 and viewer.shown() == relations, f"a small graph: {relations}")
        check(viewer.one("#empty").is_displayed() == (relations == 0), "the page says where there is nothing")
        if relations == 0:
            check("aucune relation" in viewer.text("#empty") and "filtres" not in viewer.text("#empty"), "and does not blame the filters")
            check(not viewer.one("#time").is_displayed() and not viewer.all("#confidence"), "nothing to filter by")
        else:
            check("2 acteurs · 1 relation" in viewer.text("#counts"), f"counted: {viewer.text('#counts')}")
            edge = viewer.run(EDGE_PLACE)
            viewer.click_graph(edge["x"], edge["y"])
            viewer.wait(lambda: viewer.all("#details blockquote mark"), "a click shows its passage")
        viewer.keys("+", "-", "0", Keys.ESCAPE)
        viewer.one("#theme").click()
        viewer.one("#language").click()
        viewer.settle()


def ask(base, path, host=None, method="GET"):
    request = urllib.request.Request(base + path, method=method, headers={"Host": host} if host else {})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


def serve(program, graph):
    server = subprocess.Popen([program, "serve", graph, "--port", "0", "--max-nodes", "20"], stdout=subprocess.PIPE, text=True)
    try:
        base = server.stdout.readline().strip().rstrip("/")
        check(base.startswith("http://127.0.0.1:"), f"the address is printed: {base}")
        port = base.rsplit(":", 1)[1]
        check(ask(base, "/api/graph", host=f"localhost:{port}")[0] == 200, "localhost is this machine")
        for host in ("example.org", f"example.org:{port}", "127.0.0.1", "127.0.0.1:1", f"127.0.0.1.example.org:{port}"):
            check(ask(base, "/api/graph", host=host)[0] == 403, f"{host} is refused")
        check(ask(base, "/api/graph", method="POST")[0] == 405, "nothing is taken in")
        check(ask(base, "/api/around?actor=nobody")[0] == 404, "who is not there")
        check(ask(base, "/api/around")[0] == 400, "an actor is needed")
        check(ask(base, "/api/search?text=" + "a" * 2000)[0] == 400, "a text that is too long")
        check(ask(base, "/../etc/passwd")[0] == 404, "no file is served")
        piece = json.loads(ask(base, "/api/graph")[1])
        check(0 < len(piece["actors"]) <= 20 + len(piece["statements"]), "a bounded piece")
        check(not any("evidence" in statement for statement in piece["statements"]), "passages come on demand")

        with Viewer(base + "/", allowed=(base,)) as viewer:
            first = viewer.run("return entente.data.actors.size")
            check(not viewer.run("return entente.data.actors.has('person:thabo-mbeki')"), "an actor is not in the first piece")
            viewer.keys("/", "mbeki")
            viewer.wait(lambda: "Mbeki" in viewer.text("#found"), "the program searches its whole graph")
            viewer.keys(Keys.ENTER)
            viewer.wait(lambda: "Mbeki" in viewer.text("#details h2"), "the actor comes with its neighbours")
            viewer.wait(lambda: viewer.all("#details blockquote"), "passages are fetched")
            check(viewer.run("return entente.data.actors.size") > first, "more actors")
            places = viewer.run("return entente.drawing.renderer.getGraph().mapNodes((key, {x, y}) => [x, y])")
            check(all(isinstance(value, (int, float)) for place in places for value in place), "everybody has a place")
            viewer.run("entente.choose(null)")
            viewer.run("entente.choose({ actor: 'country:US' })")
            viewer.wait(lambda: viewer.all("#around"), "fetch its neighbours")
            viewer.one("#around").click()
            viewer.wait(lambda: viewer.text("#details h2") == "États-Unis" and viewer.all("#details blockquote"), "its relations")
        server.send_signal(signal.SIGINT)
        check(server.wait(timeout=10) == 0, "Ctrl-C ends it cleanly")
    finally:
        if server.poll() is None:
            server.kill()
            server.wait()


def main():
    what, *arguments = sys.argv[1:]
    if what == "use":
        use(arguments[0], arguments[2] if arguments[1:2] == ["--picture"] else None)
    elif what == "hostile":
        hostile(arguments[0])
    elif what == "serve":
        serve(*arguments)
    elif what == "small":
        small(arguments[0])
    else:
        sys.exit(__doc__)


main()
