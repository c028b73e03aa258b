// An article's id in; what a graph holds of it besides its relations out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/statement.hpp"
#include "graph/store.hpp"

namespace entente {

std::optional<StoredArticle> find_article(const Store& store, const std::string& key);

// Whom it names, by key.
std::vector<ActorName> actors_in(const Store& store, const std::string& article);

}  // namespace entente
