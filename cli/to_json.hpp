// What queries give in, one line of JSON out: keys in a fixed order, absent values left out.
#pragma once

#include <string>
#include <vector>

#include "graph/query.hpp"

namespace entente {

std::string to_json(const Statement& statement);
std::string to_json(const Edge& edge);
std::string to_json(const StoredActor& actor);
std::string to_json(const StoredArticle& article);

std::string json_string(std::string_view text);  // quoted
std::string json_number(double value);           // null where it is no number

// An object of names and values that are JSON already.
std::string json_object(const std::vector<std::pair<std::string, std::string>>& members);
std::string json_list(const std::vector<std::string>& values);

}  // namespace entente
