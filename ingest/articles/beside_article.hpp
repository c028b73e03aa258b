// What an element of a page is called (its class, its id) in, whether it stands beside the article by that out.
#pragma once

#include <string_view>

namespace entente {

// `names` as the attribute has them ("c-cookie-banner js-open"): consent to cookies, comments, newsletters, related
// articles, captions and the like. The names of elements are nobody's rule, so what they say is a hint: who
// asks must not lose a page by it.
bool names_what_is_beside(std::string_view names);

}  // namespace entente
