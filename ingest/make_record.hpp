// An article with what was found in it in, its extraction record out: byte offsets become code points here.
#pragma once

#include <span>

#include "graph/record.hpp"
#include "ingest/actors/actors.hpp"
#include "ingest/articles/article.hpp"
#include "ingest/language/document.hpp"
#include "ingest/relations/relations.hpp"

namespace entente {

// `document` is the analysis of `article.text`.
Record make_record(const Article& article, const Document& document, const Actors& actors,
                   std::span<const Relation> relations);

// For an article that could not be read or analysed.
Record make_error_record(const Article& article, std::string_view error);

}  // namespace entente
