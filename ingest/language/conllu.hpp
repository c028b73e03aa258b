// A Document in, CoNLL-U out, and back. Tests build documents by hand from CoNLL-U.
#pragma once

#include <string>
#include <string_view>

#include "ingest/language/document.hpp"

namespace entente {

// Ten columns. MISC holds `SpaceAfter=No`, `NER=B-PER` or `NER=I-PER` (IOB2; nothing outside of entities). FORM and
// LEMMA of a token of white space (SPACE) are escaped as \s \t \n \r \uXXXX. A sentence that opens a paragraph has `#
// newpar` before it.
std::string write_conllu(const Document& document);

// Reads what write_conllu() writes, and CoNLL-U by hand (columns 5, 9 and 10 may be `_`; multiword ranges and empty
// nodes are refused). The text is the words joined as SpaceAfter says, sentences by a space, paragraphs by an empty
// line. Throws Error naming `file` and the line.
Document read_conllu(std::string_view text, std::string_view file);

}  // namespace entente
