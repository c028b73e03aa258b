// A mailbox (mbox) in, an article for each message out: press releases, newsletters.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ingest/articles/bytes.hpp"
#include "ingest/articles/reader.hpp"

namespace entente {

// The title is the subject, the date that of sending, the text the first plain part, else the first HTML part;
// attachments are not looked into. An article's source is `source`, "#" and the Message-ID, else its number.
std::unique_ptr<ArticleReader> read_mbox(ByteSource bytes, const std::string& source, const ReadOptions& options);

bool looks_like_mbox(std::string_view bytes);

}  // namespace entente
