// The page of the viewer, without data: what stands before the data in it, and what stands after. Made at build of
// export/viewer/ and of the pinned packages that it needs. For the sources of export/ and for `entente serve`.
#pragma once

#include <string>
#include <string_view>

namespace entente {

// False in a program that was built without these packages.
bool viewer_is_built();

// Throw Error where the viewer is not built.
std::string_view viewer_head();
std::string_view viewer_tail();

// A page that asks the program which served it for its data, and nobody else.
std::string served_page();

}  // namespace entente
