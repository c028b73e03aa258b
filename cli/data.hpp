// What the user named, or nothing, in; the path of the model or the knowledge file out.
#pragma once

#include <string>

namespace entente {

// $ENTENTE_DATA, else $XDG_DATA_HOME/entente, else ~/.local/share/entente: where installed files go.
std::string data_folder();

// `given` is a path, or the name of an installed model ("fr_core_news_md"), or empty: the best installed one. Throws
// Error that tells which command installs it.
std::string find_model(const std::string& given);

// `given` is a path, or empty: the installed one. Throws Error that tells which command installs it.
std::string find_knowledge(const std::string& given);

}  // namespace entente
