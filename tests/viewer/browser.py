"""A page in, headless Chromium with it out: what a person does, and a check that nothing went wrong on the console and that no
request left the machine. For the drivers beside it."""
import json
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

# Chromium's own sandbox needs what containers lack; WebGL is done by the processor, so that no card is needed.
ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--use-gl=angle", "--use-angle=swiftshader",
             "--enable-unsafe-swiftshader", "--disable-background-networking", "--disable-component-update", "--no-first-run",
             "--hide-scrollbars", "--force-color-profile=srgb"]
LOCAL = ("file:", "data:", "blob:", "chrome:", "about:", "devtools:")


class Viewer:
    def __init__(self, address, allowed=(), language="fr-FR", size="1360,980"):
        options = Options()
        for argument in ARGUMENTS + [f"--window-size={size}", f"--lang={language}", f"--accept-lang={language}"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.allowed = LOCAL + tuple(allowed)
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_script_timeout(120)
        self.driver.get(address)
        self.wait(lambda: self.run("return document.body.classList.contains('ready')"), "the page is ready")

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        try:
            if kind is None:
                self.check_quiet()
        finally:
            self.driver.quit()

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self, holds, what, seconds=20):
        try:
            WebDriverWait(self.driver, seconds, 0.05).until(lambda _: holds())
        except Exception as failure:
            sys.exit(f"not so after {seconds} s: {what} ({type(failure).__name__}: {str(failure)[:300]})")

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0])?.textContent ?? ''", selector)

    def keys(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self):
        return self.run("return document.activeElement.id")

    # Relations that are drawn: an actor's with itself have no line.
    def shown(self):
        return self.run("return entente.drawing.shown.line_statements.reduce((sum, one) => sum + one, 0)")

    def settle(self):
        self.driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))")

    # Clicks on the canvas at a place of the graph, as a mouse would.
    def click_graph(self, x, y):
        graph = self.one("#graph")
        left, top = x - graph.size["width"] / 2, y - graph.size["height"] / 2
        ActionChains(self.driver).move_to_element_with_offset(graph, round(left), round(top)).pause(0.15).click().perform()

    def check_quiet(self):
        noise = [entry for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING") and "GPU stall" not in entry["message"]]
        check(noise == [], f"nothing on the console: {noise}")
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] in ("Network.requestWillBeSent", "Network.webSocketCreated"):
                parameters = message["params"]
                url = parameters.get("url") or parameters["request"]["url"]
                check(url.startswith(self.allowed), f"no request to a network: {url}")


def check(holds, what):
    if not holds:
        sys.exit(f"not so: {what}")


def address(page):
    return pathlib.Path(page).resolve().as_uri()
