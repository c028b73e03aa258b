// Actors, articles and statements in, the data of the viewer out: JSON that stands in a page as text, whatever names
// and passages hold. export/viewer/graph_data.js reads it. For the sources of export/ and for `entente serve`.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "export/writer.hpp"

namespace entente {

// What could end a script, is an entity, breaks a line in old JavaScript or turns the direction of text becomes \uXXXX.
std::string escaped_for_page(std::string_view json);

class ViewerData final : public GraphWriter {
 public:
  struct Form {
    bool vocabulary = true;           // quad classes and words of the types
    bool places = true;               // of actors
    bool passages = true;             // else statements come without evidence, and no articles
    std::size_t most_statements = 0;  // 0: all; else `truncated` says whether some are left out
    std::size_t most_passages = 0;    // of one statement; 0: all
  };
  using Sink = std::function<void(std::string_view)>;

  ViewerData(Sink sink, Form form);

  Needs needs() const override;
  void begin() override;
  void actor(const StoredActor& actor, const Look& look) override;
  void article(const StoredArticle& article) override;
  void statement(const Statement& statement) override;
  void end() override;

 private:
  enum class Part { actors, articles, statements };

  void go_to(Part part);
  void put(std::string_view json);

  Sink sink_;
  Form form_;
  Part part_ = Part::actors;
  bool first_ = true;
  std::size_t statements_ = 0;
};

}  // namespace entente
