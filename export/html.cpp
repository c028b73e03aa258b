// HTML: one page that needs no other file and no network. Scripts, style and licences are the same in every file; what
// a graph holds stands in one block of JSON that no browser runs, and the page's policy lets nothing but its own
// scripts run.
#include <memory>

#include "base/report.hpp"
#include "export/formats.hpp"
#include "export/viewer_data.hpp"
#include "export/viewer_page.hpp"

namespace entente {

namespace embedded {
extern const std::string_view viewer_head;
extern const std::string_view viewer_tail;
}  // namespace embedded

bool viewer_is_built() {
  return !embedded::viewer_head.empty();
}

std::string_view viewer_head() {
  if (viewer_is_built()) return embedded::viewer_head;
  throw Error("html", "",
              "this program was built without the viewer: scripts/setup fetches what it needs (sigma and graphology)");
}

std::string_view viewer_tail() {
  return viewer_head().empty() ? std::string_view() : embedded::viewer_tail;
}

std::string served_page() {
  constexpr std::string_view closed = "connect-src 'none'";
  std::string page(viewer_head());
  const std::size_t policy = page.find(closed);
  if (policy == std::string::npos) throw Error("html", "", "the viewer's page has no policy");
  page.replace(policy, closed.size(), "connect-src 'self'");
  page += "{\"served\":true}";
  page += viewer_tail();
  return page;
}

namespace {

class Html final : public GraphWriter {
 public:
  explicit Html(OutputFile& out) : out_(out), data_([this](std::string_view text) { out_.write(text); }, {}) {}

  Needs needs() const override { return data_.needs(); }
  void begin() override {
    out_.write(viewer_head());
    data_.begin();
  }
  void actor(const StoredActor& actor, const Look& look) override { data_.actor(actor, look); }
  void article(const StoredArticle& article) override { data_.article(article); }
  void statement(const Statement& statement) override { data_.statement(statement); }
  void end() override {
    data_.end();
    out_.write(viewer_tail());
  }

 private:
  OutputFile& out_;
  ViewerData data_;
};

}  // namespace

std::unique_ptr<GraphWriter> make_html_writer(OutputFile& out, EdgeForm) {
  return std::make_unique<Html>(out);
}

}  // namespace entente
